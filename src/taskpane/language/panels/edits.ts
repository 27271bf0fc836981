import type { Undoable } from '../../core/edits';
import type { Count } from '../words';

/** What the pane wrote into cells, and the way back. */
export interface EditsWords {
  readonly done: (done: Undoable) => string;
  readonly undo: string;
  readonly writing: string;
  readonly left: Count;
  readonly meanwhile: Count;
  readonly meanwhileWhat: (places: readonly string[]) => string;
  readonly meanwhileSeen: string;
  readonly unfinished: string;
  readonly unfinishedWhat: string;
}

const ja: EditsWords = {
  done: ({ label, cells }) => `${label}: ${cells}か所に書き込みました。`,
  undo: '元に戻す',
  writing: '書き込んでいます…',
  left: (count) => `${count}か所は、そのあとに入力されていたため、元に戻していません。`,
  meanwhile: (count) => `書き込み中に変わったところがあります（${count}か所）`,
  meanwhileWhat: (places) =>
    `${places.join('、')} は、シートを書き込んでいるあいだに変えられました。値が正しいか、シートで確かめてください。`,
  meanwhileSeen: '確かめました',
  unfinished: '前回の書き込みが途中で終わっています',
  unfinishedWhat:
    'ペインが閉じられたか、接続が切れました。入力された値はブックに残っています。書式や計算式がそろっていないことがあるので、同じ操作をもう一度行うか、［作成］の「このブックを作り直す」で整えてください。',
};

const en: EditsWords = {
  done: ({ label, cells }) => `${label}: ${cells === 1 ? 'one cell' : `${cells} cells`} written.`,
  undo: 'Undo',
  writing: 'Writing…',
  left: (count) =>
    `${count === 1 ? 'One cell was' : `${count} cells were`} typed into since and left as they are.`,
  meanwhile: (count) =>
    `${count === 1 ? 'One place' : `${count} places`} changed while the sheets were written`,
  meanwhileWhat: (places) =>
    `${places.join(', ')}: somebody changed this while the sheets were being written. Please look whether the values there are right.`,
  meanwhileSeen: 'I have looked',
  unfinished: 'The last writing did not come to its end',
  unfinishedWhat:
    'The pane was closed or the connection lost. What was typed is still in the workbook, but looks and formulas may be incomplete: do the same again, or renew the workbook under Create.',
};

export const edits = { ja, en };
