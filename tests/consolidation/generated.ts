import { checkWorkbook } from '../../src/check';
import type { Submission } from '../../src/consolidation';
import { submissionOf } from '../../src/consolidation';
import type { CellInput } from '../../src/evaluation';
import type { PeopleCell, Reading, ValueKey } from '../../src/workbook';
import { buildWorkbook } from '../../src/workbook';
import { fc } from '../support/property';
import { Book, number, text } from '../workbook/reading/book';
import { optionsOf } from './office';

/** Divisions with joint initiatives, a KPI of two parts, steps and texts. */
const DIVISIONS = ['gyokaku', 'joho', 'chiiki'] as const;

const BLANK: CellInput = { kind: 'blank' };

/** What people put into a cell, by what it is for; some of it wrong. */
const NUMBERS: readonly CellInput[] = [
  number(0),
  number(1),
  number(2),
  number(60),
  BLANK,
  text('６０％'),
  { kind: 'error', code: '#REF!' },
];
const KINDS: readonly CellInput[] = [
  text('確定値'),
  text('速報値'),
  text('集計中（6月）'),
  text('取消'),
  text('取消'),
  text('見込'),
  BLANK,
];
const WORDS: readonly CellInput[] = [
  text('完了'),
  text('計画どおり'),
  text('遅れ'),
  text('順調'),
  BLANK,
];
const TEXTS: readonly CellInput[] = [text('実施した。'), text('=A1'), text('延期した。'), BLANK];

function poolOf({ field, rowKey }: PeopleCell): readonly CellInput[] {
  if (field.endsWith('.kind')) return KINDS;
  if (rowKey.kind === 'step') return WORDS;
  return field.includes('.') || field === 'baseline' ? NUMBERS : TEXTS;
}

/** What is typed in one workbook: choices by the number of the cell and of the value in its pool. */
export interface Typing {
  readonly division: number;
  readonly number: number | null;
  readonly submitted: boolean;
  readonly cells: readonly (readonly [cell: number, value: number])[];
}

const typing: fc.Arbitrary<Typing> = fc.record({
  division: fc.nat(DIVISIONS.length - 1),
  number: fc.constantFrom(1, 1, 2, 3, null),
  submitted: fc.boolean(),
  cells: fc.array(fc.tuple(fc.nat(400), fc.nat(20)), { maxLength: 25 }),
});

const read = new Map<string, Reading>();

/** A division's workbook as handed out, read once. */
function handedOut(division: string): Reading {
  const found = read.get(division) ?? new Book(buildWorkbook(optionsOf({ division }))).read();
  read.set(division, found);
  return found;
}

/** Of one of several files: its place tells it apart, so that the same typing gives the same file. */
function submissionFrom(typed: Typing, place: string): Submission {
  const division = DIVISIONS[typed.division % DIVISIONS.length] ?? 'gyokaku';
  const reading = handedOut(division);
  const keys = [...reading.cells.keys()];
  const cells = new Map<ValueKey, PeopleCell>(reading.cells);
  // Most of it in a few cells, so that submissions meet.
  for (const [at, value] of typed.cells) {
    const key = keys[at % (at % 3 === 0 ? keys.length : 12)];
    const cell = key === undefined ? undefined : cells.get(key);
    if (key === undefined || cell === undefined) continue;
    const pool = poolOf(cell);
    cells.set(key, { ...cell, input: pool[value % pool.length] ?? BLANK });
  }
  const submission = new Map(reading.submission);
  const put = (field: 'state' | 'number', input: CellInput): void => {
    const cell = submission.get(field);
    if (cell !== undefined) submission.set(field, { ...cell, input });
  };
  put('number', typed.number === null ? BLANK : number(typed.number));
  put('state', text(typed.submitted ? '提出' : '作成中'));
  const changed: Reading = { ...reading, cells, submission };
  return submissionOf(
    changed,
    { fileName: `${place}-${division}.xlsx`, fingerprint: `${place}${JSON.stringify(typed)}` },
    checkWorkbook(changed),
  );
}

/** Files of several divisions, some of one division several times. */
export const typings: fc.Arbitrary<readonly Typing[]> = fc.array(typing, {
  minLength: 1,
  maxLength: 6,
});

/** @param batch tells these files from others */
export function filesOf(batch: string, typed: readonly Typing[]): readonly Submission[] {
  return typed.map((each, index) => submissionFrom(each, `${batch}${String(index)}`));
}

/** What the office types into the master itself: by the number of the key among those given, and a value. */
export const corrections: fc.Arbitrary<readonly (readonly [key: number, value: number])[]> =
  fc.array(fc.tuple(fc.nat(60), fc.constantFrom(0, 7, 60)), { maxLength: 4 });
