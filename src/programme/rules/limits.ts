import type { Direction } from '../model';
import type { Notation } from '../notation';
import type { Said } from '../said';

/** What a KPI's targets must fit, shared by the file as written and by the KPI after a revision. */
export interface TargetFrame {
  readonly direction: Direction;
  readonly targets: Readonly<Record<string, number | undefined>>;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly integer: boolean;
  readonly needsTarget: boolean;
}

export interface LimitProblem {
  readonly field: 'targets' | 'maximum';
  readonly year: string | null;
  readonly said: readonly Said[];
}

/** What contradicts itself in a KPI's numbers. */
export function* limitProblems(kpi: TargetFrame, { advice }: Notation): Generator<LimitProblem> {
  const { direction, targets, minimum, maximum } = kpi;
  const years = Object.entries(targets);
  if (direction === 'belowPreviousYear') {
    if (years.length > 0) {
      const none = {
        ja: '「前年度より減少」の指標に目標値は書けません。目標値を削除してください。',
        en: 'A KPI of “前年度より減少” (below the year before) must not have targets. Delete them.',
      };
      yield { field: 'targets', year: null, said: [none] };
    }
  } else if (years.length === 0 && kpi.needsTarget) {
    const none = { ja: '目標値がありません。', en: 'There is no target.' };
    yield { field: 'targets', year: null, said: [none, advice.giveTarget] };
  }
  if (minimum !== null && maximum !== null && minimum >= maximum) {
    const crossed = {
      ja: `最大値（${maximum}）が最小値（${minimum}）以下です。どちらかを直してください。`,
      en: `The maximum (${maximum}) is not above the minimum (${minimum}). Correct one of the two.`,
    };
    yield { field: 'maximum', year: null, said: [crossed] };
    return;
  }
  for (const [year, target] of years) {
    if (target === undefined) continue;
    const said = targetProblem(target, kpi, advice);
    if (said !== null) yield { field: 'targets', year, said };
  }
}

function targetProblem(
  target: number,
  { minimum, maximum, integer }: TargetFrame,
  advice: Notation['advice'],
): readonly Said[] | null {
  if (minimum !== null && target < minimum) {
    const below = {
      ja: `目標値（${target}）が最小値（${minimum}）を下回っています。`,
      en: `The target (${target}) is below the minimum (${minimum}).`,
    };
    return [below, advice.fitMinimum];
  }
  if (maximum !== null && target > maximum) {
    const above = {
      ja: `目標値（${target}）が最大値（${maximum}）を上回っています。`,
      en: `The target (${target}) is above the maximum (${maximum}).`,
    };
    return [above, advice.fitMaximum];
  }
  if (integer && !Number.isInteger(target)) {
    const fraction = {
      ja: `整数だけの指標の目標値に端数があります（${target}）。`,
      en: `The target of a KPI of whole numbers has decimals (${target}).`,
    };
    return [fraction, advice.fitWholeNumbers];
  }
  return null;
}
