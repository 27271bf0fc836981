import { absoluteArea, quoteSheetName } from '../../workbook';
import { ROWS } from './look';
import { YEAR_ROWS, years } from '../tables/years';

/** A year's label as it stands on 年度, for a heading. */
export function yearFormula(slot: number): string {
  const area = absoluteArea({ row: ROWS.first, column: 1, rows: YEAR_ROWS, columns: 1 });
  return `INDEX(${quoteSheetName(years.name)}!${area},${String(slot)})`;
}
