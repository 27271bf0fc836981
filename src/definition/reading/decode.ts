import { isoDate, showsDate, typedDay, typedNumber } from '../../check';
import { didYouMean, told, type Said, type Told } from '../../programme';
import { shownText, type FoundCell } from '../../workbook';
import type { Column } from '../columns/column';
import { MARK, NO, NONE, YES, type Kind } from '../columns/kind';
import type { Json } from '../json';

/** What a cell says: a value, nothing, or something that cannot be taken, with a sentence that says what to do. */
export type Decoded =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'wrong'; readonly said: Told };

const value = (given: Json): Decoded => ({ kind: 'value', value: given });
const wrong = (...sentences: readonly Said[]): Decoded => ({
  kind: 'wrong',
  said: told(...sentences),
});

/** What the rest of a row says about a cell. */
export interface RowContext {
  /** Of a cell that may hold either: the row calls for a number. */
  readonly wantsNumber: boolean;
  /** Unit of the row's numbers, for telling what was meant by 「1,234件」; '' where it has none. */
  readonly unit: string;
}

export function decode(
  { kind, heading }: Pick<Column, 'kind' | 'heading'>,
  cell: FoundCell,
  row: RowContext,
): Decoded {
  const { input, formula } = cell;
  const shown = shownText(input);
  if (formula !== null) {
    return wrong({
      ja: `「${heading}」に数式が入っています。［コピー］して［値の貼り付け］で値に直してください。`,
      en: `“${heading}” holds a formula. Copy the cell, and paste it as a value.`,
    });
  }
  switch (input.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'error':
      return wrong({
        ja: `「${heading}」がエラー値（${shown}）です。入力し直してください。`,
        en: `“${heading}” is an error value (${shown}). Enter it again.`,
      });
    case 'boolean':
      return wrong({
        ja: `「${heading}」が ${shown} になっています。入力し直してください。`,
        en: `“${heading}” has become ${shown}. Enter it again.`,
      });
    case 'number':
      return ofNumber(kind, heading, input.value, cell.numberFormat, row);
    case 'text':
      return ofText(kind, heading, input.text.replaceAll(/\r\n?/g, '\n').trim(), row);
  }
}

function ofNumber(
  kind: Kind,
  heading: string,
  number: number,
  format: string | null,
  row: RowContext,
): Decoded {
  const isDate = showsDate(format);
  if (kind.kind === 'date') return ofDay(heading, number);
  if (isDate) {
    return wrong({
      ja: `「${heading}」が日付（${isoDate(number)}）になっています。セルの書式を［文字列］か［標準］にして、入力し直してください。`,
      en: `“${heading}” has become a date (${isoDate(number)}). Set the format of the cell to Text or General, and enter it again.`,
    });
  }
  switch (kind.kind) {
    case 'number':
    case 'rate':
    case 'limit':
      return value(number);
    case 'either':
      return value(row.wantsNumber ? number : String(number));
    case 'no':
      return Number.isSafeInteger(number) && number > 0
        ? value(number)
        : wrong({
            ja: `「${heading}」は 1 以上の整数で入力してください（${String(number)}）。`,
            en: `“${heading}” is not a whole number from 1 up (${String(number)}). Correct it.`,
          });
    case 'text':
    case 'lines':
    case 'id':
    case 'listed':
      // What is shown is not what is stored: 78% is 0.78.
      return format?.includes('%') === true
        ? wrong({
            ja: `「${heading}」が百分率の数値になっています。セルの書式を［文字列］にして、入力し直してください。`,
            en: `“${heading}” has become a percentage. Set the format of the cell to Text, and enter it again.`,
          })
        : value(String(number));
    default:
      return ofText(kind, heading, String(number), row);
  }
}

function ofDay(heading: string, number: number): Decoded {
  return number >= 1 && number < 2_958_466
    ? value(isoDate(number))
    : wrong({
        ja: `「${heading}」が日付ではありません。2026/10/16 のように入力してください。`,
        en: `“${heading}” is not a date. Enter it as in 2026/10/16.`,
      });
}

