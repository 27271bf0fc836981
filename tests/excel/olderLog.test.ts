import { applyPlan, type ExcelFailure, readGrid } from '../../src/excel';
import type { CellPlan, LogEntry, SheetPlan, WorkbookPlan } from '../../src/workbook';
import { buildWorkbook } from '../../src/workbook';
import { optionsOf } from '../consolidation/office';
import { number } from '../workbook/reading/book';
import { emptyWorkbook, useExcel } from './emulated';

/** A log that an older version wrote, with its columns in another order and without the name of the division. */

useExcel();
const FORMER = ['run', 'time', 'file', 'fingerprint', 'division', 'item', 'key', 'field'] as const;

beforeEach(() => emptyWorkbook());

const line = (run: number): LogEntry => ({
  run,
  time: '2025-04-21T10:15:00',
  file: '広報課.xlsx',
  fingerprint: '0123abcd',
  division: 'koho',
  key: 'k:37-1|R6.actual',
  old: number(810_000),
  new: number(810_000 + run),
  submitted: null,
  decision: { kind: 'taken' },
});

/** The workbook with its log and what that needs to be known as one. */
function planWith(...log: readonly LogEntry[]): WorkbookPlan {
  const plan = buildWorkbook(optionsOf({ log }));
  return {
    ...plan,
    sheets: plan.sheets.filter(({ key }) => key === 'log'),
    names: [],
    activeSheet: 'log',
  };
}

function asFormerly(plan: WorkbookPlan): WorkbookPlan {
  const former = (sheet: SheetPlan): SheetPlan => {
    const fields = new Map(
      sheet.cells.flatMap(({ column, row, value }) => (row === 0 ? [[column, String(value)]] : [])),
    );
    const rest = [...fields.values()].filter(
      (field) =>
        field !== 'divisionName' &&
        !FORMER.some((each) => each === field) &&
        !field.startsWith('gyokaku:'),
    );
    const order: readonly string[] = [...FORMER, ...rest];
    const moved = (cell: CellPlan): readonly CellPlan[] => {
      const field = fields.get(cell.column) ?? '';
      // The headings above the table stand where they do.
      if (cell.column === 0 || cell.row === 1 || cell.row === 2) return [cell];
      if (field === 'divisionName') return [];
      return [{ ...cell, column: order.indexOf(field) + 1 }];
    };
    const cells = sheet.cells.flatMap(moved).sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...sheet, cells, autoFilter: null };
  };
  return { ...plan, sheets: plan.sheets.map(former) };
}

async function valuesIn(row: number): Promise<readonly unknown[]> {
  const [sheet] = (await readGrid()).sheets.filter(({ name }) => name === '取込履歴');
  return (sheet?.rows[row] ?? []).map((cell) =>
    cell?.input.kind === 'text' ? cell.input.text : null,
  );
}

test('is written in the order of now when the next line comes to it', async () => {
  await applyPlan(asFormerly(planWith(line(1))));
  expect(await valuesIn(4)).not.toContain('広報課');
  await applyPlan(planWith(line(1), line(2)), { previous: planWith(line(1)) });
  for (const row of [4, 5]) {
    const values = await valuesIn(row);
    expect(values.slice(3, 8)).toEqual([
      '広報課.xlsx',
      '0123abcd',
      '広報課',
      expect.stringContaining('No.37'),
      'koho',
    ]);
  }
});

test('is not written anew where somebody has changed a line of it or written beside it', async () => {
  for (const [cell, text] of [
    ['D5', '別のファイル.xlsx'],
    ['P5', '覚え書き'],
  ] as const) {
    await emptyWorkbook();
    await applyPlan(asFormerly(planWith(line(1))));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('取込履歴');
      sheet.protection.unprotect();
      sheet.getRange(cell).values = [[text]];
      await context.sync();
    });
    const failure = await applyPlan(planWith(line(1), line(2)), {
      previous: planWith(line(1)),
    }).then(
      () => null,
      (error: unknown) => error as ExcelFailure,
    );
    expect(failure?.code).toBe('WouldLoseTyped');
    expect(failure?.message).toContain(`「取込履歴」${cell}`);
  }
});
