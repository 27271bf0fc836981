import type { CellInput } from '../../src/evaluation';
import { applyPlan, writeValues } from '../../src/excel';
import {
  cellAddress,
  cellValueOf,
  type CellValue,
  type SheetPlan,
  type ValueKey,
  type WorkbookPlan,
} from '../../src/workbook';
import { filled, madeUp, optionsOf, planOf, type Order } from '../workbook/support/orders';
import { CellIndex, pillarSheets } from '../workbook/support/planCells';
import { emptyWorkbook, useExcel } from './emulated';

/** The engine of the emulated Excel is neither LibreOffice's nor the library's: its formulas come to the same results. */

useExcel();

const order = filled({ of: madeUp, year: 'R2', round: '年度末' }, 21, 0.1);

/** The sheets that judge and count; the others only show what they say. */
function judging(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.filter(
    ({ key }) => key.startsWith('pillar-') || ['summary', 'settings', 'meta'].includes(key),
  );
  return { ...plan, sheets };
}

/** Formula cells that show something else than the plan says: `総括!B4 全5項目… → …`. */
async function differences(plan: WorkbookPlan): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const read = plan.sheets.map((sheet) => ({
      sheet,
      used: context.workbook.worksheets.getItem(sheet.name).getUsedRange().load('values'),
    }));
    await context.sync();
    return read.flatMap(({ sheet, used }) => different(sheet, used.values as CellValue[][]));
  });
}

function different(sheet: SheetPlan, values: readonly (readonly CellValue[])[]): readonly string[] {
  return sheet.cells.flatMap(({ row, column, formula, value }) => {
    if (formula === undefined) return [];
    const [found, expected] = [values[row]?.[column] ?? '', value ?? ''];
    const same =
      typeof found === 'number' && typeof expected === 'number'
        ? Math.abs(found - expected) < 1e-9 * Math.max(1, Math.abs(expected))
        : found === expected;
    const place = `${sheet.name}!${cellAddress(row, column)}`;
    return same ? [] : [`${place} ${String(expected)} → ${String(found)}  ${formula.slice(0, 99)}`];
  });
}

const changes = new Map<ValueKey, CellInput>([
  ['k:3-1|R2.actual', { kind: 'number', value: 1 }],
  ['k:8-1|R2.actual', { kind: 'number', value: 1_000_000 }],
  ['t:3:ICT|reason', { kind: 'text', text: '年度の後半に始めたため。\n利用が伸びなかった。' }],
]);

test('as the workbook is made, and after something is typed', async () => {
  const plan = judging(planOf(order));
  await emptyWorkbook();
  await applyPlan(plan);
  expect((await differences(plan)).slice(0, 20)).toEqual([]);

  const indexes = pillarSheets(plan).map((sheet) => new CellIndex(sheet));
  await writeValues(
    [...changes].map(([key, input]) => {
      const [rowKey = '', field = ''] = key.split('|');
      const index = indexes.find((each) => each.has(rowKey));
      if (index === undefined) throw new Error(`No row ${rowKey}`);
      const { row, column } = index.cell(rowKey, field);
      return { sheet: index.sheet.name, row, column, value: cellValueOf(input) };
    }),
  );
  const typed: Order = { ...order, values: new Map([...optionsOf(order).values, ...changes]) };
  const next = judging(planOf(typed));
  expect(next.sheets.find(({ key }) => key === 'summary')?.cells).not.toEqual(
    plan.sheets.find(({ key }) => key === 'summary')?.cells,
  );
  expect((await differences(next)).slice(0, 20)).toEqual([]);
});
