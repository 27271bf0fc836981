import type { SpecialStatus } from '../../../evaluation';
import { SPECIAL_STATUSES, positions } from '../../../evaluation';
import type { Band } from '../../../programme';
import type { WorkbookContext } from '../../context';
import { tints } from '../../design/palette';
import { BAND_SLOTS } from './places';

/** A line of the status table: a status that is always there, or a slot for a band with the band in it, if any. */
export interface StatusLine {
  readonly rowKey: string;
  readonly id: string;
  readonly symbol: string;
  readonly label: string;
  readonly colour: string;
  /** From 1; null for a status that is no band. */
  readonly slot: number | null;
  readonly band: Band | null;
}

/** What fills a square of a bar: the status's symbol, or something that prints where it has none. */
export function squareOf({ symbol }: Pick<StatusLine, 'symbol'>): string {
  return symbol || PLAIN_SQUARE;
}

export const PLAIN_SQUARE = '■';

/** The fourteen positions from best to worst: three that recede, eight slots for bands, three that ask for action. */
export function statusLines(context: WorkbookContext): readonly StatusLine[] {
  const special = (id: SpecialStatus): StatusLine => ({
    rowKey: `status:${id}`,
    id,
    symbol: SPECIAL_STATUSES[id].symbol,
    label: SPECIAL_STATUSES[id].label,
    colour: tints[context.colourAt(positions[id])].word,
    slot: null,
    band: null,
  });
  const bands = Array.from({ length: BAND_SLOTS }, (_, index): StatusLine => {
    const band = context.scale.bands[index] ?? null;
    const slot = index + 1;
    return {
      rowKey: `band:${String(slot)}`,
      id: band?.id ?? `band-${String(slot)}`,
      symbol: band?.symbol ?? '',
      label: band?.label ?? '',
      colour: band === null ? '' : tints[band.colour].word,
      slot,
      band,
    };
  });
  return [
    ...(['future', 'notDue', 'discontinued'] as const).map(special),
    ...bands,
    ...(['notEntered', 'notEvaluable', 'invalid'] as const).map(special),
  ];
}
