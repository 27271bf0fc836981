import { readFileSync } from 'node:fs';
import { resolveScale } from '../src/evaluation';
import type { Programme } from '../src/programme';
import { parseProgramme } from '../src/programme';
import type { Values, WorkbookOptions } from '../src/workbook';
import { sampleValues } from '../src/workbook';

/** The real programme, its R6 year-end master as the subject of every measurement. */
export function subject(): { readonly programme: Programme; readonly definition: string } {
  const definition = readFileSync('programmes/saitama-r5-r7.json', 'utf8');
  const loaded = parseProgramme(definition);
  if (!loaded.ok)
    throw new Error(loaded.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return { programme: loaded.programme, definition };
}

export function masterOptions(values: Values): WorkbookOptions {
  const { programme, definition } = subject();
  const reportingYear = programme.fiscalYears[1];
  const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
  if (reportingYear === undefined || round === undefined) throw new Error('R6 年度末 is missing');
  return {
    programme,
    definition,
    reportingYear,
    round,
    scale: resolveScale(programme),
    division: null,
    values,
    closedYears: [],
    created: '2025-04-01T00:00:00Z',
  };
}

export { sampleValues };
