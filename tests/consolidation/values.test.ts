import type { Submission } from '../../src/consolidation';
import { masterState } from '../../src/consolidation';
import type { CellInput } from '../../src/evaluation';
import type { Values } from '../../src/workbook';
import { definition, loaded, number, text } from '../workbook/reading/book';
import type { Book } from '../workbook/reading/book';
import { consolidate, divisionBook, itemAt, masterWith, submit, verdictAt } from './office';

const ACTUAL = 'k:1-1|R6.actual';
const KIND = 'k:1-1|R6.kind';
const BLANK: CellInput = { kind: 'blank' };

/** gyokaku's workbook with the actual of KPI 1-1. */
function typed(value: CellInput, handedOut: Values = new Map()): Book {
  return divisionBook('gyokaku', handedOut).type('k:1-1', 'R6.actual', value);
}

const again = (book: Book, more: number): Submission => submit(book, { number: number(more) });

/** A master that has accepted this submission and that the office has then corrected. */
function accepted(file: Submission, corrections: Values = new Map()) {
  const { master } = consolidate(masterWith(), [file]);
  const values = new Map([...master.values, ...corrections]);
  return masterState({ ...master.options, values });
}

describe('a value that a division submits', () => {
  test('is taken where the master has none', () => {
    const { proposal, master } = consolidate(masterWith(), [submit(typed(number(80)))]);
    expect(verdictAt(proposal, ACTUAL)).toBe('new');
    expect(master.at(ACTUAL)).toEqual(number(80));
  });

  test('replaces what the master holds from its last submission', () => {
    const book = typed(number(80));
    const before = accepted(submit(book));
    book.type('k:1-1', 'R6.actual', number(82));
    const { proposal, master } = consolidate(before, [again(book, 2)]);
    expect(verdictAt(proposal, ACTUAL)).toBe('changed');
    expect(itemAt(proposal, ACTUAL)).toMatchObject({
      name: 'No.1「コピー使用量削減率（R元年度比）」のR6年度の実績',
      base: number(80),
      before: number(80),
      after: number(82),
      reason: null,
    });
    expect(master.at(ACTUAL)).toEqual(number(82));
  });

  test('replaces what was handed out, where nothing was accepted before', () => {
    const handedOut = new Map([[ACTUAL, number(70)]]);
    const { proposal, master } = consolidate(masterWith(handedOut), [
      submit(typed(number(80), handedOut)),
    ]);
    expect(verdictAt(proposal, ACTUAL)).toBe('changed');
    expect(master.at(ACTUAL)).toEqual(number(80));
  });

  test('that the division has not touched leaves a correction of the office alone', () => {
    const book = typed(number(80));
    const before = accepted(submit(book), new Map([[ACTUAL, number(79)]]));
    book.type('i:1', 'report', text('実施した。'));
    const { proposal, master } = consolidate(before, [again(book, 2)]);
    expect(verdictAt(proposal, ACTUAL)).toBeUndefined();
    expect(master.at(ACTUAL)).toEqual(number(79));
  });

  test('is in conflict with a correction that the office has made meanwhile, with all three values', () => {
    const book = typed(number(80));
    const before = accepted(submit(book), new Map([[ACTUAL, number(79)]]));
    book.type('k:1-1', 'R6.actual', number(82));
    const { proposal, master } = consolidate(before, [again(book, 2)]);
    expect(itemAt(proposal, ACTUAL)).toMatchObject({
      verdict: 'conflict',
      base: number(80),
      before: number(79),
      submitted: number(82),
    });
    expect(master.at(ACTUAL)).toEqual(number(79));
  });

  test('is no conflict where the office has made the same correction', () => {
    const book = typed(number(80));
    const before = accepted(submit(book), new Map([[ACTUAL, number(82)]]));
    book.type('k:1-1', 'R6.actual', number(82));
    const { proposal } = consolidate(before, [again(book, 2)]);
    expect(verdictAt(proposal, ACTUAL)).toBeUndefined();
  });

  test('that differs in the sixteenth digit, or in its line breaks, is the same', () => {
    const book = typed(number(80.1)).type('i:1', 'report', text('一行目\n二行目'));
    const before = accepted(submit(book));
    book.type('k:1-1', 'R6.actual', number(80.10000000000001));
    book.type('i:1', 'report', text('一行目\r\n二行目'));
    const { proposal } = consolidate(before, [again(book, 2)]);
    expect(verdictAt(proposal, ACTUAL)).toBeUndefined();
    expect(verdictAt(proposal, 'i:1|report')).toBeUndefined();
  });

  test('is held back where it has an error, and the others are taken', () => {
    const book = typed(text('８０％')).type('i:1', 'report', text('実施した。'));
    const { proposal, master } = consolidate(masterWith(new Map([[ACTUAL, number(70)]])), [
      submit(book),
    ]);
    const item = itemAt(proposal, ACTUAL);
    expect(item?.verdict).toBe('heldBack');
    expect(item?.reason?.message).toContain('80');
    expect(master.at(ACTUAL)).toEqual(number(70));
    expect(master.at('i:1|report')).toEqual(text('実施した。'));
  });

  test('is held back where a formula has no result', () => {
    const book = divisionBook('gyokaku');
    book.type('k:1-1', 'R6.actual', BLANK, { formula: '40+40' });
    const { proposal } = consolidate(masterWith(), [submit(book)]);
    expect(verdictAt(proposal, ACTUAL)).toBe('heldBack');
  });

  test('is taken from the result of a formula', () => {
    const book = divisionBook('gyokaku');
    book.type('k:1-1', 'R6.actual', number(80), { formula: '40+40' });
    const { master } = consolidate(masterWith(), [submit(book)]);
    expect(master.at(ACTUAL)).toEqual(number(80));
  });

  test('of a year that the office has closed is not taken', () => {
    const [closed] = masterWith().options.programme.fiscalYears;
    const book = divisionBook('gyokaku').type('k:1-1', 'R5.actual', number(66));
    book.type('k:1-1', 'R6.actual', number(80));
    const { proposal, master } = consolidate(
      masterWith(new Map(), { closedYears: closed === undefined ? [] : [closed] }),
      [submit(book)],
    );
    expect(verdictAt(proposal, 'k:1-1|R5.actual')).toBe('closed');
    expect(master.at('k:1-1|R5.actual')).toEqual(BLANK);
    expect(master.at(ACTUAL)).toEqual(number(80));
  });
});

