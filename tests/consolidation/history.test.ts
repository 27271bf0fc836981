import type { Decisions, MasterState } from '../../src/consolidation';
import { applyTo, lastRun, masterOf, masterState, replay, takeBack } from '../../src/consolidation';
import type { CellInput } from '../../src/evaluation';
import type { Grid } from '../../src/workbook';
import { buildWorkbook, readWorkbook } from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { number, text } from '../workbook/reading/book';
import { TIME, consolidate, divisionBook, itemAt, masterWith, submit } from './office';

const ACTUAL = 'k:1-1|R6.actual';
const JOHO = 'k:6-1|R6.actual';
const BLANK: CellInput = { kind: 'blank' };

/** Two divisions' files, consolidated in one go. */
function both(): MasterState {
  return consolidate(masterWith(), [
    submit(divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80)), { file: 'g.xlsx' }),
    submit(divisionBook('joho').type('k:6-1', 'R6.actual', number(3300)), { file: 'j.xlsx' }),
  ]).master;
}

/** A conflict: the division says 82, the office has corrected its 80 to 79. */
function conflicting(decisions: Decisions) {
  const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
  const { master } = consolidate(masterWith(), [submit(book)]);
  const corrected = edited(master, ACTUAL, number(79));
  book.type('k:1-1', 'R6.actual', number(82));
  const file = submit(book, { number: number(2) });
  return { file, corrected, ...consolidate(corrected, [file], decisions) };
}

function edited({ options }: MasterState, key: string, input: CellInput): MasterState {
  return masterState({ ...options, values: new Map([...options.values, [key, input]]) });
}

function fingerprintOf({ options }: MasterState, division: string): string {
  const found = options.accepted?.find((each) => each.division === division);
  if (found === undefined) throw new Error(`${division} was not accepted`);
  return found.fingerprint;
}

function lineOf({ options }: MasterState, key: string) {
  return options.log?.filter((entry) => entry.key === key).at(-1);
}

function after(master: MasterState, back: ReturnType<typeof takeBack>): MasterState {
  if (back === null) throw new Error('Nothing to take back');
  return masterState(applyTo(master, back.changes));
}

/** The master as it comes back from an .xlsx file. @param edit what somebody does to it in between */
async function reopened(
  { options }: MasterState,
  edit: (sheets: Grid['sheets']) => Grid['sheets'] = (sheets) => sheets,
): Promise<MasterState> {
  const read = await readXlsx(await writeXlsx(buildWorkbook(options)), { fileName: 'R6.xlsx' });
  const result = read.ok ? readWorkbook({ ...read.grid, sheets: edit(read.grid.sheets) }) : null;
  if (result?.ok !== true) throw new Error('Not readable');
  expect(result.reading.problems).toEqual([]);
  return masterOf(result.reading);
}

describe('取込履歴', () => {
  test('says of a value when, from which file, whose, what it was and is, and why', () => {
    const master = both();
    expect(lineOf(master, ACTUAL)).toEqual({
      run: 1,
      time: TIME,
      file: 'g.xlsx',
      fingerprint: fingerprintOf(master, 'gyokaku'),
      division: 'gyokaku',
      key: ACTUAL,
      old: BLANK,
      new: number(80),
      submitted: null,
      decision: { kind: 'taken' },
    });
  });

  test('says what the division had when a conflict was decided for the master', () => {
    const { master, file, proposal } = conflicting({ conflicts: 'keep' });
    expect(lineOf(master, ACTUAL)).toMatchObject({
      old: number(79),
      new: number(79),
      submitted: number(82),
      decision: { kind: 'conflictKept' },
    });
    expect(itemAt(proposal, ACTUAL)?.verdict).toBe('conflict');
    // Decided once, it is not asked again.
    expect(itemAt(consolidate(master, [file]).proposal, ACTUAL)).toBeUndefined();
  });

  test('says that a conflict was decided for the division', () => {
    const { master } = conflicting({ conflicts: 'take' });
    expect(lineOf(master, ACTUAL)).toMatchObject({
      old: number(79),
      new: number(82),
      decision: { kind: 'conflictTaken' },
    });
  });

  test('knows nothing of a conflict that nobody decided, which comes up again', () => {
    const { master, corrected, file } = conflicting({ conflicts: 'leave' });
    expect(lineOf(master, ACTUAL)).toEqual(lineOf(corrected, ACTUAL));
    expect(itemAt(consolidate(master, [file]).proposal, ACTUAL)?.verdict).toBe('conflict');
  });

  test('has the state, number and day of the submissions, and replays to the master', () => {
    const master = both();
    expect(lineOf(master, 'd:gyokaku|state')).toMatchObject({ new: text('提出') });
    expect(replay(master.options.log ?? [], new Map())).toEqual(master.values);
  });

  test('shows the days of a submission as days', async () => {
    const day = 45_757;
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    for (const field of ['submittedOn', 'confirmedOn'] as const) book.submit(field, number(day));
    const { options } = consolidate(masterWith(), [submit(book)]).master;
    const read = await readXlsx(await writeXlsx(buildWorkbook(options)), { fileName: 'R6.xlsx' });
    const log = read.ok ? read.grid.sheets.find(({ name }) => name === '取込履歴') : undefined;
    const days = log?.rows
      .flatMap((row) => row ?? [])
      .filter((cell) => cell?.input.kind === 'number' && cell.input.value === day);
    expect(days?.map((cell) => cell?.numberFormat)).toEqual(['yyyy/mm/dd', 'yyyy/mm/dd']);
  });

  test('survives the file, with everything that the next consolidation needs', async () => {
    const { master, file } = conflicting({ conflicts: 'keep' });
    const again = await reopened(master);
    expect(again.options.log).toEqual(master.options.log);
    expect(again.options.accepted).toEqual(master.options.accepted);
    expect(new Map(again.values)).toEqual(new Map(master.values));
    expect(again.sites.get(ACTUAL)).toMatchObject({ sheet: '柱1' });
    const { proposal } = consolidate(again, [file]);
    expect(proposal.files[0]?.verdict).toEqual({ kind: 'again' });
    expect(itemAt(proposal, ACTUAL)).toBeUndefined();
  });
});

