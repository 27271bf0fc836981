import type { WorkbookContext } from '../context';
import type { PillarColumn, PillarColumns } from '../layout/pillarColumns';
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

/** As the pillar sheet's header prints it: what is judged in an interim round is a forecast, and says so. */
function printedHeader({ field, header, year }: PillarColumn, context: WorkbookContext): string {
  const isForecast = context.round.kind === 'interim' && year === context.reportingYear;
  return isForecast && /\.(?:rate|status)$/.test(field) ? `${header}（見込）` : header;
}

/** Looks at the columns of the pillar sheets: which are gone, which are there twice, what is printed above them. */
export function readColumns(
  sheets: readonly KeyedSheet[],
  expected: PillarColumns | null,
  rows: readonly FoundRow[],
  context: WorkbookContext,
): ColumnsReading {
  const printed = new Map(
    (expected?.columns ?? [])
      .filter((column) => column.hidden !== true)
      .map((column) => [column.field, printedHeader(column, context)]),
  );
  const headers: FoundHeader[] = [];
  const problems: StructureProblem[] = [];
  for (const sheet of sheets) {
    const needed = new Set(
      rows
        .filter((row) => row.occurrences.some((occurrence) => occurrence.sheet === sheet))
        .flatMap((row) => peopleFields(row.expected, context)),
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
        headers.push({
          sheet: sheet.sheet.name,
          row: at,
          column,
          field,
          text: textAt(sheet.sheet, at, column),
          expected: header,
        });
      }
    }
  }
  return { headers, problems };
}
