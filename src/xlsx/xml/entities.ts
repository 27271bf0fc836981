import type { Refused } from '../refusal';

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text with its references resolved; XML knows no others than its own five and numbers. */
export function decodeEntities(text: string, malformed: () => Refused): string {
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
