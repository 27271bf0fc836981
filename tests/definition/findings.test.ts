import { definitionWorkbook, readDefinitionWorkbook } from '../../src/definition';
import { programmeDefinition } from '../../src/programme/definition';
import { cellPlace } from '../../src/workbook';
import { edited, madeUp } from '../programme/madeUp';
import { refused } from '../programme/refused';
import { englishFaults } from '../support/english';
import { Book, number, text } from '../workbook/reading/book';
import { CREATED, madeUpBook, readBook, said } from './support';

/** Words of the JSON file that nobody who has a sheet in front of them knows. */
const JSON_WORDS =
  /\b(?:divisions|references|minimum|maximum|integer|null|yearEnd|interim|met|true|false|state|merged|direction|targets|fiscalYears|JSON)\b|[a-z]+\[\d+\]/i;

/** Of these, what is no word of English. */
const ENGLISH_JSON_WORDS = /\b(?:null|yearEnd|fiscalYears|JSON)\b|[a-z]+\[\d+\]|"/;

/** Faults that no sheet has a cell for: a year without a column, a year twice, a word beside the six, a number in a text. */
const UNTYPEABLE: Readonly<Record<string, readonly string[]>> = {
  yearsAreKnown: ['target', 'plan', 'due', 'milestone'],
  progressLeadsToBands: ['unknown word'],
  dueYearsAreDistinct: ['twice'],
  revisionsApply: ['number for a title'],
};

const typeable = Object.entries(refused)
  .map(
    ([rule, cases]) =>
      [rule, cases.filter(([name]) => UNTYPEABLE[rule]?.includes(name) !== true)] as const,
  )
  .filter(([, cases]) => cases.length > 0);

describe.each(typeable)('%s', (_rule, cases) => {
  it.each(cases)('%s is named by sheet and cell, in words of the sheets', (_name, edits) => {
    const definition = programmeDefinition.parse(edited(...edits));
    const plan = definitionWorkbook({ definition, original: null, created: CREATED });
    const reading = readDefinitionWorkbook(new Book(plan).grid);
    const findings = reading.ok ? [] : reading.findings;
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.flatMap(englishFaults)).toEqual([]);
    for (const { sheet, cell, message, english } of findings) {
      expect([sheet, cellPlace(cell ?? '')]).toEqual([expect.any(String), expect.anything()]);
      expect(message.replace(/「[^」]*」/g, '')).not.toMatch(JSON_WORDS);
      expect(english.replace(/“[^”]*”/g, '')).not.toMatch(ENGLISH_JSON_WORDS);
    }
  });
});

