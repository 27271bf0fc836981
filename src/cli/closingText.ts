import type { ClosingOutlook, Obstacle, OpenItem, OpenKind } from '../closing';
import { OPEN_KINDS } from '../closing';
import type { FiscalYear } from '../programme';
import type { Terminal } from './terminal/terminal';

const KIND_NAMES: Readonly<Record<OpenKind, string>> = {
  error: 'エラー（直すまで締められません）',
  notEvaluable: '判定不能',
  notEntered: '未入力',
  pending: '集計中',
  preliminary: '速報値',
  notSubmitted: '提出していない課',
};

/** Items of a kind that are spelt out. */
const SPELT_OUT = 20;

/** What is still open in a year, by kind. */
export function openReport({ open, year }: ClosingOutlook, terminal: Terminal): string {
  if (open.length === 0) return `${year}年度に、確定していないものはありません。\n`;
  const parts = OPEN_KINDS.flatMap((kind) => {
    const items = open.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    const more = items.length - SPELT_OUT;
    return [
      terminal.style.bold(`${KIND_NAMES[kind]}（${items.length}）`),
      ...items.slice(0, SPELT_OUT).map((item) => `  ${itemText(item)}`),
      ...(more > 0 ? [`  ほか${more}件`] : []),
    ];
  });
  return `${parts.join('\n')}\n`;
}

function itemText({ cell, sheet, text }: OpenItem): string {
  const place = [sheet, cell].filter((part) => part !== null).join(' ');
  return place === '' ? text : `${place}　${text}`;
}

/** Why a year is not closed or opened again, and what to do. */
export function obstacleText(obstacle: Obstacle, year: FiscalYear, path: string): string {
  switch (obstacle) {
    case 'future':
      return `「${path}」では、${year}年度はまだ来ていません。--year を確かめてください。`;
    case 'interim':
      return `「${path}」は年度の途中の報告のブックで、${year}年度の実績がまだありません。年度末の取りまとめ用ブックで締めてください。`;
    case 'damaged':
      return `「${path}」の行や列が変えられていて、読めない値があります。gyokaku check で直すところを確かめてください。`;
    case 'alreadyClosed':
      return `${year}年度は、「${path}」ではすでに締められています。開き直すのは gyokaku reopen です。`;
    case 'notClosed':
      return `${year}年度は、「${path}」では締められていません。`;
    case 'errors':
      return `${year}年度にエラーがあるため、締めません。上のエラーを直してから、もう一度実行してください。`;
    case 'reasonMissing':
      return '確定していないものを残して締めるときは、--reason で理由を書いてください。理由はブックに残ります。';
    case 'byMissing':
      return '--by で、だれが行うか（課名や氏名）を書いてください。ブックに残ります。';
  }
}
