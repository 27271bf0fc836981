import { Refused } from '../refusal';
import { decodeEntities } from '../xml/entities';
import { scanXml, type XmlListener } from '../xml/scan';
import { unescapeXstring } from '../xml/text';

/**
 * Collects the text of one string item (`si` or `is`): its own text or that of its formatted runs.
 * Phonetic runs (ふりがな, `rPh`) are a reading beside the text and no part of it.
 */
export class StringItem {
  private readonly runs: string[] = [];
  private inText = false;
  private phonetic = 0;

  open(element: string): void {
    if (element === 'rPh') this.phonetic++;
    else if (element === 't') this.inText = this.phonetic === 0;
    if (this.inText && element === 't') this.runs.push('');
  }

  close(element: string): void {
    if (element === 'rPh') this.phonetic--;
    else if (element === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.runs.push((this.runs.pop() ?? '') + text);
  }

  /** Each run is escaped on its own: an escape never spans two. */
  get value(): string {
    return this.runs.map(unescapeXstring).join('');
  }
}

/** An item of one text without formats, as Excel and others write it. */
const plainItem =
  /<si><t(?: xml:space="preserve")?>([^<]*)<\/t>(?:<phoneticPr fontId="\d+"(?: type="\w+")?\/>)?<\/si>/y;

/** The strings that cells refer to by number. */
export function readSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  const malformed = (): Refused => new Refused('malformedXml', part);
  let item: StringItem | null = null;
  const listener: XmlListener = {
    open(element) {
      if (element === 'si') item = new StringItem();
      else item?.open(element);
    },
    close(element) {
      if (element === 'si' && item !== null) {
        strings.push(item.value);
        item = null;
      } else item?.close(element);
    },
    text(text) {
      item?.text(text);
    },
    takeWhole(xml, at) {
      plainItem.lastIndex = at;
      const found = plainItem.exec(xml);
      if (found === null || item !== null) return null;
      strings.push(unescapeXstring(decodeEntities(found[1] ?? '', malformed)));
      return plainItem.lastIndex;
    },
  };
  scanXml(xml, part, listener);
  return strings;
}
