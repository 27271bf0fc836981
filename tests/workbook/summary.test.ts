import type { RollUp } from '../../src/evaluation';
import { discontinuedFootnote, resolveScale } from '../../src/evaluation';
import { asOfDate, divisionName } from '../../src/programme';
import { ExpectedSummary } from './support/expectedSummary';
import type { Order } from './support/orders';
import {
  evaluationOf,
  filled,
  madeUp,
  optionsOf,
  orderTitle,
  planOf,
  saitama,
} from './support/orders';
import { sheetOf } from './support/planCells';
import { plannedSummary } from './support/summaryView';

const orders: readonly Order[] = [
  filled({ of: saitama, year: 'R6', round: '年度末' }, 7),
  filled({ of: saitama, year: 'R6', round: '9月末' }, 8, 0.05),
  filled({ of: saitama, year: 'R5', round: '年度末' }, 9, 0),
  { of: saitama, year: 'R7', round: '年度末' },
  filled({ of: saitama, year: 'R6', round: '年度末', division: 'chiiki' }, 9),
  filled({ of: saitama, year: 'R7', round: '9月末', division: 'gyokaku' }, 10, 0),
  filled({ of: madeUp, year: 'R2', round: '年度末' }, 4, 0.1),
  // The work of one division has gone over to another by then.
  filled({ of: madeUp, year: 'R4', round: '年度末' }, 5, 0.1),
];

describe.each(orders.map((order) => [orderTitle(order), order] as const))(
  '総括 says what the library counts: %s',
  (_, order) => {
    const { programme, reportingYear, round, division } = optionsOf(order);
    const scale = resolveScale(programme);
    const expected = new ExpectedSummary(order, evaluationOf(order), scale);
    const shown = plannedSummary(planOf(order));

    const expectLine = (heading: string, label: string, rollUp: RollUp, bar = true): void => {
      const own = /^(内訳|提出|記入者|連絡先|課長確認|確認日|注意の説明|事務局から)/;
      const line = Object.fromEntries(
        Object.entries(shown.table(heading).get(label) ?? {}).filter(([head]) => !own.test(head)),
      );
      expect({ heading, label, line }).toEqual({ heading, label, line: expected.line(rollUp) });
      expect(shown.bars(heading).get(label)).toBe(bar ? expected.bar(rollUp) : '');
    };

    it('in a sentence, with what was discontinued', () => {
      expect(shown.sentence).toBe(expected.sentence);
      expect(String(shown.note)).toContain(discontinuedFootnote(expected.whole.initiatives));
    });

    it('for the whole workbook, this year beside the last', () => {
      const lines = shown.table('全体の判定');
      const { initiatives } = expected.whole;
      const [now, before] = [reportingYear, earlierYear(order)];
      for (const status of expected.statusesOfWhole) {
        expect(lines.get(expected.display(status))).toMatchObject(expected.ofWhole(status));
      }
      expect(lines.get('計')?.[`${now} 項目`]).toBe(initiatives.total);
      if (before === null) expect(lines.get('計')?.増減).toBeUndefined();
    });

    it('with a bar as long as the share, and one square at least for what there is', () => {
      const { initiatives } = expected.whole;
      for (const { id } of scale.bands) {
        const line = shown.table('全体の判定').get(expected.display(id)) ?? {};
        const head = Object.keys(line).find((each) => each.startsWith('■')) ?? '';
        const bar = String(line[head] ?? '');
        const share = initiatives.shares[id] ?? 0;
        const of = 100 / Number(/(\d+)%/.exec(head)?.[1]);
        if (share === 0) expect(bar).toBe('');
        else expect(bar.length).toBe(Math.max(1, Math.round(share * of)));
      }
    });

    if (division === null) {
      it('for every pillar and section', () => {
        const { rollUps } = expected;
        for (const { pillar, initiatives, kpis } of rollUps.pillars) {
          const title = programme.pillars.find(({ no }) => no === pillar)?.title ?? '';
          expectLine('柱別の取組項目', `${String(pillar)} ${title}`, initiatives);
          expectLine('柱別の指標', `${String(pillar)} ${title}`, kpis);
        }
        expectLine('柱別の取組項目', '計', rollUps.programme.initiatives, false);
        expectLine('柱別の指標', '計', rollUps.programme.kpis, false);
        const sections = rollUps.sections.filter(({ initiatives }) =>
          Object.values(initiatives.counts).some((count) => (count ?? 0) > 0),
        );
        for (const { pillar, section, initiatives } of sections) {
          const title =
            programme.pillars
              .find(({ no }) => no === pillar)
              ?.sections.find(({ no }) => no === section)?.title ?? '';
          const label = `${String(pillar)}-${String(section)} ${title}`;
          expectLine('節別の取組項目', label, initiatives);
        }
      });

      it('for every division that has an initiative', () => {
        const date = asOfDate(programme, reportingYear, round) ?? undefined;
        const names = expected.rollUps.divisions.map(({ division: id }) =>
          divisionName(programme, id, date),
        );
        expect([...shown.table('担当課別').keys()]).toEqual(names);
        for (const { division: id, initiatives } of expected.rollUps.divisions) {
          expectLine('担当課別', divisionName(programme, id, date), initiatives);
        }
      });

      it('and who has submitted', () => {
        const states = expected.rollUps.divisions.map(({ division: id }) => {
          const state = optionsOf(order).values.get(`d:${id}|state`);
          return state?.kind === 'text' ? state.text : '';
        });
        const submitted = states.filter((state) => ['提出', '受理', '確定'].includes(state)).length;
        expect(shown.submissions).toMatchObject({
          提出した課: submitted,
          まだ提出していない課: states.length - submitted,
          全担当課: states.length,
        });
      });
    } else {
      it('for the division', () => {
        expectLine('柱別の取組項目', '計', expected.whole.initiatives, false);
      });
    }

    it('and lists what is late, what fell and what rose, with reason and next action', () => {
      expect([...shown.list]).toEqual([...expected.list]);
    });
  },
);

