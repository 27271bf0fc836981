import {
  packAddresses,
  parseArea,
  parseReference,
  areaAddress,
} from '../../src/excel/plan/address';
import { contentBlocks } from '../../src/excel/plan/content';
import { layersOf, lookOf } from '../../src/excel/plan/layers';
import { cellsOf, rectangles, runsOf } from '../../src/excel/plan/rectangles';
import { freeSheetName, renamedFormula } from '../../src/excel/plan/sheetRenaming';
import { headerSections } from '../../src/excel/writing/page';
import { columnPoints } from '../../src/excel/writing/lines';
import type { CellStyle } from '../../src/workbook';
import { fc } from '../support/property';

const cells = fc
  .uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(12) }), {
    selector: ({ row, column }) => `${row},${column}`,
  })
  .map((list) => list);
const keyOf = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;

test('rectangles cover every cell once and no other', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const covered = rectangles(given).flatMap(cellsOf).map(keyOf);
      expect(covered.sort()).toEqual(given.map(keyOf).sort());
    }),
  );
});

test('a full area is one rectangle, a chequered one is many', () => {
  const all = cellsOf({ row: 3, column: 2, rows: 40, columns: 7 });
  expect(rectangles(all)).toEqual([{ row: 3, column: 2, rows: 40, columns: 7 }]);
  const columns = all.filter(({ column }) => column % 2 === 0);
  expect(rectangles(columns)).toHaveLength(4);
});

test('runs are of neighbours', () => {
  expect(runsOf([7, 1, 2, 3])).toEqual([
    [1, 3],
    [7, 7],
  ]);
});

test('a reference is read in either style', () => {
  const area = { row: 4, column: 1, rows: 5, columns: 1 };
  for (const reference of ["='設定'!$B$5:$B$9", '=設定!R5C2:R9C2']) {
    expect(parseReference(reference)).toEqual({ sheet: '設定', area });
  }
  expect(parseReference('=設定!R1:R2')).toEqual({
    sheet: '設定',
    area: { row: 0, column: 17, rows: 2, columns: 1 },
  });
});

test('addresses go there and back, and are packed to what RangeAreas takes', () => {
  const area = { row: 4, column: 26, rows: 3, columns: 2 };
  expect(areaAddress(area)).toBe('AA5:AB7');
  expect(parseArea('$AA$5:$AB$7')).toEqual(area);
  expect(parseReference("='設定 (2)'!$C$2")).toEqual({
    sheet: '設定 (2)',
    area: { row: 1, column: 2, rows: 1, columns: 1 },
  });
  const many = Array.from({ length: 5_000 }, (_, row) => ({ row, column: 0, rows: 1, columns: 1 }));
  const packs = packAddresses(many);
  expect(packs.every((pack) => pack.length <= 8_000)).toBe(true);
  expect(packs.join(',').split(',')).toHaveLength(5_000);
});

test('whatever the styles, laying the layers over each other gives every cell its own look', () => {
  const styles: Record<string, CellStyle> = {
    a: {},
    b: { font: { bold: true, colour: 'A3261B' }, fill: 'FFFBE6', wrap: true },
    c: { horizontal: 'right', indent: 1, input: true, vertical: 'center' },
    d: { border: { top: 'thin', bottom: 'hair', left: 'hair', right: 'hair', colour: '8896A5' } },
    e: { border: { top: 'hair', bottom: 'hair', left: 'hair', right: 'hair', colour: '8896A5' } },
  };
  const looks = new Map(
    Object.entries(styles).map(([key, style]) => [key, lookOf(style, { name: 'BIZ', size: 10 })]),
  );
  const styled = cells.chain((list) =>
    fc.tuple(
      ...list.map(({ row, column }) =>
        fc.constantFrom(...Object.keys(styles)).map((style) => ({ row, column, style })),
      ),
    ),
  );
  fc.assert(
    fc.property(styled, fc.boolean(), (given, fresh) => {
      const shown = new Map<string, Map<string, unknown>>();
      for (const { property, value, areas } of layersOf(given, looks, fresh)) {
        for (const position of areas.flatMap(cellsOf)) {
          const own = shown.get(keyOf(position)) ?? new Map<string, unknown>();
          own.set(property, value);
          shown.set(keyOf(position), own);
        }
      }
      const untouched = lookOf({}, { name: '', size: 0 });
      for (const { row, column, style } of given) {
        for (const [property, wanted] of Object.entries(looks.get(style) ?? {})) {
          const own = shown.get(keyOf({ row, column }));
          const before: unknown = fresh ? Reflect.get(untouched, property) : 'unknown';
          expect(own?.has(property) === true ? own.get(property) : before).toEqual(wanted);
        }
      }
    }),
  );
});

test('a formula in a text cell is written before the cell becomes one, a text after', () => {
  const [block] = contentBlocks(
    [
      { row: 0, column: 0, value: '1-2', numberFormat: '@' },
      { row: 0, column: 1, value: null, formula: 'A1&"x"', numberFormat: '@' },
      { row: 0, column: 2, value: 5, numberFormat: '@' },
      { row: 0, column: 3, value: '007', numberFormat: 'General' },
    ],
    true,
  );
  expect(block).toMatchObject({
    before: [['@', null, null, null]],
    content: [['1-2', '=A1&"x"', 5, "'007"]],
    after: [[null, '@', '@', null]],
  });
});

test.each([
  ["'設定'!$A$1+設定!B2", "'設定 (2)'!$A$1+'設定 (2)'!B2"],
  ['"設定!A1"&\'設定\'!A1', '"設定!A1"&\'設定 (2)\'!A1'],
  ["'私の設定'!A1+私の設定!A1", "'私の設定'!A1+私の設定!A1"],
  ['COUNTIFS(\'設定\'!$A$1:$A$3,"<>")', 'COUNTIFS(\'設定 (2)\'!$A$1:$A$3,"<>")'],
])('%s refers to the renamed sheet', (formula, renamed) => {
  expect(renamedFormula(formula, new Map([['設定', '設定 (2)']]))).toBe(renamed);
});

test('a free name is found without regard to case and within 31 characters', () => {
  expect(freeSheetName('Data', ['DATA', 'data (2)'])).toBe('Data (3)');
  const long = 'あ'.repeat(31);
  expect(freeSheetName(long, [long])).toBe(`${'あ'.repeat(27)} (2)`);
});

test('headers are cut at their sections', () => {
  expect(headerSections('&L&8埼玉県&C&9&P / &N&R&8A&&C課')).toEqual({
    left: '&8埼玉県',
    center: '&9&P / &N',
    right: '&8A&&C課',
  });
  expect(headerSections('題名')).toEqual({ left: '', center: '題名', right: '' });
});

test('widths are whole pixels of the plan’s font', () => {
  expect([9, 8.43, 0].map(columnPoints)).toEqual([47.25, 44.25, 0]);
});
