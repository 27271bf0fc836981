import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Figure, KpiCard } from '../../core/entry/card';
import { statusColours } from '../../theme/themes';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    padding: '2px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  year: {
    padding: '2px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    whiteSpace: 'nowrap',
  },
  current: { fontWeight: tokens.fontWeightSemibold },
  number: {
    padding: '2px',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  /** Words may wrap where numbers leave no room. */
  status: { padding: '2px', textAlign: 'end', overflowWrap: 'anywhere' },
  chart: { padding: '2px 0 6px' },
  track: {
    position: 'relative',
    height: '10px',
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  /** The target stands out of the bar on both sides. */
  target: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** Targets and actuals year by year: a table, and under each year a bar that ends at the actual, with a mark at the target. */
export function FigureTable({ kpi }: { readonly kpi: KpiCard }): ReactNode {
  const { entry } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { figures, name, unit } = kpi;
  const longest = Math.max(
    0,
    ...figures.flatMap(({ target, actual }) => [target ?? 0, actual ?? 0]),
  );
  return (
    <table className={styles.table}>
      <caption className={layout.onlyRead}>{entry.figures(name, unit)}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.year)}>
            {entry.year}
          </th>
          {[entry.target, entry.actual, entry.rate, entry.status].map((head) => (
            <th key={head} scope="col" className={styles.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {figures.map((figure, index) => (
        <Row key={index} figure={figure} longest={longest} />
      ))}
    </table>
  );
}

interface RowProps {
  readonly figure: Figure;
  /** The largest number of the chart, 0 for none. */
  readonly longest: number;
}

function Row({ figure, longest }: RowProps): ReactNode {
  const { entry } = useMessages();
  const styles = useStyles();
  const { label, target, actual, rate, status, isCurrent, isForecast } = figure;
  const shown = actual === null ? entry.none : printed(actual);
  return (
    <tbody>
      <tr className={mergeClasses(isCurrent && styles.current)}>
        <th scope="row" className={mergeClasses(styles.year, isCurrent && styles.current)}>
          {isCurrent ? entry.now(figure) : label}
        </th>
        <td className={styles.number}>{target === null ? entry.none : printed(target)}</td>
        <td className={styles.number}>{isForecast ? entry.forecast(shown) : shown}</td>
        <td className={styles.number}>{rate ?? entry.none}</td>
        <td className={styles.status}>
          {status === null ? (
            entry.none
          ) : (
            <span style={{ color: statusColours[status.colour] }}>
              {`${status.symbol} ${status.label}`}
            </span>
          )}
        </td>
      </tr>
      {longest > 0 && (actual !== null || target !== null) && (
        <tr aria-hidden="true">
          <td colSpan={5} className={styles.chart}>
            <div className={styles.track}>
              {actual !== null && (
                <div
                  className={styles.bar}
                  style={{
                    width: share(actual, longest),
                    ...(status?.judged === true && {
                      backgroundColor: statusColours[status.colour],
                    }),
                  }}
                />
              )}
              {target !== null && (
                <div className={styles.target} style={{ left: share(target, longest) }} />
              )}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The mark at the far end stays within the chart. */
function share(value: number, longest: number): string {
  return `calc(${Math.max(0, value / longest) * 100}% - 2px)`;
}

function printed(value: number): string {
  return value.toLocaleString('ja-JP', { maximumFractionDigits: 9 });
}
