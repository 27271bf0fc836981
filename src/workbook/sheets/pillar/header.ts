import type { FiscalYear } from '../../../programme';
import { hiddenKeyStyle, headStyle, quietStyle, titleStyle } from '../../design/cells';
import { palette } from '../../design/palette';
import type { WorkbookContext } from '../../context';
import type { PillarColumn } from '../../layout/pillarColumns';
import type { PillarLayout } from '../../layout/pillarLayout';
import { PILLAR_ROWS } from '../../layout/pillarLayout';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import { SHEET_KEY_PREFIX, pillarSheetKey } from '../../keys';
import { MISSING_MARK } from './textRules';

function bandFill(column: PillarColumn, context: WorkbookContext): string {
  if (column.year === null) return palette.head;
  const { fiscalYears } = context.current;
  const distance = fiscalYears.indexOf(column.year) - fiscalYears.indexOf(context.reportingYear);
  if (distance === 0) return palette.reportingYear;
  return distance < 0 ? palette.earlierYear : palette.futureYear;
}

function bandText(year: FiscalYear, context: WorkbookContext): string {
  const label = context.current.yearLabels[year] ?? year;
  const said = [
    ...(year === context.reportingYear ? ['今回の報告'] : []),
    ...(context.closedYears.includes(year) ? ['確定済み'] : []),
  ];
  return said.length === 0 ? label : `${label}（${said.join('、')}）`;
}

/**
 * Band over the columns of a year: one text centred across its cells, which stay single cells. It stands in the first
 * that is shown: Excel shows nothing of a text that is centred from a hidden column on.
 */
function writeBand(sheet: SheetBuilder, layout: PillarLayout, context: WorkbookContext): void {
  const { columns } = layout.columns;
  const row = PILLAR_ROWS.bands;
  const texts = new Map<PillarColumn | undefined, string>();
  for (const year of context.current.fiscalYears) {
    const band = columns.filter((column) => column.year === year);
    const shown = band.find(({ hidden }) => hidden !== true);
    // Where all are folded away, one that unfolds.
    const unfolds = band.find(({ outlineLevel }) => outlineLevel !== undefined);
    texts.set(shown ?? unfolds ?? band[0], bandText(year, context));
  }
  columns.forEach((column, index) => {
    if (column.year === null) return;
    const style: CellStyle = {
      ...headStyle,
      fill: bandFill(column, context),
      horizontal: 'centerContinuous',
      wrap: false,
      border: { colour: palette.strongLine, top: 'thin', bottom: 'thin' },
    };
    sheet.value(row, index + 1, texts.get(column) ?? null, style);
  });
}

/** Says over the columns right of the printed page that they stay on the screen. */
function writeUnprinted(sheet: SheetBuilder, { columns }: PillarLayout): void {
  const [, last] = columns.printed;
  sheet.value(PILLAR_ROWS.bands, last + 1, 'ここから右の列は印刷しません。', quietStyle);
}

/** 「残り 12 行」 in words, live: the first thing a clerk looks for. */
function remainingFormula(layout: PillarLayout): string {
  const count = `COUNTIF(${layout.range('missing')},"${MISSING_MARK}")`;
  return `IF(${count}=0,"このシートの入力はすべて終わりました。","入力が残っている行： "&${count}&" 行（左端の ${MISSING_MARK}）")`;
}

function remainingText(missing: number): string {
  return missing === 0
    ? 'このシートの入力はすべて終わりました。'
    : `入力が残っている行： ${String(missing)} 行（左端の ${MISSING_MARK}）`;
}

/** How many rows still miss something, and how many have a text that no row can show whole. */
export interface HeaderCounts {
  readonly missing: number;
  readonly cut: number;
}

function cutText(cut: number): string {
  if (cut === 0) return '';
  return `　文が長く、全文が見えない行が${String(cut)}行あります。そのセルを選ぶと、数式バーで読めます。`;
}

/** Hidden field keys, title, what is still missing, year bands and column headers. */
export function writeHeader(
  sheet: SheetBuilder,
  layout: PillarLayout,
  context: WorkbookContext,
  counts: HeaderCounts,
): void {
  const { pillar, columns } = layout;
  sheet.row(PILLAR_ROWS.keys, { hidden: true });
  sheet.row(PILLAR_ROWS.title, { height: 30 });
  sheet.row(PILLAR_ROWS.subtitle, { height: 18 });
  sheet.row(PILLAR_ROWS.bands, { height: 22 });
  sheet.row(PILLAR_ROWS.headers, { height: 36 });
  sheet.value(0, 0, SHEET_KEY_PREFIX + pillarSheetKey(pillar.no), hiddenKeyStyle);
  sheet.value(PILLAR_ROWS.title, 1, `柱${String(pillar.no)}　${pillar.title}`, titleStyle);
  const subtitle = `${context.heading}　${context.audience}${cutText(counts.cut)}`;
  sheet.value(PILLAR_ROWS.subtitle, 1, subtitle, quietStyle);
  sheet.formula(PILLAR_ROWS.bands, 1, remainingFormula(layout), remainingText(counts.missing), {
    font: { size: 11, bold: true, colour: palette.reportingYear },
    vertical: 'center',
  });
  sheet.format({
    area: { row: PILLAR_ROWS.bands, column: 1, rows: 1, columns: 1 },
    formula: `COUNTIF(${layout.range('missing')},"${MISSING_MARK}")=0`,
    font: { colour: palette.doneText, bold: true },
  });
  writeBand(sheet, layout, context);
  writeUnprinted(sheet, layout);
  columns.columns.forEach((column, index) => {
    sheet.value(PILLAR_ROWS.keys, index + 1, column.field, hiddenKeyStyle);
    sheet.value(PILLAR_ROWS.headers, index + 1, column.header, {
      ...headStyle,
      font: { ...headStyle.font, size: 10 },
      fill: bandFill(column, context),
    });
  });
}
