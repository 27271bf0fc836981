import type { CellInput } from '../../src/evaluation';
import { defaultScale } from '../../src/evaluation';
import type { Reading, ValueKey, WorkbookOptions } from '../../src/workbook';
import {
  buildWorkbook,
  changeSentence,
  changesSince,
  divisionOptionsOf,
  earlierReportIn,
  nextReportOptions,
  typedValues,
  workbookOptionsOf,
} from '../../src/workbook';
import { revisedTown, town, townRound, townYear } from '../programme/revisedTown';
import { Book, number, text } from './reading/book';

/** The workbook of the next round knows what the last one said, and is compared with it. */

type RoundId = Parameters<typeof townRound>[0];

const created = '2025-04-10T09:00:00Z';

function optionsOf(
  round: RoundId,
  values: readonly (readonly [ValueKey, CellInput])[],
): WorkbookOptions {
  return {
    programme: town,
    definition: revisedTown,
    reportingYear: townYear('R6'),
    round: townRound(round),
    scale: defaultScale,
    division: null,
    values: new Map(values),
    closedYears: [],
    created,
  };
}

const read = (options: WorkbookOptions): Reading => new Book(buildWorkbook(options)).read();

const nextOf = (before: WorkbookOptions, round: RoundId, year = 'R6'): WorkbookOptions =>
  nextReportOptions(before, {
    ...{ year: townYear(year), round: townRound(round) },
    ...{ programme: town, definition: revisedTown, created },
  });

const september = optionsOf('september', [
  ['k:1-1|R6.interim', number(200)],
  ['k:1-1|R6.forecast', number(410)],
  ['k:2-1|R6.forecast', number(15)],
  ['s:4-s1|R6.interim', text('計画どおり')],
  ['k:5-1|R5.actual', number(10)],
  ['k:5-1|R6.forecast', number(12)],
  ['i:1|report', text('様式を整理した。')],
]);
const handed = nextOf(workbookOptionsOf(read(september)), 'preliminary');
const typed: readonly (readonly [ValueKey, CellInput])[] = [
  ['k:1-1|R6.actual', number(410)],
  ['k:1-1|R6.kind', text('速報値')],
  ['k:2-1|R6.actual', number(30)],
  ['s:4-s1|R6.actual', text('遅れ')],
  ['k:5-1|R6.actual', number(8)],
  ['i:1|report', text('受付を始めた。')],
];
const preliminary: WorkbookOptions = { ...handed, values: new Map([...handed.values, ...typed]) };
const master = read(preliminary);

test('what the round before said of the year goes along, in no cell that anybody fills', () => {
  expect(master.earlier?.round.id).toBe('september');
  expect(master.earlier?.values.get('k:1-1|R6.forecast')).toEqual(number(410));
  expect(master.earlier?.values.get('k:1-1|R6.interim')).toEqual(number(200));
  expect(master.earlier?.values.has('k:5-1|R5.actual')).toBe(false);
  expect(typedValues(master).has('k:1-1|R6.forecast')).toBe(false);
});

test('a division gets its own part of it, and no other', () => {
  const own = read(divisionOptionsOf(preliminary, 'zeimu', created));
  const keys = [...(own.earlier?.values.keys() ?? [])];
  expect(keys).toContain('k:5-1|R6.forecast');
  // No.2 is shared; what repeats 1-1 is shown there.
  expect(keys).toContain('k:1-1|R6.forecast');
  expect(keys.some((key) => key.startsWith('s:4-s1'))).toBe(false);
});

test('the comparison is the same from what was handed on and from the earlier file', () => {
  const found = earlierReportIn(read(september), master);
  if (!found.ok || master.earlier === null) throw new Error('No earlier report');
  const options = workbookOptionsOf(master);
  const changes = changesSince(options, master.earlier);
  expect(changesSince(options, found.earlier)).toEqual(changes);
  expect(changeSentence(changes.counts.initiatives)).toBe(
    '判定が上がった取組1項目、下がった取組2項目、新たに判定された取組0項目、判定がなくなった取組0項目、変わらない取組0項目。新たに遅れた取組1項目、遅れがなくなった取組1項目。',
  );
});

test('only an earlier round of the same year, programme and division is compared with', () => {
  const reasonOf = (file: Reading, now: Reading) => {
    const found = earlierReportIn(file, now);
    return found.ok ? null : found.reason;
  };
  const final = read(nextOf(preliminary, 'final'));
  expect(reasonOf(master, master)).toBe('notEarlier');
  expect(reasonOf(final, master)).toBe('notEarlier');
  expect(reasonOf(master, final)).toBeNull();
  expect(reasonOf(master, read(nextOf(preliminary, 'september', 'R7')))).toBe('otherYear');
  const own = read(divisionOptionsOf(preliminary, 'zeimu', created));
  expect(reasonOf(own, final)).toBe('otherDivision');
  expect(reasonOf(read(september), own)).toBeNull();
  expect(reasonOf(Book.of().read(), master)).toBe('otherProgramme');
});

test('from 速報 to 確定 values, kinds and words go along; from September only what is compared', () => {
  expect(typedValues(master).get('i:1|report')).toEqual(text('受付を始めた。'));
  expect(handed.values.has('i:1|report')).toBe(false);
  const final = nextOf(workbookOptionsOf(master), 'final');
  expect(final.values.get('k:1-1|R6.actual')).toEqual(number(410));
  expect(final.values.get('i:1|report')).toEqual(text('受付を始めた。'));
  expect(final.earlier?.round.id).toBe('preliminary');
});

test('a new year starts with nothing to compare with, and a workbook of before reads so too', () => {
  expect(read(nextOf(preliminary, 'september', 'R7')).earlier).toBeNull();
  const old = new Book(buildWorkbook(preliminary));
  // As it was made before there was an earlier report.
  old.meta.rows = old.meta.rows.filter(
    (_, row) => !['earlier', 'before'].includes(old.meta.textAt(row, 0)),
  );
  const reading = old.read();
  expect([reading.earlier, reading.problems]).toEqual([null, []]);
});
