import {
  defaultScale,
  evaluate,
  parseValueKind,
  type CellInput,
  type Entries,
  type Evaluation,
  type KpiEntry,
} from '../../src/evaluation';
import {
  loadProgramme,
  type FiscalYear,
  type Programme,
  type Round,
  type Scale,
} from '../../src/programme';

/** A small programme of three years; `initiatives` are written as in a definition file. */
export function programmeOf(
  initiatives: readonly object[],
  more: Readonly<Record<string, unknown>> = {},
): Programme {
  const result = loadProgramme({
    formatVersion: 1,
    id: 'small',
    title: '小さなプログラム',
    organisation: '見本市',
    fiscalYears: ['R5', 'R6', 'R7'],
    divisions: [
      { id: 'a', name: 'A課', bureau: '総務部' },
      { id: 'b', name: 'B課', bureau: '総務部' },
      { id: 'c', name: 'C課', bureau: '市民部' },
    ],
    pillars: [
      { no: 1, title: '柱1', sections: [{ no: 1, title: '節1' }] },
      { no: 2, title: '柱2' },
    ],
    initiatives: initiatives.map((initiative, index) => ({
      no: index + 1,
      title: `取組${index + 1}`,
      pillar: 1,
      divisions: ['A課'],
      kpis: [],
      steps: [],
      ...initiative,
    })),
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1));
  return result.programme;
}

/** A KPI with a target of 100 in every year, unless said otherwise. */
export function kpi(id: string, more: Readonly<Record<string, unknown>> = {}): object {
  return {
    id,
    name: `指標${id}`,
    unit: '件',
    direction: 'atLeast',
    accumulation: 'level',
    targets: { R5: 100, R6: 100, R7: 100 },
    ...more,
  };
}

export function step(id: string, more: Readonly<Record<string, unknown>> = {}): object {
  return { id, name: `工程${id}`, plan: { R5: '実施' }, due: ['R5', 'R6', 'R7'], ...more };
}

export type Typed = number | string | boolean | null;

export function cell(typed: Typed): CellInput {
  if (typed === null) return { kind: 'blank' };
  if (typeof typed === 'number') return { kind: 'number', value: typed };
  if (typeof typed === 'boolean') return { kind: 'boolean', value: typed };
  return typed.startsWith('#') ? { kind: 'error', code: typed } : { kind: 'text', text: typed };
}

/** What was typed, by `id year`: a value, or one value a part; 値の区分 by `id year 区分`. */
export type TypedValues = Readonly<Record<string, Typed | readonly Typed[]>>;

export function entriesOf(typed: TypedValues): Entries {
  const values = (key: string): readonly CellInput[] => {
    const found = typed[key] ?? null;
    const list: readonly Typed[] = isOne(found) ? [found] : found;
    return list.map(cell);
  };
  return {
    kpi: (id, year): KpiEntry => ({
      values: values(`${id} ${year}`),
      interim: [],
      valueKind: parseValueKind(values(`${id} ${year} 区分`)[0] ?? cell(null)),
    }),
    step: (id, year) => values(`${id} ${year}`)[0] ?? cell(null),
  };
}

function isOne(typed: Typed | readonly Typed[]): typed is Typed {
  return typed === null || typeof typed !== 'object';
}

export function yearOf(programme: Programme, label: string): FiscalYear {
  const found = programme.fiscalYears.find((year) => year === label);
  if (found === undefined) throw new RangeError(label);
  return found;
}

export function roundOf(programme: Programme, kind: Round['kind']): Round {
  const found = programme.rounds.find((round) => round.kind === kind);
  if (found === undefined) throw new RangeError(kind);
  return found;
}

export interface Report {
  readonly year?: string;
  readonly round?: Round['kind'];
  readonly scale?: Scale;
}

export function judged(programme: Programme, typed: TypedValues, report: Report = {}): Evaluation {
  const { year = 'R6', round = 'yearEnd', scale = defaultScale } = report;
  const reportingYear = yearOf(programme, year);
  return evaluate(
    { programme, reportingYear, round: roundOf(programme, round), scale },
    entriesOf(typed),
  );
}

/** Status of a KPI, step or initiative by its id and year. */
export function statusOf(evaluation: Evaluation, id: string | number, year: string): string {
  const found =
    typeof id === 'number'
      ? evaluation.initiatives.find((one) => one.no === id && one.year === year)
      : (evaluation.kpis.find((one) => one.kpi === id && one.year === year) ??
        evaluation.steps.find((one) => one.step === id && one.year === year));
  if (found === undefined) throw new RangeError(`${id} ${year}`);
  return found.status;
}
