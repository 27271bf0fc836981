import type { CellInput } from '../evaluation';
import type { FiscalYear, Programme } from '../programme';
import { fiscalYearOf } from '../programme';
import { movedMemos } from './carriedMemos';
import { carriedRemarks } from './carriedRemarks';
import type { WorkbookOptions } from './workbookOptions';
import { earlierReportOf } from './earlierReport';
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
import type { Report } from './laterReport';
import type { Values } from './values';

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

/**
 * What the master of the next report is made from: the actuals and the progress of the years with 値の区分 where one says
 * that they are not final, 引継メモ and 訂正 as they stand, the council's remarks with their answers as 前回, the scale as it
 * was set. Of the same year it is handed on what the old report said, for comparison. Not what was written about the old
 * report, unless both are about the end of the same year, nor who submitted it; of a new year the 取組実績 of the last one
 * is kept for comparison only.
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
    yearEvents: master.yearEvents ?? [],
    created,
  };
  const isSameYear = year === master.reportingYear;
  const isSameEnd = isSameYear && round.kind === 'yearEnd' && master.round.kind === 'yearEnd';
  const goesAlong = (field: Field): boolean =>
    !OF_ONE_REPORT.includes(field) || (isSameEnd && field !== OFFICE_REMARK);
  const inputs = inputKeys(options);
  const fields = new Set(inputs.map(({ key }) => key));
  const rows = new Set(inputs.map(({ rowKey }) => rowKeyText(rowKey)));
  const values = new Map<ValueKey, CellInput>();
  for (const [key, input] of carriedRemarks(master.values)) {
    const parsed = parseValueKey(key);
    if (parsed === null) continue;
    const { field, rowKey } = parsed;
    const isRemark = rows.has(rowKeyText(rowKey)) && REMARK_FIELDS.some((each) => each === field);
    const isInput = fields.has(key) && goesAlong(field);
    if (isRemark || isInput || rowKey.kind === 'correction') values.set(key, input);
  }
  for (const [key, input] of movedMemos(master, options, inputs)) values.set(key, input);
  for (const [key, input] of previousReports(master, year)) values.set(key, input);
  return { ...options, values, earlier: isSameYear ? earlierReportOf(master) : null };
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
