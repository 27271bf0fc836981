import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { KpiCard } from '../../core/entry/card';
import { DecisionList } from './DecisionList';
import { FigureTable } from './FigureTable';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  kpi: {
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: 'pointer' },
  texts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  term: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** A KPI: what counts, how it went over the years, and what exactly is counted. */
export function KpiView({ kpi }: { readonly kpi: KpiCard }): ReactNode {
  const { entry } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { name, unit, direction, isReference, typedAt, about } = kpi;
  const remarks = [
    unit === '' ? '' : entry.unit(unit),
    direction === 'atMost' ? entry.lowerIsBetter : '',
    direction === 'belowPreviousYear' ? entry.belowPreviousYear : '',
    isReference ? entry.reference : '',
    typedAt === null ? '' : entry.typedAt(typedAt),
  ].filter((text) => text !== '');
  return (
    <div className={styles.kpi}>
      <div className={layout.tight}>
        <h4 className={styles.name} lang="ja">
          {name}
        </h4>
        {remarks.length > 0 && <p className={layout.quiet}>{remarks.join('　')}</p>}
        <DecisionList decisions={kpi.decisions} />
        <FigureTable kpi={kpi} />
        {about.length > 0 && (
          <details>
            <summary className={styles.summary}>{entry.about}</summary>
            <dl className={styles.texts}>
              {about.map(({ kind, text }) => (
                <div key={kind}>
                  <dt className={styles.term}>{entry.aboutKind[kind]}</dt>
                  <dd className={styles.text} lang="ja">
                    {text}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </div>
  );
}
