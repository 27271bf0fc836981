import {
  defaultScale,
  findPreset,
  scaleFromCells,
  type CellInput,
  type ScaleCells,
} from '../../../src/evaluation';
import type { Scale } from '../../../src/programme';

/** Settings as someone has left them, and the scale that the library makes of them. */
export interface ScaleCase {
  readonly name: string;
  readonly cells: ScaleCells;
  readonly scale: Scale;
}

const number = (value: number): CellInput => ({ kind: 'number', value });
const text = (value: string): CellInput => ({ kind: 'text', text: value });
const blank: CellInput = { kind: 'blank' };

function preset(id: string): Scale {
  const found = findPreset(id);
  if (found === null) throw new RangeError(id);
  return found;
}

function scaleCase(name: string, base: Scale, change: Partial<ScaleCells> = {}): ScaleCase {
  const cells: ScaleCells = {
    lowestRates: base.bands.map(({ lowestRate }) =>
      lowestRate === null ? blank : number(lowestRate),
    ),
    met: number(base.bands.findIndex(({ met }) => met) + 1),
    tolerance: number(base.tolerance),
    ...change,
  };
  return { name, cells, scale: scaleFromCells(base, cells) };
}

export const scaleCases: readonly ScaleCase[] = [
  scaleCase('S1', defaultScale),
  scaleCase('S2', preset('osaka')),
  scaleCase('S3', preset('sano'), { tolerance: number(0.18) }),
  scaleCase('S4', preset('met-or-not'), { tolerance: text('10%') }),
  // Lowest rates that are out of order, and one beside the lowest band and an unused slot.
  scaleCase('S5', defaultScale, {
    lowestRates: [number(0.5), number(1), number(0.8), number(0.9), number(5), text('x')],
    tolerance: number(0.25),
  }),
  // Text, TRUE, an error, and computed numbers whose last bits differ.
  scaleCase('S6', preset('ibaraki'), {
    lowestRates: [number(1 - 1e-16), text('0.8'), number(1 - 0.18)],
    tolerance: number(1 - 0.9),
    met: number(2),
  }),
  scaleCase('S7', preset('sano'), {
    lowestRates: [
      number(1.1),
      { kind: 'boolean', value: true },
      { kind: 'error', code: '#N/A' },
      number(2.4 / 3),
      number(0.7 + 1e-10),
      number(-0.5),
    ],
    tolerance: { kind: 'error', code: '#DIV/0!' },
    met: number(4),
  }),
  scaleCase('S8', preset('saitama-city'), { tolerance: number(-0.1) }),
];
