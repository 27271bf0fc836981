import type { Session } from '../../src/workbench/host/node';
import { areaAddress } from '../../src/excel/plan/address';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook';

/** A sheet of the open workbook as an add-in sees it, in the terms of tests/xlsx/dump.py. */
export interface ReadSheet {
  readonly name: string;
  readonly state: string;
  readonly tabColour: string | null;
  readonly gridLines: boolean;
  readonly freeze: string | null;
  readonly filter: string | null;
  readonly protection: Readonly<Record<string, boolean>> | null;
  readonly merges: readonly string[];
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  readonly looks: readonly (readonly Excel.CellProperties[])[];
  readonly columns: readonly Excel.ColumnProperties[];
  readonly rows: readonly Excel.RowProperties[];
  readonly rowLevels: readonly number[];
  readonly columnLevels: readonly number[];
  readonly validations: readonly ReadValidation[];
  readonly conditional: readonly ReadFormat[];
  readonly page: Readonly<Record<string, unknown>>;
}

export interface ReadValidation {
  readonly rule: Excel.DataValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: Excel.DataValidationPrompt;
  readonly error: Excel.DataValidationErrorAlert;
}

export interface ReadFormat {
  readonly area: string;
  readonly formula: string;
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean;
}

const colourOf = (value: string): string | null => (value === '' ? null : value.slice(1));
const bare = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

const edge = { style: true, weight: true, color: true };
/** The emulated Excel takes the four sides apart, real Excel all of them together. */
const sides = { top: edge, bottom: edge, left: edge, right: edge };

const looks: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, color: true },
    fill: { color: true },
    borders: { ...edge, ...sides },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
    shrinkToFit: true,
    protection: true,
  },
};

/** Rows whose looks are asked for in one request. */
const LOOKED_AT_ONCE = 100;

/** Everything of a sheet that Office.js can tell. Outline levels it cannot: they and page breaks are taken from the emulated Excel. */
export async function readSheet(
  session: Session,
  name: string,
  plan: SheetPlan,
): Promise<ReadSheet> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const rows = Math.max(0, ...plan.cells.map(({ row }) => row)) + 1;
    const columns = Math.max(1, plan.columns.length, ...plan.cells.map(({ column }) => column + 1));
    sheet.load('name,visibility,tabColor,showGridlines');
    sheet.protection.load('protected,options');
    const whole = sheet.getRangeByIndexes(0, 0, rows, columns).load('values,formulas,numberFormat');
    const columnSizes = whole.getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true },
    });
    const rowSizes = whole.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
    const layout = sheet.pageLayout.load();
    const texts = layout.headersFooters.defaultForAllPages.load();
    const printed = layout.getPrintAreaOrNullObject().load('address');
    const titles = layout.getPrintTitleRowsOrNullObject().load('address');
    const merged = whole.getMergedAreasOrNullObject().load('address');
    const validations = plan.validations.flatMap(({ areas }) =>
      areas.map((area) =>
        sheet
          .getRange(areaAddress(area))
          .dataValidation.load('rule,ignoreBlanks,prompt,errorAlert'),
      ),
    );
    const formats = sheet.getRange().conditionalFormats.load('items/priority');
    await context.sync();
    // An answer may have 5 MB: what cells look like comes in parts.
    const cellLooks: Excel.CellProperties[][] = [];
    for (let first = 0; first < rows; first += LOOKED_AT_ONCE) {
      const part = sheet
        .getRangeByIndexes(first, 0, Math.min(LOOKED_AT_ONCE, rows - first), columns)
        .getCellProperties(looks);
      await context.sync();
      cellLooks.push(...part.value);
    }
    const read = formats.items.map((item) => ({
      range: item.getRange().load('address'),
      rule: item.custom.rule.load('formula'),
      fill: item.custom.format.fill.load('color'),
      font: item.custom.format.font.load('color,bold'),
    }));
    await context.sync();
    const found = session.host.book.findSheet(name);
    const levels = (count: number, lines: 'rows' | 'columns'): number[] =>
      Array.from({ length: count }, (_, index) => found?.[lines].level(index) ?? 0);
    const { options } = sheet.protection;
    return {
      name: sheet.name,
      state: sheet.visibility.charAt(0).toLowerCase() + sheet.visibility.slice(1),
      tabColour: colourOf(sheet.tabColor),
      gridLines: sheet.showGridlines,
      freeze: frozen.isNullObject ? null : bare(frozen.address),
      filter: filter.isNullObject ? null : bare(filter.address),
      protection: sheet.protection.protected
        ? {
            objects: options.allowEditObjects !== true,
            scenarios: options.allowEditScenarios !== true,
            autoFilter: options.allowAutoFilter !== true,
            formatColumns: options.allowFormatColumns !== true,
            formatRows: options.allowFormatRows !== true,
            formatCells: options.allowFormatCells !== true,
            sort: options.allowSort !== true,
          }
        : null,
      merges: merged.isNullObject ? [] : merged.address.split(',').map(bare).sort(),
      values: whole.values as unknown[][],
      formulas: whole.formulas as unknown[][],
      formats: whole.numberFormat as string[][],
      looks: cellLooks,
      columns: columnSizes.value,
      rows: rowSizes.value,
      rowLevels: levels(rows, 'rows'),
      columnLevels: levels(columns, 'columns'),
      validations: validations.map(({ rule, ignoreBlanks, prompt, errorAlert }) => ({
        rule,
        ignoreBlanks,
        prompt,
        error: errorAlert,
      })),
      conditional: read.map(({ range, rule, fill, font }) => ({
        area: bare(range.address),
        formula: rule.formula,
        fill: colourOf(fill.color),
        colour: colourOf(font.color),
        bold: [font.bold].includes(true),
      })),
      page: {
        paper: layout.paperSize,
        orientation: layout.orientation.toLowerCase(),
        zoom: layout.zoom,
        blackAndWhite: layout.blackAndWhite,
        centred: layout.centerHorizontally,
        margins: [
          layout.topMargin,
          layout.bottomMargin,
          layout.leftMargin,
          layout.rightMargin,
          layout.headerMargin,
          layout.footerMargin,
        ].map((points) => Number((points / 72).toFixed(6))),
        header: joined(texts.leftHeader, texts.centerHeader, texts.rightHeader),
        footer: joined(texts.leftFooter, texts.centerFooter, texts.rightFooter),
        area: printed.isNullObject ? null : bare(printed.address),
        titles: titles.isNullObject ? null : bare(titles.address),
        breaks: found?.page.rowBreaks ?? [],
      },
    };
  });
}

function joined(left: string, center: string, right: string): string | null {
  const text =
    (left === '' ? '' : `&L${left}`) +
    (center === '' ? '' : `&C${center}`) +
    (right === '' ? '' : `&R${right}`);
  return text === '' ? null : text;
}

/** Names of the workbook with their cells. */
export function readNames(): Promise<readonly (readonly [string, string])[]> {
  return Excel.run(async (context) => {
    const names = context.workbook.names.load('items/name,items/formula');
    await context.sync();
    return names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, '')]);
  });
}

/** All sheets of the plan. */
export async function readBook(
  session: Session,
  plan: WorkbookPlan,
): Promise<readonly ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  for (const sheet of plan.sheets) sheets.push(await readSheet(session, sheet.name, sheet));
  return sheets;
}
