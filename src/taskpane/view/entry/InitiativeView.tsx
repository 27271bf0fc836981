import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { InitiativeCard } from '../../core/entry/card';
import type { EntryModel } from '../../core/entry/entryModel';
import type { Inspection } from '../../core/inspector';
import { RemarkList } from '../submit/RemarkList';
import { StatusMark } from '../judge/StatusMark';
import { DecisionList } from './DecisionList';
import { KpiView } from './KpiView';
import { StillMissing } from './StillMissing';
import { StepList } from './StepList';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  texts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  term: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  summary: { cursor: 'pointer' },
});

interface Props {
  readonly card: InitiativeCard;
  readonly model: EntryModel;
  readonly inspection: Inspection;
}

/** An initiative as whoever fills it in needs it: what is missing first, then what it is about. */
export function InitiativeView({ card, model, inspection }: Props): ReactNode {
  const { entry } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { no, title, divisions, status, kpis, steps, remarks } = card;
  return (
    <article className={layout.stack} aria-labelledby="initiative">
      <header>
        <div className={styles.head}>
          <h2 id="initiative" className={styles.title} lang="ja">
            {entry.initiative(no, title)}
          </h2>
          {status !== null && <StatusMark status={status} />}
        </div>
        <p className={layout.quiet} lang="ja">
          {divisions.join('・')}
        </p>
      </header>
      <DecisionList decisions={card.decisions} />
      <RemarkList remarks={remarks} onGo={(place) => void model.select(place)} />
      <StillMissing no={no} model={model} inspection={inspection} />
      {kpis.length > 0 && (
        <section className={layout.tight} aria-labelledby="kpis">
          <h3 id="kpis" className={layout.heading}>
            {entry.kpis}
          </h3>
          {kpis.map((kpi) => (
            <KpiView key={kpi.id} kpi={kpi} />
          ))}
        </section>
      )}
      {steps.length > 0 && inspection.reading !== null && (
        <StepList steps={steps} reading={inspection.reading} />
      )}
      <details open>
        <summary className={styles.summary}>{entry.folded}</summary>
        <dl className={styles.texts} lang="ja">
          <dt className={styles.term}>{entry.outline}</dt>
          <dd className={styles.text}>{card.outline}</dd>
          <dt className={styles.term}>{entry.goal}</dt>
          <dd className={styles.text}>{card.goal}</dd>
        </dl>
      </details>
    </article>
  );
}
