import { positions } from './codes';
import { classify } from './input';
import { ratePosition, type JudgingScale } from './judgingScale';
import type { CellInput, KpiEntry, KpiFacts } from './model';
import { isBelow, meets, rateAgainst } from './rate';
import { holdsNoValue } from './valueKind';

/** A KPI judged in one year, in terms of the numbers that the workbook holds. */
export interface KpiOutcome {
  readonly position: number;
  /** Unrounded, of the lowest part; null where there is none. */
  readonly rate: number | null;
  /** Of the part with the lowest rate; null unless every part is a number. */
  readonly actual: number | null;
  /** The judged numbers, one a part; null unless they put the KPI into a band. */
  readonly numbers: readonly number[] | null;
}

const blank: CellInput = { kind: 'blank' };
const standingPositions = {
  future: positions.future,
  notDue: positions.notDue,
  discontinued: positions.discontinued,
} as const;

/**
 * The status of a KPI in a year: the first that applies of the table in the specification ("For a KPI in a fiscal
 * year"). A blank part goes before an invalid one.
 *
 * @param previous what was typed for the year before; null where there is no such year
 */
export function judgeKpi(
  facts: KpiFacts,
  entry: KpiEntry,
  previous: KpiEntry | null,
  scale: JudgingScale,
): KpiOutcome {
  const withheld = holdsNoValue(entry.valueKind);
  const actual = withheld ? null : typedActual(facts, entry);
  const without = (position: number): KpiOutcome => ({
    position,
    rate: null,
    actual,
    numbers: null,
  });
  if (facts.standing !== 'due') return without(standingPositions[facts.standing]);
  if (withheld) return without(positions.notEntered);

  const numbers: number[] = [];
  let isInvalid = false;
  for (let part = 0; part < facts.inputs; part += 1) {
    const input = classify(entry.values[part] ?? blank, facts);
    if (input.kind === 'blank') return without(positions.notEntered);
    if (input.kind === 'number') numbers.push(input.value);
    else isInvalid = true;
  }
  if (isInvalid) return without(positions.invalid);
  if (facts.direction === 'belowPreviousYear')
    return againstLastYear(facts, numbers, previous, scale);
  if (facts.target === null) return without(positions.notEvaluable);
  return againstTarget(facts, facts.direction, facts.target, numbers, scale);
}

function againstTarget(
  { approximate }: KpiFacts,
  direction: 'atLeast' | 'atMost',
  target: number,
  numbers: readonly number[],
  scale: JudgingScale,
): KpiOutcome {
  if (target <= 0) {
    const missing = numbers.find((number) => !meets(direction, number, target));
    return withoutRate(missing === undefined, missing ?? numbers[0] ?? null, numbers, scale);
  }
  let rate = Infinity;
  let actual: number | null = null;
  for (const number of numbers) {
    const own = rateAgainst(direction, number, target);
    if (own < rate) {
      rate = own;
      actual = number;
    }
  }
  return { position: ratePosition(scale, rate, approximate), rate, actual, numbers };
}

function againstLastYear(
  facts: KpiFacts,
  numbers: readonly number[],
  previous: KpiEntry | null,
  scale: JudgingScale,
): KpiOutcome {
  let isMet = true;
  let actual = numbers[0] ?? null;
  for (const [part, number] of numbers.entries()) {
    const compared = comparedWith(facts, previous, part);
    if (compared === null) {
      return { position: positions.notEvaluable, rate: null, actual, numbers: null };
    }
    if (isMet && !isBelow(number, compared)) {
      isMet = false;
      actual = number;
    }
  }
  return withoutRate(isMet, actual, numbers, scale);
}

/** Last year's value; where nothing stands there the baseline of the year before the first; null where neither can be used. */
function comparedWith(facts: KpiFacts, previous: KpiEntry | null, part: number): number | null {
  if (previous === null || holdsNoValue(previous.valueKind)) return facts.previousBaseline;
  const input = classify(previous.values[part] ?? blank, facts);
  if (input.kind === 'blank') return facts.previousBaseline;
  return input.kind === 'number' ? input.value : null;
}

/** Met is the `met` band, not met the lowest. */
function withoutRate(
  isMet: boolean,
  actual: number | null,
  numbers: readonly number[],
  { metPosition, lowestPosition }: JudgingScale,
): KpiOutcome {
  return { position: isMet ? metPosition : lowestPosition, rate: null, actual, numbers };
}

/** What a report shows as the actual where nothing was judged: the first part, if every part is a number. */
function typedActual({ inputs }: KpiFacts, { values }: KpiEntry): number | null {
  let first: number | null = null;
  for (let part = 0; part < inputs; part += 1) {
    const input = values[part];
    if (input?.kind !== 'number') return null;
    first ??= input.value;
  }
  return first;
}
