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
const closeTag = /<\/([^\s<>]+)\s*>/y;

/**
 * Walks through one XML part. Strict where leniency would hide damage: tags must match, entities
 * other than XML's own five are unknown, and a document type is refused (entities, billion laughs).
 *
 * @param part named in refusals
 */
export function scanXml(xml: string, part: string, listener: XmlListener): void {
  const malformed = (): Refused => new Refused('malformedXml', part);
  const path: string[] = [];
  let roots = 0;
  let at = 0;

  const skipTo = (end: string): number => {
    const found = xml.indexOf(end, at);
    if (found === -1) throw malformed();
    return found;
  };

  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag === -1 ? xml.length : tag;
    if (textEnd > at) {
      const text = xml.slice(at, textEnd);
      if (path.length > 0) listener.text(decodeEntities(text, malformed));
      else if (text.trim() !== '') throw malformed();
    }
    if (tag === -1) break;
    at = tag;
    if (xml.startsWith('</', at)) {
      closeTag.lastIndex = at;
      const name = closeTag.exec(xml)?.[1];
      if (name === undefined || name !== path.pop()) throw malformed();
      listener.close(localName(name));
      at = closeTag.lastIndex;
    } else if (xml.startsWith('<?', at)) {
      at = skipTo('?>') + 2;
    } else if (xml.startsWith('<!--', at)) {
      at = skipTo('-->') + 3;
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = skipTo(']]>');
      if (path.length === 0) throw malformed();
      listener.text(xml.slice(at + 9, end));
      at = end + 3;
    } else if (xml.startsWith('<!', at)) {
      throw new Refused('declaresEntities', part);
    } else {
      openTag.lastIndex = at;
      const name = openTag.exec(xml)?.[1];
      if (name === undefined) throw malformed();
      const { attributes, end } = readAttributes(xml, openTag.lastIndex, malformed);
      tagEnd.lastIndex = end;
      const ending = tagEnd.exec(xml);
      if (ending === null || path.length >= maximumDepth) throw malformed();
      at = tagEnd.lastIndex;
      if (path.length === 0 && ++roots > 1) throw malformed();
      const local = localName(name);
      listener.open(local, attributes);
      if (ending[1] === '/') listener.close(local);
      else path.push(name);
    }
  }
  if (path.length > 0 || roots === 0) throw malformed();
}

function readAttributes(
  xml: string,
  from: number,
  malformed: () => Refused,
): { attributes: Attributes; end: number } {
  let attributes: Map<string, string> | undefined;
  let end = from;
  for (;;) {
    attribute.lastIndex = end;
    const found = attribute.exec(xml);
    if (found === null) return { attributes: attributes ?? noAttributes, end };
    const [, name = '', double, single = ''] = found;
    attributes ??= new Map();
    if (attributes.has(name)) throw malformed();
    attributes.set(name, decodeEntities(double ?? single, malformed));
    end = attribute.lastIndex;
  }
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
