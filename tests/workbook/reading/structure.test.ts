import type { StructureProblem } from '../../../src/workbook';
import { typedValues } from '../../../src/workbook';
import { Book, number, text } from './book';

const kinds = (book: Book): readonly StructureProblem['kind'][] =>
  book.read().problems.map(({ kind }) => kind);

/** What stands under a key; undefined where nothing was taken. */
const taken = (book: Book, key: string): unknown => typedValues(book.read()).get(key);

describe('what people may do to a sheet without losing anything', () => {
  const filled = (): Book =>
    Book.of()
      .type('k:6-1', 'R6.actual', number(3300))
      .type('i:1', 'report', text('=1-2 と書いた文'));

  const expectUnharmed = (book: Book, told: readonly StructureProblem['kind'][] = []): void => {
    expect(kinds(book)).toEqual(told);
    expect(taken(book, 'k:6-1|R6.actual')).toEqual(number(3300));
    expect(taken(book, 'i:1|report')).toEqual(text('=1-2 と書いた文'));
  };

  test('sorting whole rows', () => {
    const book = filled();
    const sheet = book.sheet('pillar-1');
    sheet.rows = [...sheet.rows.slice(0, 5), ...sheet.rows.slice(5).reverse()];
    expectUnharmed(book);
  });

  test('renaming, hiding and reordering sheets', () => {
    const book = filled();
    for (const [index, sheet] of book.sheets.entries()) {
      sheet.name = `名前${String(index)}`;
      sheet.visibility = 'hidden';
    }
    book.sheets.reverse();
    expectUnharmed(book);
  });

  test('inserting empty rows and columns, at the very top and left too', () => {
    const book = filled();
    const sheet = book.sheet('pillar-1');
    sheet.insertRow(10);
    sheet.insertColumn(7);
    sheet.insertRow(0);
    sheet.insertColumn(0);
    expect(kinds(book)).toEqual([]);
    expect(taken(book, 'k:6-1|R6.actual')).toEqual(number(3300));
  });

  test('moving a column', () => {
    const book = filled();
    const sheet = book.sheet('pillar-1');
    const from = sheet.columnOf('R6.actual');
    for (const row of sheet.rows) row.push(...row.splice(from, 1));
    expectUnharmed(book);
  });

  test('moving a row to another pillar', () => {
    const book = filled();
    const { sheet, row } = book.place('k:6-1', 'R6.actual');
    const [moved] = sheet.rows.splice(row, 1);
    book.sheet('pillar-2').insertRow(6, moved);
    expectUnharmed(book);
  });

  test('adding a sheet of their own, with a column of their own beside the list, which is told', () => {
    const book = filled();
    const sheet = book.sheet('pillar-1');
    const own = sheet.copy('メモ');
    own.put(0, 0, text('自分用'));
    own.rows = own.rows.slice(0, 1);
    book.sheets.push(own);
    sheet.put(sheet.rowOf('k:6-1'), 60, text('メモ'));
    expectUnharmed(book, ['typedElsewhere']);
  });
});

describe('spaces are nothing', () => {
  test.each(['', ' ', '　', ' 　\n'])('%j', (blank) => {
    const book = Book.of().type('k:6-1', 'R6.actual', text(blank));
    expect(taken(book, 'k:6-1|R6.actual')).toBeUndefined();
    expect(book.read().cells.get('k:6-1|R6.actual')?.input).toEqual({ kind: 'blank' });
  });
});

