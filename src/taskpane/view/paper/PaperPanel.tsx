import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paperModel } from '../../core/paper/part';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { SinceFrame } from '../since/SinceFrame';
import { useSinceWords } from '../since/words';
import { PaperFields } from './PaperFields';
import { PaperOutcome } from './PaperOutcome';
import { PartList } from './PartList';
import { Publishing } from './Publishing';

/** 会議資料: choose, then as a PDF or as a workbook of its own. */
export default function PaperPanel(): ReactNode {
  const pane = usePane();
  const model = paperModel(pane);
  const { paper: words } = useMessages();
  const since = useSinceWords();
  const layout = useLayout();
  const { choice, job, record } = useStore(model.state);
  const { whole, trouble } = useStore(pane.workbook.state);
  if (whole?.division !== null) {
    return (
      <div className={layout.stack}>
        {trouble !== null && (
          <TroubleMessage trouble={trouble} onRetry={() => void pane.workbook.refresh()} />
        )}
        <p className={layout.plain}>{words.noMaster}</p>
      </div>
    );
  }
  const nothing = choice.parts.length === 0;
  const idle = job.state !== 'running' && !nothing;
  return (
    <div className={layout.stack}>
      <PartList model={model} choice={choice} />
      <PaperFields model={model} choice={choice} programme={whole.programme} />
      {nothing && <p role="status">{words.nothing}</p>}
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={!idle} onClick={() => void model.print()}>
          {words.print}
        </Button>
        <Button disabledFocusable={!idle} onClick={() => void model.open()}>
          {words.open}
        </Button>
      </div>
      <PaperOutcome model={model} job={job} />
      {choice.parts.includes('changes') && (
        <SinceFrame reading={whole}>
          {() => <p className={layout.quiet}>{since.inPaper}</p>}
        </SinceFrame>
      )}
      <section className={layout.tight} aria-labelledby="by-hand">
        <h2 id="by-hand" className={layout.heading}>
          {words.byHand}
        </h2>
        <ol>
          {words.byHandSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={layout.quiet}>{words.byHandElsewhere}</p>
      </section>
      <Publishing model={model} record={record} idle={idle} />
    </div>
  );
}
