import type { Told } from '../programme';
import type { FileVerdict, ItemVerdict } from './proposal';
import type { Rejection } from './received';

/** Findings that a rejection spells out. */
const SPELT_OUT = 3;

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

/** What becomes of a file and what to do. */
export function fileVerdictTold(verdict: FileVerdict): Told {
  switch (verdict.kind) {
    case 'accepted':
      return { message: '取り込みます。', english: 'It is taken in.' };
    case 'again':
      return {
        message: '前に取り込んだ提出と比べて、新しく取り込む値はありません。',
        english: 'Compared with what was taken in before, it has no new value to take.',
      };
    case 'older':
      return {
        message: `より新しい提出（提出番号 ${String(verdict.than)}）があるため、取り込みません。`,
        english: `There is a newer submission (no. ${String(verdict.than)}), so it is not taken in.`,
      };
    case 'copy':
      return {
        message: `「${verdict.of}」と同じ内容です。`,
        english: `It says the same as “${verdict.of}”.`,
      };
    case 'duplicate':
      return duplicateTold(verdict.others, verdict.count);
    case 'rejected':
      return inTurn(verdict.reasons.map(rejectionTold));
  }
}

/** In Japanese. */
export function fileVerdictText(verdict: FileVerdict): string {
  return fileVerdictTold(verdict).message;
}

/** One after the other. */
function inTurn(told: readonly Told[]): Told {
  return {
    message: told.map(({ message }) => message).join(''),
    english: told.map(({ english }) => english).join(' '),
  };
}

function duplicateTold(others: readonly string[], count: number): Told {
  if (others.length === 0) {
    return {
      message:
        '前に取り込んだ提出と提出番号が同じ（または番号がない）のに、内容が違います。どちらが新しいか担当課に確かめ、使うときはこのファイルを選んでください。',
      english:
        'It has the number of the submission that was taken in before (or none) and says something else. Ask the division which is newer, and choose this file if it is to be used.',
    };
  }
  const more = count - others.length;
  const names = others.map((name) => `「${name}」`).join('、');
  const namesEn = others.map((name) => `“${name}”`).join(', ');
  return {
    message: `${names}${more > 0 ? `ほか${String(more)}ファイル` : ''}と提出番号が同じ（または番号がない）のに、内容が違います。どれが正しいか担当課に確かめ、使うファイルを選んでください。`,
    english: `It has the same number as ${namesEn}${more > 0 ? ` and ${String(more)} more` : ''} (or none) and says something else. Ask the division which is right, and choose the file to be used.`,
  };
}

function rejectionTold(rejection: Rejection): Told {
  switch (rejection.kind) {
    case 'unreadable':
      return { message: rejection.message, english: rejection.english ?? rejection.message };
    case 'otherProgramme':
      return {
        message: `別のプログラム「${rejection.title}」のブックです。このプログラムで配られたブックを提出してもらってください。`,
        english: `It is a workbook of another programme, “${rejection.title}”. Ask for the one that was handed out for this programme.`,
      };
    case 'otherYear':
      return {
        message: `${rejection.year} のブックです。${rejection.expected} のブックを提出してもらってください。`,
        english: `It is a workbook for ${rejection.year}. Ask for the one for ${rejection.expected}.`,
      };
    case 'otherRound':
      return {
        message: `「${rejection.round}」の報告のブックです。「${rejection.expected}」の報告のブックを提出してもらってください。`,
        english: `It is a workbook for the report “${rejection.round}”. Ask for the one for “${rejection.expected}”.`,
      };
    case 'notDivision':
      return {
        message: '担当課用ではなく、取りまとめ用のブックです。担当課用のブックを選んでください。',
        english: 'It is a master and not a division’s workbook. Choose a division’s workbook.',
      };
    case 'unknownDivision':
      return {
        message: `担当課「${rejection.division}」はこのプログラムにありません。配られたブックか確かめてください。`,
        english: `This programme has no division “${rejection.division}”. Check whether the workbook is one that was handed out.`,
      };
    case 'brokenStructure':
      return inTurn([
        {
          message:
            'ブックの構造が壊れているため、正しく読めません。配られたブックに入力し直して提出してもらってください。',
          english:
            'The structure of the workbook is damaged, so it cannot be read correctly. Ask for the inputs once more, in the workbook that was handed out.',
        },
        ...rejection.findings.slice(0, SPELT_OUT),
      ]);
    case 'emptyForm':
      return {
        message:
          '何も入力されていません（配られたときのままです）。入力したブックを選んでください。',
        english:
          'Nothing is filled in: it is as it was handed out. Choose the one that was filled in.',
      };
    case 'finalised':
      return {
        message:
          'この課の報告は確定済みです。取り込むときは、総括シートの提出の状態を「確定」から変えてください。',
        english:
          'The report of this division is final. To take it in, change its 提出の状態 (state of the submission) from “確定” (final) on the sheet 総括 (summary).',
      };
  }
}
