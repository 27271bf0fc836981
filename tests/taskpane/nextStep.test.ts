import { checkWorkbook, isMissing } from '../../src/check';
import type { Inspection } from '../../src/taskpane/core/inspector';
import { deadlineOf, nextStep } from '../../src/taskpane/core/nextStep';
import { situationOf } from '../../src/taskpane/core/situation';
import { en } from '../../src/taskpane/language/en';
import { ja } from '../../src/taskpane/language/ja';
import { sampleValues } from '../../src/workbook';
import { Book, definition, number, planOf, programme, text } from '../workbook/reading/book';

const [, year] = programme.fiscalYears;
const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
if (year === undefined || round === undefined) throw new Error('R6 年度末 is missing');

/** The workbook of 県民広聴課, filled in but for one value that is not there yet. */
const values = sampleValues(programme, { year, round, division: 'kocho', seed: 1 });
const filled = (): Book => new Book(planOf({ division: 'kocho', values }));

function stepIn(book: Book) {
  const reading = book.read();
  const findings = checkWorkbook(reading);
  const unfinished = findings.filter(isMissing);
  const inspection: Inspection = { reading, findings, unfinished, share: null, trouble: null };
  return nextStep(situationOf({ ok: true, reading }), inspection);
}

describe('what a division does next', () => {
  it('is to fill in, as long as a cell is blank', () => {
    const step = stepIn(Book.of({ division: 'kocho' }));
    expect(step).toMatchObject({ kind: 'fill', job: 'entry', errors: 0, returned: false });
  });

  it('is told of errors besides', () => {
    const book = Book.of({ division: 'kocho' });
    const before = stepIn(book);
    book.type('k:33-2', 'R6.actual', text('六割'));
    const after = stepIn(book);
    if (before?.kind !== 'fill' || after?.kind !== 'fill') throw new Error('Not to be filled in');
    expect([after.open, after.errors]).toEqual([before.open - 1, 1]);
  });

  it('is to correct, where nothing is blank any more', () => {
    const book = filled().type('k:33-2', 'R6.actual', text('六割'));
    expect(stepIn(book)).toEqual({ kind: 'correct', job: 'check', errors: 1, returned: false });
  });

  it('is to hand in, once nothing is blank or wrong', () => {
    const book = filled().type('k:33-2', 'R6.actual', number(71));
    expect(stepIn(book)).toEqual({ kind: 'submit', job: 'submit', confirmed: false });
    book.submit('writer', text('山田')).submit('confirmedBy', text('課長'));
    book.submit('confirmedOn', number(45_765)).submit('state', text('課長確認'));
    expect(stepIn(book)).toEqual({ kind: 'submit', job: 'submit', confirmed: true });
  });

  it('is nothing while the office has it', () => {
    for (const state of ['提出', '受理', '確定']) {
      const book = Book.of({ division: 'kocho' }).submit('state', text(state));
      expect(stepIn(book)).toEqual({ kind: 'handedIn', job: null, state });
    }
  });

  it('says so when the office has returned it', () => {
    const book = Book.of({ division: 'kocho' }).submit('state', text('差戻し'));
    expect(stepIn(book)).toMatchObject({ kind: 'fill', returned: true });
  });
});

describe('what the office does next in a master', () => {
  it('is to correct what cannot be judged, but not to fill in for the divisions', () => {
    const book = Book.of();
    book.type('k:33-2', 'R6.actual', text('六割'));
    expect(stepIn(book)).toMatchObject({ kind: 'correct', errors: 1 });
  });

  const divisions = programme.divisions.map(({ id }) => id);
  const inState = (book: Book, state: string, which: readonly string[]): Book => {
    for (const id of which) book.type(`d:${id}`, 'state', text(state));
    return book;
  };

  it('is to hand out the workbooks, as long as nobody has stated anything', () => {
    expect(stepIn(Book.of())).toEqual({ kind: 'handOut', job: 'create' });
  });

  it('is to collect from whoever has not handed in: drafts and returned reports too', () => {
    const book = inState(Book.of(), '受理', divisions.slice(3));
    inState(book, '作成中', divisions.slice(0, 1));
    inState(book, '差戻し', divisions.slice(1, 2));
    const step = stepIn(book);
    expect(step).toEqual({ kind: 'collect', job: 'consolidate', missing: 3, divisions: 15 });
    if (step === null) throw new Error('Nothing to do');
    expect(ja.next.what(step)).toBe(
      '15課のうち3課がまだ提出していません。届いたファイルを取りまとめます。',
    );
  });

  it('is to look at what was handed in, before the rest is waited for', () => {
    const book = inState(Book.of(), '提出', divisions.slice(0, 2));
    expect(stepIn(book)).toEqual({ kind: 'decide', job: 'submit', waiting: 2 });
  });

  it('is the council paper, once every report is accepted', () => {
    const book = inState(Book.of(), '受理', divisions.slice(1));
    inState(book, '確定', divisions.slice(0, 1));
    expect(stepIn(book)).toEqual({ kind: 'report', job: 'paper' });
  });
});

describe('the deadline of the round', () => {
  const withDeadline = definition.replace(
    '"id": "yearEnd",',
    '"id": "yearEnd", "schedule": { "R6": { "deadline": "2025-04-25" } },',
  );
  const reading = new Book(planOf({ division: 'kocho', definition: withDeadline })).read();

  it.each([
    ['2025-04-20', 5, 'あと5日', '5 days left'],
    ['2025-04-25', 0, '今日まで', 'today'],
    ['2025-04-26', -1, '1日過ぎています', 'passed one day ago'],
  ])('seen from %s', (today, daysLeft, inJapanese, inEnglish) => {
    const deadline = deadlineOf(reading, today);
    expect(deadline).toEqual({ day: '2025-04-25', daysLeft });
    if (deadline === null) throw new Error('No deadline');
    expect(ja.next.deadline(deadline)).toBe(`締切 2025年4月25日（${inJapanese}）`);
    expect(en.next.deadline(deadline)).toBe(`Deadline 2025-04-25 (${inEnglish})`);
  });

  it('is not made up where the programme has none', () => {
    expect(deadlineOf(Book.of({ division: 'kocho' }).read(), '2025-04-20')).toBeNull();
  });
});
