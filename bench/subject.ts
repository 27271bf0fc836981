import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { resolveScale } from '../src/evaluation';
import type { Programme } from '../src/programme';
import { parseProgramme } from '../src/programme';
import type { Values, WorkbookOptions } from '../src/workbook';
import { sampleValues } from '../src/workbook';

/** A programme and the text that defines it. */
export interface Subject {
  readonly programme: Programme;
  readonly definition: string;
}

const FILE = 'programmes/saitama-r5-r7.json';

/** The real programme, its R6 year-end master as the subject of every measurement. */
export function subject(): Subject {
  return parsed(readFileSync(FILE, 'utf8'));
}

const definitionFile = z.looseObject({ initiatives: z.array(z.looseObject({})) });

/** The real programme with every initiative as many times, for its divisions alike: 57, 114, … initiatives. */
export function multiplied(times: number): Subject {
  if (times === 1) return subject();
  const one = definitionFile.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const initiatives = Array.from({ length: times }, (_, copy) =>
    one.initiatives.map((initiative) => renumbered(initiative, copy * 100)),
  ).flat();
  return parsed(JSON.stringify({ ...one, initiatives }));
}

/** Numbers start the ids of all that belongs to an initiative: `7-1`, `7-s2`. */
function renumbered(initiative: object, by: number): unknown {
  return JSON.parse(JSON.stringify(initiative), (key, value: unknown) => {
    if (key === 'no' && typeof value === 'number') return value + by;
    if ((key === 'id' || key === 'repeats') && typeof value === 'string') {
      return value.replace(/^\d+/, (no) => String(Number(no) + by));
    }
    return value;
  });
}

function parsed(definition: string): Subject {
  const loaded = parseProgramme(definition);
  if (!loaded.ok)
    throw new Error(loaded.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return { programme: loaded.programme, definition };
}

export function masterOptions(
  values: Values,
  { programme, definition } = subject(),
): WorkbookOptions {
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

/** The master with plausible values in it. */
export function filledMaster(of: Subject = subject()): WorkbookOptions {
  const empty = masterOptions(new Map(), of);
  const { programme, reportingYear: year, round } = empty;
  return { ...empty, values: sampleValues(programme, { year, round, division: null, seed: 1 }) };
}
