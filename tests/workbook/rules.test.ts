import type { SheetPlan, WorkbookPlan } from '../../src/workbook';
import { palette } from '../../src/workbook/design/palette';
import { mapRows } from './support/formulaReferences';
import type { Order } from './support/orders';
import { filled, madeUp, orderTitle, planOf, saitama } from './support/orders';
import { CellIndex, pillarSheets } from './support/planCells';
import type { Recalculated } from './support/recalculatedPlan';
import { recalculated } from './support/recalculatedPlan';

/** A conditional format's formula at one cell of its area, and the far cell of the same sheet that works it out. */
interface Probe {
  readonly rule: number;
  readonly row: number;
  readonly column: number;
  readonly at: number;
}

const FAR = 200;

function probesOf(sheet: SheetPlan): readonly Probe[] {
  return sheet.conditionalFormats.flatMap(({ area }, rule) =>
    Array.from({ length: area.rows }, (_, offset) => ({
      rule,
      row: area.row + offset,
      column: area.column,
      at: FAR + rule,
    })),
  );
}

/** The plan with every rule of its pillar sheets as an ordinary formula for every cell that it covers. */
function withProbes(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (!sheet.key.startsWith('pillar-')) return sheet;
    const cells = probesOf(sheet).map(({ rule, row, at }) => {
      const { area, formula = '' } = sheet.conditionalFormats[rule] ?? {};
      const down = row - (area?.row ?? row);
      const here = mapRows(formula, sheet.name, (reference) =>
        reference.fixed ? reference.row : reference.row + down,
      );
      return { row, column: at, style: 's0', value: 0, formula: `IF(${here},1,0)` };
    });
    return { ...sheet, cells: [...sheet.cells, ...cells] };
  });
  return { ...plan, sheets };
}

const orders: readonly Order[] = [
  filled({ of: saitama, year: 'R6', round: '9月末', division: 'joho' }, 7),
  filled({ of: madeUp, year: 'R2', round: '年度末' }, 8),
  filled({ of: madeUp, year: 'R3', round: '12月末' }, 9),
  filled({ of: madeUp, year: 'R1', round: '年度末', division: 'ICT' }, 10),
];

describe.each(orders.map((order, number) => [orderTitle(order), number] as const))(
  'The conditional formats of %s',
  (_, number) => {
    const plan = planOf(orders[number] ?? { of: madeUp, year: 'R1', round: '年度末' });
    const applying = (result: Recalculated) =>
      pillarSheets(plan).flatMap((sheet) =>
        probesOf(sheet)
          .filter(({ row, at }) => result.at(sheet, row, at) === 1)
          .map((probe) => ({ sheet, ...probe })),
      );

    it('never apply two at a time', async () => {
      const found = applying(await resultOf(number));
      const places = found.map(
        ({ sheet, row, column }) => `${sheet.name} ${String(row)} ${String(column)}`,
      );
      expect(places.length).toBeGreaterThan(10);
      expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    });

    it('ask for something only where it can be typed', async () => {
      for (const { sheet, rule, row, column } of applying(await resultOf(number))) {
        const { fill } = sheet.conditionalFormats[rule] ?? {};
        if (fill !== palette.inputDue) continue;
        const cell = new CellIndex(sheet).at(row, column);
        expect([sheet.name, row, column, plan.styles[cell?.style ?? '']?.input]).toEqual([
          sheet.name,
          row,
          column,
          true,
        ]);
      }
    });

    it('mark just one cell or more of every row that 残 counts', async () => {
      const result = await resultOf(number);
      const due = new Set(
        applying(result)
          .filter(({ sheet, rule }) =>
            [palette.inputDue, palette.inputWrong].some(
              (fill) => fill === sheet.conditionalFormats[rule]?.fill,
            ),
          )
          .map(({ sheet, row }) => `${sheet.name} ${String(row)}`),
      );
      for (const sheet of pillarSheets(plan)) {
        const index = new CellIndex(sheet);
        for (const key of index.rowKeys) {
          const row = index.rowOf(key);
          if (result.at(sheet, row, index.columnOf('missing')) !== '●') continue;
          // A value that was withdrawn is missing again, though something still stands in its cell.
          if (withdrawn(index, key)) continue;
          expect([key, due.has(`${sheet.name} ${String(row)}`)]).toEqual([key, true]);
        }
      }
    });
  },
);

function withdrawn(index: CellIndex, key: string): boolean {
  return index.fields
    .filter((field) => field.endsWith('.kind'))
    .some((field) => index.cell(key, field).value === '取消');
}

let all: Promise<readonly Recalculated[]> | null = null;

async function resultOf(number: number): Promise<Recalculated> {
  all ??= recalculated(orders.map((order) => withProbes(planOf(order))));
  const result = (await all)[number];
  if (result === undefined) throw new Error('No such workbook');
  return result;
}
