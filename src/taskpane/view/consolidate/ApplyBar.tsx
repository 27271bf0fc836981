import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { changedValues } from '../../../consolidation';
import type {
  ConsolidateModel,
  ConsolidateState,
  ConsolidationView,
} from '../../core/consolidate/consolidateModel';
import { JobStatus } from '../JobStatus';
import { consolidate } from '../../language/panels/consolidate';
import { useMessages } from '../context';
import { useLayout } from '../layout';

interface Props {
  readonly model: ConsolidateModel;
  readonly state: ConsolidateState;
  readonly view: ConsolidationView;
}

const useStyles = makeStyles({
  // Forty files and their values are a long way to scroll.
  inView: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The writing: how much, how far, how it ended, and the way back. */
export function ApplyBar({ model, state, view }: Props): ReactNode {
  const words = consolidate[useMessages().tag];
  const layout = useLayout();
  const styles = useStyles();
  const { job, pending } = state;
  const { changes, lastRun, proposal } = view;
  const running = job.state === 'running';
  const count = changedValues(changes);
  const records = changes.log.length > 0;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was listed above it goes once it is written, and would take the bar with it out of view.
    if (job.state === 'done' || job.state === 'failed') {
      bar.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [job.state, proposal]);
  const hasFiles = proposal.files.length > 0;
  return (
    <>
      <div ref={bar} className={mergeClasses(layout.tight, hasFiles && styles.inView)}>
        {hasFiles && changes.undecided.length > 0 && (
          <p className={layout.quiet}>{words.willStay(changes.undecided.length)}</p>
        )}
        {hasFiles && count === 0 && records && (
          <p className={layout.quiet}>{words.nothingToApply}</p>
        )}
        {hasFiles && (
          <div className={layout.row}>
            <Button
              appearance="primary"
              disabledFocusable={running || pending !== null || !records}
              onClick={() => void model.apply()}
            >
              {count === 0 && records ? words.applyRecord : words.apply(count)}
            </Button>
          </div>
        )}
        <JobStatus
          job={job}
          words={{ ...words, running: words.applying }}
          done={({ kind, values, left }) =>
            kind === 'consolidated' ? words.applied(values, left) : words.takenBack(values, left)
          }
          onStop={() => model.stop()}
        />
      </div>
      {lastRun !== null && (
        <div className={layout.tight}>
          <div className={layout.row}>
            <Button size="small" disabledFocusable={running} onClick={() => void model.undo()}>
              {words.undo}
            </Button>
          </div>
          <p className={layout.quiet}>{words.undoHint}</p>
        </div>
      )}
    </>
  );
}
