/** A seeded source of chance, so that a failing case can be made again. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  whole(below: number): number;
  pick<T>(of: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(of: number): boolean;
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    pick<T>(of: readonly T[]): T {
      const found = of[whole(of.length)];
      if (found === undefined) throw new RangeError('Nothing to pick from');
      return found;
    },
    percent: (of) => next() * 100 < of,
  };
}

/** The double so many steps away from x. */
export function ulps(x: number, steps: number): number {
  if (x === 0) return steps * Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const away = x > 0 ? steps : -steps;
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(away));
  return view.getFloat64(0);
}
