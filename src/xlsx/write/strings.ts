import { escapeCellText, spaceAttribute } from '../xml/text';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The table of texts that cells refer to by number; each text stands in it once. */
export class StringTable {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** The number of a text. */
  add(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  toXml(): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t${spaceAttribute(text)}>${escapeCellText(text)}</t></si>`,
    );
    const counts = `count="${String(this.uses)}" uniqueCount="${String(this.numbers.size)}"`;
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${namespace}" ${counts}>${items.join('')}</sst>`;
  }
}
