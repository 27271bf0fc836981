import type { WorkbookContext } from '../context';
import { headStyle, hiddenKeyStyle, quietStyle, titleStyle } from '../design/cells';
import type { StyleTable } from '../design/styles';
import { SHEET_KEYS, SHEET_KEY_PREFIX } from '../keys';
import { landscapeA4 } from '../layout/page';
import { PROTECTED, SheetBuilder } from '../layout/sheetBuilder';
import type { SheetPlan } from '../plan';

const COLUMNS: readonly (readonly [string, string, number])[] = [
  ['time', '日時', 18],
  ['file', 'ファイル名', 30],
  ['fingerprint', '指紋', 14],
  ['division', '担当課', 18],
  ['key', '行', 12],
  ['field', '項目', 12],
  ['old', '前の値', 18],
  ['new', '後の値', 18],
  ['decision', '判断', 12],
];

/** 取込履歴 of the master: one row per value that a consolidation accepted. */
export function logSheet(context: WorkbookContext, styles: StyleTable): SheetPlan {
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.log,
      name: '取込履歴',
      tabColour: '8896A5',
      columns: [{ width: 3, hidden: true }, ...COLUMNS.map(([, , width]) => ({ width }))],
      freeze: { rows: 4, columns: 0 },
      activeCell: { row: 1, column: 1 },
      protection: PROTECTED,
      page: landscapeA4(context.heading, context.audience),
    },
    styles,
  );
  sheet.row(0, { hidden: true });
  sheet.row(1, { height: 30 });
  sheet.row(3, { height: 24 });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.log, hiddenKeyStyle);
  sheet.value(1, 1, '取込履歴', titleStyle);
  sheet.value(
    2,
    1,
    '担当課のブックから取り込んだ値を1行ずつ記録します。まだ取り込みはありません。',
    quietStyle,
  );
  COLUMNS.forEach(([field, header], index) => {
    sheet.value(0, index + 1, field, hiddenKeyStyle);
    sheet.value(3, index + 1, header, headStyle);
  });
  sheet.autoFilter({ row: 3, column: 1, rows: 2, columns: COLUMNS.length });
  // No print area: the log grows, and all of it is printed.
  sheet.page({ titleRows: [3, 3] });
  return sheet.plan();
}
