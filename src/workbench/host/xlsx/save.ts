import { writeXlsx, type Cell as FileCell, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import {
  columnCharacters,
  formatArea,
  lastColumn,
  lastRow,
  resolveFormat,
  wholeSheet,
  type Book,
  type Sheet,
} from '../engine';
import { storedFormula } from './functions';
import { fileFormats, fileNames, fileValidations, type Purpose } from './rules';
import { fileHeaders, filePage } from './page';
import { fileStyle } from './styles';

/** The workbook as .xlsx bytes: what is in the grid, with the results that the engine has calculated. */
export async function saveXlsx(book: Book, purpose: Purpose = 'keep'): Promise<Uint8Array> {
  // Excel calculates before saving, in manual mode too.
  await (book.core.automatic ? book.core.settled() : book.core.calculate());
  const { properties } = book;
  const options: WriteOptions = {
    sheets: book.sheets.map(fileSheet),
    activeSheet: book.sheets.indexOf(book.active),
    namedRanges: fileNames(book, purpose),
    defaultFont: defaultFont(book),
    properties: {
      title: properties.title,
      subject: properties.subject,
      creator: properties.author,
      keywords: properties.keywords,
      description: properties.comments,
      category: properties.category,
      manager: properties.manager,
      company: properties.company,
      created: new Date(properties.creationDate),
      ...(book.customProperties.size > 0 && { custom: Object.fromEntries(book.customProperties) }),
    },
    ...(book.structureProtection !== null && {
      workbookProtection: {
        lockStructure: true,
        ...(book.structureProtection.password !== null && {
          password: book.structureProtection.password,
        }),
      },
    }),
  };
  return writeXlsx(options);
}

function defaultFont({ normal, locale }: Book): NonNullable<WriteOptions['defaultFont']> {
  const { name, size, color } = fileStyle(resolveFormat([normal]), locale).font ?? {};
  const black = color?.rgb === '000000';
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && !black && { color }),
  };
}

function fileSheet(sheet: Sheet): WriteSheet {
  const header = fileHeaders(sheet.page);
  const { rows, columns } = sheet.freeze;
  return {
    name: sheet.name,
    rows: [],
    cells: fileCells(sheet),
    columns: fileColumns(sheet),
    rowDefs: fileRows(sheet),
    ...(sheet.merges.length > 0 && {
      merges: sheet.merges.map((area) => ({
        startRow: area.row,
        startCol: area.column,
        endRow: lastRow(area),
        endCol: lastColumn(area),
      })),
    }),
    dataValidations: fileValidations(sheet),
    conditionalRules: fileFormats(sheet),
    pageSetup: filePage(sheet.page),
    ...(header !== null && { headerFooter: header }),
    // The writer names the line before a break, Excel the one after it.
    ...(sheet.page.rowBreaks.length > 0 && {
      rowBreaks: sheet.page.rowBreaks.map((row) => row - 1),
    }),
    ...(sheet.page.columnBreaks.length > 0 && {
      colBreaks: sheet.page.columnBreaks.map((column) => column - 1),
    }),
    ...((rows > 0 || columns > 0) && { freezePane: { rows, columns } }),
    ...(sheet.autoFilter !== null && { autoFilter: { range: filterRange(sheet) } }),
    ...(sheet.visibility === 'Hidden' && { hidden: true }),
    ...(sheet.visibility === 'VeryHidden' && { veryHidden: true }),
    ...(!(sheet.outline.summaryBelow && sheet.outline.summaryRight) && {
      outlineProperties: sheet.outline,
    }),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.zoom !== 100 && { zoomScale: sheet.zoom }),
      ...(sheet.tabColor !== '' && { tabColor: { rgb: sheet.tabColor.slice(1) } }),
    },
    ...(sheet.protection !== null && { protection: fileProtection(sheet) }),
  };
}

const filterRange = ({ autoFilter, cells }: Sheet): string => {
  const area = autoFilter === null ? null : (cells.bounded(autoFilter.area) ?? autoFilter.area);
  return area === null ? '' : formatArea(area);
};

