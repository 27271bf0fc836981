import {
  absoluteArea,
  gridCell,
  headStyle,
  hiddenKeyStyle,
  lineCount,
  palette,
  portraitA4,
  PROTECTED,
  quietStyle,
  quoteSheetName,
  rowHeight,
  SHEET_KEY_PREFIX,
  SheetBuilder,
  titleStyle,
  type CellStyle,
  type SheetPlan,
} from '../../workbook';
import type { DefinitionSheet } from '../tables';
import type { Draft } from './draft';
import { tableLayout } from './tableLayout';

export const GUIDE_KEY = 'definition.guide';
const WIDTHS = [3, 24, 74, 14, 12] as const;

const label: CellStyle = { ...gridCell, font: { bold: true, colour: palette.title } };
const link: CellStyle = { ...gridCell, font: { bold: true, colour: '1D4F8C' } };

const STEPS: readonly (readonly [string, string])[] = [
  [
    '1　上の7枚を書く',
    '「計画」から「工程」まで、左のシートから順に書きます。これだけで、ブックを作り、配り、取りまとめることができます。ほかのシートは、必要なときだけ書きます。',
  ],
  [
    '2　書き方',
    'クリーム色のセルに入力します。見出しに＊の付いた欄は必ず書きます。書き忘れると、セルの色が濃くなります。灰色の斜体の行は記入例で、読み取りません。見出しの青灰色の列は、めったに使わない欄です。たたまれているときは、表の右上の［＋］で開きます。',
  ],
  [
    '3　行の追加と貼り付け',
    '表の行は、挿入、削除、並べ替え、ほかの表からの貼り付けができます。貼り付けるときは［値］で貼ってください。数式とセルの結合は使えません。シートと見出しの行、隠れている行と列は消さないでください。',
  ],
  [
    '4　年度の数を変える',
    '年度の名前は「年度」で書き換えられます。年度の数を増やすときは、「gyokaku programme form --years R8,R9,R10,R11」のように年度を指定して様式を作り直し、書いたものを値で貼り付けてください。',
  ],
  [
    '5　確かめて使う',
    'アドインの［作成］で、このファイルを選びます。直すところがあれば、シートとセルの番地とともに表示されます。コマンドでは「gyokaku programme validate ファイル名」で確かめ、「gyokaku programme import」で定義（JSON）にします。',
  ],
];

/** 使い方: what the workbook is for, in which order it is written, and how much stands on each sheet. */
export function guideSheet(sheets: readonly DefinitionSheet[], draft: Draft): SheetPlan {
  const sheet = new SheetBuilder(
    {
      key: GUIDE_KEY,
      name: '使い方',
      tabColour: palette.reportingYear,
      columns: WIDTHS.map((width, index) => ({ width, ...(index === 0 ? { hidden: true } : {}) })),
      activeCell: { row: 1, column: 1 },
      protection: PROTECTED,
      page: portraitA4(draft.heading, '使い方'),
    },
    draft.styles,
  );
  sheet.row(0, { hidden: true });
  sheet.value(0, 0, SHEET_KEY_PREFIX + GUIDE_KEY, hiddenKeyStyle);
  sheet.row(1, { height: 34 });
  sheet.value(1, 1, '行革プログラムの定義を書くブック', titleStyle);
  sheet.value(2, 1, 'ここに書いた計画から、毎年の報告用ブックと会議資料ができます。', quietStyle);
  let row = 4;
  if (!draft.marks.isEmpty) row = writeDecisions(sheet, row) + 1;
  row = writeSteps(sheet, row) + 1;
  row = writeContents(sheet, sheets, draft, row);
  sheet.page({ area: { row: 1, column: 1, rows: row - 1, columns: WIDTHS.length - 1 } });
  return sheet.plan();
}

function writeDecisions(sheet: SheetBuilder, row: number): number {
  const text =
    '前の計画から写した下書きです。濃い色のセルと「決めること」の列を見て、1つずつ決めてください。決めて直したら、「決めること」の文を消します。文が残っている間は、定義として使えません。前の計画で終わった項目は除き、その番号は「終わった番号」にあります。';
  sheet.value(row, 1, '次の計画の下書き', { ...label, fill: palette.inputDue });
  sheet.value(row, 2, text, { ...gridCell, fill: palette.inputDue });
  sheet.row(row, { height: rowHeight(lineCount(text, WIDTHS[2], 1), 10) });
  return row + 1;
}

function writeSteps(sheet: SheetBuilder, first: number): number {
  STEPS.forEach(([head, text], index) => {
    sheet.value(first + index, 1, head, label);
    sheet.value(first + index, 2, text, gridCell);
    sheet.row(first + index, { height: rowHeight(lineCount(text, WIDTHS[2], 1), 10) });
  });
  return first + STEPS.length;
}

function writeContents(
  sheet: SheetBuilder,
  sheets: readonly DefinitionSheet[],
  draft: Draft,
  first: number,
): number {
  ['シート', '書くこと', '使うとき', '書いた行'].forEach((head, index) => {
    sheet.value(first, index + 1, head, headStyle);
  });
  sheet.row(first, { height: 20 });
  sheets.forEach((each, index) => {
    const row = first + 1 + index;
    const target = `#${quoteSheetName(each.name)}!A1`;
    sheet.formula(row, 1, `HYPERLINK("${target}","${each.name}")`, each.name, link);
    sheet.value(row, 2, each.explains, { ...gridCell, font: { size: 9 } });
    sheet.value(row, 3, each.needed ? '必ず' : '必要なとき', { ...gridCell, horizontal: 'center' });
    sheet.row(row, { height: rowHeight(lineCount(each.explains, WIDTHS[2], 0.9), 9) });
    const counted: CellStyle = { ...gridCell, horizontal: 'center', numberFormat: '0;;"－"' };
    if (each.kind === 'form') sheet.value(row, 4, null, counted);
    else {
      const layout = tableLayout(each, draft);
      const field = each.columns.find(({ required }) => required === true)?.field ?? '';
      // Far below the prepared rows, too.
      const area = { ...layout.area(field), rows: 2000 };
      const formula = `COUNTA(${quoteSheetName(each.name)}!${absoluteArea(area)})`;
      sheet.formula(row, 4, formula, layout.entries.length, counted);
    }
  });
  return first + 1 + sheets.length;
}
