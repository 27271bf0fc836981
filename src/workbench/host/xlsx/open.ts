import {
  readXlsx,
  type Cell as FileCell,
  type CellValue as FileValue,
  type Sheet as FileSheet,
} from 'hucre/xlsx';
import {
  bounding,
  columnPoints,
  fromCorners,
  lastRow,
  maxColumns,
  neededHeight,
  noLook,
  onArea,
  parseAddress,
  type Area,
  type Book,
  type CellPatch,
  type CellValue,
  type FormatPatch,
  type Sheet,
  type Visibility,
} from '../engine';
import { typedFormula } from './functions';
import { openPage } from './page';
import { fileKinds, operatorName } from './rules';
import { formatPatch, hex } from './styles';

/** Hidden lines from the first on that are passed over. */
const MOST_HIDDEN = 100;

/** Points. */
const tallestRow = 409.5;

/** Puts the content of .xlsx bytes into a new workbook, whose own empty sheet goes. */
export async function openXlsx(book: Book, bytes: Uint8Array): Promise<void> {
  const file = await readXlsx(bytes, { readStyles: true });
  const [blank] = book.sheets;
  if (blank !== undefined) book.renameSheet(blank, '\u0001');
  book.normal = formatPatch(file.defaultFont === undefined ? {} : { font: file.defaultFont });
  const sheets = file.sheets.map((source) => [book.addSheet(source.name), source] as const);
  for (const { name, range, scope, comment } of file.namedRanges ?? []) {
    // Print areas and titles arrive with the page setup, filters with the sheet.
    if (name.startsWith('_xlnm.')) continue;
    const owner = scope === undefined ? null : (book.findSheet(scope)?.id ?? null);
    book.names.add(name, owner, typedFormula(range), comment ?? '');
  }
  for (const [sheet, source] of sheets) {
    openSheet(sheet, source);
    book.select(sheet, [firstShown(sheet)]);
  }
  const active = sheets[file.activeSheet ?? 0]?.[0] ?? sheets[0]?.[0];
  if (active !== undefined) book.active = active;
  if (blank !== undefined && sheets.length > 0) book.removeSheet(blank);
  const { properties } = book;
  properties.title = file.properties?.title ?? '';
  properties.subject = file.properties?.subject ?? '';
  properties.author = file.properties?.creator ?? '';
  properties.comments = file.properties?.description ?? '';
  for (const [key, value] of Object.entries(file.properties?.custom ?? {})) {
    book.customProperties.set(key, value instanceof Date ? value.toISOString() : value);
  }
  if (file.workbookProtection?.lockStructure === true)
    book.structureProtection = { password: null };
}

function openSheet(sheet: Sheet, source: FileSheet): void {
  const patches: CellPatch[] = [];
  const formats: [number, number, FormatPatch][] = [];
  source.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null && !source.cells?.has(`${r},${c}`))
        patches.push([r, c, { value: scalar(value) }]);
    }),
  );
  for (const [key, cell] of source.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    patches.push([row, column, inputOf(cell)]);
    if (cell.style !== undefined) formats.push([row, column, formatPatch(cell.style)]);
  }
  openLines(sheet, source);
  sheet.cells.put(patches);
  sheet.cells.formatCells(formats);
  openRules(sheet, source);
  sheet.setMerges(
    (source.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      fromCorners(startRow, startCol, endRow, endCol),
    ),
  );
  fitRows(sheet, source);
  openPage(sheet.page, source.pageSetup, source.headerFooter);
  // The reader names the line before a break, Excel the one after it.
  sheet.page.rowBreaks = (source.rowBreaks ?? []).map((row) => row + 1);
  sheet.page.columnBreaks = (source.colBreaks ?? []).map((column) => column + 1);
  const visibility: Visibility =
    source.veryHidden === true ? 'VeryHidden' : source.hidden === true ? 'Hidden' : 'Visible';
  sheet.setVisibility(visibility);
  sheet.zoom = source.view?.zoomScale ?? 100;
  sheet.outline = {
    summaryBelow: source.outlineProperties?.summaryBelow !== false,
    summaryRight: source.outlineProperties?.summaryRight !== false,
  };
  sheet.setShowGridlines(source.view?.showGridLines !== false);
  if (source.view?.tabColor?.rgb !== undefined) sheet.setTabColor(hex(source.view.tabColor.rgb));
  sheet.setFreeze(source.freezePane?.rows ?? 0, source.freezePane?.columns ?? 0);
  const [filter] = parseAddress(source.autoFilter?.range ?? '')?.areas ?? [];
  if (filter !== undefined) sheet.autoFilter = { area: filter, criteria: new Map() };
  if (source.protection?.sheet === true) sheet.protection = openProtection(source.protection);
}

