import type { CellInput } from '../evaluation';
import type { ValueKey } from './keys';
import type { Values } from './values';

/** Why a line stands in 取込履歴. */
export type LogDecision =
  /** A new or changed value was taken. */
  | { readonly kind: 'taken' }
  /** 値の区分 取消 erased the value. */
  | { readonly kind: 'withdrawn' }
  /** A conflict, decided for the division's value. */
  | { readonly kind: 'conflictTaken' }
  /** A conflict, decided for the master's value: nothing was written. */
  | { readonly kind: 'conflictKept' }
  /** A line of the submission table: state, number, day. */
  | { readonly kind: 'submission' }
  /** What a consolidation had written was taken back. */
  | { readonly kind: 'takenBack'; readonly run: number };

/** One line of 取込履歴: one value that a consolidation wrote, or decided not to write. */
export interface LogEntry {
  /** Number of the consolidation, counted from 1. */
  readonly run: number;
  /** When it was carried out, in the clock of whoever did it: `2025-04-21T10:15:00`. */
  readonly time: string;
  readonly file: string;
  /** Of the file's bytes, so that the same file is known again under another name. */
  readonly fingerprint: string;
  /** Id of the division. */
  readonly division: string;
  readonly key: ValueKey;
  readonly old: CellInput;
  readonly new: CellInput;
  /** What the file says where that is not what was written: the value that a decided conflict left out. */
  readonly submitted: CellInput | null;
  readonly decision: LogDecision;
}

/** A year that the office closed (年度を締める), or opened again. */
export interface YearEvent {
  readonly kind: 'closed' | 'reopened';
  /** Label of the year. */
  readonly year: string;
  /** Whoever did it, as they called themselves. */
  readonly by: string;
  /** In the clock of whoever did it: `2026-06-20T13:05:00`. */
  readonly time: string;
  /** Why it was closed with something left open, or opened again; '' where nothing had to be said. */
  readonly reason: string;
}

const WORDS: Readonly<Record<Exclude<LogDecision['kind'], 'takenBack'>, string>> = {
  taken: '受入',
  withdrawn: '取消',
  conflictTaken: '競合：提出を採用',
  conflictKept: '競合：取りまとめ用を維持',
  submission: '提出の記録',
};

const TAKEN_BACK = /^取り戻し（第(\d+)回）$/;

/** As printed in the column 判断. */
export function decisionText(decision: LogDecision): string {
  return decision.kind === 'takenBack'
    ? `取り戻し（第${String(decision.run)}回）`
    : WORDS[decision.kind];
}

/** null for a text that is none of ours. */
export function parseDecision(text: string): LogDecision | null {
  const run = TAKEN_BACK.exec(text)?.[1];
  if (run !== undefined) return { kind: 'takenBack', run: Number(run) };
  switch (text) {
    case WORDS.taken:
      return { kind: 'taken' };
    case WORDS.withdrawn:
      return { kind: 'withdrawn' };
    case WORDS.conflictTaken:
      return { kind: 'conflictTaken' };
    case WORDS.conflictKept:
      return { kind: 'conflictKept' };
    case WORDS.submission:
      return { kind: 'submission' };
    default:
      return null;
  }
}

/**
 * What a master remembers of a submission that it accepted. A division may have several; the base of the next comparison
 * is, value by value, what the last one that names the key says, else what was handed out with the file.
 */
export interface AcceptedSubmission {
  /** Id of the division whose workbook it was. */
  readonly division: string;
  readonly run: number;
  readonly time: string;
  readonly file: string;
  readonly fingerprint: string;
  /** 提出番号; null where the file had none. */
  readonly number: number | null;
  /**
   * 提出の状態: of what was handed in 受理 or, where something of it was open, 提出, else what the file said. One that was
   * not handed in yet gives way to the submission of the same number.
   */
  readonly state: string;
  /** Values in which the division's statement differs from its earlier base; a blank one says that it is blank now. */
  readonly base: Values;
}
