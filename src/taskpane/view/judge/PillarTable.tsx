import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GroupJudgement, Judgement } from '../../core/judge/judgement';
import { statusColours } from '../../theme/themes';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  status: {
    padding: '2px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  symbol: {
    display: 'block',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  pillar: {
    paddingTop: tokens.spacingVerticalM,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  pillarText: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  bar: {
    display: 'flex',
    gap: '2px',
    height: '10px',
    marginTop: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  part: {
    minWidth: '2px',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  /** Nothing judged: an outline only, so that it cannot be taken for a band of the same colour. */
  hollow: { boxSizing: 'border-box', border: `1px dashed ${tokens.colorNeutralForeground3}` },
  count: { padding: '2px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  none: { color: tokens.colorNeutralForeground3 },
});

/** 柱ごとの達成状況: a stacked bar a pillar, and under it the numbers, so that the chart is a table as well. */
export function PillarTable({ judgement }: { readonly judgement: Judgement }): ReactNode {
  const { judge } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { statuses, pillars } = judgement;
  return (
    <table className={styles.table}>
      <caption className={layout.onlyRead}>{judge.pillarsCaption}</caption>
      <thead>
        <tr>
          {statuses.map(({ id, symbol, label, colour }) => (
            <th key={id} id={`status-${id}`} scope="col" className={styles.status}>
              <span
                className={styles.symbol}
                style={{ color: statusColours[colour] }}
                aria-hidden="true"
              >
                {symbol}
              </span>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {pillars.map((pillar) => (
        <Pillar key={pillar.no} pillar={pillar} />
      ))}
    </table>
  );
}

function Pillar({ pillar }: { readonly pillar: GroupJudgement }): ReactNode {
  const { judge } = useMessages();
  const styles = useStyles();
  const id = `pillar-${pillar.no}`;
  return (
    <tbody>
      <tr>
        <th id={id} scope="rowgroup" colSpan={pillar.counts.length} className={styles.pillar}>
          <span className={styles.pillarText}>
            <span>{judge.pillar(pillar.no, pillar.title)}</span>
            <span>{judge.metOf(pillar.met, pillar.total)}</span>
          </span>
          <div className={styles.bar} aria-hidden="true">
            {pillar.counts
              .filter(({ count }) => count > 0)
              .map(({ id: status, share, colour, judged }) => (
                <div
                  key={status}
                  className={mergeClasses(styles.part, !judged && styles.hollow)}
                  style={{
                    flexGrow: share,
                    ...(judged && { backgroundColor: statusColours[colour] }),
                  }}
                />
              ))}
          </div>
        </th>
      </tr>
      <tr>
        {pillar.counts.map(({ id: status, count }) => (
          <td
            key={status}
            headers={`${id} status-${status}`}
            className={mergeClasses(styles.count, count === 0 && styles.none)}
          >
            {count}
          </td>
        ))}
      </tr>
    </tbody>
  );
}