describe('what people type', () => {
  const first = 5;

  it.each([
    ['６５％', '数値', '65 でよければ'],
    ['1,234分', '数値', '1234 でよければ'],
    ['約30か所程度', '数値', '半角の数字だけを入力'],
    ['未定', '数値', '半角の数字だけを入力'],
  ])('a target of 「%s」 is no number', (typed, _what, advice) => {
    const book = madeUpBook();
    const sheet = book.sheet('definition.kpis');
    sheet.put(first, sheet.columnOf('targets.year2'), text(typed));
    expect(said(readBook(book))).toEqual([
      expect.stringMatching(new RegExp(`^指標 J6 「目標値」の「${typed}」は文字.*${advice}`)),
    ]);
  });

  it.each([
    [{ formula: 'A1+1' }, number(3), '数式が入っています'],
    [{ numberFormat: 'yyyy/m/d' }, number(46_000), '日付（2025-12-09）になっています'],
    [{}, { kind: 'error', code: '#REF!' } as const, 'エラー値（#REF!）'],
    [{}, { kind: 'boolean', value: true } as const, 'TRUE になっています'],
  ])('%j in a target is named', (change, input, message) => {
    const book = madeUpBook();
    const sheet = book.sheet('definition.kpis');
    sheet.put(first, sheet.columnOf('targets.year2'), input, change);
    expect(said(readBook(book))).toEqual([expect.stringMatching(`^指標 J6 .*${message}`)]);
  });

  it('an id that Excel took for a date is named', () => {
    const book = madeUpBook();
    const sheet = book.sheet('definition.kpis');
    sheet.put(first, sheet.columnOf('id'), number(45_000), { numberFormat: 'm"月"d"日"' });
    expect(said(readBook(book)).join('\n')).toMatch(/指標 C6 「識別子」が日付/);
  });

  it('merged cells are named', () => {
    const book = madeUpBook();
    const sheet = book.sheet('definition.kpis');
    sheet.merged.push({ row: first, column: 1, rows: 2, columns: 1 });
    expect(said(readBook(book))).toEqual([expect.stringMatching(/^指標 B6 セルが結合されて/)]);
  });

  it('everything that is wrong is said at once: cells, what they refer to, and what the rules find', () => {
    const book = madeUpBook();
    const kpis = book.sheet('definition.kpis');
    const initiatives = book.sheet('definition.initiatives');
    kpis.put(first, kpis.columnOf('targets.year1'), text('２０分'));
    kpis.put(first + 1, kpis.columnOf('initiative'), number(99));
    kpis.put(first + 2, kpis.columnOf('direction'), text('以上です'));
    kpis.put(first + 3, kpis.columnOf('name'), text(' 　'));
    kpis.put(first + 4, kpis.columnOf('baseline.label'), text('平成29年度'));
    kpis.put(first + 6, kpis.columnOf('id'), text('8-3'));
    kpis.put(first + 8, kpis.columnOf('id'), text('２１－３'));
    initiatives.put(first, initiatives.columnOf('divisions.1'), text('市民科'));
    book.sheet('definition.revisions').rows.length = first;
    expect(said(readBook(book))).toEqual([
      expect.stringMatching(
        /^取組項目 F6 担当課「市民科」は「担当課」にありません。「市民課」の間違い/,
      ),
      expect.stringMatching(/^指標 I6 .*20 でよければ/),
      expect.stringMatching(/^指標 B7 番号 99は「取組項目」にありません/),
      expect.stringMatching(/^指標 G8 「目標の向き」の「以上です」は一覧にありません/),
      expect.stringMatching(/^指標 D9 「指標」が空欄です/),
      expect.stringMatching(/^指標 O10 「基準値」が空欄です/),
      expect.stringMatching(/^指標 C12 指標の識別子「8-3」は「指標」の C10 で使われています/),
      expect.stringMatching(/^指標 C14 識別子に使えない文字があります/),
    ]);
  });
});

describe('a workbook that somebody has moved about in', () => {
  const same = (book: Book): void => {
    const reading = readBook(book);
    expect(said(reading)).toEqual([]);
    expect(reading.ok && reading.definition).toEqual(madeUp);
  };

  it('keeps its meaning with rows and columns inserted, sheets renamed and filters sorted', () => {
    const book = madeUpBook();
    const kpis = book.sheet('definition.kpis');
    kpis.insertRow(7);
    kpis.insertRow(2);
    kpis.insertColumn(4);
    kpis.name = '指標一覧';
    const divisions = book.sheet('definition.divisions');
    divisions.insertColumn(0);
    same(book);
  });

  it('keeps its meaning where the hidden keys were deleted, by its names and heads', () => {
    const book = madeUpBook();
    const kpis = book.sheet('definition.kpis');
    kpis.deleteColumn(0);
    kpis.rows.shift();
    same(book);
  });

  it('names what is beside the form and is not read', () => {
    const book = madeUpBook();
    const steps = book.sheet('definition.steps');
    steps.put(5, 60, text('メモ'));
    book.sheets.push(book.sheet('definition.steps').copy('控え'));
    const copied = readBook(book);
    expect(said(copied)[0]).toContain('「工程」と「控え」は同じシートの写しです');
    book.sheets.pop();
    const { warnings } = readBook(book);
    expect(warnings.flatMap(englishFaults)).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual([
      '「工程」の BI 列は、見出しが様式にないため読みません。必要な内容なら「備考」などの列に移してください。',
    ]);
  });

  it('misses a sheet or a column of which every programme has need', () => {
    const book = madeUpBook();
    const kpis = book.sheet('definition.kpis');
    kpis.deleteColumn(kpis.columnOf('direction'));
    book.sheets = book.sheets.filter(({ name }) => name !== '柱と節');
    const messages = said(readBook(book)).join('\n');
    expect(messages).toMatch(/シート「柱と節」がありません/);
    expect(messages).toMatch(/指標 「目標の向き」の列がありません/);
  });
});

it('is told apart from a workbook of reports and from any other', () => {
  expect(said(readBook(Book.of()))).toEqual([expect.stringContaining('報告用のブックで')]);
  const none = readDefinitionWorkbook({ sheets: [], names: [] });
  expect(said(none)).toEqual([
    expect.stringContaining('プログラムの定義を書くブックではありません'),
  ]);
});
