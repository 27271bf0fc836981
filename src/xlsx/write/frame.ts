import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { Area, SheetPlan, WorkbookPlan } from '../../workbook';
import { areaAddress, areaOfSheet, lastColumn, rowsOfSheet } from '../address';
import { asStored } from '../formulaText';
import { outlineOf } from './outline';
import { PlanFault, refuseFormula } from './planFault';
import { differentialStyle, libraryFont, libraryStyle } from './styles';
import { libraryValidation } from './validations';

/** The name under which Excel keeps the filtered area, one a sheet, hidden. */
export const filterName = '_xlnm._FilterDatabase';

type Names = NonNullable<WriteOptions['namedRanges']>;

/**
 * The workbook without its cells, for the library to write: styles, views, columns, rules, page,
 * protection, names, properties. Row 1 of the first sheet holds the stencil: a cell a style, in the
 * order of `plan.styles`, from which the number is read that the library gave each style.
 */
export function frameOf(plan: WorkbookPlan): WriteOptions {
  const { properties } = plan;
  const created = new Date(properties.created);
  return {
    properties: {
      title: properties.title,
      subject: properties.subject,
      creator: properties.creator,
      created,
      modified: created,
    },
    defaultFont: libraryFont(plan.defaultFont, properties.language),
    activeSheet: plan.sheets.findIndex((sheet) => sheet.key === plan.activeSheet),
    namedRanges: [
      ...plan.names.map(({ name, refersTo }) => ({ name, range: asStored(refersTo) })),
      ...plan.sheets.flatMap(ownNames),
    ],
    sheets: plan.sheets.map((sheet, index) => ({
      ...sheetFrame(sheet),
      ...(index === 0 && { cells: stencil(plan) }),
    })),
  };
}

/** Its text makes the library add a table of strings, which is then replaced by the real one. */
function stencil(plan: WorkbookPlan): NonNullable<WriteSheet['cells']> {
  const { defaultFont, properties } = plan;
  const styles = Object.values(plan.styles);
  if (styles.length > lastColumn) throw new PlanFault('styles', '書式が多すぎます。');
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  cells.set('0,0', { value: 'stencil' });
  styles.forEach((style, index) => {
    cells.set(`0,${String(index + 1)}`, {
      value: 0,
      style: libraryStyle(style, defaultFont, properties.language),
    });
  });
  return cells;
}

/** Names that belong to a sheet. The library would write the sheet's name unquoted, hence by hand. */
function ownNames(sheet: SheetPlan): Names {
  const { name, page, autoFilter } = sheet;
  const names: Names = [];
  const add = (own: string, range: string): void => {
    names.push({ name: own, range, scope: name });
  };
  if (autoFilter !== null) add(filterName, areaOfSheet(name, autoFilter));
  if (page.area !== null) add('_xlnm.Print_Area', areaOfSheet(name, page.area));
  if (page.titleRows !== null) add('_xlnm.Print_Titles', rowsOfSheet(name, ...page.titleRows));
  return names;
}

function sheetFrame(sheet: SheetPlan): WriteSheet {
  const { page, protection, freeze } = sheet;
  const columns = outlineOf(new Map(sheet.columns.entries()), false);
  return {
    name: sheet.name,
    ...(sheet.visibility === 'hidden' && { hidden: true }),
    ...(sheet.visibility === 'veryHidden' && { veryHidden: true }),
    columns: sheet.columns.map(({ width, hidden, outlineLevel }, index) => ({
      width,
      ...(hidden === true && { hidden }),
      ...(outlineLevel !== undefined && { outlineLevel }),
      ...(columns.collapsed.has(index) && { collapsed: true }),
    })),
    view: {
      showGridLines: sheet.showGridLines,
      zoomScale: sheet.zoom,
      ...(sheet.tabColour !== undefined && { tabColor: { rgb: sheet.tabColour } }),
    },
    ...(sheet.merges !== undefined && { merges: sheet.merges.map(libraryMerge) }),
    outlineProperties: { summaryBelow: sheet.summaryBelow },
    ...(freeze !== null && freeze.rows + freeze.columns > 0 && { freezePane: freeze }),
    ...(sheet.autoFilter !== null && { autoFilter: { range: areaAddress(sheet.autoFilter) } }),
    dataValidations: sheet.validations.map((rule) => libraryValidation(rule, sheet.name)),
    conditionalRules: sheet.conditionalFormats.map((format) => {
      refuseFormula(`${sheet.name} の条件付き書式`, format.formula);
      return {
        type: 'expression',
        range: areaAddress(format.area),
        formula: asStored(format.formula),
        priority: format.priority,
        style: differentialStyle(format),
      };
    }),
    ...(protection !== null && {
      protection: {
        // As Excel's own dialogue leaves them: what is drawn on the sheet is protected with it.
        objects: true,
        scenarios: true,
        autoFilter: protection.allowAutoFilter,
        formatColumns: protection.allowFormatColumns,
        formatRows: protection.allowFormatRows,
        formatCells: protection.allowFormatCells,
        sort: protection.allowSort,
      },
    }),
    pageSetup: {
      paperSize: page.paper === 'A3' ? 'a3' : 'a4',
      orientation: page.orientation,
      margins: { ...page.margins },
      ...(page.scale === undefined
        ? { fitToPage: true, fitToWidth: page.fitWidth, fitToHeight: page.fitHeight }
        : { scale: page.scale }),
      ...(page.centreHorizontally === true && { horizontalCentered: true }),
    },
    // The library counts a break from the row above it.
    rowBreaks: page.rowBreaks.map((row) => row - 1),
    headerFooter: {
      ...(page.header !== undefined && { oddHeader: page.header }),
      ...(page.footer !== undefined && { oddFooter: page.footer }),
    },
  };
}

function libraryMerge({ row, column, rows, columns }: Area): NonNullable<WriteSheet['merges']>[0] {
  return { startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 };
}
