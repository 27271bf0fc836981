import { Refused } from '../refusal';

/** Names of elements come without their namespace prefix, those of attributes with it. */
export interface XmlListener {
  open(element: string, attributes: Attributes): void;
  close(element: string): void;
  /** May be called several times within one element. */
  text(text: string): void;
}

export type Attributes = ReadonlyMap<string, string>;

const maximumDepth = 200;
const noAttributes: Attributes = new Map();

const openTag = /<([^\s/>=<"'!?]+)/y;
const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;
const closeTagEnd = /\s*>/y;

// Megabytes pass through here: what programs usually write is told by one character, the rest by an expression.
const [EXCLAMATION_MARK, SLASH, GREATER, QUESTION_MARK] = [0x21, 0x2f, 0x3e, 0x3f];

/**
 * Walks through one XML part. Strict where leniency would hide damage: tags must match, entities
 * other than XML's own five are unknown, and a document type is refused (entities, billion laughs).
 *
 * @param part named in refusals
 */
export function scanXml(xml: string, part: string, listener: XmlListener): void {
  new Scanner(xml, part, listener).run();
}

class Scanner {
  private readonly path: string[] = [];
  private roots = 0;
  private at = 0;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly listener: XmlListener,
  ) {}

  run(): void {
    const { xml, path } = this;
    while (this.at < xml.length) {
      const tag = xml.indexOf('<', this.at);
      const textEnd = tag === -1 ? xml.length : tag;
      if (textEnd > this.at) this.text(xml.slice(this.at, textEnd));
      if (tag === -1) break;
      this.at = tag;
      const kind = xml.charCodeAt(tag + 1);
      if (kind === SLASH) this.closeTag();
      else if (kind === QUESTION_MARK) this.at = this.find('?>') + 2;
      else if (kind === EXCLAMATION_MARK) this.declaration();
      else this.openTag();
    }
    if (path.length > 0 || this.roots === 0) throw this.malformed();
  }

  private text(text: string): void {
    if (this.path.length > 0) this.listener.text(decodeEntities(text, this.malformed));
    else if (text.trim() !== '') throw this.malformed();
  }

  private declaration(): void {
    const { xml, at } = this;
    if (xml.startsWith('<!--', at)) this.at = this.find('-->') + 3;
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = this.find(']]>');
      if (this.path.length === 0) throw this.malformed();
      this.listener.text(xml.slice(at + 9, end));
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
    const { listener, path, xml } = this;
    const [, name = ''] = this.match(openTag);
    const attributes = this.attributes();
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

  private attributes(): Attributes {
    let attributes: Map<string, string> | undefined;
    for (;;) {
      const next = this.xml.charCodeAt(this.at);
      if (next === GREATER || next === SLASH) return attributes ?? noAttributes;
      attribute.lastIndex = this.at;
      const found = attribute.exec(this.xml);
      if (found === null) return attributes ?? noAttributes;
      const [, name = '', double, single = ''] = found;
      attributes ??= new Map();
      if (attributes.has(name)) throw this.malformed();
      attributes.set(name, decodeEntities(double ?? single, this.malformed));
      this.at = attribute.lastIndex;
    }
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

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string, malformed: () => Refused): string {
  let ampersand = text.indexOf('&');
  if (ampersand < 0) return text;
  let decoded = '';
  let from = 0;
  while (ampersand >= 0) {
    const end = text.indexOf(';', ampersand);
    if (end < 0 || end - ampersand > LONGEST_REFERENCE) throw malformed();
    const name = text.slice(ampersand + 1, end);
    decoded += text.slice(from, ampersand) + (entities.get(name) ?? character(name, malformed));
    from = end + 1;
    ampersand = text.indexOf('&', from);
  }
  return decoded + text.slice(from);
}

/** `&`, twelve characters, `;`. */
const LONGEST_REFERENCE = 13;

/** The character of a numeric reference that XML allows. */
function character(name: string, malformed: () => Refused): string {
  const code = /^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(name)
    ? Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1))
    : NaN;
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  if (!legal) throw malformed();
  return String.fromCodePoint(code);
}
