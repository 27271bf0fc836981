import { areaAddress } from '../../src/excel/plan/address';
import { columnPoints } from '../../src/excel/writing/lines';
import { cellAddress, type SheetPlan, type WorkbookPlan } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { type CellFormat, resolveFormat } from '../../src/workbench/host/engine';
import type { Session } from '../../src/workbench/host/node';
import { expectSame } from '../support/same';
import { type Dump, type DumpedCell, type DumpedSheet, dump, sheetOf } from '../xlsx/openpyxl';
import { type ReadSheet, readNames, readSheet } from './readBack';

/**
 * The workbook that is open and the .xlsx of the same plan, side by side. What Office.js cannot express (NOT_EXPRESSIBLE)
 * is left out here: summary rows, zoom, cached values, numbers of priorities, character sets, default heights, units of
 * width, quote prefixes, creator and dates.
 */
export class Twins {
  private constructor(
    private readonly session: Session,
    private readonly plan: WorkbookPlan,
    private readonly file: Dump,
  ) {}

  static async of(session: Session, plan: WorkbookPlan): Promise<Twins> {
    return new Twins(session, plan, await dump(await writeXlsx(plan)));
  }

  async expectSheet(sheet: SheetPlan): Promise<void> {
    const read = await readSheet(this.session, sheet.name, sheet);
    const file = sheetOf(this.file, sheet.name);
    const { active, locale } = this.session.host.book;
    expectSame(cellsOfBook(read), cellsOfFile(file, sheet, resolveFormat([locale.normal])));
    expectSame(linesOfBook(read), linesOfFile(file, sheet, read, active.columns.standard));
    expect(rulesOfBook(read, sheet)).toEqual(rulesOfFile(file));
    expect(read.conditional).toEqual(
      file.conditional.map(({ area, formula, fill, colour, bold }) => ({
        area,
        formula: `=${formula.map(typed).join('')}`,
        fill,
        colour,
        bold,
      })),
    );
    expect(settingsOfBook(read)).toEqual(this.settingsOfFile(file, sheet));
  }

  async expectNames(): Promise<void> {
    const global = this.file.names.filter(([, , scope]) => scope === null);
    const names = await readNames();
    const sorted = (list: readonly (readonly [string, string])[]): unknown =>
      [...list].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(names.map(([name, to]) => [name, unquoted(to)]))).toEqual(
      sorted(global.map(([name, to]) => [name, unquoted(to)])),
    );
  }

  private settingsOfFile(file: DumpedSheet, sheet: SheetPlan): unknown {
    const index = this.plan.sheets.indexOf(sheet);
    const own = (name: string): string | null => {
      const found = this.file.names.find(
        ([key, , scope]) => key === name && scope === String(index),
      );
      const reference = found?.[1] ?? null;
      return reference?.slice(reference.lastIndexOf('!') + 1).replaceAll('$', '') ?? null;
    };
    const { page } = file;
    const fit = page.fit as readonly [boolean, number, number] | null;
    return {
      state: file.state,
      tabColour: file.tabColour,
      gridLines: file.gridLines,
      freeze: frozenArea(file.freeze),
      filter: file.filter,
      protection: file.protection,
      merges: [...file.merges].sort(),
      page: {
        paper: page.paper === 8 ? 'A3' : 'A4',
        orientation: page.orientation,
        zoom:
          fit === null
            ? { scale: page.scale }
            : {
                horizontalFitToPages: fit[1],
                ...(fit[2] > 0 && { verticalFitToPages: fit[2] }),
              },
        blackAndWhite: page.blackAndWhite,
        centred: page.centred,
        margins: page.margins,
        header: page.header,
        footer: page.footer,
        area: own('_xlnm.Print_Area'),
        titles: own('_xlnm.Print_Titles'),
        breaks: page.breaks,
      },
    };
  }
}

