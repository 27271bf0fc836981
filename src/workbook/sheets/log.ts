import type { CellInput } from '../../evaluation';
import { asOfDate, divisionName } from '../../programme';
import type { WorkbookContext } from '../context';
import { dateNumber } from '../dateNumber';
import { gridCell, headStyle, hiddenKeyStyle, quietStyle, titleStyle } from '../design/cells';
import type { StyleTable } from '../design/styles';
import { widthOf } from '../design/textSize';
import type { LogEntry } from '../history';
import { decisionText } from '../history';
import { itemNames } from '../itemNames';
import { SHEET_KEYS, SHEET_KEY_PREFIX } from '../keys';
import { landscapeA4 } from '../layout/page';
import { PROTECTED, SheetBuilder } from '../layout/sheetBuilder';
import type { CellStyle, CellValue, SheetPlan } from '../plan';
import { cellValueOf } from '../values';

/** Columns of 取込履歴. */
export type LogField =
  | 'run'
  | 'time'
  | 'file'
  | 'fingerprint'
  | 'division'
  | 'divisionName'
  | 'item'
  | 'key'
  | 'field'
  | 'old'
  | 'new'
  | 'submitted'
  | 'decision';

const COLUMNS: readonly (readonly [field: LogField, header: string, width: number])[] = [
  ['run', '回', 5],
  ['time', '日時', widthOf('2025/04/21 10:15:00', 0.9)],
  ['file', 'ファイル名', 28],
  ['fingerprint', '指紋', 12],
  ['divisionName', '担当課名', 16],
  ['item', '内容', 44],
  ['division', '担当課', 10],
  ['key', '行', 12],
  ['field', '項目', widthOf('confirmedBy', 0.9)],
  ['old', '前の値', 18],
  ['new', '後の値', 18],
  ['submitted', '採用しなかった\n提出の値', 18],
  ['decision', '判断', 24],
];

const HEAD_ROW = 3;

/** 取込履歴 of the master: one row per value that a consolidation accepted, oldest first. */
export function logSheet(context: WorkbookContext, styles: StyleTable): SheetPlan {
  const log = context.log ?? [];
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.log,
      name: '取込履歴',
      tabColour: '8896A5',
      columns: [{ width: 3, hidden: true }, ...COLUMNS.map(([, , width]) => ({ width }))],
      freeze: { rows: HEAD_ROW + 1, columns: 0 },
      activeCell: { row: 1, column: 1 },
      protection: PROTECTED,
      page: landscapeA4(context.heading, context.audience),
    },
    styles,
  );
  sheet.row(0, { hidden: true });
  sheet.row(1, { height: 30 });
  sheet.row(HEAD_ROW, { height: 32 });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.log, hiddenKeyStyle);
  sheet.value(1, 1, '取込履歴', titleStyle);
  const none = log.length === 0 ? 'まだ取り込みはありません。' : '';
  sheet.value(2, 1, `担当課のブックから取り込んだ値を1行ずつ記録します。${none}`, quietStyle);
  COLUMNS.forEach(([field, header], index) => {
    sheet.value(0, index + 1, field, hiddenKeyStyle);
    sheet.value(HEAD_ROW, index + 1, header, headStyle);
  });
  const { current, programme, reportingYear, round } = context;
  const asOf = asOfDate(programme, reportingYear, round);
  const names = itemNames(current, asOf);
  log.forEach((entry, index) => {
    const division = divisionName(current, entry.division, asOf ?? undefined);
    writeEntry(sheet, HEAD_ROW + 1 + index, entry, { division, item: names.value(entry.key) });
  });
  sheet.autoFilter({
    row: HEAD_ROW,
    column: 1,
    rows: Math.max(2, log.length + 1),
    columns: COLUMNS.length,
  });
  // No print area: the log grows, and all of it is printed.
  sheet.page({ titleRows: [HEAD_ROW, HEAD_ROW] });
  return sheet.plan();
}

/** What people call an entry's division and item. */
interface EntryNames {
  readonly division: string;
  readonly item: string;
}

const TEXT: CellStyle = { ...gridCell, wrap: false, font: { size: 9 }, numberFormat: '@' };
const NUMBER: CellStyle = { ...TEXT, numberFormat: 'General' };
const MOMENT: CellStyle = { ...TEXT, numberFormat: 'yyyy/mm/dd hh:mm:ss' };
const DAY: CellStyle = { ...TEXT, numberFormat: 'yyyy/mm/dd' };

function writeEntry(sheet: SheetBuilder, row: number, entry: LogEntry, names: EntryNames): void {
  const bar = entry.key.indexOf('|');
  const field = entry.key.slice(bar + 1);
  const cells: Readonly<Record<LogField, CellValue>> = {
    run: entry.run,
    time: dateNumber(entry.time) ?? entry.time,
    file: entry.file,
    fingerprint: entry.fingerprint,
    division: entry.division,
    divisionName: names.division,
    item: names.item,
    key: entry.key.slice(0, bar),
    field,
    old: valueOf(entry.old),
    new: valueOf(entry.new),
    submitted: entry.submitted === null ? null : valueOf(entry.submitted),
    decision: decisionText(entry.decision),
  };
  COLUMNS.forEach(([name], index) => {
    const value = cells[name];
    sheet.value(row, index + 1, value, styleOf(name, field, value));
  });
}

function styleOf(name: LogField, field: string, value: CellValue): CellStyle {
  if (typeof value !== 'number') return TEXT;
  if (name === 'time') return MOMENT;
  return isDay(field) && (name === 'old' || name === 'new') ? DAY : NUMBER;
}

const isDay = (field: string): boolean => field === 'submittedOn' || field === 'confirmedOn';

/** An error value cannot be written again as one; the log says what stood there. */
function valueOf(input: CellInput): CellValue {
  return input.kind === 'error' ? input.code : cellValueOf(input);
}
