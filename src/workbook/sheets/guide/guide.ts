import { quoteSheetName } from '../../address';
import type { WorkbookContext } from '../../context';
import {
  gridCell,
  headStyle,
  headingStyle,
  hiddenKeyStyle,
  quietStyle,
  titleStyle,
} from '../../design/cells';
import { palette } from '../../design/palette';
import type { StyleTable } from '../../design/styles';
import { lineCount, rowHeight } from '../../design/textSize';
import { SHEET_KEYS, SHEET_KEY_PREFIX } from '../../keys';
import { portraitA4 } from '../../layout/page';
import type { PillarLayout } from '../../layout/pillarLayout';
import { PROTECTED, SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle, SheetPlan } from '../../plan';
import { deadlineText } from '../deadline';
import { MISSING_MARK } from '../pillar/textRules';
import { instructions } from './instructions';
import { addSubmissionBlock } from './submission';
import { addYearEvents, hasYearEvents } from './years';

const SHEET_NAME = '使い方';
const WIDTHS = [3, 18, 70, 24] as const;

const labelStyle: CellStyle = { ...gridCell, font: { bold: true, colour: palette.title } };

/** 記入の状況: per pillar sheet how many rows still miss something, live. Returns the first row below. */
function addProgress(
  sheet: SheetBuilder,
  layouts: readonly PillarLayout[],
  missing: ReadonlyMap<PillarLayout, number>,
  first: number,
): number {
  sheet.value(first, 1, 'シート', headStyle);
  sheet.value(first, 2, '柱', headStyle);
  sheet.value(first, 3, '入力が残っている行', headStyle);
  sheet.row(first, { height: 20 });
  layouts.forEach((layout, index) => {
    const row = first + 1 + index;
    const target = `#${quoteSheetName(layout.sheetName)}!A1`;
    sheet.row(row, { height: 22 });
    sheet.formula(row, 1, `HYPERLINK("${target}","${layout.sheetName}")`, layout.sheetName, {
      ...labelStyle,
      font: { bold: true, colour: '1D4F8C' },
    });
    sheet.value(row, 2, layout.pillar.title, gridCell);
    sheet.formula(
      row,
      3,
      `COUNTIF(${layout.outerRange('missing')},"${MISSING_MARK}")`,
      missing.get(layout) ?? 0,
      { ...gridCell, horizontal: 'center', numberFormat: '0" 行";;"なし"', font: { bold: true } },
    );
  });
  const area = { row: first + 1, column: 3, rows: Math.max(1, layouts.length), columns: 1 };
  const cell = `$D${String(first + 2)}`;
  sheet.format({
    area,
    formula: `${cell}>0`,
    fill: palette.inputDue,
    font: { colour: palette.reportingYear },
  });
  sheet.format({
    area,
    formula: `${cell}=0`,
    fill: palette.done,
    font: { colour: palette.doneText },
  });
  return first + 1 + layouts.length;
}

function addInstructions(sheet: SheetBuilder, context: WorkbookContext, first: number): number {
  const lines = instructions(context);
  lines.forEach(([head, body], index) => {
    const row = first + index;
    sheet.value(row, 1, head, labelStyle);
    sheet.value(row, 2, body, gridCell);
    sheet.row(row, { height: rowHeight(lineCount(body, WIDTHS[2], 1), 10) });
  });
  return first + lines.length;
}

const LEGEND: readonly (readonly [string, string, string])[] = [
  [palette.input, '入力', '入力するセルです。'],
  [palette.inputDue, '未入力', 'まだ入力されていないセルです。'],
  [palette.inputWrong, '要確認', '数字ではない、上限を超えているなど、確認が必要なセルです。'],
];

function addLegend(sheet: SheetBuilder, first: number): number {
  LEGEND.forEach(([fill, label, text], index) => {
    sheet.value(first + index, 1, label, { ...gridCell, fill, horizontal: 'center' });
    sheet.value(first + index, 2, text, gridCell);
    sheet.row(first + index, { height: 20 });
  });
  return first + LEGEND.length;
}

/** 使い方: what to do, what is still missing, and the 提出 block. The first sheet that a division sees. */
export function guideSheet(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  missing: ReadonlyMap<PillarLayout, number>,
  styles: StyleTable,
): SheetPlan {
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.guide,
      name: SHEET_NAME,
      tabColour: palette.head,
      columns: WIDTHS.map((width, column) => ({
        width,
        ...(column === 0 ? { hidden: true } : {}),
      })),
      activeCell: { row: 1, column: 1 },
      protection: PROTECTED,
      page: portraitA4(context.heading, context.audience),
    },
    styles,
  );
  const heading = (row: number, text: string): void => {
    sheet.value(row, 1, text, headingStyle);
    sheet.row(row, { height: 24 });
  };
  sheet.row(0, { hidden: true });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.guide, hiddenKeyStyle);
  sheet.value(0, 2, 'value', hiddenKeyStyle);
  sheet.row(1, { height: 32 });
  sheet.value(
    1,
    1,
    `${context.yearLabel}　${context.round.name}報告　${context.audience}`,
    titleStyle,
  );
  const deadline = deadlineText(context);
  const due = deadline === null ? '' : `　提出期限　${deadline}`;
  sheet.value(2, 1, context.current.title + due, quietStyle);

  let row = 4;
  heading(row, context.division === null ? '入力の状況' : 'あなたの課の入力の状況');
  row = addProgress(sheet, layouts, missing, row + 1) + 1;
  if (hasYearEvents(context)) {
    heading(row, '年度の締め');
    row = addYearEvents(sheet, context, row + 1) + 1;
  }
  heading(row, context.division === null ? '進め方' : '書き方');
  row = addInstructions(sheet, context, row + 1) + 1;
  heading(row, 'セルの色');
  row = addLegend(sheet, row + 1);
  if (context.division !== null) {
    heading(row + 1, '提出');
    row = addSubmissionBlock(sheet, context, row + 2);
  }
  sheet.page({
    area: { row: 1, column: 1, rows: row - 1, columns: 3 },
    // The last line of the 提出 block is not to stand alone on a second page.
    ...(context.division === null ? {} : { fitHeight: 1 }),
  });
  return sheet.plan();
}
