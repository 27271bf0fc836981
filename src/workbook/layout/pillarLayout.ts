import type { Pillar } from '../../programme';
import { oncePer } from '../../programme';
import { absoluteArea, quoteSheetName, textLiteral } from '../address';
import type { WorkbookContext } from '../context';
import type { Field, RowKey } from '../keys';
import { rowKeyText } from '../keys';
import type { PillarRow } from '../sheets/pillar/rows';
import { pillarRows, rowKey } from '../sheets/pillar/rows';
import type { PillarColumns } from './pillarColumns';
import { pillarColumns } from './pillarColumns';

/** Rows above the list: hidden field keys, title, subtitle, year bands, headers. */
export const PILLAR_ROWS = {
  keys: 0,
  title: 1,
  subtitle: 2,
  bands: 3,
  headers: 4,
  first: 5,
} as const;

/** Where everything of one pillar sheet stands; other sheets refer to it through this and never by position. */
export interface PillarLayout {
  readonly pillar: Pillar;
  readonly sheetName: string;
  readonly columns: PillarColumns;
  readonly rows: readonly PillarRow[];
  /** Whether the sheet has the row of a key. */
  has(key: RowKey): boolean;
  /** Absolute range of a field (or `key`, the row keys) over all data rows, without the sheet's name: `$T$6:$T$120`. */
  range(field: Field): string;
  /** The same with the sheet's name. */
  outerRange(field: Field): string;
  /** Formula that finds a row's cell by its key, wherever sorting has put it. */
  lookup(key: RowKey, field: Field): string;
}

/** How wide its texts make a column takes a look at every value. */
const columnsOf = oncePer(pillarColumns);

export function pillarLayout(context: WorkbookContext, pillar: Pillar): PillarLayout {
  const columns = columnsOf(context);
  const rows = pillarRows(context, pillar);
  const sheetName = `柱${String(pillar.no)}`;
  const range = (field: Field): string =>
    absoluteArea({
      row: PILLAR_ROWS.first,
      column: field === 'key' ? 0 : columns.at(field),
      rows: Math.max(1, rows.length),
      columns: 1,
    });
  const outerRange = (field: Field): string => `${quoteSheetName(sheetName)}!${range(field)}`;
  const keys = new Set(rows.map((row) => rowKeyText(rowKey(row))));
  return {
    pillar,
    sheetName,
    columns,
    rows,
    has: (key) => keys.has(rowKeyText(key)),
    range,
    outerRange,
    lookup: (key, field) =>
      `INDEX(${outerRange(field)},MATCH(${textLiteral(rowKeyText(key))},${outerRange('key')},0))`,
  };
}

/** Layouts of the pillars that have initiatives in this workbook. */
export function pillarLayouts(context: WorkbookContext): readonly PillarLayout[] {
  return context.current.pillars
    .map((pillar) => pillarLayout(context, pillar))
    .filter((layout) => layout.rows.length > 0);
}

/** The layout that holds a row, if any: a division's workbook has only its own initiatives. */
export function layoutOf(layouts: readonly PillarLayout[], key: RowKey): PillarLayout | null {
  return layouts.find((layout) => layout.has(key)) ?? null;
}
