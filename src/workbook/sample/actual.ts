import type { KpiFacts } from '../../evaluation';
import type { Kpi } from '../../programme';
import type { Draw } from './draw';

/** How a year went for a KPI. */
export type Outcome = 'exceeded' | 'met' | 'near' | 'partial' | 'far';

/** A year that was reported long ago: nothing is missing, and a little more was reached. */
export const PAST_OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['exceeded', 44],
  ['met', 40],
  ['near', 11],
  ['partial', 5],
];

export const PRESENT_OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['exceeded', 42],
  ['met', 36],
  ['near', 12],
  ['partial', 7],
  ['far', 3],
];

/** Share of the target that an outcome reaches. */
const REACHED: Readonly<Record<Outcome, readonly [number, number]>> = {
  exceeded: [1.01, 1.12],
  met: [1, 1],
  near: [0.86, 0.985],
  partial: [0.55, 0.78],
  far: [0.2, 0.45],
};

/** A KPI with what is known of it in the year. */
export interface Measured {
  readonly kpi: Pick<Kpi, 'unit' | 'baseline'>;
  readonly facts: KpiFacts;
  /** Last year's value, or the baseline of the first. */
  readonly previous: number | null;
}

/** A plausible actual for an outcome, within the limits of the KPI. */
export function sampleActual(measured: Measured, outcome: Outcome, draw: Draw): number {
  const { facts, previous } = measured;
  const wanted = isReached(outcome) ? 'reached' : 'missed';
  if (facts.direction === 'belowPreviousYear') {
    const before = previous ?? sampleFirst(measured.kpi.unit, facts, draw);
    const change = wanted === 'reached' ? draw.between(0.93, 0.985) : draw.between(1.01, 1.06);
    return fitted(before * change, measured, null, 1);
  }
  const target = facts.target ?? previous ?? 0;
  const better = facts.direction === 'atLeast' ? 1 : -1;
  const raw =
    target > 0 ? reached(target, measured, outcome, draw) : aroundZero(target, better, outcome);
  if (outcome === 'met') return target;
  return fitted(raw, measured, { target, wanted }, better);
}

/** The value before the programme, for a KPI that only has to fall. */
export function sampleFirst(unit: string, facts: KpiFacts, draw: Draw): number {
  const [low, high] = /[%％]/.test(unit)
    ? [12, 30]
    : unit.includes('円')
      ? [300_000, 900_000]
      : [8_000, 60_000];
  const drawn = Math.round(draw.between(low, high));
  return Math.min(facts.maximum ?? drawn, Math.max(facts.minimum ?? drawn, drawn));
}

/** 時点実績 half-way through the year that ends at `final`. */
export function sampleInterim(final: number, measured: Measured, draw: Draw): number {
  const { facts } = measured;
  const start = facts.accumulation === 'perYear' ? 0 : (measured.previous ?? final);
  const towards = draw.between(0.38, 0.58);
  const raw = start + (final - start) * towards;
  return within(rounded(raw, measured, Math.floor), facts);
}

function isReached(outcome: Outcome): boolean {
  return outcome === 'exceeded' || outcome === 'met';
}

function reached(
  target: number,
  { facts, previous }: Measured,
  outcome: Outcome,
  draw: Draw,
): number {
  const { accumulation, direction, maximum } = facts;
  const share = draw.between(...REACHED[outcome]);
  if (direction === 'atMost') return target / share;
  const headroom = maximum === null ? Infinity : maximum - target;
  if (outcome === 'exceeded') {
    return Math.min(target * share, target + headroom * draw.between(0.2, 0.9));
  }
  if (accumulation === 'level' && previous !== null && previous < target) {
    const way = { met: 1, near: 0.75, partial: 0.4, far: 0.05 }[outcome];
    return previous + (target - previous) * way * draw.between(0.9, 1.1);
  }
  // A rate of 99.5 % or all 63 municipalities is missed by a little; a running total never by much.
  const depth = headroom <= target * 0.05 ? 0.12 : accumulation === 'cumulative' ? 0.4 : 1;
  const value = target * (1 - (1 - share) * depth);
  return accumulation === 'cumulative' && previous !== null ? Math.max(value, previous) : value;
}

/** Targets of zero or below have no rate: what counts is on which side the value stands. */
function aroundZero(target: number, better: number, outcome: Outcome): number {
  const away = { exceeded: 1, met: 0, near: -1, partial: -2, far: -3 }[outcome];
  // Nothing is better than none of what should not happen.
  return target === 0 && away > 0 ? 0 : target + away * better;
}

/** Rounded to how the KPI is counted without changing sides of its target, and within its limits. */
function fitted(
  raw: number,
  measured: Measured,
  aim: { readonly target: number; readonly wanted: 'reached' | 'missed' } | null,
  better: 1 | -1,
): number {
  if (aim === null) return within(rounded(raw, measured, Math.round), measured.facts);
  const up = aim.wanted === 'reached' ? better > 0 : better < 0;
  const value = within(rounded(raw, measured, up ? Math.ceil : Math.floor), measured.facts);
  if (aim.wanted === 'reached') return value;
  const isStillReached = better > 0 ? value >= aim.target : value <= aim.target;
  return isStillReached
    ? within(cut(aim.target - better * unitOf(measured, aim.target)), measured.facts)
    : value;
}

function rounded(raw: number, measured: Measured, way: (value: number) => number): number {
  const unit = unitOf(measured, raw);
  return cut(way(cut(raw / unit)) * unit);
}

/** The smallest step in which a value of this size is reported. */
function unitOf({ facts }: Measured, size: number): number {
  return facts.integer || Math.abs(size) >= 1000 ? 1 : 0.1;
}

function within(value: number, { minimum, maximum }: KpiFacts): number {
  const notBelow = minimum === null ? value : Math.max(minimum, value);
  return maximum === null ? notBelow : Math.min(maximum, notBelow);
}

/** Without the dust of binary fractions. */
function cut(value: number): number {
  return Number(value.toFixed(6));
}
