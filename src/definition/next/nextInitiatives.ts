import {
  kpiById,
  type Initiative,
  type LifeCycle,
  type ProgrammeDefinition,
} from '../../programme';
import type { Mark } from '../plan/marks';
import { nextKpi } from './nextKpi';
import type { Succession } from './succession';
import { nextStep } from './nextStep';

type InitiativeDefinition = ProgrammeDefinition['initiatives'][number];
type Retired = NonNullable<ProgrammeDefinition['retired']>[number];

interface NextInitiatives {
  readonly initiatives: readonly InitiativeDefinition[];
  readonly retired: readonly Retired[];
  readonly marks: readonly Mark[];
}

const STATES: Readonly<Record<LifeCycle['state'], string>> = {
  completed: '完了',
  discontinued: '中止',
  merged: '統合',
};

/** 完了（R7から）。… */
function endedBecause({ state, from, reason, into }: LifeCycle): string {
  const where = into === null ? '' : `、No.${String(into)}へ`;
  return `${STATES[state]}（${from}から${where}）。${reason}`;
}

/** The initiatives that go on, and what of all of them has ended. */
export function nextInitiatives(succession: Succession): NextInitiatives {
  const { last, written } = succession;
  const initiatives: InitiativeDefinition[] = [];
  const retired: Retired[] = [];
  const marks: Mark[] = [];
  for (const [index, given] of written.initiatives.entries()) {
    const now = last.initiatives[index];
    if (now === undefined) continue;
    if (now.lifeCycle !== null) {
      retired.push(...retiredWhole(now, endedBecause(now.lifeCycle)));
      continue;
    }
    const next = nextInitiative(succession, given, now, initiatives.length);
    initiatives.push(next.initiative);
    retired.push(...next.retired);
    marks.push(...next.marks);
  }
  return { initiatives, retired, marks };
}

/** An initiative that ended, with everything under it. */
function retiredWhole(
  { no, title, kpis, references, steps }: Initiative,
  reason: string,
): readonly Retired[] {
  return [
    { kind: 'initiative', id: String(no), name: title, reason },
    ...[...kpis, ...references].map(({ id, name }) => ({ kind: 'kpi', id, name, reason }) as const),
    ...steps.map(({ id, name }) => ({ kind: 'step', id, name, reason }) as const),
  ];
}

function nextInitiative(
  succession: Succession,
  given: InitiativeDefinition,
  now: Initiative,
  index: number,
): {
  readonly initiative: InitiativeDefinition;
  readonly retired: readonly Retired[];
  readonly marks: readonly Mark[];
} {
  const path = ['initiatives', index];
  const retired: Retired[] = [];
  const marks: Mark[] = [];
  const goesOn = (
    kind: 'kpi' | 'step',
    item: { readonly id: string; readonly name: string; readonly lifeCycle: LifeCycle | null },
  ): boolean => {
    if (item.lifeCycle === null) return true;
    retired.push({ kind, id: item.id, name: item.name, reason: endedBecause(item.lifeCycle) });
    return false;
  };
  const kpisOf = (list: 'kpis' | 'references'): InitiativeDefinition['kpis'] =>
    now[list]
      .flatMap((kpi, at) => {
        const asWritten = given[list]?.[at];
        return asWritten === undefined ? [] : [{ kpi, asWritten }];
      })
      .filter(({ kpi }) => goesOn('kpi', kpi))
      .map(({ kpi, asWritten }, at) => {
        const next = nextKpi(succession, asWritten, kpi, hasEnded(succession, kpi.repeats));
        marks.push({ path: [...path, list, at], ...next.mark });
        return next.kpi;
      });
  const kpis = kpisOf('kpis');
  const references = kpisOf('references');
  const finalYear = succession.last.fiscalYears.at(-1);
  const steps = now.steps
    .flatMap((step, at) => {
      const asWritten = given.steps[at];
      return asWritten === undefined ? [] : [{ step, asWritten }];
    })
    .filter(({ step }) => goesOn('step', step))
    .filter(({ step }) => {
      if (finalYear === undefined || step.due.includes(finalYear)) return true;
      const reason = `計画のとおり${step.due.at(-1) ?? ''}年度までで終わった。`;
      retired.push({ kind: 'step', id: step.id, name: step.name, reason });
      return false;
    })
    .map(({ step, asWritten }, at) => {
      const next = nextStep(succession, asWritten, step);
      marks.push({ path: [...path, 'steps', at], ...next.mark });
      return next.step;
    });
  if (kpis.length + steps.length === 0) {
    marks.push({ path, fields: [], note: '続く指標も工程もない。新しく書くか、この行を消す' });
  }
  marks.push(...wordsToReview(succession, now).map((mark) => ({ path, ...mark })));
  const { pillar, section, disclosure, note } = given;
  return {
    initiative: {
      no: now.no,
      title: now.title,
      pillar,
      ...(section === undefined ? {} : { section }),
      divisions: [...new Set(given.divisions.map(succession.divisionNow))],
      ...(now.outline === '' ? {} : { outline: now.outline }),
      ...(now.goal === '' ? {} : { goal: now.goal }),
      kpis,
      ...(references.length > 0 ? { references } : {}),
      steps,
      ...(disclosure === undefined ? {} : { disclosure }),
      ...(note === undefined ? {} : { note }),
    },
    retired,
    marks,
  };
}

/** Whether the KPI that another one repeats has ended, itself or with its initiative. */
function hasEnded({ last }: Succession, repeated: string | null): boolean {
  if (repeated === null) return false;
  const source = kpiById(last, repeated);
  const holder = last.initiatives.find(({ kpis, references }) =>
    [...kpis, ...references].some(({ id }) => id === repeated),
  );
  return source?.lifeCycle !== null || holder?.lifeCycle !== null;
}

/** Texts that speak of years or numbers of the last programme. */
function wordsToReview(
  { last }: Succession,
  { outline, goal }: Initiative,
): readonly Omit<Mark, 'path'>[] {
  const years = [...last.fiscalYears, ...Object.values(last.yearLabels)];
  const speaksOfYears = (text: string): boolean =>
    years.some((year) => text.includes(String(year)));
  return [
    ...(speaksOfYears(outline)
      ? [{ fields: ['outline'], note: '取組内容を見直す（前の計画の年度がある）' }]
      : []),
    ...(speaksOfYears(goal) || /[0-9０-９]/.test(goal)
      ? [{ fields: ['goal'], note: '目標の文章を見直す（前の計画の年度か数値がある）' }]
      : []),
  ];
}