function fileCells(sheet: Sheet): Map<string, Partial<FileCell>> {
  const cells = new Map<string, Partial<FileCell>>();
  const styles = new Map<string, ReturnType<typeof fileStyle>>();
  sheet.cells.each((row, column) => {
    const { formula, value } = sheet.cells.get(row, column);
    const format = sheet.cells.formatAt(row, column);
    const key = JSON.stringify(format);
    const style = styles.get(key) ?? fileStyle(format, sheet.locale);
    styles.set(key, style);
    cells.set(`${row},${column}`, {
      value: formula === null ? value : null,
      style,
      ...(formula !== null && { formula: storedFormula(formula), formulaResult: value }),
    });
  });
  return cells;
}

function fileColumns(sheet: Sheet): NonNullable<WriteSheet['columns']> {
  const area = sheet.cells.bounded(wholeSheet);
  const widthOf = (index: number): number =>
    columnCharacters(sheet.columns.size(index), sheet.digitPixels);
  const columns = Array.from({ length: area?.columns ?? 0 }, (_, index) => {
    const format = { ...sheet.cells.wholeFormat, ...sheet.cells.lineFormat('column', index) };
    const level = sheet.columns.level(index);
    const hidden = sheet.columns.isHidden(index);
    const collapsed = sheet.columns.isCollapsed(index);
    const plain =
      !sheet.columns.isSet(index) &&
      !hidden &&
      !collapsed &&
      level === 0 &&
      Object.keys(format).length === 0;
    if (plain) return null;
    return {
      width: widthOf(index),
      ...(hidden && { hidden }),
      ...(level > 0 && { outlineLevel: level }),
      ...(collapsed && { collapsed }),
      ...(Object.keys(format).length > 0 && {
        style: fileStyle(sheet.cells.formatAt(wholeSheet.rows - 1, index), sheet.locale),
      }),
    };
  });
  const count = columns.reduce((last, column, index) => (column === null ? last : index + 1), 0);
  return columns.slice(0, count).map((column, index) => column ?? { width: widthOf(index) });
}

function fileRows(sheet: Sheet): NonNullable<WriteSheet['rowDefs']> {
  const area = sheet.cells.bounded(wholeSheet);
  const used = sheet.cells.used(false);
  const rows: NonNullable<WriteSheet['rowDefs']> = new Map();
  for (let index = 0; index < (area?.rows ?? 0); index += 1) {
    const level = sheet.rows.level(index);
    const hidden = sheet.rows.isHidden(index);
    const collapsed = sheet.rows.isCollapsed(index);
    const isUsed = used !== null && index < used.row + used.rows;
    if (!sheet.rows.isSet(index) && !hidden && !collapsed && level === 0 && !isUsed) continue;
    rows.set(index, {
      height: sheet.rows.size(index),
      ...(hidden && { hidden }),
      ...(level > 0 && { outlineLevel: level }),
      ...(collapsed && { collapsed }),
    });
  }
  return rows;
}

/** In the file as here, true allows. */
function fileProtection({ protection }: Sheet): NonNullable<WriteSheet['protection']> {
  const allows = (key: string): boolean => protection?.options[key] === true;
  const mode = protection?.options.selectionMode;
  return {
    sheet: true,
    ...(protection?.password !== null &&
      protection?.password !== undefined && { password: protection.password }),
    objects: !allows('allowEditObjects'),
    scenarios: !allows('allowEditScenarios'),
    autoFilter: allows('allowAutoFilter'),
    deleteColumns: allows('allowDeleteColumns'),
    deleteRows: allows('allowDeleteRows'),
    formatCells: allows('allowFormatCells'),
    formatColumns: allows('allowFormatColumns'),
    formatRows: allows('allowFormatRows'),
    insertColumns: allows('allowInsertColumns'),
    insertHyperlinks: allows('allowInsertHyperlinks'),
    insertRows: allows('allowInsertRows'),
    pivotTables: allows('allowPivotTables'),
    sort: allows('allowSort'),
    selectLockedCells: mode === undefined || mode === 'Normal',
    selectUnlockedCells: mode !== 'None',
  };
}