/** What is frozen, from the first cell that is not. */
function frozenArea(firstFree: string | null): string | null {
  const match = /^([A-Z]+)(\d+)$/.exec(firstFree ?? '');
  if (match === null) return null;
  const [columns, rows] = [letterIndex(match[1] ?? ''), Number(match[2]) - 1];
  if (columns === 0) return `1:${String(rows)}`;
  const last = cellAddress(0, columns - 1).replace('1', '');
  return rows === 0 ? `A:${last}` : areaAddress({ row: 0, column: 0, rows, columns });
}

const letterIndex = (letters: string): number =>
  Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const unquoted = (reference: string): string => reference.replace(/^'(.*)'!/, '$1!');
/** As typed, from as stored: without the prefixes of younger functions, `_x005F_` for an underscore. */
const typed = (formula: string): string =>
  formula.replaceAll('_xlfn.', '').replaceAll('_xlws.', '').replaceAll('_x005F_', '_');

function cellsOfBook(read: ReadSheet): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  read.values.forEach((row, i) =>
    row.forEach((value, j) => {
      const formula = read.formulas[i]?.[j];
      const isFormula = typeof formula === 'string' && formula !== value;
      const look = read.looks[i]?.[j]?.format;
      cells[cellAddress(i, j)] = {
        content: isFormula ? formula : value,
        format: read.formats[i]?.[j],
        font: look?.font?.name,
        size: look?.font?.size,
        bold: look?.font?.bold,
        italic: look?.font?.italic,
        colour: look?.font?.color?.slice(1),
        fill: fillOf(look?.fill?.color),
        border: [
          edgeOf(look?.borders?.top),
          edgeOf(look?.borders?.bottom),
          edgeOf(look?.borders?.left),
          edgeOf(look?.borders?.right),
        ],
        horizontal: look?.horizontalAlignment,
        vertical: look?.verticalAlignment,
        indent: look?.indentLevel,
        wrap: look?.wrapText,
        shrink: look?.shrinkToFit,
        locked: look?.protection?.locked,
      };
    }),
  );
  return cells;
}

/** Office.js says white where there is no fill. */
const fillOf = (colour: string | undefined): string | null =>
  colour === undefined || colour === '#FFFFFF' ? null : colour.slice(1);

function edgeOf(border: Excel.CellBorder | undefined): unknown {
  if (border === undefined || border.style === 'None') return null;
  const weights: Readonly<Record<string, string>> = {
    Hairline: 'hair',
    Thin: 'thin',
    Medium: 'medium',
  };
  return [weights[border.weight ?? ''], border.color?.slice(1)];
}

const horizontals: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  centerContinuous: 'CenterAcrossSelection',
};

/** The file's cells in the book's words; cells that no one wrote are as a new workbook of this Excel has them. */
function cellsOfFile(
  file: DumpedSheet,
  sheet: SheetPlan,
  normal: CellFormat,
): Readonly<Record<string, unknown>> {
  const rows = Math.max(0, ...sheet.cells.map(({ row }) => row)) + 1;
  const columns = Math.max(1, sheet.columns.length, ...sheet.cells.map(({ column }) => column + 1));
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const address = cellAddress(row, column);
      cells[address] = cellOfFile(file.cells[address], normal);
    }
  }
  return cells;
}

function cellOfFile(cell: DumpedCell | undefined, normal: CellFormat): unknown {
  if (cell === undefined) {
    return {
      content: '',
      format: 'General',
      font: normal.fontName,
      size: normal.fontSize,
      bold: false,
      italic: false,
      colour: '000000',
      fill: null,
      border: [null, null, null, null],
      horizontal: 'General',
      vertical: normal.vertical,
      indent: 0,
      wrap: false,
      shrink: false,
      locked: true,
    };
  }
  const { style } = cell;
  const vertical = typeof style.vertical === 'string' ? style.vertical : 'bottom';
  return {
    content: cell.formula === null ? (cell.value ?? '') : `=${typed(cell.formula)}`,
    format: style.format,
    font: style.font,
    size: style.size,
    bold: style.bold,
    italic: style.italic,
    colour: style.colour ?? '000000',
    fill: style.fill === 'FFFFFF' ? null : style.fill,
    border: style.border,
    horizontal: horizontals[String(style.horizontal)] ?? 'General',
    vertical: vertical.charAt(0).toUpperCase() + vertical.slice(1),
    indent: style.indent,
    wrap: style.wrap,
    shrink: style.shrink,
    locked: style.locked,
  };
}

