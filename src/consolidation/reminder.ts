import type { MasterState } from './master';
import type { OverviewRow } from './overview';
import { fileVerdictText } from './wording';

/** Errors that the text spells out; the division finds the others in its own workbook. */
const SPELT_OUT = 10;

/**
 * A text to a division about what is still missing of its report, ready to be sent; null where there is nothing to ask.
 */
export function reminderText(row: OverviewRow, { options }: MasterState): string | null {
  const asked = requests(row);
  if (asked.length === 0) return null;
  const { programme, reportingYear, round } = options;
  const year = programme.yearLabels[reportingYear] ?? reportingYear;
  const deadline = row.deadline === null ? '' : `（提出期限　${japaneseDay(row.deadline)}）`;
  return [
    `${row.name}　御担当者様`,
    '',
    `「${programme.title}」${year}の${round.name}報告${deadline}について、お願いいたします。`,
    '',
    ...asked,
    '',
    programme.office ?? '事務局',
  ].join('\n');
}

function requests(row: OverviewRow): readonly string[] {
  const lines: string[] = [];
  const past = row.late ? '提出期限を過ぎています。' : '';
  switch (row.standing) {
    case 'notSubmitted':
      if (row.refused.length === 0) {
        lines.push(`■ 担当課用ブックがまだ届いていません。${past}至急、御提出ください。`);
      }
      break;
    case 'draft':
      lines.push(
        `■ お送りいただいたブックの状態が提出になっていません。${past}課長確認の後、提出欄の状態を「提出」にして、もう一度お送りください。`,
      );
      break;
    case 'returned':
      lines.push(
        `■ 差し戻したブックの再提出をお待ちしています。${past}直した後、提出番号を 1 増やしてお送りください。`,
      );
      break;
    case 'submitted':
    case 'accepted':
    case 'final':
      break;
  }
  for (const file of row.refused) {
    lines.push(
      `■ 「${file.source.fileName}」は取り込めませんでした。${fileVerdictText(file.verdict)}`,
    );
  }
  if (row.errors.length > 0) {
    lines.push('■ 次のところを直し、提出番号を 1 増やして、もう一度お送りください。');
    for (const { sheet, cell, message } of row.errors.slice(0, SPELT_OUT)) {
      const place = [sheet, cell].filter((part) => part !== null).join(' ');
      lines.push(`　・${place === '' ? '' : `${place}　`}${message}`);
    }
    const others = row.errors.length - SPELT_OUT;
    if (others > 0) lines.push(`　・ほか ${String(others)} 件`);
  } else if (row.unfilled > 0) {
    lines.push(
      `■ 未入力のところが ${String(row.unfilled)} か所あります。ブックの「使い方」シートの「入力の状況」で確かめ、入力してお送りください。`,
    );
  }
  return lines;
}

/** 4月25日 */
function japaneseDay(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${String(Number(month))}月${String(Number(date))}日`;
}
