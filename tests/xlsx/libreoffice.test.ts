import type { GridCell, GridSheet } from '../../src/workbook';
import { type ReadResult, readXlsx, writeXlsx } from '../../src/xlsx';
import { recalculate } from '../support/libreoffice';
import { everyFeature } from './everyFeature';
import { dump, type DumpedSheet, sheetOf } from './openpyxl';

/**
 * Through LibreOffice and back. Known to be lost or changed there, and not by us: digits beyond the
 * fifteenth, carriage returns, veryHidden (becomes hidden), TRUE as TRUE() in formulas, the number
 * format codes' spelling, `_x0041_` inside a formula, booleans behind a reference, the tab colour of
 * protected sheets, summaryBelow, black and white, and views (no window is open).
 */

const name = '柱1 デジタル化';
let original: Uint8Array;
let saved: Uint8Array;

beforeAll(async () => {
  original = await writeXlsx(everyFeature());
  saved = await recalculate(original);
});

function gridOf(result: ReadResult): readonly GridSheet[] {
  if (!result.ok) throw new Error(result.message);
  expect(result.warnings).toEqual([]);
  return result.grid.sheets;
}

const comparable = (cell: GridCell | undefined): unknown => {
  const input = cell?.input;
  if (input?.kind === 'number') return Number(input.value.toPrecision(14));
  if (input?.kind === 'text') return input.text.replaceAll('\r', '');
  return input?.kind === 'boolean' ? input.value : undefined;
};

test('every typed value comes back as it was, in its place', async () => {
  const before = gridOf(await readXlsx(original, { fileName: '前.xlsx' }));
  const after = gridOf(await readXlsx(saved, { fileName: '後.xlsx' }));
  expect(after.map((sheet) => sheet.name)).toEqual(before.map((sheet) => sheet.name));
  let compared = 0;
  for (const [index, sheet] of before.entries()) {
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        if (cell?.formula !== null) continue;
        const back = after[index]?.rows[row]?.[column];
        expect([row, column, comparable(back)]).toEqual([row, column, comparable(cell)]);
        expect(back?.formula).toBeNull();
        compared++;
      }
    }
  }
  expect(compared).toBe(34);
});

test('formulas work there: the results are those we cached', async () => {
  const sheet = gridOf(await readXlsx(saved, { fileName: '後.xlsx' })).find((s) => s.name === name);
  const results = [5, 6, 9, 10, 12].map((row) => comparable(sheet?.rows[row]?.[3]));
  expect(results).toEqual([1.6666666666667, '達成', 'IFS(x)、a', 3, '']);
  expect(sheet?.rows[9]?.[3]?.formula).toContain('IFS(C6>=1');
});

test('validations, conditional formats, locks, names, filter and page survive', async () => {
  const [was, is] = [await dump(original), await dump(saved)];
  const essence = ({ validations, conditional, cells, ...sheet }: DumpedSheet): unknown => ({
    validations: validations.map((v) => [
      v.areas,
      v.type,
      v.formulas[0],
      v.error,
      v.prompt.slice(0, 2),
    ]),
    conditional: conditional.map((c) => [c.area, c.formula, c.fill, c.colour, c.bold]),
    locked: Object.entries(cells).map(([address, cell]) => [address, cell.style.locked]),
    sheet: [sheet.protection, sheet.filter, sheet.columns, sheet.outlineLevels],
    page: ['paper', 'orientation', 'fit', 'breaks', 'footer'].map((key) => sheet.page[key]),
  });
  expect(essence(sheetOf(is, name))).toEqual(essence(sheetOf(was, name)));
  expect([...is.names].sort()).toEqual([...was.names].sort());
});