/** Where the cursor stands: the reader does not pass on where it stood, and nobody would look for it in a cell that is hidden. */
function firstShown({ columns, rows }: Sheet): Area {
  const first = (lines: Sheet['rows']): number => {
    let index = 0;
    while (index < MOST_HIDDEN && lines.isHidden(index)) index += 1;
    return index < MOST_HIDDEN ? index : 0;
  };
  return { row: first(rows), column: first(columns), rows: 1, columns: 1 };
}

function inputOf(cell: FileCell): CellPatch[2] {
  const { formula, value, formulaResult } = cell;
  if (formula === undefined) return { value: scalar(value) };
  // The reader has nothing for an empty text, but no formula results in an empty cell: read by another one it would be 0.
  return { formula: typedFormula(formula), value: scalar(formulaResult ?? value) ?? '' };
}

/** Dates arrive as dates; the grid keeps day numbers. */
function scalar(value: FileValue | undefined): CellValue | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return typeof value === 'object' ? String(value) : value;
}

function openLines(sheet: Sheet, source: FileSheet): void {
  source.columns?.forEach(({ width, hidden, outlineLevel, collapsed, style }, index) => {
    if (index >= maxColumns) return;
    if (width !== undefined)
      sheet.columns.resize(index, index, columnPoints(width, sheet.digitPixels));
    if (hidden === true) sheet.columns.hide(index, index, true);
    if (outlineLevel !== undefined) sheet.columns.setLevel(index, index, () => outlineLevel);
    if (collapsed === true) sheet.columns.setCollapsed(index);
    if (style !== undefined) {
      sheet.cells.format(
        { row: 0, column: index, rows: 1_048_576, columns: 1 },
        formatPatch(style),
      );
    }
  });
  for (const [index, { height, hidden, outlineLevel, collapsed }] of source.rowDefs ?? []) {
    if (height !== undefined) sheet.rows.resize(index, index, height);
    if (hidden === true) sheet.rows.hide(index, index, true);
    if (outlineLevel !== undefined) sheet.rows.setLevel(index, index, () => outlineLevel);
    if (collapsed === true) sheet.rows.setCollapsed(index);
  }
}

/**
 * Rows without a height of their own are as high as their wrapped texts need. A file may say how high they last were; the
 * reader does not pass that on.
 */
function fitRows(sheet: Sheet, source: FileSheet): void {
  const used = sheet.cells.used(true);
  if (used === null) return;
  for (let row = used.row; row <= lastRow(used); row += 1) {
    if (source.rowDefs?.get(row)?.height !== undefined) continue;
    const needed = neededHeight(sheet, { ...used, row, rows: 1 }) ?? 0;
    if (needed > sheet.rows.standard) sheet.rows.resize(row, row, Math.min(needed, tallestRow));
  }
}

/** Literals stay, anything else is a formula. */
const textOf = (stored: string): string =>
  /^-?\d+(?:\.\d+)?$/.test(stored) ? stored : typedFormula(stored);