describe('a blank', () => {
  test('where the division had a value is listed and erases nothing', () => {
    const book = typed(number(80));
    const before = accepted(submit(book));
    book.type('k:1-1', 'R6.actual', BLANK);
    const { proposal, master } = consolidate(before, [again(book, 2)]);
    expect(verdictAt(proposal, ACTUAL)).toBe('blanked');
    expect(master.at(ACTUAL)).toEqual(number(80));
  });

  test('is listed again with the next submission, and a value typed then is taken', () => {
    const book = typed(number(80));
    const before = accepted(submit(book));
    book.type('k:1-1', 'R6.actual', BLANK);
    const { master } = consolidate(before, [again(book, 2)]);
    const third = consolidate(master, [again(book, 3)]);
    expect(verdictAt(third.proposal, ACTUAL)).toBe('blanked');
    book.type('k:1-1', 'R6.actual', number(81));
    const fourth = consolidate(third.master, [again(book, 4)]);
    expect(fourth.master.at(ACTUAL)).toEqual(number(81));
  });

  test('where nothing stood says nothing', () => {
    const { proposal } = consolidate(masterWith(), [submit(typed(number(80)))]);
    expect(proposal.files[0]?.counts).toMatchObject({ new: 1, unchanged: 0, blanked: 0 });
  });
});

