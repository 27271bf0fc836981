import type { WorkbookContext } from '../../context';
import { gridCell, hiddenKeyStyle, inputCell, quietStyle, titleStyle } from '../../design/cells';
import type { StyleTable } from '../../design/styles';
import { SHEET_KEYS, SHEET_KEY_PREFIX } from '../../keys';
import { portraitA4 } from '../../layout/page';
import { PROTECTED, SheetBuilder } from '../../layout/sheetBuilder';
import type { DefinedName, SheetPlan } from '../../plan';
import { writeCalculated } from './calculated';
import { LIST_ROWS, writeLists } from './lists';
import { settingsNames } from './names';
import { COLUMN, ROW, SETTINGS_NAME } from './places';
import { progressArea, writeProgress } from './progress';
import { writeStatusTable } from './statusTable';
import { writeValidations } from './validations';

const WIDTHS = [3, 5, 8, 31, 16, 12, 8, 22, 18, 14, 14, 14, 6] as const;

const FIELDS = [
  'symbol',
  'label',
  'lowestRate',
  'met',
  'colour',
  'display',
  'handedLabel',
  'handedId',
] as const;

export interface SettingsSheet {
  readonly sheet: SheetPlan;
  readonly names: readonly DefinedName[];
}

/** 設定: the scale, the tolerance and the progress words, from which every judgement in the workbook is calculated live. */
export function settingsSheet(context: WorkbookContext, styles: StyleTable): SettingsSheet {
  const editable = context.division === null;
  const input = editable ? inputCell : gridCell;
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.settings,
      name: SETTINGS_NAME,
      tabColour: '8896A5',
      columns: WIDTHS.map((width, column) => ({
        width,
        ...(column === COLUMN.key || column >= COLUMN.edge ? { hidden: true } : {}),
      })),
      activeCell: { row: ROW.title, column: COLUMN.no },
      protection: PROTECTED,
      page: portraitA4(context.heading, context.audience),
    },
    styles,
  );
  sheet.row(ROW.keys, { hidden: true });
  sheet.value(ROW.keys, COLUMN.key, SHEET_KEY_PREFIX + SHEET_KEYS.settings, hiddenKeyStyle);
  for (const field of FIELDS) sheet.value(ROW.keys, COLUMN[field], field, hiddenKeyStyle);
  sheet.row(ROW.title, { height: 30 });
  sheet.value(ROW.title, COLUMN.no, SETTINGS_NAME, titleStyle);
  const subtitle = editable
    ? 'クリーム色のセルを変えると、このブックのすべての判定がその場で変わります。'
    : 'この表は事務局が定めたものです。取りまとめでは事務局の設定で判定します。';
  sheet.value(ROW.subtitle, COLUMN.no, subtitle, quietStyle);

  writeStatusTable(sheet, context, input);
  writeCalculated(sheet, context, input);
  writeProgress(sheet, context, input);
  const lists = ROW.progress + progressArea(context, COLUMN.label).rows + 1;
  const listNames = writeLists(sheet, lists);
  if (editable) writeValidations(sheet, context);
  const last = lists + LIST_ROWS - 1;
  sheet.page({
    area: { row: ROW.title, column: COLUMN.no, rows: last, columns: COLUMN.id },
    fitHeight: 1,
  });
  return { sheet: sheet.plan(), names: [...settingsNames(context), ...listNames] };
}
