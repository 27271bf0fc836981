import type { OfficeThemeName } from '../host';

export type Language = 'ja-JP' | 'en-US';

/** The texts of the page itself; the pane and the grid bring their own. */
export interface Texts {
  readonly title: string;
  readonly fresh: string;
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  readonly generated: string;
  readonly protect: string;
  readonly unprotect: string;
  readonly print: string;
  readonly printing: string;
  readonly opening: string;
  readonly excel: string;
  readonly theme: string;
  readonly themes: Readonly<Record<OfficeThemeName, string>>;
  readonly language: string;
  readonly unsaved: string;
  readonly pane: string;
  readonly resize: string;
  readonly noPane: string;
  readonly noPaneHow: string;
  readonly buildingPane: string;
  readonly buildingPaneHow: string;
  readonly locked: string;
  readonly protectedSheet: string;
  readonly notEmulated: string;
  readonly failed: string;
  readonly ok: string;
  readonly refused: string;
  readonly refusedStandard: string;
  readonly discard: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
}

const japanese: Texts = {
  title: '行革進捗管理 ワークベンチ',
  fresh: '新規',
  open: '開く',
  save: '保存',
  sample: '見本データ',
  generated: 'R6 ブック',
  protect: 'シートの保護',
  unprotect: 'シート保護の解除',
  print: '印刷（PDF）',
  printing: '印刷しています…',
  opening: '開いています…',
  excel: 'ExcelApi',
  theme: 'テーマ',
  themes: { white: '白', colorful: 'カラフル', darkGray: '濃い灰色', black: '黒' },
  language: '言語',
  unsaved: '未保存',
  pane: '作業ウィンドウ',
  resize: '作業ウィンドウの幅',
  noPane: '作業ウィンドウを表示できません。',
  noPaneHow: 'npm start の表示を確認し、もう一度実行してください。',
  buildingPane: '作業ウィンドウを準備しています…',
  buildingPaneHow: '初回は1分ほどかかることがあります。表は先にお使いいただけます。',
  locked: 'このセルは保護されています。黄色の入力欄に入力してください。',
  protectedSheet:
    'このシートは保護されています。行や列を動かす前に、上の「シート保護の解除」を押してください。',
  notEmulated: 'この操作はワークベンチにはありません。',
  failed: 'できませんでした。',
  ok: 'OK',
  refused: '入力を確認してください',
  refusedStandard: 'この値は、このセルに定義されているデータ入力規則の制限を満たしていません。',
  discard: '保存していない変更があります。破棄して続けますか？',
  sortAscending: '昇順で並べ替え',
  sortDescending: '降順で並べ替え',
};

const english: Texts = {
  title: 'Reform Progress workbench',
  fresh: 'New',
  open: 'Open',
  save: 'Save',
  sample: 'Sample data',
  generated: 'R6 workbook',
  protect: 'Protect sheet',
  unprotect: 'Unprotect sheet',
  print: 'Print (PDF)',
  printing: 'Printing…',
  opening: 'Opening…',
  excel: 'ExcelApi',
  theme: 'Theme',
  themes: { white: 'White', colorful: 'Colorful', darkGray: 'Dark Gray', black: 'Black' },
  language: 'Language',
  unsaved: 'unsaved',
  pane: 'Task pane',
  resize: 'Width of the task pane',
  noPane: 'The task pane cannot be shown.',
  noPaneHow: 'See what npm start has printed, and run it again.',
  buildingPane: 'Preparing the task pane…',
  buildingPaneHow: 'The first time this may take a minute. The grid can be used meanwhile.',
  locked: 'This cell is protected. Type into the yellow cells.',
  protectedSheet: 'This sheet is protected. Press “Unprotect sheet” above before you move rows.',
  notEmulated: 'The workbench does not do this.',
  failed: 'That did not work.',
  ok: 'OK',
  refused: 'Check what you typed',
  refusedStandard: 'This value does not meet the data validation rule of the cell.',
  discard: 'There are unsaved changes. Discard them and go on?',
  sortAscending: 'Sort smallest to largest',
  sortDescending: 'Sort largest to smallest',
};

export const textsOf = (language: Language): Texts => (language === 'ja-JP' ? japanese : english);
