import {
  type CellPlan,
  type CellStyle,
  type Edge,
  type RowPlan,
  type SheetPlan,
  type WorkbookPlan,
  cellAddress,
} from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { areaAddress } from '../../src/xlsx/address';
import { everyFeature } from './everyFeature';
import { type Dump, dump, sheetOf } from './openpyxl';

/** What was planned is in the file, by the word of a reader that is not ours. */

const plan = everyFeature();
let book: Dump;

beforeAll(async () => {
  book = await dump(await writeXlsx(plan));
});

const each = plan.sheets.map((sheet) => [sheet.name, sheet] as const);
const only = plan.sheets.find((sheet) => sheet.key === 'pillar-1');
if (only === undefined) throw new Error('The fixture lost its pillar.');
const pillar = only;

function expectedCell(cell: CellPlan): Record<string, unknown> {
  const empty = cell.value === null || (cell.value === '' && cell.formula === undefined);
  const kinds = { number: 'n', boolean: 'b', string: cell.formula === undefined ? 's' : 'str' };
  const kind = kinds[typeof cell.value as keyof typeof kinds];
  return { type: empty ? 'n' : kind, value: empty ? null : cell.value };
}

function expectedStyle(style: CellStyle, { defaultFont }: WorkbookPlan): Record<string, unknown> {
  const font = { ...defaultFont, ...style.font };
  const edge = (value: Edge | undefined): unknown =>
    value === undefined || value === 'none' ? null : [value, style.border?.colour];
  const { top, bottom, left, right } = style.border ?? {};
  return {
    font: font.name,
    size: font.size,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    colour: font.colour ?? null,
    charset: 128,
    fill: style.fill ?? null,
    border: [edge(top), edge(bottom), edge(left), edge(right)],
    format: style.numberFormat ?? 'General',
    horizontal: style.horizontal ?? null,
    vertical: style.vertical ?? null,
    indent: style.indent ?? 0,
    wrap: style.wrap ?? false,
    shrink: style.shrink ?? false,
    locked: style.input !== true,
  };
}

test('the file carries its properties and the sheet to open on', () => {
  const { title, subject, creator, language } = plan.properties;
  expect(book.properties).toEqual([title, subject, creator, '2025-04-01T09:30:00', language]);
  expect(book.active).toBe('柱1 デジタル化');
  expect(book.fullCalcOnLoad).toBe(true);
  expect(Object.keys(book.sheets)).toEqual(plan.sheets.map((sheet) => sheet.name));
});

test('names are global, and those of printing and filtering belong to their sheet and quote it', () => {
  expect(book.names).toEqual([
    ['区分', "'設定 (案)'!$A$1:$A$3", null, false],
    ['しきい値', "'設定 (案)'!$A$1", null, false],
    ['_xlnm._FilterDatabase', "'設定 (案)'!$A$1:$A$3", '0', true],
    ['_xlnm.Print_Titles', "'設定 (案)'!$1:$1", '0', false],
    ['_xlnm._FilterDatabase', "'柱1 デジタル化'!$A$5:$D$24", '1', true],
    ['_xlnm.Print_Area', "'柱1 デジタル化'!$A$1:$D$25", '1', false],
    ['_xlnm.Print_Titles', "'柱1 デジタル化'!$1:$5", '1', false],
  ]);
});

describe.each(each)('sheet %s', (name, sheet: SheetPlan) => {
  test('every cell has its type, value and style, and there is no other cell', () => {
    const { cells } = sheetOf(book, name);
    expect(Object.keys(cells)).toHaveLength(sheet.cells.length);
    for (const cell of sheet.cells) {
      const found = cells[cellAddress(cell.row, cell.column)];
      expect({ type: found?.type, value: found?.value }).toEqual(expectedCell(cell));
      expect(found?.style).toMatchObject(expectedStyle(plan.styles[cell.style] ?? {}, plan));
    }
  });

  test('rows and columns have their sizes, levels and hidden state', () => {
    const { rows, columns, defaultRowHeight } = sheetOf(book, name);
    const line = (given: { hidden?: boolean; outlineLevel?: number }): unknown[] => [
      given.hidden ?? false,
      given.outlineLevel ?? 0,
    ];
    const isKept = ({ height, grows }: RowPlan): boolean => height !== undefined && grows !== true;
    expect(defaultRowHeight).toBe(sheet.defaultRowHeight);
    expect(columns).toEqual(sheet.columns.map((column) => [column.width, ...line(column)]));
    const occupied = [
      ...sheet.cells.map((cell) => cell.row),
      ...Object.keys(sheet.rows).map(Number),
    ];
    expect(Object.keys(rows).map(Number)).toEqual([...new Set(occupied)].sort((a, b) => a - b));
    for (const row of new Set(occupied)) {
      const given = sheet.rows[row] ?? {};
      expect(rows[row]).toEqual([given.height ?? null, ...line(given), isKept(given)]);
    }
  });

  test('the cursor stands on the planned cell, in the pane in which that lies', () => {
    const { cursor, activePane, freeze } = sheetOf(book, name);
    if (sheet.activeCell === undefined) return;
    const { row, column } = sheet.activeCell;
    const address = cellAddress(row, column);
    const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
    const pane = `${row < rows ? 'top' : 'bottom'}${column < columns || columns === 0 ? 'Left' : 'Right'}`;
    expect(cursor).toEqual([[freeze === null ? null : pane, address, address]]);
    expect(activePane).toBe(freeze === null ? null : pane);
  });

  test('the view is as planned', () => {
    const { state, summaryBelow, gridLines, zoom, selected, tabColour } = sheetOf(book, name);
    expect({ state, summaryBelow, gridLines, zoom, selected, tabColour }).toEqual({
      state: sheet.visibility,
      summaryBelow: sheet.summaryBelow,
      gridLines: sheet.showGridLines,
      zoom: sheet.zoom,
      selected: sheet.key === plan.activeSheet,
      tabColour: sheet.tabColour ?? null,
    });
  });

  test('protection forbids exactly what is not allowed, and has no password', () => {
    const { protection, password } = sheetOf(book, name);
    const allowed = sheet.protection;
    expect(password).toBeNull();
    expect(protection).toEqual(
      allowed && {
        objects: true,
        scenarios: true,
        autoFilter: !allowed.allowAutoFilter,
        formatColumns: !allowed.allowFormatColumns,
        formatRows: !allowed.allowFormatRows,
        formatCells: !allowed.allowFormatCells,
        sort: !allowed.allowSort,
      },
    );
  });

  test('areas are merged as planned', () => {
    expect(sheetOf(book, name).merges).toEqual((sheet.merges ?? []).map(areaAddress));
  });

  test('the page is as planned', () => {
    const { page } = sheet;
    const { top, bottom, left, right, header, footer } = page.margins;
    expect(sheetOf(book, name).page).toEqual({
      paper: page.paper === 'A3' ? 8 : 9,
      orientation: page.orientation,
      fit: page.scale === undefined ? [true, page.fitWidth, page.fitHeight] : null,
      scale: page.scale ?? null,
      blackAndWhite: page.blackAndWhite ?? false,
      margins: [top, bottom, left, right, header, footer],
      centred: page.centreHorizontally ?? false,
      header: page.header ?? null,
      footer: page.footer ?? null,
      // A break is stored at the last row of the page before it, counted from 1.
      breaks: page.rowBreaks,
    });
  });
});