describe('取消', () => {
  const withdrawn = (book: Book): Book => book.type('k:1-1', 'R6.kind', text('取消'));

  test('erases the value, and the log says so', () => {
    const book = typed(number(80));
    const before = accepted(submit(book));
    withdrawn(book).type('k:1-1', 'R6.actual', BLANK);
    const { proposal, master } = consolidate(before, [again(book, 2)]);
    expect(verdictAt(proposal, ACTUAL)).toBe('withdrawn');
    expect(master.at(ACTUAL)).toEqual(BLANK);
    expect(master.at(KIND)).toEqual(text('取消'));
    expect(master.options.log).toContainEqual(
      expect.objectContaining({
        key: ACTUAL,
        old: number(80),
        new: BLANK,
        decision: { kind: 'withdrawn' },
      }),
    );
  });

  test('erases a value that still stands beside it', () => {
    const book = typed(number(80));
    const before = accepted(submit(book));
    const { proposal, master } = consolidate(before, [again(withdrawn(book), 2)]);
    expect(itemAt(proposal, ACTUAL)?.reason?.message).toContain('取消');
    expect(master.at(ACTUAL)).toEqual(BLANK);
  });

  test('erases every part of 各1回', () => {
    const book = divisionBook('chiiki');
    book.type('p:32-1:a', 'R6.actual', number(1)).type('p:32-1:b', 'R6.actual', number(1));
    const before = accepted(submit(book));
    book.type('k:32-1', 'R6.kind', text('取消'));
    const { master } = consolidate(before, [again(book, 2)]);
    expect(master.at('p:32-1:a|R6.actual')).toEqual(BLANK);
    expect(master.at('p:32-1:b|R6.actual')).toEqual(BLANK);
  });

  test('is in conflict with a correction of the office, and so is the 値の区分', () => {
    const book = typed(number(80));
    const before = accepted(submit(book), new Map([[ACTUAL, number(79)]]));
    withdrawn(book).type('k:1-1', 'R6.actual', BLANK);
    const { proposal, master } = consolidate(before, [again(book, 2)]);
    expect(verdictAt(proposal, ACTUAL)).toBe('conflict');
    expect(verdictAt(proposal, KIND)).toBe('conflict');
    expect(master.at(ACTUAL)).toEqual(number(79));
  });

  test('ends when a value is typed and the 値の区分 is emptied', () => {
    const book = withdrawn(typed(BLANK));
    const before = accepted(submit(book));
    book.type('k:1-1', 'R6.actual', number(81)).type('k:1-1', 'R6.kind', BLANK);
    const { master } = consolidate(before, [again(book, 2)]);
    expect(master.at(ACTUAL)).toEqual(number(81));
    expect(master.at(KIND)).toEqual(BLANK);
  });

  test('of long ago does not erase what the office has entered since', () => {
    const book = withdrawn(typed(BLANK));
    const before = accepted(submit(book), new Map([[ACTUAL, number(77)]]));
    book.type('i:1', 'report', text('実施した。'));
    const { master } = consolidate(before, [again(book, 2)]);
    expect(master.at(ACTUAL)).toEqual(number(77));
  });
});

describe('値の区分', () => {
  test('does not become 確定値 while its value is held back', () => {
    const handedOut = new Map([
      [ACTUAL, number(70)],
      [KIND, text('速報値')],
    ]);
    const book = typed(text('約80'), handedOut).type('k:1-1', 'R6.kind', text('確定値'));
    const { proposal, master } = consolidate(masterWith(handedOut), [submit(book)]);
    expect(verdictAt(proposal, KIND)).toBe('heldBack');
    expect(master.at(KIND)).toEqual(text('速報値'));
  });

  test('集計中 ends when the value comes', () => {
    const book = divisionBook('gyokaku').type('k:1-1', 'R6.kind', text('集計中（6月）'));
    const before = accepted(submit(book));
    book.type('k:1-1', 'R6.actual', number(80)).type('k:1-1', 'R6.kind', BLANK);
    const { master } = consolidate(before, [again(book, 2)]);
    expect(master.at(KIND)).toEqual(BLANK);
  });
});

describe('who types what', () => {
  test("a partner's value in a division's workbook is not taken from there", () => {
    const book = divisionBook('gyokaku').type('k:6-1', 'R6.actual', number(3300));
    book.type('k:1-1', 'R6.actual', number(80));
    const { proposal, master } = consolidate(masterWith(), [submit(book)]);
    expect(verdictAt(proposal, 'k:6-1|R6.actual')).toBe('notOwned');
    expect(master.at('k:6-1|R6.actual')).toEqual(BLANK);
  });

  test('the owner of a joint KPI and of its steps gives their values', () => {
    const book = divisionBook('joho').type('k:6-1', 'R6.actual', number(3300));
    book.type('s:6-s1', 'R6.actual', text('完了'));
    const { master } = consolidate(masterWith(), [submit(book)]);
    expect(master.at('k:6-1|R6.actual')).toEqual(number(3300));
    expect(master.at('s:6-s1|R6.actual')).toEqual(text('完了'));
  });

  test('each division of a joint initiative keeps its own text', () => {
    const joho = divisionBook('joho').type('t:6:joho', 'report', text('研修を行った。'));
    const gyokaku = divisionBook('gyokaku').type('t:6:gyokaku', 'report', text('周知した。'));
    const { proposal, master } = consolidate(masterWith(), [submit(joho), submit(gyokaku)]);
    expect(master.at('t:6:joho|report')).toEqual(text('研修を行った。'));
    expect(master.at('t:6:gyokaku|report')).toEqual(text('周知した。'));
    expect(itemAt(proposal, 't:6:joho|report')?.name).toContain('情報システム戦略課');
  });

  test('a 再掲 follows its source: typed over, it is listed and not taken', () => {
    const book = divisionBook('gyokaku').type('k:8-1', 'R6.actual', number(99));
    book.type('k:1-1', 'R6.actual', number(80));
    const { proposal, master } = consolidate(masterWith(), [submit(book)]);
    expect(itemAt(proposal, 'k:8-1|R6.actual')).toMatchObject({
      verdict: 'unknown',
      submitted: number(99),
    });
    expect(master.at('k:8-1|R6.actual')).toEqual(BLANK);
  });

  test("the office's own judgement is no division's", () => {
    const before = masterWith(new Map([['i:1|officeStatus', text('達成')]]));
    const { master } = consolidate(before, [submit(typed(number(80)))]);
    expect(master.at('i:1|officeStatus')).toEqual(text('達成'));
  });
});

