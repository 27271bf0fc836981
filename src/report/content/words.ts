import type { CellInput, RollUp } from '../../evaluation';
import { inputText, isBlank } from '../../evaluation';
import { printedNumber } from '../../check';
import type { Kpi } from '../../programme';

/** 1,234.5件. A number that a formula left with a tail of binary digits is printed with fifteen. */
export function withUnit(value: number, unit: string): string {
  return `${printedNumber(Number(value.toPrecision(15)))}${unit}`;
}

/** A target as the programme document prints it: 各1回, 30か所程度, 65%. */
export function targetText(target: number, kpi: Kpi): string {
  const each = kpi.parts.length > 0 ? '各' : '';
  return `${each}${withUnit(target, kpi.unit)}${kpi.approximate ? '程度' : ''}`;
}

/** What was typed, as printed: numbers with their unit, anything else as it stands. */
export function typedText(input: CellInput | undefined, unit: string): string {
  if (input === undefined || isBlank(input)) return '';
  return input.kind === 'number' ? withUnit(input.value, unit) : inputText(input);
}

/** A written text without blank ends, or '' for nothing but blanks. */
export function writtenText(input: CellInput | undefined): string {
  return input === undefined || isBlank(input) ? '' : inputText(input).trim();
}

/** The share that is 達成: cut, not rounded, so that only all reads 100.0%. */
export function shareText({ met, total }: Pick<RollUp, 'met' | 'total'>): string {
  if (total === 0) return '－';
  const tenths = Math.floor((met * 1000) / total);
  return `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}%`;
}

const ERA = { name: '令和', first: 2019, starts: '2019-05-01' } as const;

/** 令和7年6月20日, from an ISO day. */
export function printedDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const inEra = year - ERA.first + 1;
  const shown =
    day >= ERA.starts ? `${ERA.name}${inEra === 1 ? '元' : String(inEra)}年` : `${String(year)}年`;
  return `${shown}${String(month)}月${String(date)}日`;
}
