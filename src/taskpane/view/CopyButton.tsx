import { Button } from '@fluentui/react-components';
import { useState, type ReactNode, type RefObject } from 'react';
import { useMessages } from './context';

interface Props {
  readonly text: string;
  readonly label: string;
  /** Where the text stands on the page: selected when the clipboard is closed to the pane. */
  readonly shown: RefObject<HTMLElement | null>;
}

/** Copies a text; some hosts close the clipboard to panes, then it is selected for copying by hand. */
export function CopyButton({ text, label, shown }: Props): ReactNode {
  const { trouble } = useMessages();
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
      setOutcome('selected');
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status">
        {outcome === 'copied' ? trouble.copied : outcome === 'selected' ? trouble.copyByHand : ''}
      </span>
    </>
  );
}
