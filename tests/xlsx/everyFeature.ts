import type { CellPlan, WorkbookPlan } from '../../src/workbook';
import { plainPage, sheetPlan, workbookPlan } from './planBuilders';

const texts = [
  '=1+1',
  '+5',
  '-5',
  '@SUM',
  '1-2',
  '007',
  '4月1日',
  'R5.4.1',
  'TRUE',
  '#N/A',
  '_x0041_ と _x000D_',
  '  前後の空白　',
  '改行\nと\tタブ',
  '復帰\r\n付き',
  '鐘\u0007',
  '𠮷野家 👨‍👩‍👧',
  '<b>&amp;"\'',
];

/** Uses every feature a plan has. */
export function everyFeature(): WorkbookPlan {
  const values: CellPlan[] = [
    ...texts.map((value, index): CellPlan => ({ row: 5 + index, column: 1, style: 'text', value })),
    { row: 0, column: 0, style: 'title', value: '行財政改革プログラム' },
    { row: 0, column: 1, style: 'title', value: null },
    { row: 4, column: 0, style: 'head', value: '項目' },
    { row: 4, column: 1, style: 'head', value: '値' },
    { row: 5, column: 2, style: 'rate', value: 0.8333333333333334 },
    { row: 6, column: 2, style: 'input', value: 1e-7 },
    { row: 7, column: 2, style: 'input', value: -1234567.125 },
    { row: 8, column: 2, style: 'input', value: 123456789012345680000 },
    { row: 9, column: 2, style: 'date', value: 45748 },
    { row: 10, column: 2, style: 'input', value: true },
    { row: 11, column: 2, style: 'input', value: false },
    { row: 12, column: 2, style: 'input', value: null },
    { row: 13, column: 2, style: 'input', value: '' },
    { row: 14, column: 2, style: 'input', value: 0 },
  ];
  const formulas: CellPlan[] = [
    { row: 5, column: 3, style: 'rate', formula: 'C6*2', value: 1.6666666666666667 },
    { row: 6, column: 3, style: 'text', formula: 'IF(C7>0,"達成","")', value: '達成' },
    { row: 7, column: 3, style: 'text', formula: 'C11', value: true },
    { row: 8, column: 3, style: 'text', formula: '" 空白 "&"_x0041_"', value: ' 空白 _x0041_' },
    {
      row: 9,
      column: 3,
      style: 'text',
      formula: 'IFS(C6>=1,"◎",TRUE,TEXTJOIN("、",TRUE,"IFS(x)","a"))',
      value: 'IFS(x)、a',
    },
    {
      row: 10,
      column: 3,
      style: 'rate',
      formula: 'IFERROR(COUNTIFS(\'設定 (案)\'!$A$1:$A$3,"<>"),0)',
      value: 3,
    },
    { row: 11, column: 3, style: 'rate', formula: 'SUM(C7:C9)&"<>"', value: null },
    { row: 12, column: 3, style: 'text', formula: '""', value: '' },
  ];
  const first = sheetPlan('pillar-1', '柱1 デジタル化', {
    tabColour: '1F4E79',
    columns: [
      { width: 30 },
      { width: 24.5 },
      { width: 12 },
      { width: 12, outlineLevel: 1 },
      { width: 9, outlineLevel: 1, hidden: true },
    ],
    rows: {
      0: { height: 30 },
      5: { height: 40.5, grows: true },
      6: { outlineLevel: 1 },
      7: { outlineLevel: 1 },
      10: { outlineLevel: 1, hidden: true },
      11: { outlineLevel: 2, hidden: true },
      30: { height: 5.25, hidden: true },
    },
    defaultRowHeight: 18.75,
    cells: [...values, ...formulas],
    freeze: { rows: 5, columns: 2 },
    activeCell: { row: 6, column: 2 },
    autoFilter: { row: 4, column: 0, rows: 20, columns: 4 },
    validations: [
      {
        areas: [{ row: 5, column: 1, rows: 3, columns: 1 }],
        rule: { kind: 'list', source: '区分' },
        prompt: {
          title: '値の区分',
          text: '確定値・速報値などから選びます。\n空欄でも構いません。',
        },
        error: { level: 'stop', title: '選択肢にない値', text: '一覧から選んでください。' },
        allowBlank: true,
      },
      {
        areas: [
          { row: 5, column: 2, rows: 3, columns: 1 },
          { row: 10, column: 2, rows: 1, columns: 1 },
        ],
        rule: { kind: 'decimal', minimum: 0, maximum: 100 },
        prompt: { title: '', text: '0〜100 の数値' },
        error: { level: 'stop', title: '実績値', text: '数値だけを "半角" で <入力> & 確認' },
        allowBlank: true,
      },
      {
        areas: [{ row: 8, column: 2, rows: 1, columns: 1 }],
        rule: { kind: 'whole', minimum: 0, maximum: null },
        error: { level: 'warning', title: '件数', text: '0以上の整数ですか。' },
        allowBlank: false,
      },
      {
        areas: [{ row: 9, column: 2, rows: 1, columns: 1 }],
        rule: { kind: 'date', minimum: 45748, maximum: 46112 },
        error: { level: 'information', title: '日付', text: 'R7年度内の日付です。' },
        allowBlank: true,
      },
      {
        areas: [{ row: 11, column: 2, rows: 1, columns: 1 }],
        rule: { kind: 'textLength', minimum: null, maximum: 400 },
        error: { level: 'stop', title: '長すぎます', text: '400字まで' },
        allowBlank: true,
      },
      {
        areas: [{ row: 12, column: 2, rows: 2, columns: 1 }],
        rule: { kind: 'custom', formula: 'AND(ISNUMBER(C13),NOT(ISLOGICAL(C13)))' },
        error: { level: 'stop', title: '数値', text: '数値を入れてください。' },
        allowBlank: true,
      },
      {
        areas: [{ row: 14, column: 2, rows: 1, columns: 1 }],
        rule: { kind: 'decimal', minimum: null, maximum: null },
        error: { level: 'stop', title: '数値', text: '数値を入れてください。' },
        allowBlank: true,
      },
    ],
    conditionalFormats: [
      {
        area: { row: 5, column: 2, rows: 10, columns: 2 },
        formula: 'AND($C6<>"",$C6>=0.8)',
        fill: 'C6EFCE',
        font: { colour: '006100', bold: true },
        priority: 1,
      },
      {
        area: { row: 5, column: 2, rows: 10, columns: 2 },
        formula: '$B6="未入力"',
        fill: 'FFEB9C',
        priority: 2,
      },
      {
        area: { row: 5, column: 0, rows: 1, columns: 1 },
        formula: 'LEN($A6)>400',
        font: { colour: '9C0006' },
        priority: 3,
      },
    ],
    protection: {
      allowAutoFilter: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowFormatCells: false,
      allowSort: false,
    },
    page: {
      paper: 'A3',
      orientation: 'landscape',
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.45, header: 0.2, footer: 0.25 },
      fitWidth: 1,
      fitHeight: 0,
      area: { row: 0, column: 0, rows: 25, columns: 4 },
      titleRows: [0, 4],
      rowBreaks: [8, 12],
      header: '&L&"BIZ UDPGothic,Regular"&A&R埼玉県 && 市町村',
      footer: '&C&P / &N',
      blackAndWhite: true,
      centreHorizontally: true,
    },
    summaryBelow: false,
    showGridLines: false,
    zoom: 85,
  });
  const settings = sheetPlan('settings', '設定 (案)', {
    cells: ['確定値', '速報値', '集計中'].map((value, row) => ({
      row,
      column: 0,
      style: 'text',
      value,
    })),
    protection: {
      allowAutoFilter: false,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowFormatCells: true,
      allowSort: true,
    },
    page: { ...plainPage, titleRows: [0, 0] },
    autoFilter: { row: 0, column: 0, rows: 3, columns: 1 },
    summaryBelow: true,
    freeze: { rows: 1, columns: 0 },
    activeCell: { row: 1, column: 0 },
  });
  const quoted = sheetPlan('quoted', "O'Brien & 子", {
    visibility: 'hidden',
    cells: Array.from({ length: 12 }, (_, index) => ({
      row: Math.floor(index / 3),
      column: index % 3,
      style: 'text',
      value: index === 0 || index === 5 ? '一つに見えるセル' : null,
    })),
    merges: [
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 2, rows: 3, columns: 1 },
      { row: 2, column: 0, rows: 1, columns: 2 },
      { row: 3, column: 0, rows: 1, columns: 2 },
    ],
    activeCell: { row: 3, column: 0 },
    page: { ...plainPage, scale: 95, rowBreaks: [2] },
  });
  const meta = sheetPlan('meta', '_meta', {
    visibility: 'veryHidden',
    cells: [{ row: 0, column: 0, style: 'text', value: 'format=1' }],
  });
  return workbookPlan([settings, first, quoted, meta], {
    activeSheet: 'pillar-1',
    properties: {
      title: 'R6 報告 <案> & 資料',
      subject: '行財政改革',
      creator: '行政・デジタル改革課',
      created: '2025-04-01T09:30:00Z',
      language: 'ja-JP',
    },
    names: [
      { name: '区分', refersTo: "'設定 (案)'!$A$1:$A$3" },
      { name: 'しきい値', refersTo: "'設定 (案)'!$A$1" },
    ],
    styles: {
      plain: {},
      text: { numberFormat: '@', wrap: true, vertical: 'top' },
      title: {
        font: { size: 14, bold: true, colour: 'FFFFFF' },
        fill: '1F4E79',
        horizontal: 'centerContinuous',
        vertical: 'center',
      },
      head: {
        font: { bold: true },
        fill: 'D9E1F2',
        border: { top: 'medium', bottom: 'thin', left: 'hair', right: 'none', colour: '808080' },
        horizontal: 'center',
        shrink: true,
      },
      rate: { numberFormat: '0.0%', horizontal: 'right', vertical: 'bottom' },
      date: { numberFormat: '[$-411]ggge"年"m"月"d"日"', input: true },
      input: { fill: 'FFF2CC', input: true, indent: 1, horizontal: 'left', font: { italic: true } },
    },
  });
}
