import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Switch,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { cellAddress, isSubmitted } from '../../../workbook';
import { remarksOf } from '../../core/remarks/remarks';
import type { Completeness } from '../../core/submit/completeness';
import { submitModel } from '../../core/submit/part';
import type { SubmitModel, SubmitState } from '../../core/submit/submitModel';
import type { SubmitSubject } from '../../core/submit/subject';
import { troubleOf, type Trouble } from '../../core/trouble';
import { OFFICE, divisionsOf } from '../../core/viewpoint';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { ChangedSince } from './ChangedSince';
import { CompletenessView } from './CompletenessView';
import { DivisionForms } from './DivisionForms';
import { DivisionTable } from './DivisionTable';
import { Facts } from './Facts';
import { OfficeForms } from './OfficeForms';
import { RemarkList } from './RemarkList';
import { Stages } from './Stages';

/** 提出. */
export default function SubmitPanel(): ReactNode {
  const pane = usePane();
  const model = submitModel(pane);
  const state = useStore(model.state);
  const { whole, viewpoint, refreshing, trouble } = useStore(pane.workbook.state);
  const { submit } = useMessages();
  const layout = useLayout();
  useEffect(() => model.follow(), [model]);
  const { subject, completeness } = state;
  const inMaster = whole?.division === null && viewpoint.kind === 'office';
  return (
    <div className={layout.stack}>
      {trouble !== null && (
        <TroubleMessage trouble={trouble} onRetry={() => void pane.workbook.refresh()} />
      )}
      {whole === null && !refreshing && <p className={layout.plain}>{submit.noWorkbook}</p>}
      {whole !== null && inMaster && subject === null && (
        <DivisionTable whole={whole} onChoose={(division) => model.choose(division)} />
      )}
      {whole !== null && inMaster && subject !== null && (
        <div className={layout.tight}>
          <div className={layout.row}>
            <Button size="small" onClick={() => model.choose(null)}>
              {submit.office.back}
            </Button>
          </div>
          <h2 className={layout.heading}>
            {divisionsOf(whole).find(({ id }) => id === subject.division)?.name}
          </h2>
        </div>
      )}
      {subject !== null && completeness !== null && (
        <Submission model={model} state={state} subject={subject} completeness={completeness} />
      )}
      {typeof whole?.division === 'string' && (
        <OfficeSwitch isOffice={viewpoint.kind === 'office'} division={whole.division} />
      )}
    </div>
  );
}

interface SubmissionProps {
  readonly model: SubmitModel;
  readonly state: SubmitState;
  readonly subject: SubmitSubject;
  readonly completeness: Completeness;
}

function Submission(props: SubmissionProps): ReactNode {
  const { submit } = useMessages();
  const { tools } = usePane();
  const layout = useLayout();
  const [lost, setLost] = useState<Trouble | null>(null);
  const { state, subject, completeness } = props;
  const { block, reading, actor } = subject;
  const go = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): void => {
    setLost(null);
    tools.host.selectCell(sheet, cell).catch((error: unknown) => setLost(troubleOf(error)));
  };
  const isToDo = actor === 'division' && (block.state === null || !isSubmitted(block.state));
  const stateCell = reading.submission.get('state');
  return (
    <>
      <Stages state={block.state} />
      {block.state === null && (
        <div className={layout.tight}>
          <p className={layout.plain}>{submit.unknownState(block.stateText)}</p>
          {stateCell !== undefined && (
            <div className={layout.row}>
              <Button
                size="small"
                onClick={() =>
                  go({
                    sheet: stateCell.sheet,
                    cell: cellAddress(stateCell.row, stateCell.column),
                  })
                }
              >
                {submit.goTo(stateCell.sheet, cellAddress(stateCell.row, stateCell.column))}
              </Button>
            </div>
          )}
        </div>
      )}
      <Outcome {...props} />
      {lost !== null && <TroubleMessage trouble={lost} />}
      {actor === 'division' && <ChangedSince changed={state.changed} onGo={go} />}
      <Facts block={block} />
      {actor === 'division' && <RemarkList remarks={remarksOf(reading)} onGo={go} />}
      <CompletenessView isToDo={isToDo} completeness={completeness} onGo={go} />
      {actor === 'division' ? (
        <DivisionForms {...props} />
      ) : (
        <OfficeForms key={subject.identity} {...props} />
      )}
      {state.running !== null && (
        <Spinner size="tiny" labelPosition="after" label={submit.running[state.running]} />
      )}
    </>
  );
}

function Outcome({ model, state, subject }: SubmissionProps): ReactNode {
  const { submit } = useMessages();
  const { mismatch, trouble, done, running } = state;
  const isShared = !subject.closes && subject.actor === 'division';
  return (
    <>
      {trouble !== null && <TroubleMessage trouble={trouble} />}
      {done !== null && (
        <div role="status">
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {done === 'submit' && isShared ? submit.doneShared : submit.done[done]}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {mismatch !== null && running === null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{submit.mismatch[mismatch].what}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void model.settle()}>{submit.mismatch[mismatch].button}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

/** A choice, no secret: whoever has the workbook may say that this computer is the office's. */
function OfficeSwitch({
  isOffice,
  division,
}: {
  readonly isOffice: boolean;
  readonly division: string;
}): ReactNode {
  const { submit } = useMessages();
  const pane = usePane();
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <Switch
        label={submit.office.isOffice}
        checked={isOffice}
        onChange={(_, { checked }) =>
          pane.lookAs(checked ? OFFICE : { kind: 'division', division })
        }
      />
      <p className={layout.quiet}>{submit.office.isOfficeHint}</p>
    </div>
  );
}
