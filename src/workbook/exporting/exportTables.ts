import { workbookContext } from '../context';
import type { Reading } from '../reading';
import { typedValues } from '../reading';
import { kpiTable } from './kpiTable';
import { stepTable } from './stepTable';
import type { Table } from './table';

export type ExportedItems = 'kpis' | 'steps';

/** What a workbook holds as tidy data, judged afresh: one row per KPI or step, year and round. */
export function exportTable(reading: Reading, items: ExportedItems): Table {
  const context = workbookContext({
    programme: reading.programme,
    definition: '',
    reportingYear: reading.year,
    round: reading.round,
    scale: reading.scale,
    division: reading.division,
    values: typedValues(reading),
    closedYears: [],
    created: '',
  });
  return items === 'kpis' ? kpiTable(context) : stepTable(context);
}

/** The same table for machines: rows by field name. */
export function tableJson(
  reading: Reading,
  items: ExportedItems,
  { columns, rows }: Table,
): string {
  const document = {
    format: `gyokaku-${items}`,
    version: 1,
    programme: reading.programme.id,
    reportingYear: reading.year,
    round: reading.round.name,
    division: reading.division,
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ field }, index) => [field, row[index] ?? null])),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
