import { COMPLETED_WORD, DISCONTINUED_WORD } from '../../evaluation';
import type { FiscalYear, Step } from '../../programme';
import type { Draw } from './draw';

/** Where the steps decide an initiative's status, several of them must go well for it to be met. */
const DECIDING: readonly (readonly [string, number])[] = [
  ['計画どおり', 900],
  ['概ね計画どおり', 55],
  ['やや遅れ', 28],
  ['遅れ', 10],
];

const BESIDE_KPIS: readonly (readonly [string, number])[] = [
  ['計画どおり', 740],
  ['概ね計画どおり', 170],
  ['やや遅れ', 70],
  ['遅れ', 20],
];

/** Progress word of a step in a due year. It is over in the last year it is planned for, unless that is the present. */
export function sampleProgress(
  step: Pick<Step, 'due'>,
  year: FiscalYear,
  at: { readonly reporting: boolean; readonly interim: boolean; readonly decides: boolean },
  draw: Draw,
): string {
  if (at.reporting && !at.interim && draw.chance(0.006)) return DISCONTINUED_WORD;
  if (at.reporting && step.due[0] === year && draw.chance(0.02)) return '未着手';
  const isLast = step.due.at(-1) === year;
  if (isLast && !at.interim && draw.chance(0.85)) return COMPLETED_WORD;
  return draw.weighted(at.decides ? DECIDING : BESIDE_KPIS, '計画どおり');
}
