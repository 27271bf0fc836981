import { definitionWorkbook, nextProgramme } from '../../src/definition';
import { loadProgramme } from '../../src/programme';
import { madeUp } from '../programme/madeUp';
import { Book, number, text } from '../workbook/reading/book';
import { accepted, CREATED, definitionOf, readBook, said, saitama } from './support';

const blank = { kind: 'blank' } as const;

function draftOf(json: unknown, years: readonly string[]) {
  return nextProgramme(definitionOf(json), years);
}

function bookOf(json: unknown, years: readonly string[]): Book {
  const { definition, marks } = draftOf(json, years);
  return new Book(definitionWorkbook({ definition, original: null, marks, created: CREATED }));
}

/** Somebody sets a target for every year and clears away what was to be decided. */
function decide(book: Book, years: number): void {
  const kpis = book.sheet('definition.kpis');
  const direction = kpis.columnOf('direction');
  kpis.rows.forEach((_, row) => {
    if (row < 5 || kpis.textAt(row, direction) === '') return;
    if (kpis.textAt(row, direction) === '前年度より減少') return;
    for (let year = 1; year <= years; year += 1) {
      kpis.put(row, kpis.columnOf(`targets.year${String(year)}`), number(1));
    }
  });
  for (const sheet of book.sheets) {
    const column = sheet.rows[0]?.findIndex((_, at) => sheet.textAt(0, at) === 'decide') ?? -1;
    if (column < 0) continue;
    const first = sheet.key.endsWith('basics') ? 4 : 5;
    for (let row = first; row < sheet.rows.length; row += 1) sheet.put(row, column, blank);
  }
}

const numbersOf = (json: unknown): unknown =>
  definitionOf(json).initiatives.map(({ no, kpis }) => [no, kpis.map(({ id }) => id)]);

describe("Saitama's next programme, R8 to R10", () => {
  const years = ['R8', 'R9', 'R10'];
  const draft = draftOf(saitama, years).definition;

  it('goes on with its numbers, and starts in the year after the last', () => {
    expect(draft).toMatchObject({
      id: 'saitama-r8-r10',
      title: '埼玉県行財政改革プログラム(令和8~10年度)',
      fiscalYears: years,
      precedingYear: 'R7',
    });
    expect(draft.initiatives.map(({ no, kpis }) => [no, kpis.map(({ id }) => id)])).toEqual(
      numbersOf(saitama),
    );
  });

  it('leaves targets, baselines and plans open, and says what they were', () => {
    for (const { kpis, steps } of draft.initiatives) {
      for (const kpi of kpis) expect([kpi.targets, kpi.baseline]).toEqual([{}, undefined]);
      for (const step of steps) expect(step.plan).toEqual({});
    }
    const { marks } = draftOf(saitama, years);
    expect(marks.map(({ note }) => note)).toContainEqual(
      'R8～R10の目標値を決める（前の計画 R5 65、R6 78、R7 80）、R7の実績を基準値に',
    );
  });

  it('gives steps that were over before the last year, and their numbers, to nobody', () => {
    const over = definitionOf(saitama).initiatives.flatMap(({ steps }) =>
      steps.filter(({ due }) => !due.includes('R7')).map(({ id }) => id),
    );
    expect(over.length).toBeGreaterThan(0);
    expect(draft.retired?.map(({ kind, id }) => [kind, id])).toEqual(
      over.map((id) => ['step', id]),
    );
  });

  it('is no programme before somebody has decided, and one afterwards', () => {
    const book = bookOf(saitama, years);
    expect(said(readBook(book)).join('\n')).toContain('決めることが残っています');
    decide(book, years.length);
    const next = accepted(readBook(book));
    expect(loadProgramme(next)).toMatchObject({ ok: true });
    expect(numbersOf(next)).toEqual(numbersOf(saitama));
  });
});

describe('what happened during the last programme', () => {
  const years = ['R5', 'R6', 'R7'];
  const { definition, marks } = draftOf(madeUp, years);

  it('is taken over: revisions, divisions renamed and merged', () => {
    expect(definition.divisions.map(({ id, name }) => [id, name])).toEqual([
      ['keiei', '経営企画課'],
      ['ICT', 'デジタル推進課'],
    ]);
    const [first] = definition.initiatives;
    expect(first).toMatchObject({
      no: 3,
      title: '行かない・待たない窓口',
      divisions: ['経営企画課', 'デジタル推進課'],
    });
    expect(marks.map(({ note }) => note).join('\n')).toContain('R3 8、R4 5');
  });

  it('ends what was completed or stopped, with its reason, and everything under it', () => {
    expect(definition.initiatives.map(({ no }) => no)).toEqual([3, 8, 21]);
    expect(definition.retired).toEqual([
      {
        kind: 'kpi',
        id: '21-3',
        name: '電子決裁の試行部署数',
        reason: '中止（R2から）。県内共同利用の仕組みに移るため。',
      },
      expect.objectContaining({ kind: 'step', id: '21-s1' }),
      expect.objectContaining({ kind: 'initiative', id: '105' }),
      expect.objectContaining({ kind: 'step', id: '105-s1' }),
    ]);
  });

  it('gives no number that ended out again', () => {
    const book = bookOf(madeUp, years);
    decide(book, years.length);
    expect(said(readBook(book))).toEqual([]);
    const kpis = book.sheet('definition.kpis');
    kpis.put(5, kpis.columnOf('id'), text('21-3'));
    expect(said(readBook(book))).toEqual([
      expect.stringMatching(
        /^指標 D6 「21-3」は前の計画で終わった「電子決裁の試行部署数」の番号です/,
      ),
    ]);
  });
});
