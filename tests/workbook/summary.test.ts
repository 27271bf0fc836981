import type { GroupRollUp, RollUp, StatusId } from '../../src/evaluation';
import {
  achievementSentence,
  displayTexts,
  resolveScale,
  statusPosition,
} from '../../src/evaluation';
import { asOfDate, divisionName } from '../../src/programme';
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
import { CellIndex, sheetOf } from './support/planCells';

/** The tables of 総括 by their first header: what stands under each header, line by line. */
function tablesOf(order: Order): {
  readonly sentence: unknown;
  readonly table: (head: string) => ReadonlyMap<string, ReadonlyMap<string, unknown>>;
} {
  const sheet = sheetOf(planOf(order), 'summary');
  const index = new CellIndex(sheet);
  const text = (row: number, column: number): string => String(index.at(row, column)?.value ?? '');
  const rows = Math.max(...sheet.cells.map(({ row }) => row)) + 1;
  return {
    sentence: index.at(3, 1)?.value,
    table: (head) => {
      const lines = new Map<string, Map<string, unknown>>();
      const first = Array.from({ length: rows }, (_, row) => row).find((row) =>
        text(row, 1).startsWith(head),
      );
      if (first === undefined) throw new Error(`No table ${head}`);
      for (let row = first + 1; typeof index.at(row, 2)?.value === 'number'; row += 1) {
        const line = new Map<string, unknown>();
        for (let column = 2; column < sheet.columns.length; column += 1) {
          const header = text(first, column);
          if (header !== '') line.set(header, index.at(row, column)?.value);
        }
        lines.set(text(row, 1), line);
      }
      return lines;
    },
  };
}

const orders: readonly Order[] = [
  filled({ of: saitama, year: 'R6', round: '年度末' }, 7),
  filled({ of: saitama, year: 'R6', round: '9月末' }, 8, 0.05),
  { of: saitama, year: 'R7', round: '年度末' },
  filled({ of: saitama, year: 'R6', round: '年度末', division: 'chiiki' }, 9),
  filled({ of: madeUp, year: 'R2', round: '年度末' }, 4, 0.1),
  // The work of one division has gone over to another by then.
  filled({ of: madeUp, year: 'R4', round: '年度末' }, 5, 0.1),
];

const SUBMISSION_HEADS = [
  ...['提出の状態', '提出番号', '提出日', '記入者', '連絡先', '課長確認', '確認日'],
  ...['注意の説明', '事務局から'],
];

describe.each(orders.map((order) => [orderTitle(order), order] as const))(
  '総括 says what the library counts: %s',
  (_, order) => {
    const { programme, reportingYear, round, division } = optionsOf(order);
    const scale = resolveScale(programme);
    const displays = displayTexts(scale);
    const { sentence, table } = tablesOf(order);
    const rollUps = evaluationOf(order).rollUps.find(({ year }) => year === reportingYear);
    if (rollUps === undefined) throw new Error('No roll-ups');

    /** A line as 総括 has it, from the library's counts. */
    const lineOf = (rollUp: RollUp): ReadonlyMap<string, unknown> => {
      const statuses: readonly StatusId[] = [
        ...scale.bands.map(({ id }) => id),
        ...['notEntered', 'notEvaluable', 'invalid', 'notDue', 'discontinued'],
      ];
      return new Map<string, unknown>([
        ['計', rollUp.total],
        ['達成', rollUp.met],
        ['達成の割合', rollUp.total === 0 ? '' : rollUp.met / rollUp.total],
        ...statuses.map((status): [string, unknown] => [
          displays[statusPosition(status, scale) - 1] ?? '',
          rollUp.counts[status] ?? 0,
        ]),
      ]);
    };
    const plain = (lines: ReadonlyMap<string, unknown>): object =>
      Object.fromEntries([...lines].filter(([head]) => !SUBMISSION_HEADS.includes(head)));
    const expectLine = (head: string, label: string, rollUp: RollUp): void => {
      const line = table(head).get(label);
      expect({ label, line: plain(line ?? new Map()) }).toEqual({
        label,
        line: plain(lineOf(rollUp)),
      });
    };

    if (division === null) {
      it('for the programme, with its sentence', () => {
        expectLine('取組項目', '計', rollUps.programme.initiatives);
        expectLine('指標', '計', rollUps.programme.kpis);
        expect(sentence).toBe(
          achievementSentence({
            ...rollUps.programme.initiatives,
            forecast: round.kind === 'interim',
          }),
        );
      });

      it('for every pillar', () => {
        for (const { pillar, initiatives, kpis } of rollUps.pillars) {
          const title = programme.pillars.find(({ no }) => no === pillar)?.title ?? '';
          expectLine('取組項目', `${String(pillar)}　${title}`, initiatives);
          expectLine('指標', `${String(pillar)}　${title}`, kpis);
        }
      });

      it('for every division that has an initiative', () => {
        const date = asOfDate(programme, reportingYear, round) ?? undefined;
        expect([...table('担当課').keys()]).toEqual(
          rollUps.divisions.map(({ division: id }) => divisionName(programme, id, date)),
        );
        for (const { division: id, initiatives } of rollUps.divisions) {
          expectLine('担当課', divisionName(programme, id, date), initiatives);
        }
      });
    } else {
      it('for the division', () => {
        const own: GroupRollUp | undefined = rollUps.divisions.find(
          (each) => each.division === division,
        );
        if (own === undefined) throw new Error('No such division');
        expectLine('取組項目', '計', own.initiatives);
      });
    }
  },
);