test('a log that somebody has sorted is read as it was written', async () => {
  const { master } = conflicting({ conflicts: 'take' });
  const sorted = await reopened(master, (sheets) =>
    sheets.map((sheet) => {
      const [head, lines] = [sheet.rows.slice(0, 4), sheet.rows.slice(4)];
      return sheet.name === '取込履歴' ? { ...sheet, rows: [...head, ...lines.reverse()] } : sheet;
    }),
  );
  const values = (state: MasterState) =>
    after(state, takeBack(state, { kind: 'last' }, TIME)).values;
  expect(new Map(values(sorted))).toEqual(new Map(values(master)));
  expect(sorted.options.log?.map(({ run }) => run)).toEqual(
    master.options.log?.map(({ run }) => run),
  );
});

describe('a consolidation that is taken back', () => {
  test('restores what stood there, in all its files', () => {
    const before = masterWith(new Map([[ACTUAL, number(70)]]));
    const book = divisionBook('gyokaku', new Map([[ACTUAL, number(70)]]));
    const { master } = consolidate(before, [submit(book.type('k:1-1', 'R6.actual', number(80)))]);
    const back = takeBack(master, { kind: 'last' }, TIME);
    const restored = after(master, back);
    expect(restored.at(ACTUAL)).toEqual(number(70));
    expect(restored.at('d:gyokaku|state')).toEqual(BLANK);
    expect(lineOf(restored, ACTUAL)).toMatchObject({
      run: 2,
      old: number(80),
      new: number(70),
      decision: { kind: 'takenBack', run: 1 },
    });
    expect(lastRun(restored)).toBeNull();
    expect(takeBack(restored, { kind: 'last' }, TIME)).toBeNull();
  });

  test('restores one file alone', () => {
    const master = both();
    const target = {
      kind: 'file',
      run: 1,
      fingerprint: fingerprintOf(master, 'gyokaku'),
    } as const;
    const restored = after(master, takeBack(master, target, TIME));
    expect(restored.at(ACTUAL)).toEqual(BLANK);
    expect(restored.at(JOHO)).toEqual(number(3300));
    expect(restored.options.accepted?.map(({ division }) => division)).toEqual(['joho']);
  });

  test('leaves a cell that somebody has changed since, and lists it with what it holds', () => {
    const master = edited(both(), ACTUAL, number(81));
    const back = takeBack(master, { kind: 'last' }, TIME);
    expect(back?.rest.map(({ entry, current }) => [entry.key, entry.new, current])).toEqual([
      [ACTUAL, number(80), number(81)],
    ]);
    expect(after(master, back).at(ACTUAL)).toEqual(number(81));
    expect(after(master, back).at(JOHO)).toEqual(BLANK);
  });

  test('leaves a cell that a later consolidation has written, even back to the same value', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    const first = consolidate(masterWith(), [submit(book)]).master;
    book.type('k:1-1', 'R6.actual', number(81));
    const second = consolidate(first, [submit(book, { number: number(2) })]).master;
    book.type('k:1-1', 'R6.actual', number(80));
    const third = consolidate(second, [submit(book, { number: number(3) })]).master;
    const target = {
      kind: 'file',
      run: 1,
      fingerprint: third.options.accepted?.[0]?.fingerprint ?? '',
    } as const;
    const back = takeBack(third, target, TIME);
    expect(back?.rest.map(({ entry }) => entry.key)).toContain(ACTUAL);
    expect(after(third, back).at(ACTUAL)).toEqual(number(80));
  });

  test('can be taken back one after another, to where everything began', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    const first = consolidate(masterWith(), [submit(book)]).master;
    book.type('k:1-1', 'R6.actual', number(81));
    const second = consolidate(first, [submit(book, { number: number(2) })]).master;
    const once = after(second, takeBack(second, { kind: 'last' }, TIME));
    expect(once.values).toEqual(first.values);
    expect(after(once, takeBack(once, { kind: 'last' }, TIME)).values).toEqual(new Map());
  });

  test('can be consolidated again from the same file', () => {
    const file = submit(divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80)));
    const { master } = consolidate(masterWith(), [file]);
    const restored = after(master, takeBack(master, { kind: 'last' }, TIME));
    const { master: again, proposal } = consolidate(restored, [file]);
    expect(proposal.files[0]?.verdict.kind).toBe('accepted');
    expect(again.at(ACTUAL)).toEqual(number(80));
    expect(lineOf(again, ACTUAL)?.run).toBe(3);
  });
});
