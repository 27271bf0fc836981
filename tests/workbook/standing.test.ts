import {
  buildWorkbook,
  lostFormulas,
  parseRowKey,
  sampleValues,
  standingCells,
  workbookOptionsOf,
  type StandingCell,
} from '../../src/workbook';
import { scalePresets } from '../../src/evaluation';
import { fiscalYearOf } from '../../src/programme';
import { scaleWritings } from '../../src/taskpane/core/judge/scale/writings';
import { inputOf } from '../../src/taskpane/core/typedInto';
import { sameFormula, similarFormula } from '../../src/workbook/standing/sameFormula';
import { Book, number, planOf, programme, text } from './reading/book';

const year = fiscalYearOf(programme, 'R6');
const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
if (year === null || round === undefined) throw new Error('No R6');
const values = sampleValues(programme, { year, round, division: null, seed: 5 });

/** What was lost in a book, by the plan that is rebuilt from what stands in it. */
function lostIn(book: Book): readonly StandingCell[] {
  const reading = book.read();
  const plan = buildWorkbook(workbookOptionsOf(reading));
  return lostFormulas(standingCells(plan, book.grid), reading.metadata);
}

const shown = ({ rowKey, field, formula }: StandingCell) => [rowKey, field, formula];
const formulaAt = (book: Book, rowKey: string, field: string): string => {
  const { sheet, row, column } = book.place(rowKey, field);
  const found = sheet.rows[row]?.[column]?.formula ?? null;
  if (found === null) throw new Error(`No formula at ${rowKey} ${field}`);
  return found;
};