describe('what has no place in the master is listed', () => {
  test('a row that somebody inserted, a row of another workbook, a text where nobody types', () => {
    const book = typed(number(80));
    book.type('k:1-1', 'reason', text('人手が足りない。'));
    const sheet = book.sheet('pillar-1');
    sheet.insertRow(8, [undefined, { input: text('追記'), formula: null, numberFormat: null }]);
    sheet.put(sheet.rows.length, 0, text('k:99-9'));
    sheet.put(sheet.rowOf('k:99-9'), 5, number(12));
    sheet.put(sheet.rowOf('k:1-1'), 70, text('右の余白'));
    const { proposal } = consolidate(masterWith(), [submit(book)]);
    const unknown = proposal.files[0]?.items.filter(({ verdict }) => verdict === 'unknown') ?? [];
    expect(unknown.map(({ name, submitted }) => [name, submitted])).toEqual(
      expect.arrayContaining([
        ['No.1「コピー使用量削減率（R元年度比）」の「未達の理由」', text('人手が足りない。')],
        ['挿入された行', text('追記')],
        ['目印が「k:99-9」の行', text('12')],
        ['様式にないところの入力', text('右の余白')],
      ]),
    );
    expect(unknown).toHaveLength(4);
    for (const { reason, site } of unknown) {
      expect(reason?.message).toMatch(/。$/);
      expect(site?.sheet).toBe('柱1');
    }
  });

  test('a value of an item that the master’s programme has no more, by its mark', () => {
    const text = definition.replaceAll('"1-s1"', '"1-s9"');
    const master = masterWith(new Map(), { programme: loaded(text), definition: text });
    const book = typed(number(80)).type('s:1-s1', 'R6.actual', { kind: 'text', text: '完了' });
    const { proposal } = consolidate(master, [submit(book)]);
    expect(itemAt(proposal, 's:1-s1|R6.actual')).toMatchObject({
      verdict: 'unknown',
      name: '目印が「s:1-s1」の行のR6年度の進捗',
    });
  });

  test('a sheet that the division has added, and a workbook in which nothing else was written', () => {
    const book = divisionBook('gyokaku');
    const own = book.sheet('guide').copy('報告');
    own.rows = [];
    own.put(0, 0, text('こちらに書きました。'));
    book.sheets.push(own);
    const { proposal } = consolidate(masterWith(), [submit(book)]);
    expect(proposal.files[0]?.verdict.kind).toBe('accepted');
    expect(proposal.files[0]?.items).toMatchObject([
      {
        verdict: 'unknown',
        name: '足されたシート「報告」',
        submitted: text('こちらに書きました。'),
        site: { sheet: '報告', row: 0, column: 0 },
      },
    ]);
  });

  test('a row that is gone; what the master holds stays', () => {
    const book = typed(number(80));
    const before = accepted(submit(book));
    const { sheet, row } = book.place('k:1-1', 'R6.actual');
    sheet.rows.splice(row, 1);
    const { proposal, master } = consolidate(before, [again(book, 2)]);
    expect(itemAt(proposal, 'k:1-1')?.verdict).toBe('missing');
    expect(master.at(ACTUAL)).toEqual(number(80));
  });

  test('two different values for one cell', () => {
    const book = typed(number(80));
    const copy = book.sheet('pillar-1').copy('柱1 (2)');
    book.sheets.push(copy);
    copy.put(copy.rowOf('k:1-1'), copy.columnOf('R6.actual'), number(85));
    const { proposal, master } = consolidate(masterWith(), [submit(book)]);
    expect(itemAt(proposal, ACTUAL)).toMatchObject({ verdict: 'heldBack' });
    expect(itemAt(proposal, ACTUAL)?.reason?.message).toContain('柱1 (2)!');
    expect(master.at(ACTUAL)).toEqual(BLANK);
  });
});
