import { PlanFault } from './planFault';

/** A text that Excel would take for a formula, a number or a date if somebody edited its cell without changing it. */
const mistakable = /^[=+\-@'\d.]|^[MTSHR]\d|^(?:true|false)$/i;

const format = /<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs;

/**
 * The number of each style of the plan in the file, and a twin of it for texts that need Excel's
 * "quote prefix" (the apostrophe in front), which the library cannot write.
 */
export class StyleNumbers {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly formats: readonly string[];
  private readonly quoted = new Map<number, number>();

  /**
   * @param keys of the plan's styles, in their order
   * @param stencil XML of the stencil's sheet
   * @param styles XML of the styles
   */
  constructor(
    keys: readonly string[],
    stencil: string,
    private readonly styles: string,
  ) {
    const cells = [...stencil.matchAll(/<c r="[A-Z]+1"(?: s="(\d+)")?><v>0<\/v><\/c>/g)];
    if (cells.length !== keys.length) throw new Error('The stencil of styles is not as written.');
    this.numbers = new Map(keys.map((key, index) => [key, Number(cells[index]?.[1] ?? 0)]));
    this.formats = this.cellFormats().match(format) ?? [];
  }

  of(key: string, where: string): number {
    const number = this.numbers.get(key);
    if (number === undefined) throw new PlanFault(where, `書式「${key}」がありません。`);
    return number;
  }

  /** The style of a text: with the quote prefix where the text might be mistaken. */
  ofText(key: string, text: string, where: string): number {
    const plain = this.of(key, where);
    if (!mistakable.test(text)) return plain;
    const known = this.quoted.get(plain);
    if (known !== undefined) return known;
    const number = this.formats.length + this.quoted.size;
    this.quoted.set(plain, number);
    return number;
  }

  /** The styles with the twins that were asked for. */
  toXml(): string {
    const twins = [...this.quoted.keys()].map((plain) =>
      (this.formats[plain] ?? '').replace('<xf ', '<xf quotePrefix="1" '),
    );
    const all = [...this.formats, ...twins];
    const list = `<cellXfs count="${String(all.length)}">${all.join('')}</cellXfs>`;
    return this.styles.replace(this.cellFormats(), () => list);
  }

  private cellFormats(): string {
    return /<cellXfs .*<\/cellXfs>/s.exec(this.styles)?.[0] ?? '';
  }
}
