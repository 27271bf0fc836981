import { isBlank } from '../evaluation';
import type { WorkbookOptions } from './workbookOptions';
import { inputKeys } from './inputKeys';
import type { ValueKey } from './keys';
import { parseValueKey, valueKey, yearField } from './keys';
import { memoHome } from './carriedMemos';

/** Values of a master that do not stand in the next report's, though they are more than words about the old one. */
export interface LeftOut {
  /**
   * 年度末見込 and progress of the middle of a year whose end was never reported: a forecast is no actual, and the year is
   * left blank.
   */
  readonly provisional: readonly ValueKey[];
  /** Values and 引継メモ for which the next definition has no place any more. */
  readonly withoutPlace: readonly ValueKey[];
}

/**
 * What is lost on the way from a master to the next report, so that it can be said before it happens.
 *
 * @param next what `nextReportOptions` made of the master
 */
export function leftOut(master: WorkbookOptions, next: WorkbookOptions): LeftOut {
  const inputs = inputKeys(next);
  const known = new Set(inputs.map(({ key }) => key));
  const rows = new Set(inputs.map(({ key }) => key.slice(0, key.indexOf('|'))));
  const isNewYear = master.reportingYear !== next.reportingYear;
  const [forecast, interim] = (['forecast', 'interim'] as const).map((field) =>
    yearField(master.reportingYear, field),
  );
  const actual = yearField(master.reportingYear, 'actual');
  const provisional: ValueKey[] = [];
  const withoutPlace: ValueKey[] = [];
  for (const [key, input] of master.values) {
    const parsed = parseValueKey(key);
    if (parsed === null || isBlank(input) || known.has(key)) continue;
    const { field, rowKey } = parsed;
    if (field === forecast || (field === interim && rowKey.kind === 'step')) {
      const place = valueKey(rowKey, actual);
      if (isNewYear && known.has(place) && !next.values.has(place)) provisional.push(key);
    } else if (field.endsWith('.actual') && !rows.has(key.slice(0, key.indexOf('|')))) {
      withoutPlace.push(key);
    } else if (field === 'memo' && memoHome(key, master, next, inputs) === null) {
      withoutPlace.push(key);
    }
  }
  return { provisional, withoutPlace };
}
