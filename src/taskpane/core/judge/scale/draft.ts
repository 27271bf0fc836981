import { SPECIAL_STATUSES, bandAtPosition, progressWords } from '../../../../evaluation';
import type { Band, BandColour, Scale } from '../../../../programme';
import { percentText, rateOf } from './percent';

/** A scale while it is edited: numbers as they are typed, in percent. */
export interface ScaleDraft {
  readonly base: Scale;
  readonly bands: readonly BandDraft[];
  /** Index of the band from which on something counts as achieved. */
  readonly met: number;
  readonly tolerance: string;
}

export interface BandDraft {
  readonly id: string;
  readonly symbol: string;
  readonly label: string;
  readonly colour: BandColour;
  /** Means nothing in the last band. */
  readonly lowestRate: string;
}

/** What is wrong with a draft; `band` counts from 0. */
export type ScaleFault =
  | { readonly kind: 'labelMissing' | 'labelTwice' | 'labelTaken'; readonly band: number }
  | { readonly kind: 'rateMissing' | 'rateTooHigh' | 'rateOutside'; readonly band: number }
  | { readonly kind: 'tolerance' };

export type DraftResult =
  | { readonly ok: true; readonly scale: Scale }
  | { readonly ok: false; readonly faults: readonly ScaleFault[] };

/** The settings sheet has room for as many; a judgement needs two at least. */
export const MOST_BANDS = 8;
export const FEWEST_BANDS = 2;

/** The settings sheet takes rates up to here, either way. */
const WIDEST_RATE = 10;

export function draftOf(scale: Scale): ScaleDraft {
  return {
    base: scale,
    bands: scale.bands.map(({ id, symbol, label, colour, lowestRate }) => ({
      id,
      symbol,
      label,
      colour,
      lowestRate: lowestRate === null ? '' : percentText(lowestRate),
    })),
    met: Math.max(
      0,
      scale.bands.findIndex(({ met }) => met),
    ),
    tolerance: percentText(scale.tolerance),
  };
}

/** A band more, before the last: the one below stays the lowest. */
export function withBand(draft: ScaleDraft): ScaleDraft {
  const ids = new Set(draft.bands.map(({ id }) => id));
  const number = draft.bands.map((_, index) => index + 1).find((n) => !ids.has(`new-${String(n)}`));
  const band: BandDraft = {
    id: `new-${String(number ?? 0)}`,
    symbol: '',
    label: '',
    colour: 'grey',
    lowestRate: '',
  };
  return { ...draft, bands: [...draft.bands.slice(0, -1), band, ...draft.bands.slice(-1)] };
}

export function withoutBand(draft: ScaleDraft, at: number): ScaleDraft {
  const bands = draft.bands.filter((_, index) => index !== at);
  const met = at < draft.met ? draft.met - 1 : draft.met;
  return { ...draft, bands, met: Math.min(met, bands.length - 1) };
}

/** The scale that a draft says, or what is wrong with it. */
export function scaleOf(draft: ScaleDraft): DraftResult {
  const tolerance = rateOf(draft.tolerance);
  const isShare = tolerance !== null && tolerance >= 0 && tolerance <= 1;
  const faults: readonly ScaleFault[] = [
    ...draft.bands.flatMap((_, band) => bandFaults(draft, band)),
    ...(isShare ? [] : [{ kind: 'tolerance' } as const]),
  ];
  if (faults.length > 0 || tolerance === null) return { ok: false, faults };
  const last = draft.bands.length - 1;
  const bands = draft.bands.map(({ id, symbol, label, colour, lowestRate }, index): Band => ({
    id,
    label: label.trim(),
    symbol: symbol.trim(),
    colour,
    lowestRate: index === last ? null : rateOf(lowestRate),
    met: index === draft.met,
  }));
  return { ok: true, scale: { ...draft.base, bands, tolerance, progress: progressOf(draft) } };
}

function bandFaults({ bands }: ScaleDraft, band: number): readonly ScaleFault[] {
  const own = bands[band];
  if (own === undefined) return [];
  const label = own.label.trim();
  const faults: ScaleFault[] = [];
  if (label === '') faults.push({ kind: 'labelMissing', band });
  else if (bands.slice(0, band).some((other) => other.label.trim() === label)) {
    faults.push({ kind: 'labelTwice', band });
  } else if (Object.values(SPECIAL_STATUSES).some((status) => status.label === label)) {
    faults.push({ kind: 'labelTaken', band });
  }
  if (band === bands.length - 1) return faults;
  const rate = rateOf(own.lowestRate);
  if (rate === null) faults.push({ kind: 'rateMissing', band });
  else if (Math.abs(rate) > WIDEST_RATE) faults.push({ kind: 'rateOutside', band });
  else {
    const above = bands.slice(0, band).flatMap(({ lowestRate }) => rateOf(lowestRate) ?? []);
    if (above.some((other) => other <= rate)) faults.push({ kind: 'rateTooHigh', band });
  }
  return faults;
}

/** Each progress word keeps its band; where that is gone, the library's own rule places the word. */
function progressOf({ base, bands }: ScaleDraft): Readonly<Record<string, string>> {
  const kept = new Set(bands.map(({ id }) => id));
  return Object.fromEntries(
    progressWords(base).flatMap(({ word, position }) => {
      const band = bandAtPosition(position, base);
      return band !== null && kept.has(band.id) ? [[word, band.id] as const] : [];
    }),
  );
}
