import { asOfDate } from '../../programme';
import type { WorkbookContext } from '../context';
import type { SubmissionField } from '../keys';
import { submissionKey } from '../keys';
import type { Draw } from './draw';
import { HEADS, WRITERS } from './sentences';
import type { Sheets } from './typed';

/** The 提出 block: handed in where nothing is missing, mostly still 作成中 where something is. */
export function fillSubmission(
  sheets: Sheets,
  context: WorkbookContext,
  isComplete: boolean,
  draw: Draw,
): void {
  const put = (field: SubmissionField, value: number | string): void =>
    sheets.put(`${submissionKey(field)}|value`, value);
  const submitted = isComplete || draw.chance(0.2);
  put('writer', `${draw.pick(WRITERS)}（担当）`);
  put('contact', `内線 ${draw.whole(2100, 6899)}`);
  put('number', 1);
  put('state', submitted ? '提出' : '作成中');
  if (!submitted) return;
  put('confirmedBy', `${draw.pick(HEADS)}（課長）`);
  const asOf = asOfDate(context.programme, context.reportingYear, context.round);
  if (asOf === null) return;
  const confirmed = serialNumber(asOf) + draw.whole(14, 20);
  put('confirmedOn', confirmed);
  put('submittedOn', confirmed + draw.whole(0, 3));
}

/** Excel's number of a day (`YYYY-MM-DD`). */
function serialNumber(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
