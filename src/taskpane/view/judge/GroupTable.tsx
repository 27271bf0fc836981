import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GroupJudgement, Grouping, StatusCount, Tally } from '../../core/judge/groups';
import type { Drill } from '../../core/judge/judgeModel';
import type { Judgement, YearName } from '../../core/judge/judgement';
import { statusColours } from '../../theme/themes';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { StatusBar } from './StatusBar';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  years: { width: '3.4em' },
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
  group: {
    paddingTop: tokens.spacingVerticalM,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  groupText: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  year: {
    padding: '2px',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  earlier: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  count: { padding: '1px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  none: { color: tokens.colorNeutralForeground3 },
  number: {
    minWidth: '24px',
    minHeight: '24px',
    padding: '0 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      textDecorationLine: 'underline',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Id of the number behind which one looks: where one comes back to. */
export function numberId({ grouping, group, status, lastYear }: Drill): string {
  return `count-${grouping}-${group}-${status}${lastYear ? '-before' : ''}`;
}

interface Props {
  readonly judgement: Judgement;
  readonly grouping: Grouping;
  readonly onDrill: (drill: Drill) => void;
}

/** A stacked bar a group, and under it the numbers, so that the chart is a table as well; a number leads to what it counts. */
export function GroupTable({ judgement, grouping, onDrill }: Props): ReactNode {
  const { judge } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const { statuses, groups, lastYear } = judgement;
  return (
    <table className={styles.table}>
      <caption className={layout.onlyRead}>{judge.caption[grouping]}</caption>
      {lastYear !== null && (
        <colgroup>
          <col className={styles.years} />
        </colgroup>
      )}
      <thead>
        <tr>
          {lastYear !== null && <td />}
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
      {groups[grouping].map((group) => (
        <Group
          key={group.id}
          group={group}
          judgement={judgement}
          grouping={grouping}
          onDrill={onDrill}
        />
      ))}
    </table>
  );
}

function Group({
  group,
  judgement: { year, lastYear },
  grouping,
  onDrill,
}: Props & { readonly group: GroupJudgement }): ReactNode {
  const { judge } = useMessages();
  const styles = useStyles();
  const id = `group-${grouping}-${group.id}`;
  const withYears = lastYear !== null;
  const row = (tally: Tally, ofYear: YearName, isEarlier: boolean): ReactNode => (
    <tr className={mergeClasses(isEarlier && styles.earlier)}>
      {withYears && (
        <th id={`${id}-${ofYear.short}`} scope="row" className={styles.year}>
          {ofYear.short}
        </th>
      )}
      {tally.counts.map((counted) => (
        <td
          key={counted.id}
          headers={[
            id,
            ...(withYears ? [`${id}-${ofYear.short}`] : []),
            `status-${counted.id}`,
          ].join(' ')}
          className={mergeClasses(styles.count, counted.count === 0 && styles.none)}
        >
          <CountButton
            counted={counted}
            name={judge.behind(
              group.title,
              withYears ? ofYear.label : '',
              counted.label,
              counted.count,
            )}
            drill={{ grouping, group: group.id, status: counted.id, lastYear: isEarlier }}
            onDrill={onDrill}
          />
        </td>
      ))}
    </tr>
  );
  return (
    <tbody>
      <tr>
        <th
          id={id}
          scope="rowgroup"
          colSpan={group.counts.length + (withYears ? 1 : 0)}
          className={styles.group}
        >
          <span className={styles.groupText}>
            <span>{judge.group(group.no, group.title)}</span>
            <span>{judge.metOf(group.met, group.total, group.lastYear)}</span>
          </span>
          <StatusBar counts={group.counts} />
          {group.lastYear !== null && <StatusBar counts={group.lastYear.counts} isEarlier />}
        </th>
      </tr>
      {row(group, year, false)}
      {lastYear !== null && group.lastYear !== null && row(group.lastYear, lastYear.year, true)}
    </tbody>
  );
}

function CountButton({
  counted: { count },
  name,
  drill,
  onDrill,
}: {
  readonly counted: StatusCount;
  readonly name: string;
  readonly drill: Drill;
  readonly onDrill: (drill: Drill) => void;
}): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  if (count === 0) return count;
  return (
    <button
      type="button"
      id={numberId(drill)}
      className={styles.number}
      onClick={() => onDrill(drill)}
    >
      <span aria-hidden="true">{count}</span>
      <span className={layout.onlyRead}>{name}</span>
    </button>
  );
}
