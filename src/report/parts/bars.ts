import { isBandPosition, positions, statusAtPosition } from '../../evaluation';
import type { RollUp } from '../../evaluation';
import type { Scale } from '../../programme';
import type { CellStyle } from '../../workbook';
import { palette } from '../../workbook';
import type { ShownStatus } from '../content/paper';
import { shownStatus } from '../content/statuses';
import type { PaperCell } from '../pages/rows';

/** Statuses that a bar shows, from the best: all that the total counts. */
export function barStatuses(scale: Scale): readonly ShownStatus[] {
  const bands = scale.bands.map((_, index) => positions.firstBand + index);
  return [...bands, positions.notEntered, positions.notEvaluable, positions.invalid].flatMap(
    (position) => {
      const id = statusAtPosition(position, scale);
      return id === null ? [] : [shownStatus(id, scale)];
    },
  );
}

/**
 * A bar of as many cells as it is wide, divided by the shares of the statuses: the largest remainders get what rounding
 * leaves, and whatever occurs at all is seen. Symbol and number stand in each piece, so that it can be read without colour.
 */
export function barCells(
  counts: RollUp,
  scale: Scale,
  at: number,
  width: number,
): readonly PaperCell[] {
  const pieces = barStatuses(scale)
    .map((status) => ({ status, count: counts.counts[status.id] ?? 0 }))
    .filter(({ count }) => count > 0);
  const widths = apportion(
    pieces.map(({ count }) => count),
    width,
  );
  let next = at;
  return pieces.map(({ count, status }, index) => {
    const span = widths[index] ?? 1;
    const from = next;
    next += span;
    return {
      at: from,
      span,
      value: span > 1 ? `${status.symbol}${String(count)}` : status.symbol,
      style: barStyle(status),
    };
  });
}

/** Divides a width by numbers above 0, at least 1 each. */
export function apportion(numbers: readonly number[], width: number): readonly number[] {
  const total = numbers.reduce((sum, each) => sum + each, 0);
  const exact = numbers.map((each) => (each * width) / total);
  const whole = exact.map((each) => Math.max(1, Math.floor(each)));
  const remainders = exact.map((each, index) => each - (whole[index] ?? 0));
  for (;;) {
    const difference = width - whole.reduce((sum, each) => sum + each, 0);
    if (difference === 0) return whole;
    const wanted =
      difference > 0 ? Math.max(...remainders) : Math.min(...shrinkable(whole, remainders));
    const index = remainders.indexOf(wanted);
    if (index < 0) return whole;
    whole[index] = (whole[index] ?? 0) + Math.sign(difference);
    remainders[index] = (remainders[index] ?? 0) - Math.sign(difference);
  }
}

/** Remainders of what is wider than one cell. */
function shrinkable(whole: readonly number[], remainders: readonly number[]): readonly number[] {
  return remainders.filter((_, index) => (whole[index] ?? 0) > 1);
}

/** From the best, dark, to the lowest, white: neighbours differ on a black-and-white copy. */
const SHADES: Readonly<Record<string, readonly [string, string]>> = {
  green: ['2E7D4F', 'FFFFFF'],
  blue: ['8DB8E2', '12314F'],
  amber: ['FFE08A', '4A3200'],
  orange: ['F7BE8B', '4A2000'],
  red: ['FBE3E1', '8A1C13'],
  grey: ['D3D8DE', '2F3945'],
  purple: ['D9BFE8', '46195F'],
};

function barStyle({ colour, position }: ShownStatus): CellStyle {
  const isBand = isBandPosition(position);
  const [fill, text] = (isBand ? SHADES[colour] : undefined) ?? ['FFFFFF', palette.ink];
  return {
    font: { size: 9, bold: true, colour: text },
    fill,
    horizontal: 'center',
    vertical: 'center',
    shrink: true,
    border: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin', colour: palette.ink },
  };
}
