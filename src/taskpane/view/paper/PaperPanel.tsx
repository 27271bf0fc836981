import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Reading } from '../../../workbook';
import { paperModel } from '../../core/paper/part';
import { TroubleMessage } from '../TroubleMessage';
import { useMessages, usePane, useStore } from '../context';
import { useLayout } from '../layout';
import { EarlierFile, useSince } from '../since/EarlierFile';
import { PaperFields } from './PaperFields';
import { PaperOutcome } from './PaperOutcome';
import { PartList } from './PartList';
import { Publishing } from './Publishing';

/** The earlier round with which the paper compares; nothing in a year's first round. */
function Since({ reading }: { readonly reading: Reading }): ReactNode {
  const {
    judge: { since: words },
  } = useMessages();
  const layout = useLayout();
  const since = useSince(reading);
  if (since.state === 'first') return null;
  return (
    <section className={layout.tight} aria-labelledby="since">
      <h2 id="since" className={layout.heading}>
        {since.state === 'ready' ? words.since(since.earlier.round.name) : words.title}
      </h2>
      <p className={layout.quiet}>{words.inPaper}</p>
      <EarlierFile since={since} />
    </section>
  );
}

/** 会議資料: choose, then as a PDF or as a workbook of its own. */
export default function PaperPanel(): ReactNode {
  const pane = usePane();
  const model = paperModel(pane);
  const { paper: words } = useMessages();
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
      {choice.parts.includes('changes') && <Since reading={whole} />}
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
