import type { Measured } from './measure';

const milliseconds = (n: number): string => `${n.toFixed(n < 10 ? 1 : 0)} ms`.padStart(9);

/** Prints a table whose ratios are to its first line: 2.0 took twice as long. */
export function printTable(title: string, lines: readonly Measured[]): void {
  console.log(`\n${title}`);
  const base = lines[0]?.median ?? Number.NaN;
  for (const { name, median, fastest } of lines) {
    const ratio = (median / base).toFixed(2).padStart(7);
    console.log(
      `  ${name.padEnd(46)}${milliseconds(median)}  fastest ${milliseconds(fastest)} ${ratio}×`,
    );
  }
}

/** Prints a goal of the product beside what was measured. */
export function printGoal(goal: string, measured: number, limit: number, unit: string): void {
  const verdict = measured <= limit ? 'kept' : 'MISSED';
  console.log(
    `  goal: ${goal}: ${measured.toFixed(measured < 10 ? 2 : 0)} ${unit}, limit ${String(limit)} ${unit}: ${verdict}`,
  );
}
