import type { PaperKpiYear, PaperStepYear, ShownStatus } from '../content/paper';
import { statusText } from '../content/statuses';
import { printedDay } from '../content/words';

/** 「【訂正】（公表した値 66.2%）」 below a value that was corrected; '' where it was not. */
export function correctionText({ correction }: PaperKpiYear | PaperStepYear): string {
  if (correction === null) return '';
  return correction.old === '' ? '【訂正】' : `【訂正】\n（公表 ${correction.old}）`;
}

/** A target as printed, with what it was before it was revised. */
export function targetText({ revision, target }: PaperKpiYear): string {
  return revision === null ? target : `${target}\n【改定】\n（前 ${revision.old}）`;
}

const KIND_MARKS = {
  final: '',
  preliminary: '（速報）',
  forecast: '（見込）',
  pending: '集計中',
} as const;

/** An actual as printed: with what sort of value it is, and what it was before a correction. */
export function actualText(year: PaperKpiYear): string {
  const kind = year.kind === null ? '' : KIND_MARKS[year.kind];
  const apart = year.actual.includes('\n') && kind !== '' ? '\n' : '';
  const value = year.kind === 'pending' ? kind : year.actual && year.actual + apart + kind;
  const interim = year.interim === '' ? '' : `時点 ${year.interim}`;
  return [value, interim, correctionText(year)].filter((text) => text !== '').join('\n');
}

/** A status in a table of years: nothing for one that has not come. */
export function judgedText(status: ShownStatus): string {
  return status.id === 'future' ? '' : statusText(status);
}

/** A step's progress with its status, and what it was before a correction. */
export function progressText(year: PaperStepYear): string {
  const { progress, status } = year;
  const word = progress === '' ? judgedText(status) : `${status.symbol} ${progress}`;
  return [word, correctionText(year)].filter((text) => text !== '').join('\n');
}

/** 「令和7年7月18日 理由」 of a correction or a decision. */
export function dayAndCause(on: string | null, cause: string): string {
  return [on === null ? '' : printedDay(on), cause].filter((text) => text !== '').join('\u3000');
}
