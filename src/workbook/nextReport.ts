import type { CellInput } from '../evaluation';
import type { FiscalYear, Programme, Round } from '../programme';
import { asOfDate, fiscalYearOf, yearIndex } from '../programme';
import { carriedRemarks } from './carriedRemarks';
import type { WorkbookOptions } from './context';
import { inputKeys } from './inputKeys';
import type { Field, ValueKey } from './keys';
import {
  OFFICE_FIELDS,
  OFFICE_REMARK,
  PREVIOUS_REPORT,
  REMARK_FIELDS,
  parseValueKey,
  rowKeyText,
  valueKey,
} from './keys';
import type { Values } from './values';

/** A report: a round of a year. */
export interface Report {
  readonly year: FiscalYear;
  readonly round: Round;
}

/** By which definition the next report is made: the workbook's own, or a newer one of the same programme. */
export interface NextReport extends Report {
  readonly programme: Programme;
  /** Text of the definition. */
  readonly definition: string;
  /** ISO date and time. */
  readonly created: string;
}

/** What was written about one report; the next one is written anew. 引継メモ is there to go along. */
const OF_ONE_REPORT: readonly Field[] = [
  'report',
  'reason',
  'next',
  ...OFFICE_FIELDS,
  OFFICE_REMARK,
];

/** Whether a report comes after another one. */
export function isLater(programme: Programme, report: Report, before: Report): boolean {
  const years = yearIndex(programme, report.year) - yearIndex(programme, before.year);
  if (years !== 0) return years > 0;
  const day = asOfDate(programme, report.year, report.round);
  const earlier = asOfDate(programme, before.year, before.round);
  if (day !== null && earlier !== null && day !== earlier) return day > earlier;
  const place = ({ round }: Report): number =>
    programme.rounds.findIndex(({ id }) => id === round.id);
  return place(report) > place(before);
}

/**
 * What the master of the next report is made from: the actuals and the progress of the years with 値の区分 where one says
 * that they are not final, 引継メモ and 訂正 as they stand, the council's remarks with their answers as 前回, the scale as it was set. Not what was written about the old
 * report, nor who submitted it; of a new year the 取組実績 of the last one is kept for comparison only.
 */
export function nextReportOptions(
  master: WorkbookOptions,
  { created, definition, programme, round, year }: NextReport,
): WorkbookOptions {
  const options: WorkbookOptions = {
    programme,
    definition,
    reportingYear: year,
    round,
    scale: master.scale,
    division: null,
    // They decide whether an earlier year has a place for its 値の区分.
    values: new Map([...master.values].filter(([key]) => key.endsWith('.kind'))),
    closedYears: master.closedYears.flatMap((label) => fiscalYearOf(programme, label) ?? []),
    created,
  };
  const inputs = inputKeys(options);
  const fields = new Set(inputs.map(({ key }) => key));
  const rows = new Set(inputs.map(({ rowKey }) => rowKeyText(rowKey)));
  const values = new Map<ValueKey, CellInput>();
  for (const [key, input] of carriedRemarks(master.values)) {
    const parsed = parseValueKey(key);
    if (parsed === null) continue;
    const { field, rowKey } = parsed;
    const isRemark = rows.has(rowKeyText(rowKey)) && REMARK_FIELDS.some((each) => each === field);
    const isInput = fields.has(key) && !OF_ONE_REPORT.includes(field);
    if (isRemark || isInput || rowKey.kind === 'correction') values.set(key, input);
  }
  for (const [key, input] of previousReports(master, year)) values.set(key, input);
  return { ...options, values };
}

/** 取組実績 of the year before the report's, by the key under which it is handed out. */
function previousReports(master: WorkbookOptions, year: FiscalYear): Values {
  const isNewYear = year !== master.reportingYear;
  const previous = new Map<ValueKey, CellInput>();
  for (const [key, input] of isNewYear ? master.values : (master.handedOut ?? master.values)) {
    const parsed = parseValueKey(key);
    if (parsed?.field !== (isNewYear ? 'report' : PREVIOUS_REPORT)) continue;
    previous.set(valueKey(parsed.rowKey, PREVIOUS_REPORT), input);
  }
  return previous;
}
