/** A part of a plan that Office.js (ExcelApi 1.14) cannot bring into the open workbook, and what becomes of it. */
export interface Inexpressible {
  readonly id: string;
  /** Where it stands in a plan. */
  readonly plan: string;
  readonly instead: string;
}

/** Everything in which a workbook made in Excel differs from the same plan's .xlsx file; docs/excel-differences.md explains each. */
export const NOT_EXPRESSIBLE: readonly Inexpressible[] = [
  {
    id: 'summaryBelow',
    plan: 'SheetPlan.summaryBelow',
    instead: 'グループの見出し行の位置は Excel の設定（既定は下）のまま。',
  },
  { id: 'zoom', plan: 'SheetPlan.zoom', instead: '画面の倍率は 100% のまま。' },
  {
    id: 'cachedValues',
    plan: 'CellPlan.value（数式の結果）',
    instead: 'Excel が自分で計算した値が入る。',
  },
  {
    id: 'priorities',
    plan: 'ConditionalFormatPlan.priority',
    instead: '順序は同じ。番号は Excel が付ける。',
  },
  {
    id: 'defaultFont',
    plan: 'WorkbookPlan.defaultFont（計画にないセル）',
    instead: '書き込むセルには同じ書体を付ける。使わないセルは開いているブックの標準の書体のまま。',
  },
  {
    id: 'fontFamily',
    plan: 'FontPlan（文字セットと代替書体の系統）',
    instead: '書体の名前だけを付ける。',
  },
  {
    id: 'defaultRowHeight',
    plan: 'SheetPlan.defaultRowHeight（計画の最終行より下）',
    instead: '計画の行には高さを1行ずつ付ける。その下は Excel の標準の高さ。',
  },
  {
    id: 'rowGrowth',
    plan: 'RowPlan.grows',
    instead: '計画の高さを付ける。長い文を入力しても行は高くならないので、行の高さを広げて読む。',
  },
  {
    id: 'columnWidthUnit',
    plan: 'ColumnPlan.width',
    instead: '計画の書体で数えた文字数を同じ幅のポイントに直す。',
  },
  {
    id: 'quotePrefix',
    plan: '数や式に見える文字列',
    instead: '表示形式「文字列」で書いてから本来の表示形式にする。先頭のアポストロフィは付かない。',
  },
  {
    id: 'properties',
    plan: 'WorkbookPlan.properties（作成者、作成日時、言語）',
    instead: '題名と件名だけを、空のときに限って書く。ブックは開いている人のもの。',
  },
  {
    id: 'removedPrintArea',
    plan: 'PagePlan.area、titleRows が null に変わるとき',
    instead: '印刷範囲は表全体にする。繰り返す行は前のまま残る。',
  },
  {
    id: 'sheetOrder',
    plan: 'WorkbookPlan.sheets の順序',
    instead: '新しいシートは末尾に計画の順で加える。すでにあるシートは動かさない。',
  },
  {
    id: 'filterName',
    plan: 'SheetPlan.autoFilter（隠れた名前 _FilterDatabase）',
    instead: 'Excel が自分で管理する。',
  },
];
