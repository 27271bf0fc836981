/** Excel's day number of 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** Day numbers that a person may have meant by a date: the years 2000 to 2100. */
const FIRST_DAY = dayNumber(2000, 1, 1) ?? 0;
const LAST_DAY = dayNumber(2100, 12, 31) ?? 0;

export function isPlausibleDay(value: number): boolean {
  return value >= FIRST_DAY && value < LAST_DAY + 1;
}

/** Excel's number of a day; null for one that does not exist. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
  return exists && date.getUTCDate() === day ? date.getTime() / DAY + EPOCH : null;
}

/** ISO date of Excel's day number. */
export function isoDate(day: number): string {
  return new Date((Math.floor(day) - EPOCH) * DAY).toISOString().slice(0, 10);
}

/** The day that a text plainly names: 2025/5/9, 2025-05-09, 令和7年5月9日, R7.5.9. null where a year is missing. */
export function typedDay(text: string): number | null {
  const narrow = text.normalize('NFKC').replace(/\s/g, '');
  const match =
    /^(?:(?:令和|R)(元|\d{1,2})|(\d{4}))[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\([月火水木金土日]\))?$/i.exec(
      narrow,
    );
  if (match === null) return null;
  const [, era, western, month, day] = match;
  const year = era === undefined ? Number(western) : 2018 + (era === '元' ? 1 : Number(era));
  const number = dayNumber(year, Number(month), Number(day));
  return number !== null && isPlausibleDay(number) ? number : null;
}

/** Whether a number format shows a date or a time: y, m, d, h, 年 … outside of quotes, brackets and colours. */
export function showsDate(format: string | null): boolean {
  if (format === null) return false;
  const bare = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|標準|g\/標準/gi, '');
  return /[ymdhse]|gg|年|月|日/i.test(bare.replace(/e[+-]/gi, '').replace(/am\/pm/gi, ''));
}