describe('the sheet of a pillar', () => {
  test('panes are frozen, the list is filtered, groups have their bars and signs', () => {
    const { freeze, filter, outlineLevels, collapsed } = sheetOf(book, pillar.name);
    expect({ freeze, filter, outlineLevels, collapsed }).toEqual({
      freeze: 'C6',
      filter: 'A5:D24',
      outlineLevels: [2, 1],
      collapsed: [9, 10],
    });
  });

  test('formulas are stored with the prefixes of younger functions, outside strings only', () => {
    const { cells } = sheetOf(book, pillar.name);
    const prefixed = '_xlfn.IFS(C6>=1,"◎",TRUE,_xlfn.TEXTJOIN("、",TRUE,"IFS(x)","a"))';
    for (const { row, column, formula } of pillar.cells) {
      if (formula === undefined) continue;
      const expected = formula.startsWith('IFS(')
        ? prefixed
        : formula.replace('_x0041_', '_x005F_x0041_');
      expect(cells[cellAddress(row, column)]?.formula).toBe(expected);
    }
  });

  test('a text that looks like a formula, a number or a date keeps its apostrophe', () => {
    const { cells } = sheetOf(book, pillar.name);
    const quoted = pillar.cells
      .filter((cell) => cells[cellAddress(cell.row, cell.column)]?.style.quotePrefix === true)
      .map((cell) => cell.value);
    expect(quoted).toEqual(['=1+1', '+5', '-5', '@SUM', '1-2', '007', '4月1日', 'R5.4.1', 'TRUE']);
  });

  test('every validation shows its prompt and its message, over all its areas', () => {
    const { validations } = sheetOf(book, pillar.name);
    const shape = [
      ['list', null, ['区分', null], ['B6:B8']],
      ['decimal', 'between', ['0', '100'], ['C11', 'C6:C8']],
      ['whole', 'greaterThanOrEqual', ['0', null], ['C9']],
      ['date', 'between', ['45748', '46112'], ['C10']],
      ['textLength', 'lessThanOrEqual', ['400', null], ['C12']],
      ['custom', null, ['AND(ISNUMBER(C13),NOT(ISLOGICAL(C13)))', null], ['C13:C14']],
      ['decimal', 'greaterThanOrEqual', ['-9.99999999999999E+307', null], ['C15']],
    ];
    expect(validations.map((v) => [v.type, v.operator, v.formulas, v.areas])).toEqual(shape);
    validations.forEach((found, index) => {
      const { prompt, error, allowBlank } = pillar.validations[index] ?? {};
      expect(found.allowBlank).toBe(allowBlank);
      expect(found.error).toEqual([error?.title, error?.text, true, error?.level]);
      if (prompt !== undefined) {
        expect(found.prompt).toEqual([
          prompt.title === '' ? null : prompt.title,
          prompt.text,
          true,
        ]);
      }
    });
  });

  test('every conditional format has its formula, priority, fill and font', () => {
    expect(sheetOf(book, pillar.name).conditional).toMatchObject([
      {
        area: 'C6:D15',
        formula: ['AND($C6<>"",$C6>=0.8)'],
        priority: 1,
        fill: 'C6EFCE',
        colour: '006100',
        bold: true,
      },
      {
        area: 'C6:D15',
        formula: ['$B6="未入力"'],
        priority: 2,
        fill: 'FFEB9C',
        colour: null,
        bold: false,
      },
      {
        area: 'A6',
        formula: ['LEN($A6)>400'],
        priority: 3,
        fill: null,
        colour: '9C0006',
        bold: false,
      },
    ]);
  });
});
