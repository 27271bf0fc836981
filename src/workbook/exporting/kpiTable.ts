import { parseValueKind } from '../../evaluation';
import type { WorkbookContext } from '../context';
import { pillarLayouts } from '../layout/pillarLayout';
import type { CellValue } from '../plan';
import { dataLines } from '../sheets/data';
import { DATA_COLUMNS } from '../sheets/dataColumns';
import type { Datum, Table } from './table';

const NUMBERS: readonly string[] = ['target', 'actual', 'rate'];

/**
 * The rows of データ. What somebody typed comes out only as what its column is for: a number, or a word of the list.
 * Anything else is empty here; its 判定 says 要確認.
 */
export function kpiTable(context: WorkbookContext): Table {
  const columns = DATA_COLUMNS.map(({ field, header }) => ({ field, header }));
  const rows = dataLines(context, pillarLayouts(context)).map((line) =>
    DATA_COLUMNS.map((column): Datum => {
      const content = column.content(line, context);
      const value = typeof content === 'object' && content !== null ? content.cached : content;
      if (NUMBERS.includes(column.field)) return typeof value === 'number' ? value : null;
      return column.field === 'kind' ? kindWord(value) : datum(value);
    }),
  );
  return { columns, rows };
}

function kindWord(value: CellValue): Datum {
  if (typeof value !== 'string' || value === '' || value === '見込値') return datum(value);
  return parseValueKind({ kind: 'text', text: value }).kind === 'unknown' ? null : value;
}

function datum(value: CellValue): Datum {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return value === '' ? null : value;
}
