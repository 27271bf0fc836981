import type { LostRow } from '../../../core/judge/formulas/lostRows';
import type { Count, Named } from '../../words';

/** 判定: formulas that somebody overwrote. */
export interface FormulaWords {
  readonly title: string;
  readonly explain: string;
  readonly look: string;
  readonly looking: string;
  readonly none: string;
  readonly lost: Count;
  readonly show: string;
  readonly here: Count;
  readonly why: string;
  readonly cells: (row: LostRow) => string;
  readonly found: Named;
  readonly unknown: string;
  readonly restore: string;
  readonly restoreOf: Named;
  readonly restoreAll: Count;
  /** What restoring is called where it can be undone. */
  readonly done: string;
}

/** Headings that are named. */
const SPELT_OUT = 3;

const ja: FormulaWords = {
  title: '計算式',
  explain: '判定や達成率の計算式に値が上書きされていないかを、すべてのシートで確かめます。',
  look: '計算式を確かめる',
  looking: '計算式を確かめています…',
  none: '上書きされた計算式はありません。',
  lost: (count) => `計算式が上書きされています（${count}か所）`,
  show: '確かめる',
  here: (count) => `上書きされたセル（${count}か所）`,
  why: '上書きされたセルは、入力が変わっても判定が変わりません。［元に戻す］を押すと、そのセルの値を消して計算式を入れます。',
  cells: ({ fields, cells }) => {
    const named = fields.slice(0, SPELT_OUT).map(({ ja: field }) => field);
    return named.length === 0
      ? `${cells.length}か所`
      : `${named.join('、')}${fields.length > SPELT_OUT ? ' ほか' : ''}（${cells.length}か所）`;
  },
  found: (text) => `いま入っている値: ${text === '' ? '（空欄）' : text}`,
  unknown:
    '計算のもとになる行か列が見つからないため、元に戻せません。［作成］の［このブックを作り直す］を使ってください。',
  restore: '元に戻す',
  restoreOf: (name) => `${name}の計算式を元に戻す`,
  restoreAll: (count) => `${count}か所すべてを元に戻す`,
  done: '計算式を元に戻しました',
};

const en: FormulaWords = {
  title: 'Formulas',
  explain: 'Looks on every sheet for formulas of statuses and rates that somebody typed over.',
  look: 'Check the formulas',
  looking: 'Checking the formulas…',
  none: 'No formula was overwritten.',
  lost: (count) =>
    count === 1 ? 'A formula was overwritten' : `${count} formulas were overwritten`,
  show: 'Show',
  here: (count) => (count === 1 ? 'One cell' : `${count} cells`),
  why: 'Such a cell no longer follows what is typed. Restore removes its value and puts the formula back.',
  cells: ({ fields, cells }) => {
    const count = cells.length === 1 ? 'one cell' : `${cells.length} cells`;
    const named = fields.slice(0, SPELT_OUT).map(({ en: field }) => field);
    return named.length === 0
      ? count
      : `${named.join(', ')}${fields.length > SPELT_OUT ? ' and others' : ''}: ${count}`;
  },
  found: (text) => `What stands there: ${text === '' ? '(nothing)' : text}`,
  unknown:
    'A row or column that it is calculated from is gone, so it cannot be restored. Use “This workbook anew” under Create.',
  restore: 'Restore',
  restoreOf: (name) => `Restore the formulas of ${name}`,
  restoreAll: (count) => `Restore all ${count}`,
  done: 'Formulas restored',
};

export const formulas = { ja, en };