function openRules(sheet: Sheet, source: FileSheet): void {
  sheet.validations = (source.dataValidations ?? []).flatMap((validation) => {
    const areas = validation.range.split(' ').flatMap((range) => parseAddress(range)?.areas ?? []);
    const [first] = areas;
    const kind = (
      ['WholeNumber', 'Decimal', 'List', 'Date', 'Time', 'TextLength', 'Custom'] as const
    ).find((name) => fileKinds[name] === validation.type);
    if (first === undefined || kind === undefined) return [];
    const formula1 = validation.values?.join(',') ?? textOf(validation.formula1 ?? '0');
    const style = validation.errorStyle ?? 'stop';
    return [
      {
        areas,
        // In a file the rule is written for the first cell of the rectangle around its areas.
        anchor: areas.reduce(bounding),
        rule: {
          kind,
          operator: operatorName(validation.operator),
          formula1,
          formula2: validation.formula2 === undefined ? null : textOf(validation.formula2),
          inCellDropDown: true,
        },
        ignoreBlanks: validation.allowBlank === true,
        prompt: {
          showPrompt: validation.showInputMessage === true,
          title: validation.inputTitle ?? '',
          message: validation.inputMessage ?? '',
        },
        alert: {
          showAlert: validation.showErrorMessage === true,
          style: style.charAt(0).toUpperCase() + style.slice(1),
          title: validation.errorTitle ?? '',
          message: validation.errorMessage ?? '',
        },
      },
    ];
  });
  const rules = [...(source.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats = rules.flatMap(
    ({ type, range, formula, operator, style, stopIfTrue }, index) => {
      const texts = typeof formula === 'string' ? [formula] : (formula ?? []);
      const [first = '', second] = texts;
      if (type !== 'expression' && type !== 'cellIs') return [];
      const patch = style === undefined ? {} : formatPatch(style);
      const fill =
        style?.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
      const areas = range.split(' ').flatMap((part) => parseAddress(part)?.areas ?? []);
      const [start] = areas;
      if (start === undefined) return [];
      const whole = areas.reduce(bounding);
      // In a file the rule is written for the first cell of the rectangle around its areas.
      const written = {
        id: `file-${sheet.id}-${index}`,
        area: { ...start, row: whole.row, column: whole.column },
        stopIfTrue: stopIfTrue === true,
        rule:
          type === 'expression'
            ? { type: 'Custom' as const, formula: typedFormula(first) }
            : {
                type: 'CellValue' as const,
                operator: operatorName(operator),
                formula1: typedFormula(first),
                formula2: second === undefined ? null : typedFormula(second),
              },
        format: {
          ...noLook,
          fontColor: patch.fontColor ?? null,
          bold: patch.bold ?? null,
          italic: patch.italic ?? null,
          fill: fill?.rgb === undefined ? null : hex(fill.rgb),
        },
      };
      return areas.map((area) => onArea(written, area));
    },
  );
}

/** The password of a file is a hash: nothing is asked for here. */
function openProtection(source: NonNullable<FileSheet['protection']>): Sheet['protection'] {
  return {
    password: null,
    options: {
      allowEditObjects: source.objects !== true,
      allowEditScenarios: source.scenarios !== true,
      allowAutoFilter: source.autoFilter === true,
      allowDeleteColumns: source.deleteColumns === true,
      allowDeleteRows: source.deleteRows === true,
      allowFormatCells: source.formatCells === true,
      allowFormatColumns: source.formatColumns === true,
      allowFormatRows: source.formatRows === true,
      allowInsertColumns: source.insertColumns === true,
      allowInsertHyperlinks: source.insertHyperlinks === true,
      allowInsertRows: source.insertRows === true,
      allowPivotTables: source.pivotTables === true,
      allowSort: source.sort === true,
      selectionMode:
        source.selectUnlockedCells === false
          ? 'None'
          : source.selectLockedCells === false
            ? 'Unlocked'
            : 'Normal',
    },
  };
}
