import { positions } from '../codes';
import type { KpiFacts } from '../model';
import { holdsNoValueCell, isBlankCell, isUnusableCell } from './cells';
import { cut, isAtLeast, literal } from './numbers';
import { lowestPosition, metPosition, ratePositionOf } from './settings';

/** Cells of a KPI's year, as a formula of its own row refers to them (same row, or absolute). */
export interface KpiRefs {
  /** The judged inputs: one, or one a part. They hold what was typed: a link to an empty cell would show 0. */
  readonly actuals: readonly string[];
  readonly target: string | null;
  /** Last year's inputs, as many as `actuals`; null where there is no such year. Only 前年度より減少 looks at them. */
  readonly previous: readonly string[] | null;
  /** 値の区分; null where the sheet has none. */
  readonly kind: string | null;
  readonly previousKind: string | null;
}

/** No limits: what a target may be. */
const unlimited = { minimum: null, maximum: null, integer: false };

/**
 * Position of a KPI's status in a year (`statusPosition`), by the same rules as `judgeKpi`. What is known beforehand is a
 * constant. Without `=`.
 */
export function kpiPositionFormula(facts: KpiFacts, refs: KpiRefs): string {
  if (facts.standing !== 'due') return String(positions[facts.standing]);
  const { actuals } = refs;
  const blank = or(actuals.map(isBlankCell));
  const missing = refs.kind === null ? blank : `IF(${holdsNoValueCell(refs.kind)},TRUE,${blank})`;
  const unusable = or(actuals.map((cell) => isUnusableCell(cell, facts)));
  const judged =
    facts.direction === 'belowPreviousYear'
      ? againstLastYear(facts, refs)
      : againstTarget(facts, facts.direction, refs);
  return `IF(${missing},${positions.notEntered},IF(${unusable},${positions.invalid},${judged}))`;
}

/** What `rateFormula` looks at: the position's cell tells that everything else is in order. */
export interface RateRefs extends Pick<KpiRefs, 'actuals' | 'target'> {
  /** Cell that holds `kpiPositionFormula`. */
  readonly position: string;
}

/** The rate as shown, cut to a tenth of a percent; '' wherever the library has none. */
export function rateFormula(facts: KpiFacts, refs: RateRefs): string {
  const { standing, direction } = facts;
  if (standing !== 'due' || direction === 'belowPreviousYear' || refs.target === null) return '""';
  const rate = rateOf(direction, refs.actuals, refs.target);
  return `IF(${isBandCell(refs.position)},IF(${refs.target}>0,${cut(rate)},""),"")`;
}

/** A cell of positions that holds a band: something was judged. */
export function isBandCell(position: string): string {
  return `IF(ISNUMBER(${position}),AND(${position}>=${positions.firstBand},${position}<=${positions.lastBand}),FALSE)`;
}

function againstTarget(
  facts: KpiFacts,
  direction: 'atLeast' | 'atMost',
  { actuals, target }: KpiRefs,
): string {
  if (target === null) return String(positions.notEvaluable);
  const rate = ratePositionOf(rateOf(direction, actuals, target), facts.approximate);
  const met = and(
    actuals.map((cell) =>
      direction === 'atLeast' ? isAtLeast(cell, target) : isAtLeast(target, cell),
    ),
  );
  const judged = `IF(${target}>0,${rate},IF(${met},${metPosition},${lowestPosition}))`;
  // A target that someone has overwritten with something else cannot be compared with.
  return `IF(${isUnusableCell(target, unlimited)},${positions.notEvaluable},${judged})`;
}

/** The lowest part's rate. */
function rateOf(
  direction: 'atLeast' | 'atMost',
  actuals: readonly string[],
  target: string,
): string {
  const rates = actuals.map((cell) =>
    direction === 'atLeast' ? `${cell}/${target}` : `IF(${cell}<=0,1,${target}/${cell})`,
  );
  return rates.length === 1 ? rates.join() : `MIN(${rates.join(',')})`;
}

function againstLastYear(facts: KpiFacts, refs: KpiRefs): string {
  const fallback = facts.previousBaseline;
  const comparisons = refs.actuals.map((actual, part) => {
    const previous = refs.previous?.[part] ?? null;
    if (previous === null) {
      return fallback === null
        ? { unusable: 'TRUE', met: 'FALSE' }
        : { unusable: 'FALSE', met: isBelowLastYear(actual, literal(fallback)) };
    }
    const unusable = isUnusableCell(previous, facts);
    const met = isBelowLastYear(actual, previous);
    const absent = absentLastYear(previous, refs.previousKind);
    return fallback === null
      ? { unusable: withheldOr(unusable, refs.previousKind), met }
      : {
          unusable: `IF(${absent},FALSE,${unusable})`,
          met: `IF(${absent},${isBelowLastYear(actual, literal(fallback))},${met})`,
        };
  });
  const unusable = or(comparisons.map((comparison) => comparison.unusable));
  const met = and(comparisons.map((comparison) => comparison.met));
  return `IF(${unusable},${positions.notEvaluable},IF(${met},${metPosition},${lowestPosition}))`;
}

function absentLastYear(previous: string, kind: string | null): string {
  return withheldOr(isBlankCell(previous), kind);
}

function withheldOr(otherwise: string, kind: string | null): string {
  return kind === null ? otherwise : `IF(${holdsNoValueCell(kind)},TRUE,${otherwise})`;
}

/** Less than last year, or 0 after 0. */
function isBelowLastYear(actual: string, previous: string): string {
  return `OR(NOT(${isAtLeast(actual, previous)}),AND(${actual}=0,${previous}=0))`;
}

function or(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join() : `OR(${conditions.join(',')})`;
}

function and(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join() : `AND(${conditions.join(',')})`;
}
