import type { Decisions, MasterState, OverviewRow, Submission } from '../../src/consolidation';
import {
  applyTo,
  decide,
  masterState,
  overview,
  planConsolidation,
  reminderText,
} from '../../src/consolidation';
import type { CellInput } from '../../src/evaluation';
import type { Values } from '../../src/workbook';
import { buildWorkbook, sampleValues } from '../../src/workbook';
import { Book, definition, loaded, number, programme, text } from '../workbook/reading/book';
import { TIME, consolidate, divisionBook, masterWith, optionsOf, submit } from './office';

/** The real programme with 締切 2025-04-25 for R6 年度末. */
const scheduled = loaded(
  definition.replace(
    /("id": "yearEnd",[^}]*"asOf": "03-31")/,
    '$1, "schedule": {"R6": {"deadline": "2025-04-25"}}',
  ),
);

function scheduledMaster(values: Values = new Map()): MasterState {
  const round = scheduled.rounds.find(({ kind }) => kind === 'yearEnd');
  if (round === undefined) throw new Error('No 年度末');
  return masterWith(values, { programme: scheduled, round });
}

function row(
  master: MasterState,
  files: readonly Submission[] | null,
  today: string,
  division = 'gyokaku',
): OverviewRow {
  const proposal = files === null ? null : planConsolidation(master, files);
  const found = overview(master, proposal, today).find((each) => each.division === division);
  if (found === undefined) throw new Error(`${division} is not in the table`);
  return found;
}

/** A complete and faultless workbook of a division. */
function complete(division: string): Book {
  const { reportingYear: year, round } = optionsOf();
  const values = sampleValues(programme, { year, round, division: null, seed: 3 });
  const options = optionsOf({ division, values, handedOut: new Map() });
  const book = new Book(buildWorkbook(options));
  fill(book);
  return book;
}

/** Fills in what the sample forgets. */
function fill(book: Book): void {
  for (const [key, { input, owned, field, rowKey }] of book.read().cells) {
    if (input.kind !== 'blank' || !owned || !['report', 'reason', 'next'].includes(field)) continue;
    if (rowKey.kind !== 'initiative' && rowKey.kind !== 'report') continue;
    book.type(key.slice(0, key.indexOf('|')), field, text(`${key}について記入した。`));
  }
  book.submit('writer', text('埼玉 花子')).submit('confirmedBy', text('浦和 太郎'));
  book.submit('confirmedOn', number(45765)).submit('submittedOn', number(45768));
}

const serial = (day: string): CellInput =>
  number(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);

describe('the table of who has submitted what', () => {
  test('has every division that has something to report, in the order of the programme', () => {
    const names = overview(masterWith(), null, '2025-04-20').map(({ name }) => name);
    expect(names).toEqual(programme.divisions.map(({ name }) => name));
  });

  test('knows who has not submitted, and from the day after the 締切 who is late', () => {
    expect(row(scheduledMaster(), null, '2025-04-25')).toMatchObject({
      standing: 'notSubmitted',
      deadline: '2025-04-25',
      late: false,
    });
    expect(row(scheduledMaster(), null, '2025-04-26').late).toBe(true);
  });

  test('knows who has submitted late, whatever day it is', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    book.submit('submittedOn', serial('2025-04-28'));
    const late = row(scheduledMaster(), [submit(book)], '2025-04-20');
    expect(late).toMatchObject({ standing: 'submitted', submittedOn: '2025-04-28', late: true });
    book.submit('submittedOn', serial('2025-04-25'));
    expect(row(scheduledMaster(), [submit(book)], '2025-05-20').late).toBe(false);
  });

  test('counts errors, conflicts, what is held back and what is still to be filled in', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', text('約80'));
    const { heldBack, errors, unfilled, file } = row(masterWith(), [submit(book)], '2025-04-20');
    expect(heldBack).toBe(1);
    expect(errors.some(({ sheet, cell }) => sheet === '柱1' && cell !== null)).toBe(true);
    expect(unfilled).toBeGreaterThan(10);
    expect(file?.verdict.kind).toBe('accepted');
  });

  test('lists files that could not be taken beside the division', () => {
    const { refused, standing } = row(
      masterWith(),
      [submit(divisionBook('gyokaku'), { file: '空.xlsx' })],
      '2025-04-20',
    );
    expect(refused.map(({ source }) => source.fileName)).toEqual(['空.xlsx']);
    expect(standing).toBe('notSubmitted');
  });
});

