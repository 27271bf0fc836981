import type { Area, CellPlan, CellValue, WorkbookPlan } from '../../src/workbook';
import { sheetPlan, workbookPlan } from '../xlsx/planBuilders';

export interface SmallPlan {
  /** Typed actuals by row key. */
  readonly actuals?: Readonly<Record<string, CellValue>>;
  readonly target?: number;
  readonly rows?: readonly string[];
  readonly fill?: string;
  readonly threshold?: number;
  readonly merges?: readonly Area[];
}

const protection = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowFormatCells: false,
  allowSort: false,
};

/** A workbook as the real ones are made, with keys in the hidden first row and column, and small enough to break a hundred times. */
export function smallPlan(given: SmallPlan = {}): WorkbookPlan {
  const { actuals = {}, target = 10, rows = ['k:1', 'k:2', 'k:3'], fill = 'FFFBE6' } = given;
  const cells: CellPlan[] = [
    { row: 0, column: 0, style: 'key', value: 'gyokaku:pillar-1' },
    { row: 0, column: 1, style: 'key', value: 'name' },
    { row: 0, column: 2, style: 'key', value: 'R6.target' },
    { row: 0, column: 3, style: 'key', value: 'R6.actual' },
    { row: 0, column: 4, style: 'key', value: 'R6.status' },
    { row: 1, column: 1, style: 'head', value: '指標' },
    { row: 1, column: 2, style: 'head', value: '目標' },
    { row: 1, column: 3, style: 'head', value: '実績' },
    { row: 1, column: 4, style: 'head', value: '判定' },
    ...rows.flatMap((key, index): CellPlan[] => {
      const row = index + 2;
      const line = String(row + 1);
      const actual = actuals[key] ?? null;
      return [
        { row, column: 0, style: 'key', value: key },
        { row, column: 1, style: 'text', value: `1-${line}` },
        { row, column: 2, style: 'number', value: target },
        { row, column: 3, style: 'input', value: actual },
        {
          row,
          column: 4,
          style: 'text',
          formula: `IF(D${line}="","未入力",IF(D${line}/C${line}>=しきい値,"達成","未達"))`,
          value: '未入力',
        },
      ];
    }),
  ];
  const area = { row: 2, column: 3, rows: rows.length, columns: 1 };
  const pillar = sheetPlan('pillar-1', '柱1', {
    columns: [
      { width: 4, hidden: true },
      { width: 30 },
      { width: 9 },
      { width: 9 },
      { width: 9, outlineLevel: 1 },
    ],
    rows: {
      0: { hidden: true },
      1: { height: 30 },
      3: { outlineLevel: 1 },
      4: { outlineLevel: 1 },
    },
    cells,
    ...(given.merges === undefined ? {} : { merges: given.merges }),
    freeze: { rows: 2, columns: 2 },
    activeCell: { row: 2, column: 3 },
    autoFilter: { row: 1, column: 1, rows: rows.length + 1, columns: 4 },
    validations: [
      {
        areas: [area],
        rule: { kind: 'decimal', minimum: 0, maximum: 100 },
        prompt: { title: '実績', text: '0から100まで' },
        error: { level: 'stop', title: '数字', text: '半角の数字を入力してください。' },
        allowBlank: true,
      },
    ],
    conditionalFormats: [
      { area: { ...area, column: 4 }, formula: '$E3="達成"', fill: 'E3F2E6', priority: 1 },
      { area: { ...area, column: 4 }, formula: '$E3="未達"', fill: 'FBE3E1', priority: 2 },
    ],
    protection,
  });
  const settings = sheetPlan('settings', '設定', {
    columns: [{ width: 4, hidden: true }, { width: 12 }, { width: 12 }],
    cells: [
      { row: 0, column: 0, style: 'key', value: 'gyokaku:settings' },
      { row: 0, column: 2, style: 'key', value: 'value' },
      { row: 1, column: 0, style: 'key', value: 'threshold' },
      { row: 1, column: 1, style: 'text', value: '=下限' },
      { row: 1, column: 2, style: 'input', value: given.threshold ?? 0.8 },
    ],
    protection,
  });
  const meta = sheetPlan('meta', 'メタ情報', {
    visibility: 'veryHidden',
    cells: [
      { row: 0, column: 0, style: 'key', value: 'gyokaku' },
      { row: 0, column: 1, style: 'number', value: 1 },
    ],
  });
  return workbookPlan([pillar, settings, meta], {
    styles: {
      key: { font: { size: 8 }, numberFormat: '@' },
      head: { font: { bold: true }, fill: '22405F', horizontal: 'center' },
      text: { numberFormat: '@', wrap: true },
      number: { numberFormat: '#,##0' },
      input: {
        fill,
        input: true,
        border: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin', colour: '8896A5' },
      },
    },
    names: [{ name: 'しきい値', refersTo: "'設定'!$C$2" }],
    activeSheet: 'pillar-1',
  });
}
