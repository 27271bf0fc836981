/** Newest first. `since` is the era's first day, `first` is the calendar year of year 1. A fiscal year is named after the era at its printing: H31 and R1 start on the same day. */
const eras = [
  { letter: 'R', since: '2019-05-01', name: '令和', first: 2019, lastOfPrevious: 'H30' },
  { letter: 'H', since: '1989-01-08', name: '平成', first: 1989, lastOfPrevious: 'S63' },
  { letter: 'S', since: '1926-12-25', name: '昭和', first: 1926, lastOfPrevious: null },
] as const;

interface KnownYear {
  /** 令和6年度, 令和元年度, 2026年度. */
  readonly name: string;
  /** Calendar year in which the fiscal year starts. */
  readonly startsIn: number;
  readonly preceding: string | null;
}

/** What a label says by itself: an era letter with a number (R6, H30, S63) or a calendar year (2026); null for any other. */
function knownYear(label: string): KnownYear | null {
  if (/^(?:19|20)\d\d$/.test(label)) {
    const startsIn = Number(label);
    return { name: `${label}年度`, startsIn, preceding: String(startsIn - 1) };
  }
  const era = eras.find(({ letter }) => label.startsWith(letter));
  if (era === undefined || !/^[1-9]\d?$/.test(label.slice(1))) return null;
  const no = Number(label.slice(1));
  return {
    name: `${era.name}${no === 1 ? '元' : String(no)}年度`,
    startsIn: era.first + no - 1,
    preceding: no === 1 ? era.lastOfPrevious : `${era.letter}${no - 1}`,
  };
}

/** Printed name of a fiscal year: R6 → 令和6年度, R1 → 令和元年度, 2026 → 2026年度, 第1期 → 第1期年度, 第1年度 as it is. */
export function printedYear(label: string): string {
  return knownYear(label)?.name ?? (label.endsWith('年度') ? label : `${label}年度`);
}

/** First day of a fiscal year that starts in April as Japan's do (R1 → 2019-04-01); null where the label does not tell. */
export function startOfYear(label: string): string | null {
  const year = knownYear(label);
  return year === null ? null : `${year.startsIn}-04-01`;
}

/** Label of the fiscal year before: R1 → H30, 2026 → 2025; null where the label does not tell. */
export function precedingLabel(label: string): string | null {
  return knownYear(label)?.preceding ?? null;
}

/** Label of the fiscal year after: H30 → R1, R7 → R8, 2026 → 2027; null where the label does not tell. */
export function followingLabel(label: string): string | null {
  const year = knownYear(label);
  if (year === null) return null;
  if (/^\d/.test(label)) return String(year.startsIn + 1);
  const next = eras.find(({ lastOfPrevious }) => lastOfPrevious === label);
  return next === undefined ? `${label.charAt(0)}${Number(label.slice(1)) + 1}` : `${next.letter}1`;
}

/** Labels of the fiscal years after one; null where the label does not tell. */
export function labelsAfter(label: string, count: number): readonly string[] | null {
  const labels: string[] = [];
  let at = label;
  for (let index = 0; index < count; index += 1) {
    const next = followingLabel(at);
    if (next === null) return null;
    labels.push(next);
    at = next;
  }
  return labels;
}

/** Label of the fiscal year, from April on, that a day is in: 2026-11-26 → R8. */
export function labelOfDay(date: string): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0);
  const era = eras.find(({ first }) => first <= year) ?? eras[0];
  return `${era.letter}${year - era.first + 1}`;
}

/** A day as it stands in a narrow place: 2024-10-01 → R6.10.1. */
export function shortDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const era = eras.find(({ since }) => since <= date) ?? eras[0];
  return `${era.letter}${year - era.first + 1}.${month}.${day}`;
}

/** Year, month and day as an ISO date; a day that the month lacks (02-29) becomes the month's last. */
function dateIn(year: number, monthDay: string): string {
  const month = Number(monthDay.slice(0, 2));
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Number(monthDay.slice(3)), lastDay);
  const pad = (n: number, length: number) => String(n).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** True for a month and day that exist in some year. */
export function isMonthDay(monthDay: string): boolean {
  return dateIn(2024, monthDay).endsWith(monthDay);
}

/** The same day a year earlier. */
export function yearBefore(date: string): string {
  return dateIn(Number(date.slice(0, 4)) - 1, date.slice(5));
}

/** The first such month and day on or after the start: from 2024-04-01, 09-30 is in 2024 and 03-31 in 2025. */
export function dateWithinYear(start: string, monthDay: string): string {
  const year = Number(start.slice(0, 4));
  const sameYear = dateIn(year, monthDay);
  return sameYear >= start ? sameYear : dateIn(year + 1, monthDay);
}
