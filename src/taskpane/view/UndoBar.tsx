import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TroubleMessage } from './TroubleMessage';
import { useMessages, usePane, useStore } from './context';
import { useLayout } from './layout';

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  what: { flexGrow: 1, flexBasis: '10rem' },
});

/** What the pane wrote last, and the way back. Nothing where nothing was written. */
export function UndoBar(): ReactNode {
  const { edits } = usePane();
  const { writing, trouble, undoable, left } = useStore(edits.state);
  const { edits: words } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <>
      {trouble !== null && <TroubleMessage trouble={trouble} />}
      <div role="status">
        {writing && <Spinner size="tiny" labelPosition="after" label={words.writing} />}
        {left > 0 && <p className={layout.quiet}>{words.left(left)}</p>}
      </div>
      {undoable !== null && (
        <div className={mergeClasses(layout.row, styles.bar)}>
          <span className={styles.what} role="status">
            {words.done(undoable)}
          </span>
          <Button size="small" disabledFocusable={writing} onClick={() => void edits.undo()}>
            {words.undo}
          </Button>
        </div>
      )}
    </>
  );
}
