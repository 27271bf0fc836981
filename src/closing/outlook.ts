import { losesValues } from '../consolidation';
import type { FiscalYear } from '../programme';
import { yearIndex } from '../programme';
import type { Reading, WorkbookOptions, YearEvent } from '../workbook';
import { closeYear, reopenYear, workbookOptionsOf } from '../workbook';
import type { OpenItem } from './openItems';
import { openItems } from './openItems';

/** Why a year is not closed, or not opened again. */
export type Obstacle =
  /** The year has not come. */
  | 'future'
  /** The workbook is one of a round before the year's end: it holds forecasts and no actuals. */
  | 'interim'
  /** Rows or columns were changed so that values cannot be read. */
  | 'damaged'
  | 'alreadyClosed'
  | 'notClosed'
  /** Something of the year cannot stand as it is. */
  | 'errors'
  /** Something is open, and nobody has said why the year is closed all the same. */
  | 'reasonMissing'
  /** Nobody has said who it is. */
  | 'byMissing';

/** What closing a year of a master would mean. */
export interface ClosingOutlook {
  readonly year: FiscalYear;
  /** What forbids it whatever is said; null where it can be closed. */
  readonly obstacle: Exclude<Obstacle, 'notClosed' | 'reasonMissing' | 'byMissing'> | null;
  readonly open: readonly OpenItem[];
}

/**
 * Whether a year of a master can be closed and what is still open in it. Errors forbid it; everything else that is open
 * needs a word why it stays so.
 *
 * @param master a reading of a master; what a division's workbook says of itself is never closed
 */
export function closingOutlook(master: Reading, year: FiscalYear): ClosingOutlook {
  const before = earlyObstacle(master, year);
  if (before !== null) return { year, obstacle: before, open: [] };
  const open = openItems(master, year);
  return { year, obstacle: open.some(({ kind }) => kind === 'error') ? 'errors' : null, open };
}

function earlyObstacle(
  { metadata, problems, programme, round, year: reportingYear }: Reading,
  year: FiscalYear,
): ClosingOutlook['obstacle'] {
  if (yearIndex(programme, year) > yearIndex(programme, reportingYear)) return 'future';
  if (metadata.closedYears.includes(year)) return 'alreadyClosed';
  if (problems.some(losesValues)) return 'damaged';
  return year === reportingYear && round.kind === 'interim' ? 'interim' : null;
}

/** Years of a master that can be closed or are closed: those that have come. */
export function closableYears({ programme, round, year }: Reading): readonly FiscalYear[] {
  const last = yearIndex(programme, year) + (round.kind === 'interim' ? 0 : 1);
  return programme.fiscalYears.slice(0, last);
}

/** Who closes or opens a year, when, and why. */
export type Closing = Pick<YearEvent, 'by' | 'time' | 'reason'>;

/** What the master is made from once the year is closed, or why it is not. */
export function closed(
  master: Reading,
  year: FiscalYear,
  { by, reason, time }: Closing,
): WorkbookOptions | Obstacle {
  const { obstacle, open } = closingOutlook(master, year);
  if (obstacle !== null) return obstacle;
  if (by.trim() === '') return 'byMissing';
  if (open.length > 0 && reason.trim() === '') return 'reasonMissing';
  const event = { year, by: by.trim(), time, reason: reason.trim() };
  return closeYear(workbookOptionsOf(master), event);
}

/** What the master is made from once a closed year is open again, or why it is not. A reason is always given. */
export function reopened(
  master: Reading,
  year: FiscalYear,
  { by, reason, time }: Closing,
): WorkbookOptions | Obstacle {
  if (!master.metadata.closedYears.includes(year)) return 'notClosed';
  if (master.problems.some(losesValues)) return 'damaged';
  if (by.trim() === '') return 'byMissing';
  if (reason.trim() === '') return 'reasonMissing';
  const event = { year, by: by.trim(), time, reason: reason.trim() };
  return reopenYear(workbookOptionsOf(master), event);
}
