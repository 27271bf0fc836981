import type { Direction } from '../model';

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
  readonly message: string;
}

/** What contradicts itself in a KPI's numbers. */
export function* limitProblems(kpi: TargetFrame): Generator<LimitProblem> {
  const { direction, targets, minimum, maximum } = kpi;
  const years = Object.entries(targets);
  if (direction === 'belowPreviousYear') {
    if (years.length > 0) {
      const message = '「前年度より減少」の指標に目標値は書けません。目標値を削除してください。';
      yield { field: 'targets', year: null, message };
    }
  } else if (years.length === 0 && kpi.needsTarget) {
    const message =
      '目標値が1つもありません。目標値を書くか、参考の指標（references）に移してください。';
    yield { field: 'targets', year: null, message };
  }
  if (minimum !== null && maximum !== null && minimum >= maximum) {
    const message = `最大値（${maximum}）が最小値（${minimum}）以下です。どちらかを直してください。`;
    yield { field: 'maximum', year: null, message };
    return;
  }
  for (const [year, target] of years) {
    if (target === undefined) continue;
    const message = targetProblem(target, kpi);
    if (message !== null) yield { field: 'targets', year, message };
  }
}

function targetProblem(target: number, { minimum, maximum, integer }: TargetFrame): string | null {
  if (minimum !== null && target < minimum) {
    return `目標値（${target}）が最小値（${minimum}）を下回っています。目標値を直すか、minimum を変えてください（下限がなければ null）。`;
  }
  if (maximum !== null && target > maximum) {
    return `目標値（${target}）が最大値（${maximum}）を上回っています。目標値か maximum を直してください。`;
  }
  if (integer && !Number.isInteger(target)) {
    return `整数だけの指標の目標値に端数があります（${target}）。目標値を整数にするか、integer を削除してください。`;
  }
  return null;
}
