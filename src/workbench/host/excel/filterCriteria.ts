import { readTyped, textMatcher, type ExcelLocale, type Sheet } from '../engine';
import {
  invalidArgument,
  isArray,
  isNil,
  isObject,
  notEmulated,
  type JsonObject,
} from '../protocol';
import { oneOf, textValue } from './args';
import { textAt } from './rangeContent';

/** The rows of a column that pass a criterion of a filter (Excel.FilterCriteria). */
export function passingRows(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  given: unknown,
): ReadonlySet<number> {
  if (!isObject(given)) throw invalidArgument('the filter criteria');
  const kinds = ['Values', 'Custom', 'TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'];
  const all = [...kinds, 'CellColor', 'FontColor', 'Dynamic', 'Icon'];
  const kind = oneOf(given.filterOn, all);
  if (kind === 'Values') return byValues(sheet, column, rows, given);
  if (kind === 'Custom') return byConditions(sheet, column, rows, given);
  if (kinds.includes(kind)) return byRank(sheet, column, rows, kind, given);
  throw notEmulated(`filters on ${kind}`);
}

function byValues(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  { values }: JsonObject,
): ReadonlySet<number> {
  if (!isArray(values)) throw invalidArgument('the values to filter by');
  const wanted = new Set(
    values.map((value) => {
      if (isObject(value)) throw notEmulated('filters by parts of dates');
      return textValue(value).toLowerCase();
    }),
  );
  // What is compared is what the cells show.
  return new Set(rows.filter((row) => wanted.has(textAt(row, column, sheet).toLowerCase())));
}

function byConditions(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  { criterion1, criterion2, operator }: JsonObject,
): ReadonlySet<number> {
  const tests = [criterion1, criterion2]
    .filter((criterion) => !isNil(criterion))
    .map((criterion) => condition(textValue(criterion), sheet.locale));
  if (tests.length === 0) throw invalidArgument('a criterion');
  const either = !isNil(operator) && oneOf(operator, ['And', 'Or']) === 'Or';
  return new Set(
    rows.filter((row) => {
      const verdicts = tests.map((test) => test(sheet, row, column));
      return either ? verdicts.some(Boolean) : verdicts.every(Boolean);
    }),
  );
}

type Test = (sheet: Sheet, row: number, column: number) => boolean;

/** `>50`, `<>`, `=*市`; without an operator as with `=`. */
function condition(criterion: string, locale: ExcelLocale): Test {
  const [, operator = '', operand = ''] = /^(<>|>=|<=|=|>|<)?([^]*)$/.exec(criterion) ?? [];
  const { value } = readTyped(operand, false, new Date(), locale).input;
  if (operator === '' || operator === '=' || operator === '<>') {
    const matches = textMatcher(operand, { whole: true, matchCase: false });
    const wanted = operator !== '<>';
    return (sheet, row, column) => {
      const own = sheet.cells.get(row, column).value;
      const same = typeof value === 'number' && typeof own === 'number' && own === value;
      return (same || matches(textAt(row, column, sheet))) === wanted;
    };
  }
  return (sheet, row, column) => {
    const own = sheet.cells.get(row, column).value;
    if (typeof own !== typeof value || own === null || value === null) return false;
    const order =
      typeof own === 'string'
        ? own.localeCompare(String(value), 'ja')
        : Number(own) - Number(value);
    if (operator === '>') return order > 0;
    if (operator === '>=') return order >= 0;
    return operator === '<' ? order < 0 : order <= 0;
  };
}

function byRank(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  kind: string,
  { criterion1 }: JsonObject,
): ReadonlySet<number> {
  const asked = Number(criterion1);
  if (!Number.isInteger(asked) || asked < 1 || asked > 500) throw invalidArgument('the count');
  const numbers = rows.flatMap((row) => {
    const { value } = sheet.cells.get(row, column);
    return typeof value === 'number' ? [value] : [];
  });
  const sorted = numbers.sort((a, b) => (kind.startsWith('Top') ? b - a : a - b));
  const count = kind.endsWith('Percent')
    ? Math.max(1, Math.floor((sorted.length * asked) / 100))
    : asked;
  const last = sorted[Math.min(count, sorted.length) - 1];
  if (last === undefined) return new Set();
  return new Set(
    rows.filter((row) => {
      const { value } = sheet.cells.get(row, column);
      if (typeof value !== 'number') return false;
      return kind.startsWith('Top') ? value >= last : value <= last;
    }),
  );
}