function earlierYear(order: Order): string | null {
  const { programme, reportingYear } = optionsOf(order);
  return programme.fiscalYears[programme.fiscalYears.indexOf(reportingYear) - 1] ?? null;
}

describe('The lists among the orders', () => {
  it('are long enough to prove something', () => {
    const lists = orders.map((order) => [...plannedSummary(planOf(order)).list.values()]);
    const [late = 0, fell = 0, rose = 0] = [0, 1, 2].map((part) =>
      Math.max(...lists.map((list) => list[part]?.length ?? 0)),
    );
    expect(late).toBeGreaterThan(20);
    expect(fell).toBeGreaterThan(5);
    expect(rose).toBeGreaterThan(5);
  });
});

describe('Printed, the list', () => {
  const A4_SHORT = 8.27;

  it.each(orders.map((order) => [orderTitle(order), order] as const))(
    'has no heading at the foot of a page: %s',
    (_, order) => {
      const sheet = sheetOf(planOf(order), 'summary');
      const { area, margins, rowBreaks, scale, titleRows } = sheet.page;
      if (area === null || scale === undefined || titleRows === null) throw new Error('No page');
      const headings = sheet.cells
        .filter(({ value }) => /^(遅れている|前年度から.*)取組\u3000\d+項目$/u.test(String(value)))
        .map(({ row }) => row);
      const height = (row: number): number => sheet.rows[row]?.height ?? sheet.defaultRowHeight;
      const room = ((A4_SHORT - margins.top - margins.bottom) * 72 * 100) / scale;
      const starts = [...rowBreaks, area.row + area.rows].filter((row) => row > titleRows[0]);
      let start = rowBreaks.find((row) => row <= titleRows[0] && titleRows[0] - row < 4) ?? 0;
      for (const next of starts) {
        const rows = Array.from({ length: next - start }, (__, index) => start + index);
        const repeated = start > titleRows[0] ? height(titleRows[0]) : 0;
        const printed = rows.reduce((sum, row) => sum + height(row), repeated);
        expect(printed).toBeLessThanOrEqual(room);
        expect(headings).not.toContain(next - 1);
        start = next;
      }
    },
  );
});
