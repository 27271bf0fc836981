import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useLayout } from './layout';

interface Props {
  readonly label: string;
  /** Of the input, which nobody sees. */
  readonly testId: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a JSON file: a definition, or the record of a publication. */
export function JsonFile({ label, testId, onFile }: Props): ReactNode {
  const layout = useLayout();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        data-testid={testId}
        onChange={({ target }) => {
          const file = target.files?.item(0) ?? null;
          if (file !== null) onFile(file);
          // The same file again, once corrected, must be noticed.
          target.value = '';
        }}
      />
      <div className={layout.row}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {label}
        </Button>
      </div>
    </>
  );
}
