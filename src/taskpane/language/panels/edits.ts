import type { Undoable } from '../../core/edits';
import type { Count } from '../messages';

/** What the pane wrote into cells, and the way back. */
export interface EditsWords {
  readonly done: (done: Undoable) => string;
  readonly undo: string;
  readonly writing: string;
  readonly left: Count;
}

const ja: EditsWords = {
  done: ({ label, cells }) => `${label}: ${cells}か所に書き込みました。`,
  undo: '元に戻す',
  writing: '書き込んでいます…',
  left: (count) => `${count}か所は、そのあとに入力されていたため、元に戻していません。`,
};

const en: EditsWords = {
  done: ({ label, cells }) => `${label}: ${cells === 1 ? 'one cell' : `${cells} cells`} written.`,
  undo: 'Undo',
  writing: 'Writing…',
  left: (count) =>
    `${count === 1 ? 'One cell was' : `${count} cells were`} typed into since and left as they are.`,
};

export const edits = { ja, en };
