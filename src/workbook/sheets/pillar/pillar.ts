import type { WorkbookContext } from '../../context';
import { hiddenKeyStyle } from '../../design/cells';
import { palette } from '../../design/palette';
import type { StyleTable } from '../../design/styles';
import { lineCount, rowHeight } from '../../design/textSize';
import type { Field } from '../../keys';
import { pillarSheetKey } from '../../keys';
import { landscapeA3 } from '../../layout/page';
import type { PillarLayout } from '../../layout/pillarLayout';
import { PILLAR_ROWS } from '../../layout/pillarLayout';
import { PROTECTED, SheetBuilder } from '../../layout/sheetBuilder';
import type { CellPosition, SheetPlan } from '../../plan';
import { progressField } from '../../values';
import { writeColours } from './colours';
import {
  writeInitiativeEarlier,
  writeKpiEarlier,
  writePartEarlier,
  writeStepEarlier,
} from './earlierCells';
import { writeHeader } from './header';
import { writeInitiativeYears, writeOverall } from './initiativeCells';
import { inputFields, isOpen, writeKpiYears, writePartYears } from './kpiCells';
import { writeMissing } from './missing';
import type { Cell } from './plainCells';
import { plainCells } from './plainCells';
import type { PillarRow } from './rows';
import { measureOf, rowKey } from './rows';
import { isStepOpen, writeStepYears } from './stepCells';
import { writeTexts } from './textCells';
import { textRowKey } from './textRules';
import { writeValidations } from './validations';
import { RowWriter } from './writer';

/** Folding level: the initiative stays, its KPIs and reports fold first, steps one level deeper. */
function outlineLevel(row: PillarRow): number {
  switch (row.kind) {
    case 'initiative':
      return 0;
    case 'step':
      return 2;
    case 'report':
    case 'kpi':
    case 'part':
      return 1;
  }
}

const SMALLEST_LINES: Readonly<Record<PillarRow['kind'], number>> = {
  initiative: 2,
  report: 2,
  kpi: 1,
  part: 1,
  step: 1,
};

/** Height at which everything that is planned for a row shows whole. */
function heightOf(row: PillarRow, cells: readonly Cell[], writer: RowWriter): number {
  const heights = cells.map(({ field, value, style }) => {
    const size = style.font?.size ?? 10;
    const text = typeof value === 'string' ? value : '';
    return rowHeight(lineCount(text, writer.width(field), size / 10), size);
  });
  return Math.max(rowHeight(SMALLEST_LINES[row.kind], 10), ...heights);
}

function writeRow(
  sheet: SheetBuilder,
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  layout: PillarLayout,
  row: PillarRow,
  index: number,
): WrittenRow {
  const writer = new RowWriter(sheet, layout, context, row, PILLAR_ROWS.first + index);
  writer.key(rowKey(row), hiddenKeyStyle);
  const cells = plainCells(row, context);
  for (const { field, value, style } of cells) writer.value(field, value, style);
  switch (row.kind) {
    case 'initiative':
      writeInitiativeYears(writer, row.initiative.no);
      writeInitiativeEarlier(writer, row.initiative.no);
      writeOverall(writer, row.initiative.no);
      break;
    case 'report':
      writeOverall(writer, row.initiative.no);
      break;
    case 'kpi':
      writeKpiYears(writer, layouts, row.kpi);
      writeKpiEarlier(writer, layouts, row.kpi);
      break;
    case 'part':
      writePartYears(writer, layouts, row.kpi, row.part);
      writePartEarlier(writer, row.kpi, row.part);
      break;
    case 'step':
      writeStepYears(writer, row.step);
      writeStepEarlier(writer, row.step);
      break;
  }
  const texts = writeTexts(writer);
  writer.value('measure', measureOf(row), writer.style);
  const missing = writeMissing(writer);
  writer.fillGaps();
  const height = Math.max(texts.height, heightOf(row, cells, writer));
  writer.height(height, outlineLevel(row), textRowKey(row) !== null);
  return { missing, fits: texts.fits };
}

interface WrittenRow {
  /** Something is still to be typed. */
  readonly missing: boolean;
  /** All of its texts show whole. */
  readonly fits: boolean;
}

/** Where typing starts: the first value of the reporting year that this workbook asks for, else the first row. */
function firstInput(layout: PillarLayout, context: WorkbookContext): CellPosition {
  const { reportingYear, round } = context;
  const [judged = ''] = inputFields(reportingYear, context);
  const fieldOf = (row: PillarRow): Field | null => {
    if (row.kind === 'step' && isStepOpen(row.step, reportingYear, context)) {
      return progressField(reportingYear, reportingYear, round);
    }
    const typed = row.kind === 'part' || (row.kind === 'kpi' && row.kpi.parts.length === 0);
    return typed && isOpen(row.kpi, reportingYear, context) ? judged : null;
  };
  const index = layout.rows.findIndex((row) => fieldOf(row) !== null);
  const row = layout.rows[index];
  const field = row === undefined ? null : fieldOf(row);
  return {
    row: PILLAR_ROWS.first + Math.max(0, index),
    column: layout.columns.at(field ?? 'no'),
  };
}

export interface PillarSheet {
  readonly sheet: SheetPlan;
  /** Rows that still miss something. */
  readonly missing: number;
}

/** The sheet of one pillar: a list of initiatives with their KPIs and steps under them. */
export function pillarSheet(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  layout: PillarLayout,
  styles: StyleTable,
): PillarSheet {
  const { columns } = layout;
  const sheet = new SheetBuilder(
    {
      key: pillarSheetKey(layout.pillar.no),
      name: layout.sheetName,
      tabColour: palette.title,
      columns: [
        { width: 6, hidden: true },
        ...columns.columns.map(({ width, hidden, outlineLevel: level }) => ({
          width,
          ...(hidden === true ? { hidden } : {}),
          ...(level === undefined ? {} : { outlineLevel: level }),
        })),
      ],
      freeze: { rows: PILLAR_ROWS.first, columns: columns.frozen },
      activeCell: firstInput(layout, context),
      protection: PROTECTED,
      page: landscapeA3(context.heading, context.audience),
    },
    styles,
  );
  const written = layout.rows.map((row, index) =>
    writeRow(sheet, context, layouts, layout, row, index),
  );
  const missing = written.filter((row) => row.missing).length;
  const cut = written.filter(({ fits }) => !fits).length;
  writeHeader(sheet, layout, context, { missing, cut });
  writeValidations(sheet, layout, context);
  writeColours(sheet, layout, context);
  // From the hidden keys on: the arrows of a filter sort what it covers, and keys that stay behind would name other rows.
  sheet.autoFilter({
    row: PILLAR_ROWS.headers,
    column: 0,
    rows: layout.rows.length + 1,
    columns: columns.columns.length + 1,
  });
  const [firstColumn, lastColumn] = columns.printed;
  sheet.page({
    area: {
      row: PILLAR_ROWS.title,
      column: firstColumn,
      rows: PILLAR_ROWS.first - 1 + layout.rows.length,
      columns: lastColumn - firstColumn + 1,
    },
    titleRows: [PILLAR_ROWS.bands, PILLAR_ROWS.headers],
  });
  return { sheet: sheet.plan(), missing };
}
