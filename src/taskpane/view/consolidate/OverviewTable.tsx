import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { reminderText, type MasterState, type OverviewRow } from '../../../consolidation';
import { CopyButton } from '../CopyButton';
import { consolidate } from '../../language/panels/consolidate';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { useListTable } from '../listTable';

const useStyles = makeStyles({
  late: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
  day: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  reminder: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly rows: readonly OverviewRow[];
  readonly master: MasterState;
}

/** Who has not submitted, who is late, who has errors: one list, with a text to send. */
export function OverviewTable({ rows, master }: Props): ReactNode {
  const words = consolidate[useMessages().tag];
  const layout = useLayout();
  const styles = useStyles();
  const table = useListTable();
  return (
    <section className={layout.tight} aria-labelledby="overview">
      <h2 id="overview" className={layout.heading}>
        {words.overview}
      </h2>
      <table className={table.table}>
        <caption className={layout.onlyRead}>{words.overviewCaption}</caption>
        <thead>
          <tr>
            {[words.division, words.standing, words.notes].map((head) => (
              <th key={head} scope="col" className={table.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.division} className={table.row}>
              <th scope="row" className={table.cell}>
                {row.name}
              </th>
              <td className={table.cell}>
                <span>{words.standings[row.standing]}</span>
                {row.late && <span className={styles.late}>{` ${words.late}`}</span>}
                {row.submittedOn !== null && (
                  <>
                    {' '}
                    <span className={styles.day}>{row.submittedOn}</span>
                  </>
                )}
              </td>
              <td className={table.cell}>
                <Notes row={row} reminder={reminderText(row, master)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface NotesProps {
  readonly row: OverviewRow;
  readonly reminder: string | null;
}

function Notes({ row, reminder }: NotesProps): ReactNode {
  const words = consolidate[useMessages().tag];
  const layout = useLayout();
  const styles = useStyles();
  const text = useRef<HTMLPreElement>(null);
  const counts = [
    [row.errors.length, words.errors],
    [row.conflicts, words.conflicts],
    [row.heldBack, words.heldBack],
    [row.unfilled, words.unfilled],
    [row.refused.length, words.refused],
  ] as const;
  const shown = counts.flatMap(([count, say]) => (count > 0 ? [say(count)] : []));
  return (
    <div className={layout.tight}>
      {shown.length > 0 && <span>{words.listed(shown)}</span>}
      {reminder !== null && (
        <details>
          <summary aria-label={words.reminder(row.name)}>{words.reminderShort}</summary>
          <pre ref={text} className={styles.reminder} tabIndex={0} lang="ja">
            {reminder}
          </pre>
          <CopyButton text={reminder} label={words.copy} shown={text} />
        </details>
      )}
    </div>
  );
}
