import type { Measured } from '../measure';
import type { Table } from './chapter';
import { ratio } from './chapter';

/** Work within this process, its ratios to the first line. */
export function measuredTable(lines: readonly Measured[]): Table {
  const base = lines[0]?.median ?? Number.NaN;
  return {
    columns: ['', 'median', 'fastest', 'first = 1'],
    rows: lines.map(({ fastest, median, name }) => [
      name,
      milliseconds(median),
      milliseconds(fastest),
      ratio(median, base),
    ]),
  };
}

function milliseconds(n: number): string {
  return `${n.toFixed(n < 10 ? 1 : 0)} ms`;
}
