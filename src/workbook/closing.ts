import type { CellInput } from '../evaluation';
import type { FiscalYear } from '../programme';
import { fiscalYearOf } from '../programme';
import { isClosedField } from './closedField';
import type { WorkbookOptions } from './workbookOptions';
import type { YearEvent } from './history';
import { inputKeys } from './inputKeys';
import type { ValueKey } from './keys';

const BLANK: CellInput = { kind: 'blank' };

/**
 * The master with a year closed: its values are locked, and kept as they stand so that a later change is found.
 *
 * @throws RangeError where the year is none of the programme's: a programmer's mistake
 */
export function closeYear(
  options: WorkbookOptions,
  event: Omit<YearEvent, 'kind'>,
): WorkbookOptions {
  const year = yearOf(options, event);
  const closedYears = options.programme.fiscalYears.filter(
    (each) => each === year || options.closedYears.includes(each),
  );
  const asClosed = new Map<ValueKey, CellInput>(options.asClosed);
  for (const { field, key } of inputKeys(options)) {
    if (!isClosedField(field, { ...options, closedYears: [year] })) continue;
    asClosed.set(key, options.values.get(key) ?? BLANK);
  }
  return withEvent({ ...options, closedYears, asClosed }, { ...event, kind: 'closed' });
}

/** The master with a closed year open again. @throws RangeError as `closeYear` does */
export function reopenYear(
  options: WorkbookOptions,
  event: Omit<YearEvent, 'kind'>,
): WorkbookOptions {
  const year = yearOf(options, event);
  const closedYears = options.closedYears.filter((each) => each !== year);
  const asClosed = new Map(
    [...(options.asClosed ?? [])].filter(
      ([key]) =>
        !isClosedField(key.slice(key.indexOf('|') + 1), { ...options, closedYears: [year] }),
    ),
  );
  return withEvent({ ...options, closedYears, asClosed }, { ...event, kind: 'reopened' });
}

function withEvent(options: WorkbookOptions, event: YearEvent): WorkbookOptions {
  return { ...options, yearEvents: [...(options.yearEvents ?? []), event] };
}

function yearOf({ programme }: WorkbookOptions, { year }: { readonly year: string }): FiscalYear {
  const found = fiscalYearOf(programme, year);
  if (found === null) throw new RangeError(`No year ${year}`);
  return found;
}
