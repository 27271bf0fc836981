import type { CellStyle } from '../plan';
import { TEXT_FONT } from './fonts';

/** Collects the styles of a plan: equal styles get one key, in the order of their first use, in the font for texts. */
export class StyleTable {
  readonly #keys = new Map<string, string>();
  /** Keys of style objects seen before: most cells share theirs with their neighbours. */
  readonly #seen = new WeakMap<CellStyle, string>();
  readonly #styles: Record<string, CellStyle> = {};

  /** Key of a style, new or known. */
  key(style: CellStyle): string {
    const seen = this.#seen.get(style);
    if (seen !== undefined) return seen;
    const key = this.#intern(style);
    this.#seen.set(style, key);
    return key;
  }

  #intern(given: CellStyle): string {
    const style: CellStyle = { ...given, font: { name: TEXT_FONT, ...given.font } };
    const identity = JSON.stringify(style);
    const known = this.#keys.get(identity);
    if (known !== undefined) return known;
    const key = `s${String(this.#keys.size)}`;
    this.#keys.set(identity, key);
    this.#styles[key] = style;
    return key;
  }

  get styles(): Readonly<Record<string, CellStyle>> {
    return this.#styles;
  }
}
