import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { inspectorOf } from '../../core/inspector';
import type { PaneJob } from '../../core/jobs';
import { deadlineOf, nextStep, type NextStep } from '../../core/nextStep';
import type { WorkbookState } from '../../core/workbookModel';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { useIsLong } from '../useIsLong';

const useStyles = makeStyles({
  next: { marginTop: tokens.spacingVerticalXS },
  what: { flexGrow: 1, flexBasis: '10rem', fontWeight: tokens.fontWeightSemibold },
});

/** Until when, what to do next, and the way there. */
export function NextStepView({ state }: { readonly state: WorkbookState }): ReactNode {
  const pane = usePane();
  const inspection = useStore(inspectorOf(pane).state);
  const { current } = useStore(pane.navigation.state);
  const { next: words } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { situation, reading } = state;
  const isSlow = useIsLong(inspection.reading === null && inspection.share !== null);
  if (reading === null) return null;
  const deadline = deadlineOf(reading, pane.today());
  const step = nextStep(situation, inspection);
  const there = step === null ? null : wayOn(step, current);
  return (
    <>
      {deadline !== null && step?.kind !== 'handedIn' && (
        <p className={layout.quiet}>{words.deadline(deadline)}</p>
      )}
      {step !== null && (
        <div className={styles.next}>
          <div className={layout.row}>
            <p className={mergeClasses(layout.plain, styles.what)}>{words.what(step)}</p>
            {there !== null && (
              <Button
                size="small"
                appearance="primary"
                onClick={() => pane.navigation.choose(there.job)}
              >
                {words.go[there.kind]}
              </Button>
            )}
          </div>
        </div>
      )}
      {isSlow && <Spinner size="extra-tiny" labelPosition="after" label={words.checking} />}
    </>
  );
}

interface Way {
  readonly kind: Exclude<NextStep['kind'], 'handedIn'>;
  readonly job: PaneJob;
}

/** Where the step is done; from there to what is to be done besides, if anything. */
function wayOn(step: NextStep, current: PaneJob | null): Way | null {
  if (step.kind === 'handedIn') return null;
  if (step.job !== current) return step;
  return step.kind === 'fill' && step.errors > 0 ? { kind: 'correct', job: 'check' } : null;
}
