/**
 * The number that somebody plainly meant by a text: 「６５％」 → 65, 「1,234件」 → 1234, 「約３０か所程度」 → 30. null wherever
 * it would take a guess: another unit than the KPI's (円 for 千円), a comma in an odd place, 以上, a range, a fraction.
 */
export function typedNumber(text: string, unit: string): number | null {
  const narrow = halfWidth(text).trim();
  const withoutRemark = strip(narrow, BEFORE, AFTER);
  const bare = withoutUnit(withoutRemark, unit);
  if (bare === null) return null;
  const body = strip(bare, BEFORE, AFTER);
  return decimal(body) ?? counted(body, unit) ?? kanji(body);
}

const BEFORE = /^(?:およそ|おおよそ|おおむね|ほぼ|約|概ね)\s*/;
const AFTER = /\s*(?:程度|くらい|ぐらい|ほど)$/;

function strip(text: string, before: RegExp, after: RegExp): string {
  return text.replace(before, '').replace(after, '').trim();
}

/** Full-width letters, digits and signs of ASCII, and only those: NFKC would turn 5² into 52. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\t\n\r]/g, ' ')
    .replace(/\u2212/g, '-');
}

/** Ways to write the same unit. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ['%', 'パーセント', '㌫'],
  ['人', '名'],
  ['か所', 'ヶ所', 'カ所', 'ヵ所', 'ケ所', '箇所', '個所', 'か所程度'],
  ['か月', 'ヶ月', 'カ月', 'ヵ月', '箇月'],
];

function withoutUnit(text: string, unit: string): string | null {
  const own = halfWidth(unit).trim();
  const spellings = [own, ...(SAME_UNITS.find((group) => group.includes(own)) ?? [])];
  const ending = spellings
    .filter((spelling) => spelling !== '' && text.endsWith(spelling))
    .sort((a, b) => b.length - a.length)[0];
  const bare = ending === undefined ? text : text.slice(0, -ending.length).trim();
  return bare === '' ? null : bare;
}

const PLAIN = /^([-+▲△]?)\s?(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

function decimal(text: string): number | null {
  const match = PLAIN.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const size = Number(whole.replaceAll(',', '') + fraction);
  return sign === '' || sign === '+' || size === 0 ? size : -size;
}

/** 3万, 1.2万, 5億: but not beside a unit that multiplies too. */
function counted(text: string, unit: string): number | null {
  const match = /^(.+)(万|億)$/.exec(text);
  if (match === null || /^[千万億百]/.test(unit)) return null;
  const [, head = '', power = ''] = match;
  const size = decimal(head);
  if (size === null) return null;
  return Number((size * (power === '万' ? 1e4 : 1e8)).toPrecision(15));
}

const DIGITS = '一二三四五六七八九';

/** 十, 二十三, 千二百: but not 一, which is easily a dash, and no 〇, which is easily a mark. */
function kanji(text: string): number | null {
  if (text === '一') return null;
  const match =
    /^(?:([二三四五六七八九]?)(千))?(?:([二三四五六七八九]?)(百))?(?:([二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/.exec(
      text,
    );
  if (match === null || text === '') return null;
  const [, thousands, thousand, hundreds, hundred, tens, ten, ones] = match;
  const times = (digit: string | undefined): number => (digit ? DIGITS.indexOf(digit) + 1 : 1);
  return (
    (thousand ? 1000 * times(thousands) : 0) +
    (hundred ? 100 * times(hundreds) : 0) +
    (ten ? 10 * times(tens) : 0) +
    (ones ? times(ones) : 0)
  );
}
