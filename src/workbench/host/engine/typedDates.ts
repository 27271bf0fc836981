import { shortDate, shortDateTime, type ExcelLocale } from './locale';
import { typedValue as typed, type Typed } from './typed';

/** First days of the eras that Excel knows. */
const eras = [
  { letter: 'R', kanji: '令和', year: 2018 },
  { letter: 'H', kanji: '平成', year: 1988 },
  { letter: 'S', kanji: '昭和', year: 1925 },
  { letter: 'T', kanji: '大正', year: 1911 },
  { letter: 'M', kanji: '明治', year: 1867 },
] as const;

type ReadDate = (text: string, today: Date) => Typed | null;

/** Reads dates and times as Excel does. Null where the text is neither. */
export function parseDateTime(text: string, today: Date, locale: ExcelLocale): Typed | null {
  const parseDate: ReadDate = locale.readsJapanese ? japaneseDate : englishDate;
  const [first = '', second] = text.split(/\s+/);
  if (second === undefined) return parseDate(first, today) ?? parseTime(first);
  const date = parseDate(first, today)?.input.value;
  const time = parseTime(second)?.input.value;
  if (typeof date !== 'number' || typeof time !== 'number') return null;
  return typed(date + time, shortDateTime);
}

function japaneseDate(text: string, today: Date): Typed | null {
  const full = /^(\d{4}|\d{2})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (full !== null) {
    return dated(fullYear(Number(full[1])), Number(full[2]), Number(full[3]), shortDate);
  }
  const kanji = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (kanji !== null) {
    return dated(Number(kanji[1]), Number(kanji[2]), Number(kanji[3]), 'yyyy"年"m"月"d"日"');
  }
  return parseEra(text) ?? parseMonthDay(text, today);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Month first; a year of four digits may lead. Month names in words of three letters. */
function englishDate(text: string, today: Date): Typed | null {
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), shortDate);
  const full = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (full !== null) {
    return dated(fullYear(Number(full[3])), Number(full[1]), Number(full[2]), shortDate);
  }
  const named = /^(\d{1,2})-([a-z]{3})(?:-(\d{4}|\d{2}))?$/i.exec(text);
  if (named !== null) {
    const month = months.indexOf((named[2] ?? '').toLowerCase()) + 1;
    const [day, year] = [Number(named[1]), named[3]];
    return year === undefined
      ? dated(today.getFullYear(), month, day, 'd-mmm')
      : dated(fullYear(Number(year)), month, day, 'd-mmm-yy');
  }
  const short = /^(\d{1,2})[/-](\d{1,4})$/.exec(text);
  if (short === null) return null;
  const [month, second] = [Number(short[1]), short[2] ?? ''];
  const day = dated(today.getFullYear(), month, Number(second), 'd-mmm');
  return day ?? (second.length === 3 ? null : dated(fullYear(Number(second)), month, 1, 'mmm-yy'));
}

function parseEra(text: string): Typed | null {
  const letters = /^([RHSTM])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/i.exec(text);
  const written = /^(令和|平成|昭和|大正|明治)(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日$/.exec(text);
  const [, name, year, month, day] = letters ?? written ?? [];
  const era = eras.find(({ letter, kanji }) => letter === name?.toUpperCase() || kanji === name);
  if (era === undefined) return null;
  const format = letters === null ? '[$-411]ggge"年"m"月"d"日"' : '[$-411]ge.m.d';
  return dated(era.year + (year === '元' ? 1 : Number(year)), Number(month), Number(day), format);
}

/** `1-2` and `4/1` are days of this year; `2025/4` and `13/4` are months. */
function parseMonthDay(text: string, today: Date): Typed | null {
  const kanji = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  const match = kanji ?? /^(\d{1,4})[/-](\d{1,2})$/.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (match[1]?.length === 4) return dated(first, second, 1, 'mmm-yy');
  const day = dated(today.getFullYear(), first, second, 'm"月"d"日"');
  if (day !== null || kanji !== null || first < 13) return day;
  return dated(fullYear(first), second, 1, 'mmm-yy');
}

/** Two digits: 00–29 are this century, 30–99 the last. */
const fullYear = (year: number): number =>
  year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;

function dated(year: number, month: number, day: number, format: string): Typed | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1900 || year > 9999) return null;
  return typed(serialOf(date), format);
}

/** Excel's day number of the 1900 system, with its leap day that never was. */
export function serialOf(date: Date): number {
  const days = date.getTime() / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}

function parseTime(text: string): Typed | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return null;
  const long = match[3] !== undefined;
  const format = hours > 23 ? '[h]:mm:ss' : long ? 'h:mm:ss' : 'h:mm';
  return typed((hours * 3600 + minutes * 60 + seconds) / 86_400, format);
}
