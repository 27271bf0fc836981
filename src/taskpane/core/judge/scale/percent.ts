import { round } from '../../../../evaluation';

/** Of a rate that is typed or shown: what binary arithmetic adds is cut off. */
const DIGITS = 12;

/** A rate typed in percent, in whichever width; null for anything else. */
export function rateOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,%]/g, '')
    .replace(/^[−ー]/, '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? round(Number(plain) / 100, DIGITS) : null;
}

/** A rate as one types it in percent, without the sign: 0.8 → 80. */
export function percentText(rate: number): string {
  return String(round(rate * 100, DIGITS));
}
