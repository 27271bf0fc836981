import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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

/** The writing: how much, how far, how it ended, and the way back. */
export function ApplyBar({ model, state, view }: Props): ReactNode {
  const words = consolidate[useMessages().tag];
  const layout = useLayout();
  const { job, pending } = state;
  const { changes, lastRun, proposal } = view;
  const running = job.state === 'running';
  const count = changedValues(changes);
  const records = changes.log.length > 0;
  return (
    <div className={layout.tight}>
      {proposal.files.length > 0 && (
        <>
          {changes.undecided.length > 0 && (
            <p className={layout.quiet}>{words.willStay(changes.undecided.length)}</p>
          )}
          {count === 0 && records && <p className={layout.quiet}>{words.nothingToApply}</p>}
          <div className={layout.row}>
            <Button
              appearance="primary"
              disabledFocusable={running || pending !== null || !records}
              onClick={() => void model.apply()}
            >
              {count === 0 && records ? words.applyRecord : words.apply(count)}
            </Button>
          </div>
        </>
      )}
      <JobStatus
        job={job}
        words={{ ...words, running: words.applying }}
        done={({ kind, values, left }) =>
          kind === 'consolidated' ? words.applied(values, left) : words.takenBack(values, left)
        }
        onStop={() => model.stop()}
      />
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
    </div>
  );
}
