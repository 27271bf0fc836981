import type { Decision, ReportedDecision } from '../programme';
import { shortDay } from '../programme';
import { printed } from './sheets/pillar/formats';

/** Longest text that is shown beside another on one line; of longer ones it is only said that they were changed. */
const SHORT = 24;

/** A number with its unit, a text as it stands, なし for nothing. */
export function decidedValue(value: Decision['old'], unit: string): string {
  if (value === null || value === '') return 'なし';
  if (typeof value === 'string') return value;
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return `${printed(value, decimals)}${unit}`;
}

/** What stands beside a decision that came too late for the report. */
export const TOO_LATE = '今回の判定には用いない';

/** What a text about a decision begins with, so that it is found among others and in black and white. */
export const REVISED_MARK = '【改定】';
const ENDED_MARK = '【終了】';
const ADDED_MARK = '【追加】';

/**
 * A decision on one line, as it stands beside what it changed: 【改定】R6.10.1 R6年度の目標値 500件→450件（理由）.
 *
 * @param unit of the KPI's numbers, '' for anything else
 */
export function decidedText(decision: ReportedDecision, unit: string): string {
  const { applies, decidedOn, field, reason, what } = decision;
  const day = decidedOn === null ? '' : `${shortDay(decidedOn)} `;
  const why = [reason.replace(/。$/u, ''), ...(applies ? [] : [TOO_LATE])].join('。');
  const [old, next] = [decidedValue(decision.old, unit), decidedValue(decision.new, unit)];
  if (field === 'added') return `${ADDED_MARK}${day}${next}（${why}）`;
  if (field === 'lifeCycle') return `${ENDED_MARK}${day}${next}（${why}）`;
  const change = isShort(old) && isShort(next) ? ` ${old}→${next}` : '';
  return `${REVISED_MARK}${day}${what}${change}（${why}）`;
}

function isShort(text: string): boolean {
  return text.length <= SHORT && !text.includes('\n');
}
