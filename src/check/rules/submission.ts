import type { FoundCell, SubmissionField } from '../../workbook';
import { shownText } from '../../workbook';
import { isPlausibleDay, isoDate, typedDay } from '../dates';
import type { Draft, FindingRule } from '../finding';
import type { Subject } from '../subject';
import { quoted } from '../wording';

const LABELS = { confirmedOn: '確認日', submittedOn: '提出日' } as const;

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
      missing(subject, 'writer', '提出欄の記入者が未入力です。記入者の氏名を入力してください。'),
  },
  {
    code: 'submission.confirmationMissing',
    severity: 'error',
    title: '課長確認がない',
    explains: '状態が課長確認または提出なのに、確認した課長の氏名が空欄です。',
    example: '状態「提出」、課長確認は空欄',
    remedy: '確認した課長の氏名を入力します。まだなら状態を作成中に戻します。',
    check: (subject) =>
      missing(
        subject,
        'confirmedBy',
        '提出欄の課長確認が未入力です。確認した課長の氏名を入力してください。まだ確認していないときは、状態を「作成中」に戻してください。',
      ),
  },
  {
    code: 'submission.confirmedOnMissing',
    severity: 'warning',
    title: '確認日がない',
    explains: '状態が課長確認または提出なのに、課長が確認した日が空欄です。',
    example: '課長確認はあるが、確認日は空欄',
    remedy: '確認した日を入力します。',
    check: (subject) =>
      missing(
        subject,
        'confirmedOn',
        '提出欄の確認日が未入力です。課長が確認した日を 2025/4/18 のように入力してください。',
      ),
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
        const proposal =
          day === null
            ? ''
            : `${isoDate(day).replaceAll('-', '/')} でよければ、そう直してください。`;
        yield {
          site: cell,
          message: `提出欄の${LABELS[field]}${quoted(cell.input)}は日付ではありません。2025/4/18 のように入力してください。${proposal}`,
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
        message: `提出欄の提出番号${quoted(cell.input)}は 1 以上の整数ではありません。最初の提出は 1、出し直すたびに 1 増やして入力してください。`,
        suggestion: value >= 1 ? { kind: 'number', value } : null,
      };
    },
  },
];

function* missing(
  { reading, submitted }: Subject,
  field: SubmissionField,
  message: string,
): Iterable<Draft> {
  if (!submitted) return;
  const cell = reading.submission.get(field);
  if (cell?.input.kind === 'blank') yield { site: cell, message };
}

function isOrdinal({ input }: FoundCell): boolean {
  return input.kind === 'number' && Number.isInteger(input.value) && input.value >= 1;
}
