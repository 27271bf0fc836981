import ExcelJS from 'exceljs';
import type { CellStyle, SheetPlan, WorkbookPlan } from '../../src/workbook';
import { absoluteArea, cellAddress } from '../../src/workbook';

/*
 * The same plan written by exceljs: cells with formulas and cached results, styles, widths, heights, outlines, freeze
 * panes, filters, data validations, conditional formats, names, protection flags and page setup. exceljs hashes its
 * protection even without a password through an asynchronous call; that is part of what it costs.
 */

const colour = (rgb: string): { argb: string } => ({ argb: `FF${rgb}` });

function exceljsStyle(style: CellStyle, plan: WorkbookPlan): Partial<ExcelJS.Style> {
  const font = { ...plan.defaultFont, ...style.font };
  const edge = (name: 'top' | 'bottom' | 'left' | 'right'): Partial<ExcelJS.Border> | undefined => {
    const kind = style.border?.[name];
    return kind === undefined || kind === 'none' || style.border === undefined
      ? undefined
      : { style: kind, color: colour(style.border.colour) };
  };
  const borders = {
    top: edge('top'),
    bottom: edge('bottom'),
    left: edge('left'),
    right: edge('right'),
  };
  return {
    font: {
      name: font.name,
      size: font.size,
      bold: font.bold ?? false,
      ...(font.colour === undefined ? {} : { color: colour(font.colour) }),
    },
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: colour(style.fill) } }),
    border: Object.fromEntries(Object.entries(borders).filter(([, value]) => value !== undefined)),
    alignment: {
      ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
      vertical: style.vertical === 'center' ? 'middle' : (style.vertical ?? 'bottom'),
      wrapText: style.wrap ?? false,
      shrinkToFit: style.shrink ?? false,
      indent: style.indent ?? 0,
    },
    numFmt: style.numberFormat ?? 'General',
    protection: { locked: style.input !== true },
  };
}

async function addSheet(
  book: ExcelJS.Workbook,
  plan: WorkbookPlan,
  sheet: SheetPlan,
  styles: Map<string, Partial<ExcelJS.Style>>,
): Promise<void> {
  const target = book.addWorksheet(sheet.name, {
    state: sheet.visibility,
    ...(sheet.tabColour === undefined ? {} : { properties: { tabColor: colour(sheet.tabColour) } }),
    views:
      sheet.freeze === null
        ? []
        : [{ state: 'frozen', xSplit: sheet.freeze.columns, ySplit: sheet.freeze.rows }],
    pageSetup: {
      orientation: sheet.page.orientation,
      fitToPage: true,
      fitToWidth: sheet.page.fitWidth,
      fitToHeight: sheet.page.fitHeight,
      ...(sheet.page.area === null
        ? {}
        : { printArea: absoluteArea(sheet.page.area).replaceAll('$', '') }),
    },
  });
  sheet.columns.forEach(({ width, hidden, outlineLevel }, index) => {
    const column = target.getColumn(index + 1);
    column.width = width;
    column.hidden = hidden ?? false;
    column.outlineLevel = outlineLevel ?? 0;
  });
  for (const cell of sheet.cells) {
    const at = target.getCell(cell.row + 1, cell.column + 1);
    at.value =
      cell.formula === undefined
        ? cell.value
        : { formula: cell.formula, ...(cell.value === null ? {} : { result: cell.value }) };
    Object.assign(at, styles.get(cell.style));
  }
  for (const [index, row] of Object.entries(sheet.rows)) {
    const at = target.getRow(Number(index) + 1);
    if (row.height !== undefined) at.height = row.height;
    at.hidden = row.hidden ?? false;
    at.outlineLevel = row.outlineLevel ?? 0;
  }
  for (const { areas, rule, prompt, error, allowBlank } of sheet.validations) {
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        target.getCell(cellAddress(row, area.column)).dataValidation = {
          type: rule.kind === 'list' ? 'list' : rule.kind === 'custom' ? 'custom' : rule.kind,
          formulae:
            rule.kind === 'list'
              ? [rule.source]
              : rule.kind === 'custom'
                ? [rule.formula]
                : [rule.minimum, rule.maximum],
          ...(prompt === undefined
            ? {}
            : { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
          showErrorMessage: true,
          errorTitle: error.title,
          error: error.text,
          allowBlank,
        };
      }
    }
  }
  for (const { area, formula, fill, font, priority } of sheet.conditionalFormats) {
    target.addConditionalFormatting({
      ref: absoluteArea(area).replaceAll('$', ''),
      rules: [
        {
          type: 'expression',
          formulae: [formula],
          priority,
          style: {
            ...(fill === undefined
              ? {}
              : { fill: { type: 'pattern', pattern: 'solid', bgColor: colour(fill) } }),
            ...(font?.colour === undefined
              ? {}
              : { font: { color: colour(font.colour), bold: font.bold ?? false } }),
          },
        },
      ],
    });
  }
  if (sheet.autoFilter !== null)
    target.autoFilter = absoluteArea(sheet.autoFilter).replaceAll('$', '');
  if (sheet.protection !== null) await target.protect('', { autoFilter: true, spinCount: 0 });
}

/** Writes the plan with exceljs 4.4.0; gives the file's bytes. */
export async function writeWithExceljs(plan: WorkbookPlan): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = plan.properties.title;
  const styles = new Map(
    Object.entries(plan.styles).map(([key, style]) => [key, exceljsStyle(style, plan)]),
  );
  for (const sheet of plan.sheets) await addSheet(book, plan, sheet, styles);
  for (const { name, refersTo } of plan.names) book.definedNames.add(refersTo, name);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Reads a file with exceljs and visits every cell: the least that anything done with it would need. */
export async function readWithExceljs(bytes: Uint8Array): Promise<number> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  let cells = 0;
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell(() => {
        cells += 1;
      });
    });
  });
  return cells;
}