describe('formulas that were overwritten', () => {
  it('are none in a workbook as it was handed out, typed into or not', () => {
    for (const division of [null, 'jinji', 'joho']) {
      expect(lostIn(new Book(planOf({ division })))).toEqual([]);
      expect(lostIn(new Book(planOf({ division, values })))).toEqual([]);
    }
  });

  it('are none where everything was typed after the workbook was made', () => {
    const book = new Book(planOf());
    for (const [key, input] of values) {
      const [rowKey = '', field = ''] = key.split('|');
      if (parseRowKey(rowKey)?.kind !== 'submission') book.type(rowKey, field, input);
    }
    expect(book.read().problems).toEqual([]);
    expect(lostIn(book)).toEqual([]);
  });

  it('are found all of them, not only the first of a row, each with the formula that stood there', () => {
    const book = new Book(planOf({ values }));
    const before = ['R6.status', 'R6.rate', 'R6.position'].map((field) =>
      formulaAt(book, 'k:1-1', field),
    );
    book.type('k:1-1', 'R6.status', text('達成'));
    book.type('k:1-1', 'R6.rate', number(1));
    book.type('k:1-1', 'R6.position', { kind: 'blank' });
    const lost = lostIn(book);
    const found = ['R6.status', 'R6.rate', 'R6.position'].map((field) =>
      lost.find((each) => each.rowKey === 'k:1-1' && each.field === field),
    );
    expect(lost).toHaveLength(3);
    expect(found.map((each) => each?.formula)).toEqual(before.map((each) => ({ text: each })));
    expect(found[0]?.found?.input).toEqual(text('達成'));
  });

  it('are found on the sheets without keyed columns too, as long as the row says what it is about', () => {
    const book = new Book(planOf({ values }));
    const summary = book.sheet('summary');
    const row = summary.rows.findIndex((cells) =>
      cells.some((cell) => cell?.input.kind === 'text' && cell.input.text === '計'),
    );
    const column = summary.rows[row]?.findIndex((cell) => typeof cell?.formula === 'string') ?? -1;
    const formula = summary.rows[row]?.[column]?.formula;
    summary.put(row, column, number(57));
    expect(lostIn(book).map(({ sheet, formula: lost }) => [sheet, lost])).toEqual([
      ['総括', { text: formula }],
    ]);
    summary.insertRow(3);
    expect(lostIn(book)).toEqual([]);
  });

  it('are found where another formula stands in their place', () => {
    const book = new Book(planOf({ values }));
    const before = formulaAt(book, 'k:1-1', 'R6.status');
    book.type('k:1-1', 'R6.status', text('◎ 達成'), { formula: '"◎ 達成"' });
    book.type('k:6-1', 'R6.rate', number(1), { formula: 'R8/R8' });
    expect(lostIn(book).map(shown)).toEqual([
      ['k:1-1', 'R6.status', { text: before }],
      ['k:6-1', 'R6.rate', { text: formulaAt(new Book(planOf({ values })), 'k:6-1', 'R6.rate') }],
    ]);
  });

  // More bands than before, as many with another `met`, and fewer.
  it.each(
    scalePresets
      .filter(({ id }) => ['osaka', 'saitama-city', 'met-or-not'].includes(id))
      .map((preset) => [preset.id, preset] as const),
  )('are none after the office has chosen the scale %s', (_, scale) => {
    const book = new Book(planOf({ values }));
    for (const { rowKey, field, value, formula } of scaleWritings(book.read(), book.grid, scale)) {
      book.type(rowKey, field, inputOf(value), { formula: formula ?? null });
    }
    expect(lostIn(book)).toEqual([]);
  });

  it('are none where another version of the product has written a whole column differently', () => {
    const book = new Book(planOf({ values }));
    for (const sheet of book.sheets.filter(({ key }) => key.startsWith('gyokaku:pillar-'))) {
      const column = sheet.columnOf('R6.rate');
      sheet.rows.forEach((cells, row) => {
        const cell = cells[column];
        const formula = cell?.formula ?? null;
        if (cell === undefined || formula === null) return;
        sheet.put(row, column, cell.input, { formula: `IFERROR(${formula},"")` });
      });
    }
    expect(lostIn(book)).toEqual([]);
  });

  it('leave alone the cells of 設定 in which choosing a band replaces the formula', () => {
    const book = new Book(planOf());
    book.type('progress:やや遅れ', 'lowestRate', text('未達成'));
    expect(lostIn(book)).toEqual([]);
  });

  it('come back with references to where rows, columns and sheets are now', () => {
    const book = new Book(planOf({ values }));
    const [first] = programme.pillars;
    const sheet = book.sheet(`pillar-${String(first?.no)}`);
    const at = sheet.rowOf('k:1-1');
    const column = sheet.columnOf('R6.actual');
    const before = formulaAt(book, 'k:1-1', 'R6.rate');
    // Excel moves every reference when a row and a column are inserted above and before.
    sheet.insertRow(at - 2);
    sheet.insertColumn(3);
    book.type('k:1-1', 'R6.rate', number(1));
    const [lost] = lostIn(book).filter(({ field }) => field === 'R6.rate');
    const actual = before.includes(`$${letters(column)}${String(at + 1)}`);
    expect(actual).toBe(true);
    expect(lost?.formula).toEqual({
      text: expect.stringContaining(`$${letters(column + 1)}${String(at + 2)}`) as string,
    });
    expect(lost === undefined ? [] : shown(lost).slice(0, 2)).toEqual(['k:1-1', 'R6.rate']);
  });

  it('follow a sheet that was renamed, quotes included', () => {
    const plan = planOf({ values });
    const book = new Book(plan);
    const linked = plan.sheets
      .find(({ key }) => key === 'data')
      ?.cells.find(({ formula }) => formula?.includes("'!") === true);
    const name = /'([^']+)'!/.exec(linked?.formula ?? '')?.[1] ?? '';
    const renamed = book.sheets.find((each) => each.name === name);
    if (renamed === undefined || linked === undefined) throw new Error('No link to a sheet');
    renamed.name = "第1の柱 '試行'";
    book.sheet('data').put(linked.row, linked.column, text('x'));
    const [lost] = lostIn(book);
    expect(lost?.formula).toEqual({
      text: linked.formula?.replaceAll(`'${name}'!`, "'第1の柱 ''試行'''!"),
    });
  });

  it('are not made up where a column that they refer to is gone', () => {
    const book = new Book(planOf({ values }));
    const { sheet } = book.type('k:1-1', 'R6.rate', number(1)).place('k:1-1', 'R6.rate');
    sheet.deleteColumn(sheet.columnOf('R6.target'));
    const lost = lostIn(book).find(
      ({ rowKey, field }) => rowKey === 'k:1-1' && field === 'R6.rate',
    );
    expect(lost?.formula).toBe('unknown');
  });
});

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : String.fromCharCode(64 + Math.floor(column / 26)) + last;
}

describe('a formula', () => {
  it.each([
    [
      `IF('柱1'!$A$1="x y",INDEX(判定_表示,$B2),TRUE)`,
      `IF(柱1!$A$1="x y", @INDEX(判定_表示,$B2), TRUE())`,
    ],
    ['IFS(A1>0.5,1)', '_xlfn.IFS(a1>0.50,1)'],
    ['COUNTIF($A$1:$A$9,8)', 'countif($A$1:$A$9,8)'],
  ])('%s says the same as %s', (a, b) => {
    expect(sameFormula(a, b)).toBe(true);
  });

  it.each([
    ['IF(A1="x y",1,2)', 'IF(A1="xy",1,2)'],
    ['INDEX(判定_表示,8)', 'INDEX(判定_表示,12)'],
    ['$D9/$C9', '$D9/$C10'],
    [`'柱1'!A1`, `'柱2'!A1`],
    ['A1', '"A1"'],
  ])('%s is not %s', (a, b) => {
    expect(sameFormula(a, b)).toBe(false);
  });

  it('of which only the cells differ is similar', () => {
    expect(similarFormula("'柱1'!$D9/$C9", '第1の柱!$D12/$C12')).toBe(true);
    expect(similarFormula('$D9/$C9', '$D9*$C9')).toBe(false);
  });
});
