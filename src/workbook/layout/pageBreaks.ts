import type { PagePlan } from '../plan';

/** A digit of the default font in inches: what the width of a column counts. */
const CHARACTER = 7 / 96;
const POINTS = 72;
/** Share of the page that is left free: another computer's font may be a little wider. */
const SPARE = 0.02;

const SIZES = { A3: [11.69, 16.54], A4: [8.27, 11.69] } as const;

function printable({ paper, orientation, margins }: PagePlan): { width: number; height: number } {
  const [short, long] = SIZES[paper];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return {
    width: (width - margins.left - margins.right) * (1 - SPARE),
    height: (height - margins.top - margins.bottom) * (1 - SPARE),
  };
}

/** Percent at which columns of a width, in characters, fit side by side on a page; never larger than life. */
export function fittingScale(page: PagePlan, width: number): number {
  const percent = Math.floor((100 * printable(page).width) / (width * CHARACTER));
  return Math.max(10, Math.min(100, percent));
}

/** Rows that belong together, and what they are high, in points. */
export interface Block {
  readonly first: number;
  readonly height: number;
  /** The block starts a page, whatever room is left above it. */
  readonly startsPage?: boolean;
}

/**
 * Rows before which a page starts so that no block is torn apart that fits onto one.
 *
 * @param repeated points that rows repeated at the head of each page take
 */
export function breaksBetween(
  page: PagePlan,
  scale: number,
  blocks: readonly Block[],
  repeated = 0,
): readonly number[] {
  const room = (printable(page).height * POINTS * 100) / scale - repeated;
  const breaks: number[] = [];
  let used = 0;
  for (const { first, height, startsPage } of blocks) {
    if (used > 0 && (startsPage === true || used + height > room)) {
      breaks.push(first);
      used = 0;
    }
    used = (used + height) % room;
  }
  return breaks;
}
