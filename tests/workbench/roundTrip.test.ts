import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type Cell, type CellStyle, type Sheet, type Workbook } from 'hucre/xlsx';
import { columnPoints } from '../../src/excel/writing/lines';
import { openXlsx } from '../../src/workbench/host';
import { fileBytes, useSession } from './support';

/**
 * A master workbook of this product with every kind of sheet, opened in the emulated Excel and saved by getFileAsync. Known to be lost, see the
 * README of the host: families and character sets of fonts, the standard row height, the password's hash, the hidden
 * names of filters, the tab that is selected. Sizes are whole pixels afterwards.
 */
const { session } = useSession();

let before: Workbook;
let after: Workbook;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  try {
    const path = join(folder, 'master.xlsx');
    execFileSync(process.execPath, [
      'scripts/gyokaku.mjs',
      'generate',
      '--programme',
      'tests/programme/made-up.json',
      '--year',
      'R2',
      '--out',
      path,
    ]);
    const bytes = new Uint8Array(readFileSync(path));
    before = await readXlsx(bytes, { readStyles: true });
    await openXlsx(session().host.book, bytes);
  } finally {
    rmSync(folder, { recursive: true });
  }
  after = await readXlsx(await fileBytes(Office.FileType.Compressed), { readStyles: true });
});

/** Something of every sheet, by name. */
const ofSheets = <T>(book: Workbook, pick: (sheet: Sheet) => T): readonly [string, T][] =>
  book.sheets.map((sheet) => [sheet.name, pick(sheet)]);

function expectKept(pick: (sheet: Sheet) => unknown): void {
  expect(ofSheets(after, pick)).toEqual(ofSheets(before, pick));
}

const cellsOf = <T>(sheet: Sheet, pick: (cell: Cell) => T): readonly [string, T][] =>
  [...(sheet.cells ?? [])]
    .map(([key, cell]): [string, T] => [key, pick(cell)])
    .sort(([a], [b]) => a.localeCompare(b));

test('values, formulas and cached results stay', () => {
  expectKept((sheet) => sheet.rows);
  expectKept((sheet) =>
    cellsOf(sheet, ({ value, formula, formulaResult }) => [value, formula, formulaResult]),
  );
  expect(before.sheets.flatMap((sheet) => cellsOf(sheet, ({ formula }) => formula))).not.toEqual(
    [],
  );
});

/** What is meant where a file says nothing. */
function meant({ font, fill, border, alignment, protection, numFmt }: CellStyle): unknown {
  const { defaultFont } = before;
  return {
    font: { ...defaultFont, ...font, family: 0, charset: 0 },
    fill: fill?.type === 'pattern' ? [fill.pattern, fill.fgColor?.rgb] : null,
    border,
    alignment: { horizontal: 'general', vertical: 'bottom', ...alignment },
    protection: { locked: true, hidden: false, ...protection },
    numFmt,
  };
}

test('styles stay', () => {
  expectKept((sheet) => cellsOf(sheet, ({ style }) => meant(style ?? {})));
  expect([after.defaultFont?.name, after.defaultFont?.size, after.defaultFont?.color]).toEqual([
    before.defaultFont?.name,
    before.defaultFont?.size,
    before.defaultFont?.color,
  ]);
});

test('validation rules, conditional formats, merged cells and names stay', () => {
  expectKept(({ dataValidations }) => dataValidations ?? []);
  expectKept(({ conditionalRules }) => conditionalRules ?? []);
  expectKept(({ merges }) => merges ?? []);
  const names = ({ namedRanges }: Workbook): readonly string[] =>
    (namedRanges ?? [])
      .filter(({ name }) => name !== '_xlnm._FilterDatabase')
      .map(({ name, range, scope }) => `${scope ?? ''}!${name} ${range}`)
      .sort();
  expect(names(after)).toEqual(names(before));
});

test('protection and visibility stay, the very hidden sheet too', () => {
  const nothing = {
    insertColumns: false,
    insertRows: false,
    insertHyperlinks: false,
    deleteColumns: false,
    deleteRows: false,
    pivotTables: false,
    selectLockedCells: true,
    selectUnlockedCells: true,
  };
  expectKept(({ protection }) => (protection === undefined ? null : { ...nothing, ...protection }));
  expectKept(({ hidden, veryHidden }) => [hidden, veryHidden]);
  expect(after.sheets.filter(({ veryHidden }) => veryHidden).map(({ name }) => name)).toEqual([
    'メタ情報',
  ]);
  expect(after.workbookProtection).toEqual(before.workbookProtection);
});

test('print setup, panes, filters and views stay', () => {
  expectKept(({ pageSetup, headerFooter, rowBreaks, colBreaks }) => [
    pageSetup,
    headerFooter,
    rowBreaks,
    colBreaks,
  ]);
  expectKept(({ freezePane, autoFilter }) => [freezePane, autoFilter]);
  expectKept(({ view }) => ({ zoomScale: 100, ...view }));
  expectKept(({ outlineProperties: at }) => [at?.summaryBelow, at?.summaryRight ?? true]);
});

test('rows and columns keep their sizes, levels and hiding; the keys stay hidden', () => {
  expectKept(({ columns }) =>
    columns?.map(({ width, hidden, outlineLevel, collapsed }) => [
      columnPoints(width ?? 0),
      hidden,
      outlineLevel,
      collapsed,
    ]),
  );
  for (const sheet of before.sheets) {
    const saved = after.sheets.find(({ name }) => name === sheet.name);
    for (const [index, { height, ...line }] of sheet.rowDefs ?? []) {
      const { height: own, ...kept } = saved?.rowDefs?.get(index) ?? {};
      expect(kept).toEqual(line);
      if (height !== undefined) expect(own).toBe(Math.round(height / 0.75) * 0.75);
    }
  }
  const [pillar] = after.sheets.filter(({ name }) => name === '柱1');
  expect(pillar?.columns?.some(({ hidden }) => hidden)).toBe(true);
  expect([...(pillar?.rowDefs?.values() ?? [])].some(({ hidden }) => hidden)).toBe(true);
});
