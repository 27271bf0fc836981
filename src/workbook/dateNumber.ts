/** Excel's number of 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** Excel's number of a day or moment (`2025-04-21`, `2025-04-21T10:15:00`), taken as it reads; null for anything else. */
export function dateNumber(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?$/.exec(text);
  if (match === null) return null;
  const time = Date.parse(`${match[1] ?? ''}T${match[2] ?? '00:00:00'}Z`);
  return Number.isNaN(time) ? null : time / DAY + EPOCH;
}

/** The moment of Excel's number, to the second: `2025-04-21T10:15:00`; null outside of the years 1970 to 9999. */
export function momentText(number: number): string | null {
  const time = Math.round((number - EPOCH) * 86_400) * 1000;
  return time >= 0 && time < 253_402_300_800_000 ? new Date(time).toISOString().slice(0, 19) : null;
}

/** The day of Excel's number: `2025-04-21`. */
export function dayText(number: number): string | null {
  return momentText(Math.floor(number))?.slice(0, 10) ?? null;
}
