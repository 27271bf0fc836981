import type { Told } from '../../programme';
import type { FoundCell, SubmissionField } from '../../workbook';
import { headingName, shownText, submissionHeading } from '../../workbook';
import { isPlausibleDay, isoDate, typedDay } from '../dates';
import type { Draft, FindingRule } from '../finding';
import type { Subject } from '../subject';
import { quoted } from '../wording';

/** The 提出 block. Who confirmed is asked for from 課長確認 on. */
export const submissionRules: readonly FindingRule[] = [
  {
    code: 'submission.writerMissing',
    severity: 'error',
    title: '記入者がない',
    explains: '状態が課長確認または提出なのに、記入者が空欄です。',
    example: '状態「提出」、記入者は空欄',
    remedy: '記入者の氏名を入力します。',
    check: (subject) =>
      missing(subject, 'writer', {
        message: '提出欄の記入者が未入力です。記入者の氏名を入力してください。',
        english:
          'The 記入者 (written by) of the submission is blank. Enter the name of who filled this in.',
      }),
  },
  {
    code: 'submission.confirmationMissing',
    severity: 'error',
    title: '課長確認がない',
    explains: '状態が課長確認または提出なのに、確認した課長の氏名が空欄です。',
    example: '状態「提出」、課長確認は空欄',
    remedy: '確認した課長の氏名を入力します。まだなら状態を作成中に戻します。',
    check: (subject) =>
      missing(subject, 'confirmedBy', {
        message:
          '提出欄の課長確認が未入力です。確認した課長の氏名を入力してください。まだ確認していないときは、状態を「作成中」に戻してください。',
        english:
          'The 課長確認 (confirmed by) of the submission is blank. Enter the name of the head who confirmed it. If that has not happened yet, set the 状態 (state) back to “作成中” (draft).',
      }),
  },
  {
    code: 'submission.confirmedOnMissing',
    severity: 'warning',
    title: '確認日がない',
    explains: '状態が課長確認または提出なのに、課長が確認した日が空欄です。',
    example: '課長確認はあるが、確認日は空欄',
    remedy: '確認した日を入力します。',
    check: (subject) =>
      missing(subject, 'confirmedOn', {
        message:
          '提出欄の確認日が未入力です。課長が確認した日を 2025/4/18 のように入力してください。',
        english:
          'The 確認日 (day of confirmation) of the submission is blank. Enter the day on which the head confirmed it, as in 2025/4/18.',
      }),
  },
  {
    code: 'submission.notDate',
    severity: 'error',
    title: '日付ではない',
    explains:
      '確認日・提出日が日付ではありません。文字でも年月日がはっきりしているときは日付を提案します。',
    example: '「令和7年4月18日」（文字）→ 2025/4/18',
    remedy: '2025/4/18 のように入力します。',
    *check({ reading }) {
      for (const field of ['confirmedOn', 'submittedOn'] as const) {
        const cell = reading.submission.get(field);
        if (cell === undefined || cell.input.kind === 'blank') continue;
        if (cell.input.kind === 'number' && isPlausibleDay(cell.input.value)) continue;
        const day = cell.input.kind === 'text' ? typedDay(cell.input.text) : null;
        const proposal = day === null ? '' : `${shownDay(day)} でよければ、そう直してください。`;
        const label = headingName(submissionHeading(field));
        yield {
          site: cell,
          message: `提出欄の${label.ja}${quoted(cell.input).ja}は日付ではありません。2025/4/18 のように入力してください。${proposal}`,
          english: `${quoted(cell.input).en} as the ${label.en} is not a date. Enter it as in 2025/4/18.${day === null ? '' : ` If ${shownDay(day)} is meant, correct it so.`}`,
          suggestion: day === null ? null : { kind: 'number', value: day },
        };
      }
    },
  },
  {
    code: 'submission.numberInvalid',
    severity: 'error',
    title: '提出番号が整数ではない',
    explains:
      '提出番号が 1 以上の整数ではありません。取りまとめは番号の大きいものを新しい提出として扱います。',
    example: '提出番号「２」（文字）→ 2',
    remedy: '最初は 1、出し直すたびに 1 増やした整数を入力します。',
    *check({ reading }) {
      const cell = reading.submission.get('number');
      if (cell === undefined || cell.input.kind === 'blank' || isOrdinal(cell)) return;
      const digits = /^(?:第)?(\d{1,3})(?:回目?|番|号)?$/.exec(
        shownText(cell.input).normalize('NFKC').trim(),
      )?.[1];
      const value = digits === undefined ? 0 : Number(digits);
      yield {
        site: cell,
        message: `提出欄の提出番号${quoted(cell.input).ja}は 1 以上の整数ではありません。最初の提出は 1、出し直すたびに 1 増やして入力してください。`,
        english: `${quoted(cell.input).en} as the 提出番号 (submission no.) is not a whole number from 1 up. Enter 1 for the first submission, and 1 more for each one after it.`,
        suggestion: value >= 1 ? { kind: 'number', value } : null,
      };
    },
  },
];

function* missing(
  { reading, submitted }: Subject,
  field: SubmissionField,
  told: Told,
): Iterable<Draft> {
  if (!submitted) return;
  const cell = reading.submission.get(field);
  if (cell?.input.kind === 'blank') yield { site: cell, ...told };
}

function shownDay(day: number): string {
  return isoDate(day).replaceAll('-', '/');
}

function isOrdinal({ input }: FoundCell): boolean {
  return input.kind === 'number' && Number.isInteger(input.value) && input.value >= 1;
}
