import type { Defined } from './support/orders';
import { defined, filled, planOf, saitama } from './support/orders';
import { CellIndex, pillarSheets, sheetOf } from './support/planCells';
import { expectSame } from '../support/same';
import { madeUp as madeUpDefinition } from '../programme/madeUp';

interface Repeated {
  readonly no: number;
  readonly kpis: readonly { readonly id: string; readonly repeats?: string }[];
  readonly references?: readonly { readonly id: string }[];
  readonly steps: readonly { readonly id: string }[];
}

/** The made-up programme `times` times over in one pillar, every number and id made unique. */
function multiplied(times: number): Defined {
  const bare = madeUpDefinition as { readonly initiatives: readonly Repeated[] };
  const initiatives = Array.from({ length: times }, (_, copy) =>
    bare.initiatives.map((initiative) => {
      const suffix = (id: string): string => `${id}x${String(copy)}`;
      return {
        ...initiative,
        no: initiative.no + copy * 1000,
        kpis: initiative.kpis.map((kpi) => ({
          ...kpi,
          id: suffix(kpi.id),
          ...(kpi.repeats === undefined ? {} : { repeats: suffix(kpi.repeats) }),
        })),
        references: (initiative.references ?? []).map((kpi) => ({ ...kpi, id: suffix(kpi.id) })),
        steps: initiative.steps.map((step) => ({ ...step, id: suffix(step.id) })),
      };
    }),
  ).flat();
  return defined({ ...(madeUpDefinition as object), revisions: [], initiatives });
}

describe('A programme of a thousand initiatives', () => {
  it('still makes a workbook: every initiative once, every row with its own key', () => {
    const plan = planOf(filled({ of: multiplied(250), year: 'R2', round: '年度末' }, 9));
    const [sheet] = pillarSheets(plan);
    if (sheet === undefined) throw new Error('No pillar');
    const keys = sheet.cells.filter(({ column, row }) => column === 0 && row > 0);
    const index = new CellIndex(sheet);
    expect(index.rowKeys).toHaveLength(keys.length);
    expect(index.rowKeys.filter((key) => key.startsWith('i:'))).toHaveLength(1000);
    expect(new Set(plan.names.map(({ name }) => name)).size).toBe(plan.names.length);
    expect(new CellIndex(sheetOf(plan, 'data')).rowKeys).toHaveLength(250 * 9 * 5);
    // As many styles, validations and rules as ever: they do not grow with the rows.
    const small = planOf(filled({ of: multiplied(2), year: 'R2', round: '年度末' }, 9));
    expect(Object.keys(plan.styles).length).toBeLessThan(Object.keys(small.styles).length + 20);
    expect(sheet.conditionalFormats.length).toBe(pillarSheets(small)[0]?.conditionalFormats.length);
    expect(sheet.validations.length).toBeLessThan(
      (pillarSheets(small)[0]?.validations.length ?? 0) + 10,
    );
  });
});

describe('A plan', () => {
  it.each([null, 'chiiki'])('is the same for the same options: %s', (division) => {
    const order = filled({ of: saitama, year: 'R6', round: '年度末', division }, 13);
    const [once, again] = [planOf(order), planOf(order)];
    expectSame(once, again);
    expect(JSON.stringify(once)).toBe(JSON.stringify(again));
  });

  it('is plain data: storing and reading it changes nothing', () => {
    const plan = planOf(filled({ of: saitama, year: 'R6', round: '年度末' }, 13));
    expectSame(JSON.parse(JSON.stringify(plan)), plan);
  });
});
