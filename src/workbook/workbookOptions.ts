import type { FiscalYear, Programme, Round, Scale } from '../programme';
import type { AcceptedSubmission, LogEntry, YearEvent } from './history';
import type { Values } from './values';

/** What the round before said about the reporting year (前回の報告回). */
export interface EarlierReport {
  readonly round: Round;
  /** Values of the reporting year, by the keys of that round's workbooks. */
  readonly values: Values;
}

/** What a workbook is made from. */
export interface WorkbookOptions {
  readonly programme: Programme;
  /** The definition's JSON text, embedded so that the workbook can be checked with nothing beside it. */
  readonly definition: string;
  readonly reportingYear: FiscalYear;
  readonly round: Round;
  readonly scale: Scale;
  /** Id of a division; null makes the master (取りまとめ用ブック). */
  readonly division: string | null;
  readonly values: Values;
  /** The values as handed out, embedded as the base of the comparison at consolidation; by default `values`. */
  readonly handedOut?: Values;
  /** Years that the office has closed: their values are locked. */
  readonly closedYears: readonly FiscalYear[];
  /** Of a master: when which year was closed or opened again, oldest first. */
  readonly yearEvents?: readonly YearEvent[];
  /** Of a master: the values of a closed year when it was closed, blanks included. */
  readonly asClosed?: Values;
  /** 取込履歴 of a master, oldest first. */
  readonly log?: readonly LogEntry[];
  /** Submissions that a master has accepted, oldest first. */
  readonly accepted?: readonly AcceptedSubmission[];
  /** What the round before said about the reporting year; null or absent where nothing was handed on. */
  readonly earlier?: EarlierReport | null;
  /** ISO date and time of generation. */
  readonly created: string;
}
