import type { Fault, Programme, Scale, Told } from '../programme';
import { classify } from './input';
import type { CellInput } from './model';
import { defaultScale, scalePresets, type ScalePreset } from './presets';

/** A preset by its id; null for an unknown one. */
export function findPreset(id: string): ScalePreset | null {
  return scalePresets.find((preset) => preset.id === id) ?? null;
}

/**
 * The scale that a programme names or brings, the default where it does neither. The loader knows no presets, so an
 * unknown one comes to light here.
 *
 * @throws RangeError with a Japanese message that lists the presets
 */
export function resolveScale({ scale }: Pick<Programme, 'scale'>): Scale {
  if (scale === null) return defaultScale;
  if (typeof scale !== 'string') return scale;
  const preset = findPreset(scale);
  if (preset !== null) return preset;
  throw new RangeError(`scale: ${noSuchScale(scale).message}`);
}

function noSuchScale(id: string): Told {
  const known = scalePresets.map((preset) => preset.id);
  return {
    message: `判定基準「${id}」はありません。次のどれかにするか、判定基準を書いてください: ${known.join('、')}。`,
    english: `There is no scale “${id}”. Choose one of these, or write a scale of your own: ${known.join(', ')}.`,
  };
}

/** The fault of a programme that names a scale which does not exist; none for any other. The loader knows no presets. */
export function scaleFaults({ scale }: Pick<Programme, 'scale'>): readonly Fault[] {
  if (typeof scale !== 'string' || findPreset(scale) !== null) return [];
  return [{ path: 'scale', ...noSuchScale(scale) }];
}

/** Place of the band that is marked `met`, from 0. */
export function metIndex(scale: Scale): number {
  return Math.max(
    0,
    scale.bands.findIndex(({ met }) => met),
  );
}

/** The cells of the settings sheet that change how rates are judged. */
export interface ScaleCells {
  /** 判定_下限, by band from the best. */
  readonly lowestRates: readonly CellInput[];
  /** 判定_達成: number of the `met` band from 1. */
  readonly met: CellInput;
  /** 判定_許容. */
  readonly tolerance: CellInput;
}

const unlimited = { minimum: null, maximum: null, integer: false };

/**
 * The scale as the settings sheet has it now. A lowest rate that is no number counts for nothing, a tolerance that is
 * none is 0, exactly as in the formulas (`edgeFormula`, `approximateEdgeFormula`); a `met` that names no band leaves the
 * one that was handed out.
 */
export function scaleFromCells(handedOut: Scale, cells: ScaleCells): Scale {
  const named = storedNumber(cells.met);
  const met =
    named !== null && handedOut.bands[named - 1] !== undefined ? named - 1 : metIndex(handedOut);
  return {
    ...handedOut,
    tolerance: storedNumber(cells.tolerance) ?? 0,
    bands: handedOut.bands.map((band, index) => {
      const cell = cells.lowestRates[index];
      return {
        ...band,
        lowestRate: cell === undefined ? null : storedNumber(cell),
        met: index === met,
      };
    }),
  };
}

function storedNumber(input: CellInput): number | null {
  const classified = classify(input, unlimited);
  return classified.kind === 'number' ? classified.value : null;
}