function linesOfBook(read: ReadSheet): unknown {
  return {
    columns: read.columns.map(({ columnHidden, format }, index) => [
      columnHidden === true ? null : format?.columnWidth,
      columnHidden,
      read.columnLevels[index],
    ]),
    rows: read.rows.map(({ rowHidden, format }, index) => [
      rowHidden === true ? null : format?.rowHeight,
      rowHidden,
      read.rowLevels[index],
    ]),
  };
}

/** Sizes in points, in whole pixels as Excel keeps them; sizes of hidden lines cannot be read. */
/** @param columnWidth of a column that nobody has set, in this Excel */
function linesOfFile(
  file: DumpedSheet,
  sheet: SheetPlan,
  read: ReadSheet,
  columnWidth: number,
): unknown {
  const pixels = (points: number): number => Math.round(points / 0.75) * 0.75;
  return {
    columns: read.columns.map((_, index) => {
      const [width, hidden, level] = file.columns[index] ?? [null, false, 0];
      const shown = width === null ? columnWidth : columnPoints(width);
      return [hidden ? null : shown, hidden, level];
    }),
    rows: read.rows.map((_, index) => {
      const [height, hidden, level] = file.rows[String(index)] ?? [null, false, 0];
      return [hidden ? null : pixels(height ?? sheet.defaultRowHeight), hidden, level];
    }),
  };
}

interface Rule {
  readonly type: string;
  readonly operator: string | null;
  readonly formulas: readonly (string | null)[];
  readonly prompt: readonly unknown[];
  readonly error: readonly unknown[];
  readonly allowBlank: boolean;
}

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

function rulesOfBook(read: ReadSheet, sheet: SheetPlan): Readonly<Record<string, Rule>> {
  const areas = sheet.validations.flatMap((validation) => validation.areas.map(areaAddress));
  return Object.fromEntries(
    read.validations.map((found, index) => {
      const { rule, prompt, error } = found;
      const bodies = Object.entries({ ...rule } as Readonly<Record<string, unknown>>);
      const [kind, body] = bodies.find(([, one]) => one !== undefined) ?? ['none', {}];
      const given = { ...Object(body) } as Readonly<Record<string, string | number | undefined>>;
      const literal = (value: string | number | undefined): string | null =>
        value === undefined ? null : String(value).replace(/^=/, '');
      const isRange = kind !== 'list' && kind !== 'custom';
      const { title, message } = prompt;
      return [
        areas[index] ?? '',
        {
          type: kind === 'wholeNumber' ? 'whole' : kind,
          operator: isRange ? (operators[String(given.operator)] ?? null) : null,
          formulas: isRange
            ? [literal(given.formula1), literal(given.formula2)]
            : [literal(given.source ?? given.formula), null],
          prompt: [title === '' ? null : title, message === '' ? null : message],
          error: [error.title, error.message, error.showAlert, error.style.toLowerCase()],
          allowBlank: found.ignoreBlanks,
        },
      ];
    }),
  );
}

function rulesOfFile(file: DumpedSheet): Readonly<Record<string, Rule>> {
  return Object.fromEntries(
    file.validations.flatMap((found) =>
      found.areas.map((area) => [
        area,
        {
          type: found.type,
          operator: found.operator,
          formulas: found.formulas,
          prompt: [found.prompt[0] ?? null, found.prompt[1] ?? null],
          error: found.error,
          allowBlank: found.allowBlank,
        },
      ]),
    ),
  );
}

function settingsOfBook(read: ReadSheet): unknown {
  const { state, tabColour, gridLines, freeze, filter, protection, merges, page } = read;
  return { state, tabColour, gridLines, freeze, filter, protection, merges, page };
}
