import type { Band, Scale } from '../programme';
import { bandAtPosition, positions, statusAtPosition } from './codes';
import { round9 } from './decimal';
import type { StatusId } from './model';
import { progressWords } from './progressWords';
import { metIndex } from './scales';

/** A scale made ready once, so that judging a KPI neither searches nor rounds thresholds again. */
export interface JudgingScale {
  readonly scale: Scale;
  /** Lowest rates, rounded, in the order of the bands; the lowest band has none, whatever stands there. */
  readonly edges: readonly number[];
  /** Lowest rate at which an approximate target (程度) counts as met. */
  readonly approximateEdge: number;
  readonly metPosition: number;
  readonly lowestPosition: number;
  readonly wordPositions: ReadonlyMap<string, number>;
  readonly statuses: readonly (StatusId | null)[];
  readonly bands: readonly (Band | null)[];
}

export function judgingScale(scale: Scale): JudgingScale {
  const all = Array.from({ length: positions.invalid + 1 }, (_, position) => position);
  return {
    scale,
    edges: scale.bands
      .slice(0, -1)
      .flatMap(({ lowestRate }) => (lowestRate === null ? [] : [round9(lowestRate)])),
    approximateEdge: round9(1 - scale.tolerance),
    metPosition: positions.firstBand + metIndex(scale),
    lowestPosition: positions.firstBand + scale.bands.length - 1,
    wordPositions: new Map(progressWords(scale).map(({ word, position }) => [word, position])),
    statuses: all.map((position) => statusAtPosition(position, scale)),
    bands: all.map((position) => bandAtPosition(position, scale)),
  };
}

/** The identifier at a position that a judgement with this scale came to. */
export function statusAt(scale: JudgingScale, position: number): StatusId {
  return scale.statuses[position] ?? 'invalid';
}

/**
 * Position of the band of a rate: as many bands down from the best as there are lowest rates above it. With lowest rates
 * in falling order that is the first band that the rate reaches; out of order it is still the same in every engine.
 */
export function ratePosition(scale: JudgingScale, rate: number, approximate: boolean): number {
  const rounded = round9(rate);
  let position: number = positions.firstBand;
  for (const edge of scale.edges) if (edge > rounded) position += 1;
  position = Math.min(position, scale.lowestPosition);
  return approximate && rounded >= scale.approximateEdge
    ? Math.min(position, scale.metPosition)
    : position;
}
