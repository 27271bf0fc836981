import { resolveScale } from '../../src/evaluation';
import type { CellInput } from '../../src/evaluation';
import type { FiscalYear, Programme, Round } from '../../src/programme';
import { fiscalYearOf, loadProgramme } from '../../src/programme';
import type { NextReport, Values, WorkbookOptions } from '../../src/workbook';

const kpi = (id: string, owner?: string) => ({
  ...{ id, name: `指標${id}`, unit: '件', direction: 'atLeast', accumulation: 'perYear' },
  ...{ targets: { R5: 100, R6: 100, R7: 100 }, integer: true },
  ...(owner === undefined ? {} : { owner }),
});
const step = (id: string) => ({
  ...{ id, name: `工程${id}`, plan: { R5: '準備', R6: '実施', R7: '定着' } },
  due: ['R5', 'R6', 'R7'],
});

/**
 * A small town. On 1 April of R7 情報課 is called DX推進課, and 企画課 is merged into 総務課; 企画課 had No.3 and a part of the
 * joint No.4.
 */
export const town = {
  formatVersion: 1,
  id: 'town-r5-r7',
  title: '町の改革プラン',
  organisation: '試験町',
  fiscalYears: ['R5', 'R6', 'R7'],
  divisions: [
    { id: 'somu', name: '総務課' },
    { id: 'joho', name: '情報課', renamed: [{ from: '2025-04-01', name: 'DX推進課' }] },
    { id: 'kikaku', name: '企画課', successor: { id: 'somu', from: '2025-04-01' } },
  ],
  pillars: [{ no: 1, title: '行政の効率化' }],
  initiatives: [
    {
      ...{ no: 1, title: '文書の削減', pillar: 1, divisions: ['総務課'] },
      ...{ kpis: [kpi('1-1')], steps: [step('1-s1')] },
    },
    {
      ...{ no: 2, title: 'オンライン申請', pillar: 1, divisions: ['情報課'] },
      ...{ kpis: [kpi('2-1')], steps: [step('2-s1')] },
    },
    {
      ...{ no: 3, title: '計画の見直し', pillar: 1, divisions: ['企画課'] },
      ...{ kpis: [kpi('3-1')], steps: [] },
    },
    {
      ...{ no: 4, title: '窓口の改善', pillar: 1, divisions: ['情報課', '企画課'] },
      ...{ kpis: [kpi('4-1', '企画課')], steps: [step('4-s1')] },
    },
  ],
};

export const definition = JSON.stringify(town);
export const programme = loaded();

function loaded(): Programme {
  const result = loadProgramme(town);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.programme;
}

export function yearOf(label: string): FiscalYear {
  const year = fiscalYearOf(programme, label);
  if (year === null) throw new Error(`No year ${label}`);
  return year;
}

export function roundOf(kind: Round['kind']): Round {
  const round = programme.rounds.find((each) => each.kind === kind);
  if (round === undefined) throw new Error(`No round ${kind}`);
  return round;
}

/** A master of the town, or with a division its own workbook. */
export function optionsOf(
  year: string,
  kind: Round['kind'],
  values: Values,
  more: Partial<WorkbookOptions> = {},
): WorkbookOptions {
  return {
    ...{ programme, definition, reportingYear: yearOf(year), round: roundOf(kind) },
    ...{ scale: resolveScale(programme), division: null, values, closedYears: [] },
    created: '2025-04-01T09:00:00Z',
    ...more,
  };
}

/** The report after it. */
export function reportOf(year: string, kind: Round['kind']): NextReport {
  return {
    ...{ year: yearOf(year), round: roundOf(kind), programme, definition },
    created: '2025-10-01T09:00:00Z',
  };
}

export const number = (value: number): CellInput => ({ kind: 'number', value });
export const text = (value: string): CellInput => ({ kind: 'text', text: value });

/** Everything that R5 and R6 ask for, final and handed in. */
export const complete: Values = new Map([
  ...['R5', 'R6'].flatMap((year) => [
    ...['1-1', '2-1', '3-1', '4-1'].map((id) => [`k:${id}|${year}.actual`, number(110)] as const),
    ...['1-s1', '2-s1', '4-s1'].map(
      (id) => [`s:${id}|${year}.actual`, text('計画どおり')] as const,
    ),
  ]),
  ...['i:1', 'i:2', 'i:3', 't:4:joho', 't:4:kikaku'].flatMap((row) => [
    [`${row}|report`, text(`${row} を進めた。`)] as const,
    [`${row}|memo`, text(`${row} は台帳による。`)] as const,
  ]),
  ...['somu', 'joho', 'kikaku'].map((id) => [`d:${id}|state`, text('受理')] as const),
]);

/** The same with some values otherwise; undefined takes one away. */
export function completeBut(changes: Readonly<Record<string, CellInput | undefined>>): Values {
  const values = new Map(complete);
  for (const [key, input] of Object.entries(changes)) {
    if (input === undefined) values.delete(key);
    else values.set(key, input);
  }
  return values;
}
