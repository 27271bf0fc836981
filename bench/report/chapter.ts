/** One chapter of the report: what was measured, beside what it is compared with and what bounds it. */
export interface Chapter {
  readonly title: string;
  /** The work, and how it was measured. */
  readonly what: string;
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
  readonly plots: readonly Plot[];
  /** What no program could do better, or what stands in the way here. */
  readonly limit: string;
  /** What would be done next to come nearer to it. */
  readonly next: string;
}

export interface Table {
  readonly columns: readonly string[];
  /** Cells as they are shown; the first names the line. */
  readonly rows: readonly (readonly string[])[];
}

/** A goal of the product: kept where the measured number is not above its limit. */
export interface Goal {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

/** How something grows: both axes logarithmic, so that a straight line of slope 1 is linear cost. */
export interface Plot {
  /** Of its file, without extension. */
  readonly name: string;
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  readonly goal: { readonly what: string; readonly points: readonly Point[] } | null;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

export type Point = readonly [x: number, y: number];

/** `1 = as fast` of a number against the first one. */
export function ratio(measured: number, to: number): string {
  return `${(measured / to).toFixed(2)}×`;
}

export function isKept({ limit, measured }: Goal): boolean {
  return measured <= limit;
}

export function goalText(goal: Goal): string {
  const { limit, measured, unit, what } = goal;
  const shown = measured.toFixed(measured < 10 ? 2 : 0);
  return `${what}: ${shown} ${unit}, limit ${String(limit)} ${unit}: ${isKept(goal) ? 'kept' : 'MISSED'}`;
}
