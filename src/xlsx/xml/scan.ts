import { Refused } from '../refusal';
import { type Attributes, TagAttributes } from './attributes';
import { decodeEntities } from './entities';
import { decoded, type ScannableXml } from './scannable';

/**
 * Names of elements come without their namespace prefix, those of attributes with it. A name of an element that is not
 * ASCII comes as it was scanned: nobody knows one.
 */
export interface XmlListener {
  open(element: string, attributes: Attributes): void;
  close(element: string): void;
  /** May be called several times within one element. */
  text(text: string): void;
  /**
   * Takes a whole element, from its `<` at `at` on, that is written as programs usually write it, without being told of
   * its parts. It vouches that the element is well-formed.
   *
   * @returns where the element ends; null where it is to be told of as any other
   */
  takeWhole?(xml: string, at: number): number | null;
}

const maximumDepth = 200;

// White space is what XML takes for it and nothing else: then bytes that are not decoded are told apart as characters are.
const openTag = /<([^ \t\r\n/>=<"'!?]+)/y;
const attribute = /[ \t\r\n]+([^ \t\r\n=<>"'/]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/dy;
const tagEnd = /[ \t\r\n]*(\/?)>/y;
const closeTagEnd = /[ \t\r\n]*>/y;
const otherThanSpace = /[^ \t\r\n]/;

// Megabytes pass through here: what programs usually write is told character by character, the rest by an expression.
const [SPACE, EXCLAMATION_MARK, QUOTE, AMPERSAND, SLASH, LESS, EQUALS, GREATER, QUESTION_MARK] = [
  0x20, 0x21, 0x22, 0x26, 0x2f, 0x3c, 0x3d, 0x3e, 0x3f,
];

/**
 * Walks through one XML part. Strict where leniency would hide damage: tags must match, entities
 * other than XML's own five are unknown, and a document type is refused (entities, billion laughs).
 *
 * @param source its text, or what is scanned in place of it
 * @param part named in refusals
 */
export function scanXml(source: string | ScannableXml, part: string, listener: XmlListener): void {
  const scanned = typeof source === 'string' ? decoded(source) : source;
  new Scanner(scanned, part, listener).run();
}

class Scanner {
  private readonly path: string[] = [];
  private roots = 0;
  private at = 0;
  private readonly xml: string;
  private readonly decode: ScannableXml['decode'];
  private readonly attributes: TagAttributes;

  constructor(
    source: ScannableXml,
    private readonly part: string,
    private readonly listener: XmlListener,
  ) {
    this.xml = source.xml;
    this.decode = source.decode;
    this.attributes = new TagAttributes(source, this.malformed);
  }

  run(): void {
    const { xml, path } = this;
    while (this.at < xml.length) {
      const tag = xml.indexOf('<', this.at);
      const textEnd = tag === -1 ? xml.length : tag;
      if (textEnd > this.at) this.text(xml.slice(this.at, textEnd));
      if (tag === -1) break;
      this.at = tag;
      const taken = path.length === 0 ? null : this.listener.takeWhole?.(xml, tag);
      if (typeof taken === 'number') {
        this.at = taken;
        continue;
      }
      const kind = xml.charCodeAt(tag + 1);
      if (kind === SLASH) this.closeTag();
      else if (kind === QUESTION_MARK) this.at = this.find('?>') + 2;
      else if (kind === EXCLAMATION_MARK) this.declaration();
      else this.openTag();
    }
    if (path.length > 0 || this.roots === 0) throw this.malformed();
  }

  private text(text: string): void {
    if (this.path.length === 0) {
      if (otherThanSpace.test(text)) throw this.malformed();
    } else this.listener.text(decodeEntities(this.decode(text), this.malformed));
  }

  private declaration(): void {
    const { xml, at } = this;
    if (xml.startsWith('<!--', at)) this.at = this.find('-->') + 3;
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = this.find(']]>');
      if (this.path.length === 0) throw this.malformed();
      this.listener.text(this.decode(xml.slice(at + 9, end)));
      this.at = end + 3;
    } else throw new Refused('declaresEntities', this.part);
  }

  private closeTag(): void {
    const { xml } = this;
    const name = this.path.pop();
    if (name === undefined || !xml.startsWith(name, this.at + 2)) throw this.malformed();
    this.at += 2 + name.length;
    if (xml.charCodeAt(this.at) === GREATER) this.at += 1;
    else this.match(closeTagEnd);
    this.listener.close(localName(name));
  }

  private openTag(): void {
    const { attributes, listener, path, xml } = this;
    const name = this.plainName(this.at + 1) ?? this.match(openTag)[1] ?? '';
    this.readAttributes();
    const isPlain = xml.charCodeAt(this.at) === GREATER;
    const isEmpty = !isPlain && this.match(tagEnd)[1] === '/';
    if (isPlain) this.at += 1;
    if (path.length >= maximumDepth) throw this.malformed();
    if (path.length === 0 && ++this.roots > 1) throw this.malformed();
    const local = localName(name);
    listener.open(local, attributes);
    if (isEmpty) listener.close(local);
    else path.push(name);
  }

  private readAttributes(): void {
    const { attributes, xml } = this;
    attributes.clear();
    for (;;) {
      const next = xml.charCodeAt(this.at);
      if (next === GREATER || next === SLASH) return;
      if (!this.plainAttribute() && !this.anyAttribute()) return;
    }
  }

  /** A name of ASCII letters, digits and `:-._` that starts at `from` and is followed by what ends it; null where it is not so simple. */
  private plainName(from: number): string | null {
    const { xml } = this;
    let end = from;
    while (isNameCharacter(xml.charCodeAt(end))) end += 1;
    const next = xml.charCodeAt(end);
    if (end === from || (next !== SPACE && next !== GREATER && next !== SLASH)) return null;
    this.at = end;
    return xml.slice(from, end);
  }

  /** ` name="value"`, as nearly every attribute is written; false where it is written in another way. */
  private plainAttribute(): boolean {
    const { at, xml } = this;
    if (xml.charCodeAt(at) !== SPACE) return false;
    let equals = at + 1;
    while (isNameCharacter(xml.charCodeAt(equals))) equals += 1;
    if (equals === at + 1 || xml.charCodeAt(equals) !== EQUALS) return false;
    if (xml.charCodeAt(equals + 1) !== QUOTE) return false;
    const start = equals + 2;
    let hasReferences = false;
    let end = start;
    for (let code = xml.charCodeAt(end); code !== QUOTE; code = xml.charCodeAt(end)) {
      if (code === LESS || end >= xml.length) return false;
      if (code === AMPERSAND) hasReferences = true;
      end += 1;
    }
    this.attributes.add(at + 1, equals, start, end, hasReferences);
    this.at = end + 1;
    return true;
  }

  private anyAttribute(): boolean {
    attribute.lastIndex = this.at;
    const found = attribute.exec(this.xml);
    if (found === null) return false;
    const [, name, double, single] = found.indices ?? [];
    const value = double ?? single;
    if (name === undefined || value === undefined) return false;
    this.attributes.add(...name, ...value, true);
    this.at = attribute.lastIndex;
    return true;
  }

  /** What the expression finds just here; refused where it finds nothing. */
  private match(expression: RegExp): RegExpExecArray {
    expression.lastIndex = this.at;
    const found = expression.exec(this.xml);
    if (found === null) throw this.malformed();
    this.at = expression.lastIndex;
    return found;
  }

  private find(end: string): number {
    const found = this.xml.indexOf(end, this.at);
    if (found === -1) throw this.malformed();
    return found;
  }

  private readonly malformed = (): Refused => new Refused('malformedXml', this.part);
}

function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    // Digits and the colon after them, then `-`, `.` and `_`.
    (code >= 0x30 && code <= 0x3a) ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x5f
  );
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