describe('the state of a submission in the master', () => {
  const state = (master: MasterState): CellInput => master.at('d:gyokaku|state');

  test('is 受理 where nothing of it is open, with number, day and who wrote it', () => {
    const { master } = consolidate(masterWith(), [submit(complete('gyokaku'))]);
    expect(state(master)).toEqual(text('受理'));
    expect(master.at('d:gyokaku|number')).toEqual(number(1));
    expect(master.at('d:gyokaku|submittedOn')).toEqual(number(45768));
    expect(master.at('d:gyokaku|writer')).toEqual(text('埼玉 花子'));
    expect(row(master, null, '2025-04-20').standing).toBe('accepted');
  });

  test('is 提出 while something of it is held back', () => {
    const book = complete('gyokaku').type('k:1-1', 'R6.actual', text('約80'));
    expect(state(consolidate(masterWith(), [submit(book)]).master)).toEqual(text('提出'));
  });

  test('becomes 受理 when what was open is decided', () => {
    const book = complete('gyokaku');
    const before = masterWith(new Map([['k:1-1|R6.actual', number(0.5)]]));
    const file = submit(book);
    const { master } = consolidate(before, [file]);
    expect(state(master)).toEqual(text('提出'));
    const decided = consolidate(master, [file], { conflicts: 'keep' });
    expect(state(decided.master)).toEqual(text('受理'));
  });

  test('is 差戻し where the office returns it, and stays so when the same file comes again', () => {
    const file = submit(complete('gyokaku'));
    const decisions: Decisions = {
      conflicts: 'leave',
      returned: new Map([['gyokaku', '理由が短い。']]),
    };
    const { master } = consolidate(masterWith(), [file], decisions);
    expect(state(master)).toEqual(text('差戻し'));
    expect(master.at('d:gyokaku|remark')).toEqual(text('理由が短い。'));
    expect(state(consolidate(master, [file]).master)).toEqual(text('差戻し'));
    const again = submit(complete('gyokaku'), { number: number(2) });
    expect(state(consolidate(master, [again]).master)).toEqual(text('受理'));
  });

  test('has who confirmed it once the same submission comes again with that', () => {
    const book = complete('gyokaku').submit('confirmedBy', { kind: 'blank' });
    const first = consolidate(masterWith(), [submit(book)]).master;
    expect(state(first)).toEqual(text('提出'));
    const again = submit(complete('gyokaku').submit('writer', text('別の人')));
    const { master, proposal } = consolidate(first, [again]);
    expect(proposal.files[0]?.verdict.kind).toBe('again');
    expect(state(master)).toEqual(text('受理'));
    expect(master.at('d:gyokaku|confirmedBy')).toEqual(text('浦和 太郎'));
    expect(master.at('d:gyokaku|writer')).toEqual(text('埼玉 花子'));
  });

  test('can be returned without any file', () => {
    const { master } = consolidate(masterWith(), [submit(complete('gyokaku'))]);
    const changes = decide(
      master,
      planConsolidation(master, []),
      { conflicts: 'leave', returned: new Map([['gyokaku', '']]) },
      TIME,
    );
    expect(state(masterState(applyTo(master, changes)))).toEqual(text('差戻し'));
  });

  test('says what the file says that was not handed in', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(80));
    const { master } = consolidate(masterWith(), [submit(book, { state: '作成中' })]);
    expect(state(master)).toEqual(text('作成中'));
    expect(row(master, null, '2025-04-20').standing).toBe('draft');
  });
});

describe('the text that reminds a division', () => {
  const reminder = (master: MasterState, files: readonly Submission[] | null, today: string) =>
    reminderText(row(master, files, today), master);

  test('knows of a file without a state that it has come', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.actual', number(98));
    const file = submit(book, { state: '' });
    const { master, proposal } = consolidate(masterWith(), [file]);
    for (const rows of [
      overview(masterWith(), proposal, '2025-04-20'),
      overview(master, null, '2025-04-20'),
    ]) {
      const gyokaku = rows.find(({ division }) => division === 'gyokaku');
      expect(gyokaku?.standing).toBe('draft');
      expect(gyokaku === undefined ? null : reminderText(gyokaku, master)).toMatch(
        /状態が提出になっていません/,
      );
    }
  });

  test('asks for the workbook, names round and 締切, and says when that has passed', () => {
    const early = reminder(scheduledMaster(), null, '2025-04-20');
    expect(early).toContain('行政・デジタル改革課　御担当者様');
    expect(early).toContain('令和6年度の年度末報告（提出期限　4月25日）');
    expect(early).toContain('まだ届いていません');
    expect(early).not.toContain('過ぎています');
    expect(reminder(scheduledMaster(), null, '2025-04-26')).toContain('提出期限を過ぎています');
  });

  test('names every place that has to be corrected', () => {
    const book = complete('gyokaku').type('k:1-1', 'R6.actual', text('約80'));
    const asked = reminder(masterWith(), [submit(book)], '2025-04-20');
    expect(asked).toMatch(/柱1 [A-Z]+\d+\u3000/);
    expect(asked).toContain('提出番号を 1 増やして');
  });

  test('says why a file could not be taken', () => {
    const empty = submit(divisionBook('gyokaku'), { file: '空.xlsx' });
    const asked = reminder(masterWith(), [empty], '2025-04-20');
    expect(asked).toContain('「空.xlsx」は取り込めませんでした');
    expect(asked).toContain('何も入力されていません');
  });

  test('is none where nothing is to be asked for', () => {
    const file = submit(complete('gyokaku'));
    expect(reminder(masterWith(), [file], '2025-04-20')).toBeNull();
    expect(reminder(consolidate(masterWith(), [file]).master, null, '2025-04-20')).toBeNull();
  });
});
