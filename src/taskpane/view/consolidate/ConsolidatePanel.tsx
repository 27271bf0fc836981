import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { consolidateModel } from '../../core/consolidate/part';
import { TroubleMessage } from '../TroubleMessage';
import { consolidate } from '../../language/panels/consolidate';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { ApplyBar } from './ApplyBar';
import { FilePicker } from './FilePicker';
import { FileTable } from './FileTable';
import { OverviewTable } from './OverviewTable';
import { ValueList } from './ValueList';

const useStyles = makeStyles({
  // What has the focus comes out from under the bar that stays in view.
  aboveBar: { '& :is(button, input, select, summary, [tabindex])': { scrollMarginBottom: '7rem' } },
});

/** 取りまとめ: files, what they would change, and only then the writing. */
export default function ConsolidatePanel(): ReactNode {
  const pane = usePane();
  const model = consolidateModel(pane);
  const { sentence, tag } = useMessages();
  const words = consolidate[tag];
  const layout = useLayout();
  const styles = useStyles();
  const state = useStore(model.state);
  const { trouble } = useStore(pane.workbook.state);
  const { view } = state;
  if (view === null) {
    return (
      <div className={layout.stack}>
        {trouble !== null && (
          <TroubleMessage trouble={trouble} onRetry={() => void pane.workbook.refresh()} />
        )}
        <p className={layout.plain}>{words.noMaster}</p>
      </div>
    );
  }
  const { faults, proposal, rows, master } = view;
  if (faults.refusal !== null) return <p role="alert">{sentence(faults.refusal)}</p>;
  return (
    <div className={layout.stack}>
      {faults.cautions.length > 0 && (
        <ul className={layout.list}>
          {faults.cautions.map((caution) => (
            <li key={caution.message} className={layout.quiet}>
              {sentence(caution)}
            </li>
          ))}
        </ul>
      )}
      <FilePicker model={model} state={state} />
      {proposal.files.length > 0 && (
        <div className={mergeClasses(layout.stack, styles.aboveBar)}>
          <FileTable model={model} proposal={proposal} decisions={state.decisions} />
          <ValueList model={model} proposal={proposal} decisions={state.decisions} />
          <ApplyBar model={model} state={state} view={view} />
          <div className={layout.row}>
            <Button
              size="small"
              disabledFocusable={state.job.state === 'running'}
              onClick={() => model.clear()}
            >
              {words.clear}
            </Button>
          </div>
        </div>
      )}
      {proposal.files.length === 0 && <ApplyBar model={model} state={state} view={view} />}
      <OverviewTable rows={rows} master={master} />
    </div>
  );
}
