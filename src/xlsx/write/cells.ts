import { cellAddress, type CellPlan, type SheetPlan } from '../../workbook';
import { areaAddress, lastColumn, lastRow } from '../address';
import { asStored } from '../formulaText';
import { escapeCellText, escapeXml, spaceAttribute } from '../xml/text';
import { type Outline, outlineOf, rowLines } from './outline';
import { PlanFault, refuseFormula, refuseText } from './planFault';
import type { StringTable } from './strings';
import type { StyleNumbers } from './styleNumbers';

export interface SheetData {
  readonly xml: string;
  /** The area that holds cells. */
  readonly dimension: string;
  readonly deepestOutline: number;
}

/**
 * Rows and cells of a sheet. Written here and not by the library, which needs a quarter of a second
 * for 40,000 cells, turns the text `#N/A` into an error and leaves a literal `_x0041_` unescaped.
 */
export function sheetData(sheet: SheetPlan, strings: StringTable, styles: StyleNumbers): SheetData {
  const rows = new Map<number, CellPlan[]>();
  const used = { top: lastRow, left: lastColumn, bottom: 0, right: 0 };
  for (const cell of sheet.cells) {
    const { row, column } = cell;
    const possible = row >= 0 && row <= lastRow && column >= 0 && column <= lastColumn;
    if (!possible)
      throw new PlanFault(sheet.name, `セル (${String(row)}, ${String(column)}) はありません。`);
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, [cell]);
    else cells.push(cell);
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  const lines = rowLines(sheet.rows);
  const outline = outlineOf(lines, !sheet.summaryBelow);
  const indexes = [...new Set([...rows.keys(), ...lines.keys(), ...outline.collapsed])];
  const xml = indexes
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = (rows.get(row) ?? []).sort((a, b) => a.column - b.column);
      const content = cells.map((cell, index) => {
        if (cells[index - 1]?.column === cell.column) {
          throw new PlanFault(
            `${sheet.name} ${cellAddress(row, cell.column)}`,
            'セルが二つあります。',
          );
        }
        return cellXml(cell, sheet.name, strings, styles);
      });
      return `<row r="${String(row + 1)}"${rowAttributes(sheet, row, outline)}>${content.join('')}</row>`;
    });
  return {
    xml: `<sheetData>${xml.join('')}</sheetData>`,
    dimension: sheet.cells.length === 0 ? 'A1' : dimensionOf(used),
    deepestOutline: outline.deepest,
  };
}

function dimensionOf(used: { top: number; left: number; bottom: number; right: number }): string {
  const { top: row, left: column } = used;
  return areaAddress({
    row,
    column,
    rows: used.bottom - row + 1,
    columns: used.right - column + 1,
  });
}

function rowAttributes(sheet: SheetPlan, row: number, outline: Outline): string {
  const { height, grows, hidden, outlineLevel } = sheet.rows[row] ?? {};
  // Excel fits a row to its texts only where its height is not "custom".
  return (
    (height === undefined ? '' : ` ht="${String(height)}"`) +
    (height === undefined || grows === true ? '' : ' customHeight="1"') +
    (hidden === true ? ' hidden="1"' : '') +
    (outlineLevel === undefined ? '' : ` outlineLevel="${String(outlineLevel)}"`) +
    (outline.collapsed.has(row) ? ' collapsed="1"' : '')
  );
}

function cellXml(
  cell: CellPlan,
  sheet: string,
  strings: StringTable,
  styles: StyleNumbers,
): string {
  const { row, column, style, value, formula } = cell;
  const address = cellAddress(row, column);
  const where = `${sheet} ${address}`;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new PlanFault(where, `${String(value)} は数値として書けません。`);
  }
  if (typeof value === 'string') refuseText(where, value);
  const start = `<c r="${address}" s="`;
  if (formula !== undefined) {
    refuseFormula(where, formula);
    const stored = escapeXml(asStored(formula));
    return `${start}${String(styles.of(style, where))}"${cachedType(value)}><f>${stored}</f>${cached(value)}</c>`;
  }
  // An empty text makes the cell blank, as it does when written through Office.js.
  if (value === null || value === '') return `${start}${String(styles.of(style, where))}"/>`;
  if (typeof value === 'string') {
    const number = styles.ofText(style, value, where);
    return `${start}${String(number)}" t="s"><v>${String(strings.add(value))}</v></c>`;
  }
  return `${start}${String(styles.of(style, where))}"${cachedType(value)}>${cached(value)}</c>`;
}

function cachedType(value: CellPlan['value']): string {
  if (typeof value === 'string') return ' t="str"';
  return typeof value === 'boolean' ? ' t="b"' : '';
}

function cached(value: CellPlan['value']): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    return `<v${spaceAttribute(value)}>${escapeCellText(value)}</v>`;
  }
  return `<v>${typeof value === 'boolean' ? String(Number(value)) : String(value)}</v>`;
}
