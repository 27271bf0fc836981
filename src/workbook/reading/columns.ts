import type { WorkbookContext } from '../context';
import { isFormerHeader } from '../formats';
import { OFFICE_REMARK } from '../keys';
import type { PillarColumns } from '../layout/pillarColumns';
import type { Metadata } from '../metadata';
import { peopleFields } from './peopleFields';
import { textAt } from './cells';
import type { KeyedSheet } from './keyedSheet';
import type { FoundHeader, StructureProblem } from './reading';
import type { FoundRow } from './rows';
import { headerRow } from './rows';

export interface ColumnsReading {
  readonly headers: readonly FoundHeader[];
  readonly problems: readonly StructureProblem[];
}

/** Looks at the columns of the pillar sheets: which are gone, which are there twice, what is printed above them. */
export function readColumns(
  sheets: readonly KeyedSheet[],
  expected: PillarColumns | null,
  rows: readonly FoundRow[],
  context: WorkbookContext,
  metadata: Metadata,
): ColumnsReading {
  const printed = new Map(
    (expected?.columns ?? [])
      .filter((column) => column.hidden !== true)
      .map((column) => [column.field, column.header]),
  );
  const headers: FoundHeader[] = [];
  const problems: StructureProblem[] = [];
  for (const sheet of sheets) {
    const needed = new Set(
      rows
        .filter((row) => row.occurrences.some((occurrence) => occurrence.sheet === sheet))
        .flatMap((row) => peopleFields(row.expected, context))
        // Workbooks of before there was such a column miss nothing without it.
        .filter((field) => field !== OFFICE_REMARK),
    );
    for (const field of needed) {
      if (!sheet.columns.has(field)) {
        problems.push({ kind: 'fieldMissing', sheet: sheet.sheet.name, field });
      }
    }
    const at = headerRow(sheet, printed);
    for (const [field, columns] of sheet.columns) {
      const sites = columns.map((column) => ({
        sheet: sheet.sheet.name,
        row: sheet.keyRow,
        column,
      }));
      if (sites.length > 1 && needed.has(field)) {
        problems.push({ kind: 'fieldTwice', field, sites });
      }
      const header = printed.get(field);
      if (header === undefined) continue;
      for (const column of columns) {
        const text = textAt(sheet.sheet, at, column);
        headers.push({
          sheet: sheet.sheet.name,
          row: at,
          column,
          field,
          text,
          expected: isFormerHeader(field, text, metadata) ? text : header,
        });
      }
    }
  }
  return { headers, problems };
}
