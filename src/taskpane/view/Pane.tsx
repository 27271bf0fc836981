import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { CreateModel } from '../core/createModel';
import type { Place } from '../core/judgement';
import type { WorkbookModel, WorkbookState } from '../core/workbookModel';
import { CreatePanel } from './CreatePanel';
import { JobTabs } from './JobTabs';
import type { PaneJob } from './jobs';
import { JudgePanel } from './JudgePanel';
import { useLayout } from './layout';
import { PaneLinks } from './PaneLinks';
import { SituationBanner } from './SituationBanner';
import { useMessages, useStore } from './context';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    // A long choice must not make the pane wider than it is.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});

interface Props {
  readonly workbook: WorkbookModel;
  readonly create: CreateModel;
  /** The button that opened the pane; null to follow what is open. */
  readonly job: PaneJob | null;
  readonly selectCell: (place: Place) => Promise<void>;
}

export function Pane({ workbook, create, job, selectCell }: Props): ReactNode {
  const messages = useMessages();
  const styles = useStyles();
  const layout = useLayout();
  const state = useStore(workbook.state);
  const createState = useStore(create.state);
  const [chosen, setChosen] = useState(job);
  useEffect(() => {
    void workbook.open();
    void create.open();
    return () => void workbook.close();
  }, [workbook, create]);

  // What has just been made here is what is open now.
  const { job: made } = createState;
  const createdHere = made.state === 'done' && made.result === 'here';
  useEffect(() => {
    if (createdHere) void workbook.refresh();
  }, [createdHere, workbook]);

  // Decided once: the tab must not change under somebody's hands when the workbook does.
  const { situation } = state;
  const fitting = fittingJob(state);
  if (chosen === null && fitting !== null) setChosen(fitting);
  const current = chosen ?? fitting;
  return (
    <main className={styles.pane}>
      <h1 className={layout.onlyRead}>{messages.title}</h1>
      <SituationBanner state={state} />
      <JobTabs current={current} onChoose={setChosen} />
      {current !== null && (
        <div role="tabpanel" id={`panel-${current}`} aria-labelledby={`tab-${current}`}>
          {current === 'create' ? (
            <CreatePanel
              model={create}
              canCreateHere={situation === null || situation.kind === 'none' || createdHere}
            />
          ) : (
            <JudgePanel model={workbook} state={state} selectCell={selectCell} />
          )}
        </div>
      )}
      <PaneLinks />
    </main>
  );
}

/** What one probably wants to do with what is open; null until that is known. */
function fittingJob({ situation, trouble }: WorkbookState): PaneJob | null {
  if (situation === null) return trouble === null ? null : 'judge';
  return situation.kind === 'none' ? 'create' : 'judge';
}
