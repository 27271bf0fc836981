import { OFFICE_REMARK, itemNames, rowKeyText, shownText, type Reading } from '../../../workbook';
import type { CellWriting } from '../../host';
import { placeOf } from './subject';

/** A row about which the office can say something. */
export interface RemarkRow {
  /** Value key of its remark. */
  readonly key: string;
  readonly kind: 'report' | 'kpi' | 'step';
  /** Of the KPI or step; '' for 取組実績. */
  readonly name: string;
  /** The remark as it stands. */
  readonly text: string;
}

export interface RemarkItem {
  readonly no: number;
  readonly title: string;
  readonly rows: readonly RemarkRow[];
}

/** The rows in which a division types, by initiative: what the office may remark on. */
export function remarkItems(reading: Reading): readonly RemarkItem[] {
  const names = itemNames(reading.programme);
  const own = new Set(
    [...reading.cells.values()]
      .filter(({ owned }) => owned)
      .map(({ rowKey }) => rowKeyText(rowKey)),
  );
  const items = new Map<number, RemarkItem & { readonly rows: RemarkRow[] }>();
  for (const [key, { field, rowKey, input }] of reading.cells) {
    const initiative = names.initiativeOf(rowKey);
    if (field !== OFFICE_REMARK || initiative === null || !typedIn(rowKeyText(rowKey), own))
      continue;
    const { no, title } = initiative;
    const item = items.get(no) ?? { no, title, rows: [] };
    items.set(no, item);
    const kind = rowKey.kind === 'step' ? 'step' : rowKey.kind === 'kpi' ? 'kpi' : 'report';
    const measure =
      rowKey.kind === 'kpi'
        ? [...initiative.kpis, ...initiative.references].find(({ id }) => id === rowKey.id)
        : rowKey.kind === 'step'
          ? initiative.steps.find(({ id }) => id === rowKey.id)
          : undefined;
    if (rowKey.kind === 'part') continue;
    item.rows.push({ key, kind, name: measure?.name ?? '', text: shownText(input) });
  }
  return [...items.values()];
}

/** A row that is typed in, or whose parts are. */
function typedIn(row: string, own: ReadonlySet<string>): boolean {
  const parts = row.replace(/^k:/, 'p:') + ':';
  return own.has(row) || [...own].some((each) => each.startsWith(parts));
}

/** What has to be written so that the remarks say what was drafted. */
export function remarkWritings(
  { cells }: Reading,
  drafted: Readonly<Record<string, string>>,
): readonly CellWriting[] {
  return Object.entries(drafted).flatMap(([key, text]): readonly CellWriting[] => {
    const cell = cells.get(key);
    const value = text.trim() === '' ? null : text.trim();
    if (cell?.field !== OFFICE_REMARK || shownText(cell.input) === (value ?? '')) return [];
    return [{ ...placeOf(cell), value }];
  });
}