describe('what is reported', () => {
  test('a sheet that is gone, once and not once a row', () => {
    const book = Book.of();
    book.sheets = book.sheets.filter((sheet) => sheet !== book.sheet('pillar-2'));
    const problems = book.read().problems.filter(({ kind }) => kind !== 'formulaOverwritten');
    expect(problems).toEqual([{ kind: 'sheetMissing', sheetKey: 'pillar-2', title: '柱2' }]);
  });

  test.each([
    ['the hidden key column', (book: Book) => book.sheet('pillar-2').deleteColumn(0)],
    ['the hidden key row', (book: Book) => book.sheet('pillar-2').rows.shift()],
    [
      'both',
      (book: Book) => {
        const sheet = book.sheet('pillar-2');
        sheet.deleteColumn(0);
        sheet.rows.shift();
      },
    ],
  ])('a sheet that lost %s: it is there, and nothing of it can be read', (_, remove) => {
    for (const name of ['柱2', '名前を変えたシート']) {
      const book = Book.of();
      book.sheet('pillar-2').name = name;
      remove(book);
      const problems = book.read().problems.filter(({ kind }) => kind !== 'formulaOverwritten');
      expect(problems).toEqual([
        { kind: 'sheetUnmarked', sheetKey: 'pillar-2', title: '柱2', sheet: name },
      ]);
    }
  });

  test.each([
    ['settings', '設定'],
    ['guide', '使い方'],
  ])('the sheet %s without its marks', (sheetKey, title) => {
    const book = Book.of();
    book.sheet(sheetKey).deleteColumn(0);
    expect(book.read().problems).toEqual([
      { kind: 'sheetUnmarked', sheetKey, title, sheet: title },
    ]);
  });

  test('a copied sheet that still says the same: read, and reported', () => {
    const book = Book.of().type('k:6-1', 'R6.actual', number(3300));
    book.sheets.push(book.sheet('pillar-1').copy('柱1 (2)'));
    expect(kinds(book)).toEqual(['sheetTwice']);
    expect(taken(book, 'k:6-1|R6.actual')).toEqual(number(3300));
  });

  test('a copied sheet that says something else: neither value is taken', () => {
    const book = Book.of().type('k:6-1', 'R6.actual', number(3300));
    book.sheets.push(book.sheet('pillar-1').copy('柱1 (2)'));
    book.type('k:6-1', 'R6.actual', number(3400));
    const reading = book.read();
    expect(reading.withheld).toEqual(new Set(['k:6-1|R6.actual']));
    expect(reading.cells.has('k:6-1|R6.actual')).toBe(false);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({
        kind: 'valueTwice',
        field: 'R6.actual',
        sites: [
          expect.objectContaining({ sheet: '柱1' }),
          expect.objectContaining({ sheet: '柱1 (2)' }),
        ],
      }),
    );
  });

  test('a row that is gone', () => {
    const book = Book.of();
    const { sheet, row } = book.place('s:1-s1', 'R6.actual');
    sheet.rows.splice(row, 1);
    expect(book.read().problems).toEqual([
      { kind: 'rowMissing', rowKey: { kind: 'step', id: '1-s1' } },
    ]);
  });

  test('a row that was copied and then filled in', () => {
    const book = Book.of();
    const { sheet, row } = book.place('k:6-1', 'R6.actual');
    sheet.insertRow(row + 1, [...(sheet.rows[row] ?? [])]);
    expect(kinds(book)).toEqual(['rowTwice']);
    book.type('k:6-1', 'R6.actual', number(3300));
    expect(kinds(book)).toEqual(['rowTwice', 'valueTwice']);
    expect(book.read().withheld).toEqual(new Set(['k:6-1|R6.actual']));
  });

  test('a row of another division or with a damaged key', () => {
    const book = Book.of({ division: 'gyokaku' });
    const sheet = book.sheet('pillar-1');
    sheet.put(sheet.rowOf('s:1-s1'), 0, text('s:4-s1'));
    expect(kinds(book)).toEqual(expect.arrayContaining(['unknownKey', 'rowMissing']));
  });

  test('rows that somebody inserted and wrote into, once a piece', () => {
    const book = Book.of();
    const sheet = book.sheet('pillar-1');
    sheet.insertRow(9);
    sheet.insertRow(9);
    sheet.put(9, 5, text('追加の指標'));
    sheet.put(9, 6, text('別のセル'));
    sheet.put(10, 2, number(1));
    expect(book.read().problems).toEqual([
      {
        kind: 'rowInserted',
        text: '追加の指標、別のセル、1',
        rows: 2,
        site: { sheet: '柱1', row: 9, column: 5 },
      },
    ]);
  });

  describe('what stands outside of the form', () => {
    const found = (book: Book): readonly StructureProblem[] =>
      book.read().problems.filter(({ kind }) => kind === 'typedElsewhere');

    test('in a column that somebody has inserted, once a column', () => {
      const book = Book.of({ division: 'joho' });
      const sheet = book.sheet('pillar-1');
      sheet.insertColumn(9);
      sheet.put(4, 9, text('独自の欄'));
      sheet.put(sheet.rowOf('k:6-1'), 9, number(7));
      sheet.put(sheet.rowOf('k:6-1'), 70, text('右の余白'));
      expect(found(book)).toEqual([
        {
          kind: 'typedElsewhere',
          place: 'column',
          text: '独自の欄、7',
          cells: 2,
          site: { sheet: '柱1', row: 4, column: 9 },
        },
        {
          kind: 'typedElsewhere',
          place: 'column',
          text: '右の余白',
          cells: 1,
          site: { sheet: '柱1', row: sheet.rowOf('k:6-1'), column: 70 },
        },
      ]);
    });

    test('beside and under the 提出 block of a division', () => {
      const book = Book.of({ division: 'joho' });
      const sheet = book.sheet('guide');
      sheet.put(sheet.rows.length + 3, 2, text('下のメモ'));
      sheet.put(2, 7, text('右のメモ'));
      expect(found(book)).toMatchObject([{ place: 'guide', text: '右のメモ、下のメモ', cells: 2 }]);
    });

    test('on a sheet that a division has added; the office’s own sheets are its affair', () => {
      for (const division of ['joho', null]) {
        const book = Book.of({ division });
        const own = book.sheet('guide').copy('メモ');
        own.rows = [];
        own.put(3, 1, text('相談中'));
        book.sheets.push(own);
        const expected = [
          { place: 'sheet', text: '相談中', cells: 1, site: { sheet: 'メモ', row: 3 } },
        ];
        expect(found(book)).toMatchObject(division === null ? [] : expected);
      }
    });

    test('of a million cells as much as a person reads', () => {
      const book = Book.of({ division: 'joho' });
      const sheet = book.sheet('pillar-1');
      const long = '長い文章。'.repeat(50);
      for (let row = 0; row < 200; row += 1) sheet.put(sheet.rowOf('i:6'), 70 + row, text(long));
      for (let row = 2; row < 5; row += 1) sheet.put(row, 70, text(long));
      const [first, ...others] = found(book);
      expect(first).toMatchObject({ cells: 4 });
      expect(others).toHaveLength(199);
      if (first?.kind === 'typedElsewhere') expect(first.text.length).toBeLessThan(600);
    });
  });

  test('a word in a column of formulas, in a row that has none there', () => {
    const book = Book.of()
      .type('s:1-s1', 'progress', text('順調'))
      .type('s:1-s1', 'R6.target', number(3))
      .type('k:1-1', 'missing', text('済'));
    expect(book.read().problems).toMatchObject([
      { kind: 'typedOutside', field: 'missing', cell: { input: text('済') } },
      { kind: 'typedOutside', field: 'R6.target', cell: { input: number(3) } },
      { kind: 'typedOutside', field: 'progress', cell: { input: text('順調') } },
    ]);
  });

  test('what was planned and of what kind the row is, where somebody has changed it', () => {
    const book = Book.of()
      .type('s:1-s1', 'plan', text('別の計画'))
      .type('s:1-s1', 'type', text('指標'));
    expect(kinds(book)).toEqual(['labelAltered', 'labelAltered']);
  });

  test('a line written above the list', () => {
    const book = Book.of();
    const sheet = book.sheet('pillar-1');
    for (const row of [2, 3, 5, 7]) sheet.insertRow(row);
    expect(kinds(book)).toEqual([]);
    sheet.put(2, 2, text('至急'));
    sheet.put(5, 5, number(3));
    sheet.put(5, 6, text('件'));
    expect(book.read().problems).toMatchObject([
      { kind: 'rowInserted', text: '至急', rows: 1, site: { row: 2, column: 2 } },
      { kind: 'rowInserted', text: '3、件', rows: 1, site: { row: 5, column: 5 } },
    ]);
  });

  test('a line written below the list', () => {
    const book = Book.of();
    const sheet = book.sheet('pillar-3');
    sheet.put(sheet.rows.length + 2, 5, text('以上'));
    expect(kinds(book)).toEqual(['rowInserted']);
  });

  test('rows sorted without their hidden keys: nothing of them is taken', () => {
    const book = Book.of()
      .type('k:1-1', 'R6.actual', number(70))
      .type('k:2-1', 'R6.actual', number(60));
    const sheet = book.sheet('pillar-1');
    const [a, b] = [sheet.rowOf('k:1-1'), sheet.rowOf('k:2-1')];
    const [rowA, rowB] = [sheet.rows[a] ?? [], sheet.rows[b] ?? []];
    [sheet.rows[a], sheet.rows[b]] = [
      [rowA[0], ...rowB.slice(1)],
      [rowB[0], ...rowA.slice(1)],
    ];
    const reading = book.read();
    expect(reading.problems.filter(({ kind }) => kind === 'rowScrambled')).toHaveLength(2);
    expect(reading.withheld.has('k:1-1|R6.actual')).toBe(true);
    expect(typedValues(reading).has('k:1-1|R6.actual')).toBe(false);
  });

  test('two steps of one initiative that changed places', () => {
    const book = Book.of();
    const sheet = book.sheet('pillar-1');
    const [a, b] = [sheet.rowOf('s:1-s1'), sheet.rowOf('s:1-s2')];
    const column = sheet.columnOf('name');
    const [nameA, nameB] = [sheet.textAt(a, column), sheet.textAt(b, column)];
    sheet.put(a, column, text(nameB));
    sheet.put(b, column, text(nameA));
    expect(kinds(book)).toEqual(['rowScrambled', 'rowScrambled']);
  });

  test('an initiative’s own row and one of its steps that changed places', () => {
    const book = Book.of();
    const sheet = book.sheet('pillar-1');
    const [own, step] = [sheet.rowOf('i:1'), sheet.rowOf('s:1-s2')];
    const [ownKey, stepKey] = [sheet.rows[own]?.[0], sheet.rows[step]?.[0]];
    [sheet.rows[own], sheet.rows[step]] = [
      [ownKey, ...(sheet.rows[step] ?? []).slice(1)],
      [stepKey, ...(sheet.rows[own] ?? []).slice(1)],
    ];
    expect(kinds(book)).toContain('rowScrambled');
  });

  test('the rows of two divisions of a joint initiative that changed places', () => {
    const book = Book.of();
    const sheet = book.sheet('pillar-1');
    const rows = sheet.rows.flatMap((_, row) =>
      sheet.textAt(row, 0).startsWith('t:7:') ? [row] : [],
    );
    const names = rows.map((row) => sheet.textAt(row, sheet.columnOf('name'))).reverse();
    for (const [index, row] of rows.entries()) {
      sheet.put(row, sheet.columnOf('name'), text(names[index] ?? ''));
    }
    expect(rows).toHaveLength(2);
    expect(kinds(book)).toEqual(['rowScrambled', 'rowScrambled']);
  });

  test('an edited name alone is not a scrambled row: what is typed in it is taken', () => {
    const book = Book.of()
      .type('s:1-s1', 'name', text('1. 名前を直した'))
      .type('s:1-s1', 'R6.actual', text('完了'));
    expect(kinds(book)).toEqual(['labelAltered']);
    expect(taken(book, 's:1-s1|R6.actual')).toEqual(text('完了'));
  });

  test.each([
    ['i:1', 'title', text('ペーパーレス')],
    ['k:6-1', 'name', text('受講者数')],
    ['k:6-1', 'division', text('別の課')],
    ['k:6-1', 'unit', { kind: 'blank' }],
    ['k:6-1', 'direction', text('以下')],
    ['k:1-1', 'baseline', text('約55')],
    ['k:1-1', 'baselineLabel', text('R5上期')],
    ['p:32-1:a', 'name', text('会議')],
    ['t:6:joho', 'name', text('取組実績')],
    ['k:6-1', 'no', number(66)],
  ] as const)('a label that was altered: %s %s', (key, field, input) => {
    const book = Book.of().type(key, field, input);
    const { sheet, row, column } = book.place(key, field);
    const before = Book.of().place(key, field);
    const handedOut = before.sheet.rows[before.row]?.[before.column]?.input;
    if (handedOut?.kind !== 'text' && handedOut?.kind !== 'number') throw new Error('no label');
    expect(book.read().problems).toEqual([
      expect.objectContaining({
        kind: 'labelAltered',
        field,
        found: input,
        expected: handedOut.kind === 'text' ? handedOut.text : handedOut.value,
        site: { sheet: sheet.name, row, column },
      }),
    ]);
  });

  test('a No. that is no initiative of a division’s workbook', () => {
    const book = Book.of({ division: 'gyokaku' }).type('i:1', 'no', number(57));
    expect(kinds(book)).toEqual(['labelAltered']);
  });

  test('labels with other spaces and line breaks are the same labels', () => {
    const book = Book.of();
    for (const field of ['title', 'name', 'division', 'unit', 'direction', 'baselineLabel']) {
      const sheet = book.sheet('pillar-1');
      const column = sheet.columnOf(field);
      for (let row = 5; row < sheet.rows.length; row += 1) {
        const label = sheet.textAt(row, column);
        if (label !== '') sheet.put(row, column, text(` ${Array.from(label).join('　')}\r\n`));
      }
    }
    expect(kinds(book).filter((kind) => kind === 'labelAltered')).toEqual([]);
  });

  test('a column that is gone', () => {
    const book = Book.of();
    const sheet = book.sheet('pillar-1');
    sheet.deleteColumn(sheet.columnOf('R6.actual'));
    expect(book.read().problems).toContainEqual({
      kind: 'fieldMissing',
      sheet: '柱1',
      field: 'R6.actual',
    });
  });

  test('a column that was copied', () => {
    const book = Book.of();
    const sheet = book.sheet('pillar-1');
    const at = sheet.columnOf('report');
    for (const row of sheet.rows) row.splice(at + 1, 0, row[at]);
    expect(kinds(book)).toEqual(['fieldTwice']);
    book.type('i:1', 'report', text('実施した'));
    expect(kinds(book)).toEqual(['fieldTwice', 'valueTwice']);
  });

  test('a status that was typed over, and one whose formula was deleted; one problem a row', () => {
    const book = Book.of()
      .type('k:6-1', 'R6.status', text('◎ 達成'))
      .type('k:6-1', 'R6.rate', number(1))
      .type('s:1-s1', 'R6.status', { kind: 'blank' });
    expect(book.read().problems).toEqual([
      expect.objectContaining({ kind: 'formulaOverwritten', rowKey: { kind: 'step', id: '1-s1' } }),
      expect.objectContaining({ kind: 'formulaOverwritten', rowKey: { kind: 'kpi', id: '6-1' } }),
    ]);
  });

  test('a repeated KPI (再掲) that was typed over is not taken', () => {
    const book = Book.of().type('k:8-1', 'R6.actual', number(99));
    expect(kinds(book)).toEqual(['formulaOverwritten']);
    expect(taken(book, 'k:8-1|R6.actual')).toBeUndefined();
  });

  test('a formula in an input cell: its result is taken', () => {
    const book = Book.of().type('k:6-1', 'R6.actual', number(130), { formula: '118+12' });
    expect(kinds(book)).toEqual(['formulaTyped']);
    expect(taken(book, 'k:6-1|R6.actual')).toEqual(number(130));
    expect(book.read().problems).toContainEqual(expect.objectContaining({ hasResult: true }));
  });

  test('a formula whose result was never stored: blank, and told apart', () => {
    const book = Book.of().type('k:6-1', 'R6.actual', { kind: 'blank' }, { formula: '118+12' });
    expect(book.read().problems).toEqual([
      expect.objectContaining({ kind: 'formulaTyped', hasResult: false }),
    ]);
    expect(taken(book, 'k:6-1|R6.actual')).toBeUndefined();
  });

  test('merged input cells', () => {
    const book = Book.of();
    const { sheet, row, column } = book.place('s:1-s1', 'R6.actual');
    sheet.merged.push({ row, column, rows: 2, columns: 1 });
    expect(kinds(book)).toEqual(['cellsMerged', 'cellsMerged']);
  });
});
