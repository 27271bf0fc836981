import type { WorkbookContext } from '../../context';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import { LIST_NAMES } from '../../names';
import type { Area } from '../../plan';
import { COLUMN, ROW, bandArea } from './places';
import { progressArea } from './progress';

/** What the office may type where 設定 is open to it. */
export function writeValidations(sheet: SheetBuilder, context: WorkbookContext): void {
  sheet.validation({
    areas: [bandArea(COLUMN.lowestRate)],
    rule: { kind: 'decimal', minimum: -10, maximum: 10 },
    prompt: {
      title: '下限の達成率',
      text: '上の段階ほど大きい率を入力します（例：80%）。一番下の段階は空欄のままにします。',
    },
    error: {
      level: 'stop',
      title: '下限の達成率',
      text: '率を半角の数字で入力してください（例：80%）。',
    },
    allowBlank: true,
  });
  sheet.validation({
    areas: [{ row: ROW.tolerance, column: COLUMN.lowestRate, rows: 1, columns: 1 }],
    rule: { kind: 'decimal', minimum: 0, maximum: 1 },
    prompt: {
      title: '「程度」の許容',
      text: '目標に「程度」とある指標は、達成率が 100% からこの割合を引いた率以上で達成とします。',
    },
    error: {
      level: 'stop',
      title: '「程度」の許容',
      text: '0% から 100% までの率を入力してください。',
    },
    allowBlank: false,
  });
  const list = (area: Area, source: string, title: string): void => {
    sheet.validation({
      areas: [area],
      rule: { kind: 'list', source },
      error: { level: 'stop', title, text: '一覧から選んでください。' },
      allowBlank: true,
    });
  };
  list(bandArea(COLUMN.met), LIST_NAMES.met, '達成とみなす段階');
  list(bandArea(COLUMN.colour), LIST_NAMES.colours, '色');
  // 中止, the last word, is no band.
  const words = progressArea(context, COLUMN.lowestRate);
  list({ ...words, rows: words.rows - 1 }, LIST_NAMES.bandLabels, '進捗の判定');
}
