import type { FittedText } from '../design/textSize';
import { fittedText } from '../design/textSize';
import type { LinkedText } from './linkedText';

/** A linked text, or a part of one, with the size and height at which it shows whole. */
export interface Slice extends LinkedText, Pick<FittedText, 'size' | 'height'> {}

/** Characters by which a slice grows until it is as long as a row can show. */
const STEP = 20;

/**
 * A linked text in as many rows as it takes: one, unless it is longer than Excel's highest row can show. Formulas cut it as
 * it is now; what is added later comes into the last row.
 *
 * @param width of the column, in characters
 * @param sizes of the type, the largest first
 */
export function slices(
  { formula, text }: LinkedText,
  width: number,
  sizes: readonly number[],
): readonly Slice[] {
  const fit = (part: string): FittedText => fittedText(part, width, sizes);
  const whole = fit(text);
  if (whole.fits) return [{ formula, text, ...whole }];
  const ends: number[] = [];
  for (let start = 0; start < text.length; start = ends.at(-1) ?? text.length) {
    let end = start + STEP;
    while (end < text.length && fit(text.slice(start, end + STEP)).fits) end += STEP;
    ends.push(Math.min(text.length, wholeCharacter(text, end)));
  }
  return ends.map((end, index): Slice => {
    const start = ends[index - 1] ?? 0;
    const part = text.slice(start, end);
    const length = index === ends.length - 1 ? LONGEST : end - start;
    return {
      formula: `MID(${formula},${String(start + 1)},${String(length)})`,
      text: part,
      ...fit(part),
    };
  });
}

/** Excel's longest text. */
const LONGEST = 32_767;

/** An end that does not cut a character of two units in half. */
function wholeCharacter(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
