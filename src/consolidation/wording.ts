import type { FileVerdict, ItemVerdict } from './proposal';
import type { Rejection } from './received';

export const ITEM_VERDICT_NAMES: Readonly<Record<ItemVerdict | 'unchanged', string>> = {
  unchanged: '変更なし',
  new: '新規',
  changed: '変更',
  withdrawn: '取消',
  conflict: '競合',
  blanked: '空欄化',
  heldBack: '保留',
  closed: '年度確定済み',
  notOwned: '担当外',
  unknown: '不明',
  missing: '欠落',
};

export const FILE_VERDICT_NAMES: Readonly<Record<FileVerdict['kind'], string>> = {
  accepted: '受け入れ',
  again: '取込済み',
  older: '旧版',
  copy: '複製',
  duplicate: '二重',
  rejected: '取り込めない',
};

/** What becomes of a file and what to do, for people. */
export function fileVerdictText(verdict: FileVerdict): string {
  switch (verdict.kind) {
    case 'accepted':
      return '取り込みます。';
    case 'again':
      return '前に取り込んだものと同じ内容です。';
    case 'older':
      return `より新しい提出（提出番号 ${String(verdict.than)}）があるため、取り込みません。`;
    case 'copy':
      return `「${verdict.of}」と同じ内容です。`;
    case 'duplicate':
      return duplicateText(verdict.others, verdict.count);
    case 'rejected':
      return verdict.reasons.map(rejectionText).join('');
  }
}

function duplicateText(others: readonly string[], count: number): string {
  if (others.length === 0) {
    return '前に取り込んだ提出と提出番号が同じ（または番号がない）のに、内容が違います。どちらが新しいか担当課に確かめ、使うときはこのファイルを選んでください。';
  }
  const names = others.map((name) => `「${name}」`).join('、');
  const more = count > others.length ? `ほか${String(count - others.length)}ファイル` : '';
  return `${names}${more}と提出番号が同じ（または番号がない）のに、内容が違います。どれが正しいか担当課に確かめ、使うファイルを選んでください。`;
}

export function rejectionText(rejection: Rejection): string {
  switch (rejection.kind) {
    case 'unreadable':
      return rejection.message;
    case 'otherProgramme':
      return `別のプログラム「${rejection.title}」のブックです。このプログラムで配られたブックを提出してもらってください。`;
    case 'otherYear':
      return `${rejection.year} のブックです。${rejection.expected} のブックを提出してもらってください。`;
    case 'otherRound':
      return `「${rejection.round}」の報告のブックです。「${rejection.expected}」の報告のブックを提出してもらってください。`;
    case 'notDivision':
      return '担当課用ではなく、取りまとめ用のブックです。担当課用のブックを選んでください。';
    case 'unknownDivision':
      return `担当課「${rejection.division}」はこのプログラムにありません。配られたブックか確かめてください。`;
    case 'brokenStructure':
      return `ブックの構造が壊れているため、正しく読めません。配られたブックに入力し直して提出してもらってください。${rejection.messages.slice(0, 3).join('')}`;
    case 'emptyForm':
      return '何も入力されていません（配られたときのままです）。入力したブックを選んでください。';
    case 'finalised':
      return 'この課の報告は確定済みです。取り込むときは、総括シートの提出の状態を「確定」から変えてください。';
  }
}
