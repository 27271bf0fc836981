import { writeFileSync } from 'node:fs';
import { resolveScale } from '../../../src/evaluation';
import type { CellInput } from '../../../src/evaluation';
import type { ValueKey } from '../../../src/workbook';
import { buildWorkbook } from '../../../src/workbook';
import { writeXlsx } from '../../../src/xlsx';
import { loaded, madeUp as definition } from '../../programme/madeUp';

/** Writes a year-end master (R2) of the made-up programme in which somebody typed these values. */
export async function writeTyped(
  path: string,
  values: Readonly<Record<ValueKey, CellInput>>,
): Promise<void> {
  const programme = loaded();
  const [reportingYear, round] = [programme.fiscalYears[2], programme.rounds[2]];
  if (reportingYear === undefined || round === undefined) throw new Error('no R2');
  const plan = buildWorkbook({
    programme,
    definition: JSON.stringify(definition),
    reportingYear,
    round,
    scale: resolveScale(programme),
    division: null,
    values: new Map(Object.entries(values)),
    handedOut: new Map(),
    closedYears: [],
    created: '2021-04-05T00:00:00Z',
  });
  writeFileSync(path, await writeXlsx(plan));
}
