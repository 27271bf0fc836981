/** One measured piece of work: the median of several runs after a warm-up, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
}

/** Rounds that are not counted: the engine compiles what runs often. */
const WARM_UP = 5;

/** Runs each contender in turn, round after round, so that whatever else the machine does hits all of them alike. */
export async function sideBySide(
  contenders: Readonly<Record<string, () => unknown>>,
  rounds = 15,
): Promise<readonly Measured[]> {
  const times = new Map<string, number[]>();
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      const start = performance.now();
      await work();
      const taken = performance.now() - start;
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  return [...times].map(([name, taken]) => {
    const sorted = taken.slice().sort((a, b) => a - b);
    return {
      name,
      median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
      fastest: sorted[0] ?? Number.NaN,
    };
  });
}