function ofText(kind: Kind, heading: string, text: string, row: RowContext): Decoded {
  switch (kind.kind) {
    case 'text':
    case 'lines':
    case 'id':
    case 'listed':
    case 'monthDay':
      return value(text);
    case 'either':
      return row.wantsNumber ? notNumber(heading, text, row) : value(text);
    case 'number':
    case 'rate':
    case 'no':
      return notNumber(heading, text, row);
    case 'limit':
      return text === NONE ? value(null) : notNumber(heading, text, row, orNone);
    case 'yesNo':
      return ofWord(
        [
          [YES, true],
          [NO, false],
        ],
        heading,
        text,
      );
    case 'mark':
      return isMark(text)
        ? value(true)
        : wrong({
            ja: `「${heading}」の「${text}」が読み取れません。当てはまるときは「${MARK}」を入力し、当てはまらないときは空欄にしてください。`,
            en: `“${text}” in “${heading}” cannot be understood. Enter “${MARK}” where it applies, and leave the cell blank where it does not.`,
          });
    case 'date':
      return ofDayText(heading, text);
    case 'choice': {
      const words = kind.words.flatMap(([id, word]): readonly (readonly [string, Json])[] => [
        [word, id],
        [id, id],
      ]);
      const known = words.find(([word]) => word === text);
      if (known === undefined && kind.open === true) return value(text);
      return ofWord(
        words,
        heading,
        text,
        kind.words.map(([, word]) => word),
      );
    }
  }
}

/** ○ as it is typed: there are several round characters. */
function isMark(text: string): boolean {
  return /^[○〇◯●◎oOｏＯ]$/u.test(text);
}

function ofWord(
  words: readonly (readonly [string, Json])[],
  heading: string,
  text: string,
  offered: readonly string[] = words.map(([word]) => word),
): Decoded {
  const known = words.find(([word]) => word === text);
  if (known !== undefined) return value(known[1]);
  return wrong(
    {
      ja: `「${heading}」の「${text}」は一覧にありません。`,
      en: `“${text}” in “${heading}” is not in the list.`,
    },
    didYouMean(text, offered) ?? {
      ja: `次のどれかを選んでください: ${offered.join('、')}。`,
      en: `Choose one of these: ${offered.map((word) => `“${word}”`).join(', ')}.`,
    },
  );
}

const typedAsText = (heading: string, text: string): Said => ({
  ja: `「${heading}」の「${text}」は文字として入力されています。`,
  en: `“${text}” in “${heading}” is text.`,
});

const orNone: Said = { ja: `か「${NONE}」`, en: ` or “${NONE}” (none)` };

function notNumber(
  heading: string,
  text: string,
  { unit }: RowContext,
  otherwise: Said = { ja: '', en: '' },
): Decoded {
  const meant = typedNumber(text, unit) ?? typedNumber(text, '%');
  const advice =
    meant === null
      ? {
          ja: `半角の数字だけ${otherwise.ja}を入力してください。`,
          en: `Enter half-width digits only${otherwise.en}.`,
        }
      : {
          ja: `${String(meant)} でよければ、半角の数字だけにしてください。`,
          en: `If ${String(meant)} is meant, type it in half-width digits only.`,
        };
  return wrong(typedAsText(heading, text), advice);
}

function ofDayText(heading: string, text: string): Decoded {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return value(text);
  const meant = typedDay(text);
  if (meant === null) {
    return wrong(typedAsText(heading, text), {
      ja: '2026/10/16 のように入力してください。',
      en: 'Enter the day as in 2026/10/16.',
    });
  }
  const day = isoDate(meant).replaceAll('-', '/');
  return wrong(typedAsText(heading, text), {
    ja: `${day} でよければ、そのように入力し直してください。`,
    en: `If ${day} is meant, enter it so.`,
  });
}
