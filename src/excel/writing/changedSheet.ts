import type { SheetDifference, SheetPlan, WorkbookPlan } from '../../workbook';
import { areaAddress } from '../plan/address';
import { contentCell } from '../plan/content';
import { layersOf, type Look } from '../plan/layers';
import { rectangles } from '../plan/rectangles';
import { callBytes, rangeAt, type Step } from '../session';
import { contentSteps, numberFormatSteps } from './contents';
import { columnSteps, levelsOf, outlineSteps, rowSteps } from './lines';
import { lookSteps } from './looks';
import { mergeSteps } from './merges';
import { pageSteps } from './page';
import {
  clearConditionalFormats,
  clearValidationSteps,
  conditionalFormatSteps,
  validationSteps,
} from './rules';
import type { SheetSteps } from './sheetSteps';
import { filterSteps, freezeSteps, gridLinesStep, tabColourStep } from './view';
import { extentOf } from './wholeSheet';

/** What turns a sheet from one plan's into the next one's; visibility and protection come last of all. */
export function changedSheetSteps(
  sheet: SheetSteps,
  difference: SheetDifference,
  previous: SheetPlan,
  next: SheetPlan,
  workbook: WorkbookPlan,
  looks: ReadonlyMap<string, Look>,
  hasFilter: boolean,
): readonly Step[] {
  const written = new Set(
    difference.contents.map(({ row, column }) => `${String(row)},${String(column)}`),
  );
  const restyled = difference.looks.filter(
    ({ row, column }) => !written.has(`${String(row)},${String(column)}`),
  );
  const has = (setting: SheetDifference['settings'][number]): boolean =>
    difference.settings.includes(setting);
  const { styles } = workbook;
  return [
    ...(has('merges') ? mergeSteps(sheet, previous.merges ?? [], 'unmerge') : []),
    ...rectangles(difference.removed).map((area) =>
      sheet.step(callBytes(1, 1), (worksheet) => {
        rangeAt(worksheet, areaAddress(area)).clear(Excel.ClearApplyTo.all);
      }),
    ),
    ...lookSteps(sheet, layersOf(difference.looks, looks, false)),
    ...numberFormatSteps(
      sheet,
      restyled.map((cell) => contentCell(cell, styles)),
    ),
    ...contentSteps(
      sheet,
      difference.contents.map((cell) => contentCell(cell, styles)),
      false,
    ),
    ...columnSteps(sheet, next.columns, difference.columns),
    ...rowSteps(sheet, next, difference.rows),
    ...outlineChange(sheet, 'rows', difference.rowOutline, previous.rows, next.rows),
    ...outlineChange(sheet, 'columns', difference.columnOutline, previous.columns, next.columns),
    ...clearValidationSteps(sheet, difference.removedValidations),
    ...validationSteps(sheet, difference.addedValidations),
    ...(difference.conditionalFormats
      ? [clearConditionalFormats(sheet), ...conditionalFormatSteps(sheet, next.conditionalFormats)]
      : []),
    ...(has('merges') ? mergeSteps(sheet, next.merges ?? [], 'merge') : []),
    ...(has('tabColour') ? [tabColourStep(sheet, next.tabColour)] : []),
    ...(has('showGridLines') ? [gridLinesStep(sheet, next.showGridLines)] : []),
    ...(has('freeze') ? freezeSteps(sheet, next.freeze, false) : []),
    ...(has('autoFilter') ? filterSteps(sheet, next.autoFilter, hasFilter) : []),
    ...(has('page')
      ? pageSteps(sheet, next.page, previous.page.area === null ? null : extentOf(next))
      : []),
  ];
}

type OutlinedLines = Readonly<Record<number, { readonly outlineLevel?: number }>>;

function outlineChange(
  sheet: SheetSteps,
  axis: 'rows' | 'columns',
  changed: boolean,
  previous: OutlinedLines,
  next: OutlinedLines,
): readonly Step[] {
  if (!changed) return [];
  return [
    ...outlineSteps(sheet, axis, levelsOf(previous), 'ungroup'),
    ...outlineSteps(sheet, axis, levelsOf(next), 'group'),
  ];
}
