import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { EntryModel } from '../../core/entry/entryModel';
import { openCells } from '../../core/entry/walk';
import type { Inspection } from '../../core/inspector';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  remaining: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  // Both wrap together.
  ways: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const keys: Readonly<Record<string, 'next' | 'previous'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
};

interface Props {
  readonly model: EntryModel;
  readonly inspection: Inspection;
}

/** How much is left in the whole workbook, and from one blank cell to the next, by button or Alt+↓ and Alt+↑. */
export function Walk({ model, inspection }: Props): ReactNode {
  const { entry } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { selection } = usePane();
  const { cell } = useStore(selection.state);
  const { stop } = useStore(model.state);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const direction = event.altKey ? keys[event.key] : undefined;
      // There, Alt+↓ opens the list.
      if (direction === undefined || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      void model.step(direction);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [model]);
  const { reading, unfinished, trouble } = inspection;
  if (reading === null) {
    return trouble === null ? (
      <Spinner size="tiny" labelPosition="after" label={entry.checking} />
    ) : null;
  }
  const { length: count } = openCells(unfinished);
  if (count === 0) {
    return (
      <div role="status">
        <MessageBar intent="success">
          <MessageBarBody>{entry.allDone}</MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  return (
    <section className={layout.tight}>
      <div className={layout.row}>
        <span className={styles.remaining} role="status">
          {entry.remaining(count)}
        </span>
        <div className={styles.ways}>
          <Button aria-keyshortcuts="Alt+ArrowUp" onClick={() => void model.step('previous')}>
            {entry.previous}
          </Button>
          <Button
            appearance="primary"
            aria-keyshortcuts="Alt+ArrowDown"
            onClick={() => void model.step('next')}
          >
            {cell === null ? entry.first : entry.next}
          </Button>
        </div>
      </div>
      <p className={layout.quiet} role="status">
        {stop === null
          ? entry.keys
          : [
              stop.isWrapped ? entry.wrapped : '',
              entry.stop(stop.cell.sheet, stop.cell.cell, stop.position, stop.total),
            ].join('')}
      </p>
    </section>
  );
}
