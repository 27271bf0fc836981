import type { Evaluation } from '../../src/evaluation';
import { asOfDate, divisionInCharge } from '../../src/programme';
import type { FiscalYear } from '../../src/programme';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook';
import type { Defined, Order } from './support/orders';
import {
  evaluationOf,
  madeUp,
  optionsOf,
  orderTitle,
  planOf,
  saitama,
  yearOf,
} from './support/orders';
import { CellIndex } from './support/planCells';

/** `k:6-1|R6.actual` of every unlocked cell; a cell without both keys shows as its place and fails the test. */
function unlocked(plan: WorkbookPlan, sheets: (sheet: SheetPlan) => boolean): readonly string[] {
  return plan.sheets.filter(sheets).flatMap((sheet) => {
    const index = new CellIndex(sheet);
    const fields = new Map(index.fields.map((field) => [index.columnOf(field), field]));
    const keys = new Map(index.rowKeys.map((key) => [index.rowOf(key), key]));
    return sheet.cells
      .filter(({ style }) => plan.styles[style]?.input === true)
      .map(({ row, column }) => {
        const [key, field] = [keys.get(row), fields.get(column)];
        return `${key ?? `${sheet.name} row ${String(row)}`}|${field ?? String(column)}`;
      });
  });
}

const everySheet = (): boolean => true;
const isPillar = ({ key }: SheetPlan): boolean => key.startsWith('pillar-');

const SUBMISSION = [
  'writer',
  'contact',
  'confirmedBy',
  'confirmedOn',
  'state',
  'number',
  'submittedOn',
  'explanation',
];

/** What the programme says who types, worked out from its definition and the library alone. */
function expected(order: Order, division: string): readonly string[] {
  const { programme, reportingYear, round } = optionsOf(order);
  const date = asOfDate(programme, reportingYear, round);
  const isOurs = (owner: string): boolean =>
    (date === null ? owner : divisionInCharge(programme, owner, date)) === division;
  const evaluation: Evaluation = evaluationOf(order);
  const waits = (status: string | undefined): boolean =>
    status !== undefined && !['future', 'notDue', 'discontinued'].includes(status);
  const open = programme.fiscalYears.filter((year) => !(order.closedYears ?? []).includes(year));
  const fields = (year: FiscalYear): readonly string[] =>
    round.kind === 'interim' && year === reportingYear ? ['interim', 'forecast'] : ['actual'];

  return programme.initiatives.flatMap((initiative) => {
    const keys: string[] = [];
    for (const kpi of [...initiative.kpis, ...initiative.references]) {
      if (kpi.repeats !== null || !isOurs(kpi.owner)) continue;
      const rows =
        kpi.parts.length === 0 ? [`k:${kpi.id}`] : kpi.parts.map(({ id }) => `p:${kpi.id}:${id}`);
      for (const year of open) {
        const judged = evaluation.kpis.find((each) => each.kpi === kpi.id && each.year === year);
        if (!waits(judged?.status)) continue;
        for (const row of rows)
          for (const field of fields(year)) keys.push(`${row}|${year}.${field}`);
        if (year === reportingYear && round.kind === 'yearEnd')
          keys.push(`k:${kpi.id}|${year}.kind`);
      }
      if (kpi.direction === 'belowPreviousYear' && kpi.baseline === null) {
        keys.push(`k:${kpi.id}|baseline`);
      }
    }
    for (const step of initiative.steps.filter(({ owner }) => isOurs(owner))) {
      for (const year of open) {
        const judged = evaluation.steps.find((each) => each.step === step.id && each.year === year);
        if (waits(judged?.status)) keys.push(`s:${step.id}|${year}.${fields(year)[0] ?? ''}`);
      }
    }
    const joint = initiative.divisions.length > 1;
    for (const id of initiative.divisions.filter(isOurs)) {
      const row = joint ? `t:${String(initiative.no)}:${id}` : `i:${String(initiative.no)}`;
      for (const field of ['report', 'reason', 'next', 'memo']) keys.push(`${row}|${field}`);
    }
    return keys;
  });
}

const orders: readonly (Order & { readonly of: Defined })[] = [
  { of: saitama, year: 'R6', round: '年度末' },
  { of: saitama, year: 'R5', round: '9月末' },
  { of: saitama, year: 'R7', round: '年度末', closedYears: [yearOf(saitama, 'R5')] },
  { of: madeUp, year: 'R2', round: '年度末' },
  { of: madeUp, year: 'R3', round: '12月末' },
  { of: madeUp, year: 'R4', round: '年度末' },
];

describe.each(orders.map((order) => [orderTitle(order), order] as const))(
  'Who may type what: %s',
  (_, order) => {
    const divisions = order.of.programme.divisions.map(({ id }) => id);
    const byDivision = new Map(
      divisions.map((division) => [division, unlocked(planOf({ ...order, division }), everySheet)]),
    );

    it.each(divisions)('%s types its own values and its submission, nothing else', (division) => {
      const block = SUBMISSION.map((field) => `submission:${field}|value`);
      expect([...(byDivision.get(division) ?? [])].sort()).toEqual(
        [...expected(order, division), ...block].sort(),
      );
    });

    it('has every value typed in just one division, and all of them in the master', () => {
      const typed = divisions
        .flatMap((division) => byDivision.get(division) ?? [])
        .filter((key) => !key.startsWith('submission:'));
      expect(new Set(typed).size).toBe(typed.length);
      const master = unlocked(planOf(order), isPillar);
      const office = order.of.programme.initiatives.flatMap(({ no }) => [
        `i:${String(no)}|officeStatus`,
        `i:${String(no)}|officeReason`,
      ]);
      const ofTheOffice = (key: string): boolean => key.endsWith('|officeRemark');
      expect([...master].filter((key) => !ofTheOffice(key)).sort()).toEqual(
        [...typed, ...office].sort(),
      );
      // 事務局の指摘 has a place beside every row.
      const rows = new Set(typed.map((key) => key.slice(0, key.indexOf('|'))));
      const remarked = new Set(
        [...master].filter(ofTheOffice).map((key) => key.slice(0, key.indexOf('|'))),
      );
      expect([...rows].filter((row) => !remarked.has(row))).toEqual([]);
    });
  },
);

describe('A joint initiative', () => {
  it('shows the partner what the other division types, locked', () => {
    const values = new Map([['k:3-2|R2.actual', { kind: 'number', value: 2600 } as const]]);
    const plan = planOf({ of: madeUp, year: 'R2', round: '年度末', division: 'shimin', values });
    const [sheet] = plan.sheets.filter(isPillar);
    if (sheet === undefined) throw new Error('No pillar');
    const cell = new CellIndex(sheet).cell('k:3-2', 'R2.actual');
    expect(cell.value).toBe(2600);
    expect(plan.styles[cell.style]?.input ?? false).toBe(false);
  });
});

describe('A division workbook', () => {
  const plan = planOf({ of: saitama, year: 'R6', round: '年度末', division: 'chiiki' });

  it('holds the initiatives of its division and no others', () => {
    const shown = plan.sheets
      .filter(isPillar)
      .flatMap((sheet) => new CellIndex(sheet).rowKeys.filter((key) => key.startsWith('i:')));
    const own = saitama.programme.initiatives
      .filter(({ divisions }) => divisions.includes('chiiki'))
      .map(({ no }) => `i:${String(no)}`);
    expect(shown).toEqual(own);
    expect(own.length).toBeGreaterThan(1);
  });

  it('has neither council paper nor log', () => {
    const keys = plan.sheets.map(({ key }) => key);
    expect(keys.filter((key) => key === 'council' || key === 'log')).toEqual([]);
  });
});
