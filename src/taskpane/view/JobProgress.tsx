import { Button, Field, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from './context';
import { useLayout } from './layout';

interface Props {
  /** From 0 to 1; null while it cannot be known. */
  readonly progress: number | null;
  /** What is under way, in Japanese; '' for nothing to say. */
  readonly message: string;
  /** What the whole work is called. */
  readonly label: string;
  readonly stop: string;
  readonly onStop: () => void;
}

/** Long work under way, and the way to stop it. */
export function JobProgress({ progress, message, label, stop, onStop }: Props): ReactNode {
  const { tag } = useMessages();
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <Field
        validationState="none"
        validationMessage={tag === 'ja' && message !== '' ? message : label}
      >
        <ProgressBar aria-label={label} {...(progress === null ? {} : { value: progress })} />
      </Field>
      <div className={layout.row}>
        <Button onClick={onStop}>{stop}</Button>
      </div>
    </div>
  );
}
