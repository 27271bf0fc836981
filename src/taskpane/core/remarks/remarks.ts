import type { Said } from '../../../programme';
import { cellAddress, itemNames, nameInBoth, officeRemarks, type Reading } from '../../../workbook';

/** What the office has said about a row (事務局の指摘), and where it stands. */
export interface ShownRemark {
  /** null for a row that is none of the programme's. */
  readonly initiative: number | null;
  /** Value key of the remark's cell. */
  readonly key: string;
  /** What it is about: No.6「延べ受講者数」. */
  readonly about: Said;
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The office's remarks in the order of the rows, for 提出 and wherever an initiative is worked on. */
export function remarksOf(reading: Reading): readonly ShownRemark[] {
  const names = itemNames(reading.programme);
  return officeRemarks(reading).map(({ cell, text, key }) => ({
    initiative: names.initiativeOf(cell.rowKey)?.no ?? null,
    key,
    about: nameInBoth(names, (each) => each.row(cell.rowKey)),
    text,
    sheet: cell.sheet,
    cell: cellAddress(cell.row, cell.column),
  }));
}
