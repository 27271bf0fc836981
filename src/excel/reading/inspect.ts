import { SHEET_KEYS, SHEET_KEY_PREFIX, type Area } from '../../workbook';
import { areaAddress, cellArea } from '../plan/address';
import { rangeAt, send } from '../session';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A sheet of the open workbook, before its cells are read. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColour: string;
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly hasFilter: boolean;
  /** Key of a sheet of ours; null for the user's own. */
  readonly key: string | null;
  /** The cell that says so. */
  readonly keyCell: Area | null;
  /** The cells that hold something; null in an empty sheet. */
  readonly used: Area | null;
}

export interface FoundWorkbook {
  readonly sheets: readonly FoundSheet[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  readonly structureProtected: boolean;
  readonly calculatesByHand: boolean;
  readonly properties: { readonly title: string; readonly subject: string };
}

/** How far inserted rows and columns may have pushed the cell that says which sheet this is. */
export const corner: Area = { row: 0, column: 0, rows: 40, columns: 16 };
const metadataRows = 10;

/** What is in the workbook, in two requests whatever the number of sheets. Sheets of ours are found by their first cell, never by name. */
export async function inspect(context: Excel.RequestContext): Promise<FoundWorkbook> {
  const { workbook } = context;
  const { worksheets, names, application, protection, properties } = workbook;
  await send(context, () => {
    worksheets.load(
      'items/id,items/name,items/visibility,items/tabColor,' +
        'items/protection/protected,items/protection/options,items/autoFilter/enabled',
    );
    names.load('items/name,items/formula');
    application.load('calculationMode');
    protection.load('protected');
    properties.load('title,subject');
  });
  const asked: { sheet: Excel.Worksheet; first: Excel.Range; used: Excel.Range }[] = [];
  await send(context, () => {
    asked.length = 0;
    for (const sheet of worksheets.items) {
      const first = rangeAt(sheet, areaAddress(corner)).load('values');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.untrack();
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      asked.push({ sheet, first, used });
    }
  });
  return {
    sheets: asked.map(({ sheet, first, used }) => {
      const place = used.isNullObject ? null : cornerOf(first.values);
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: visibilityOf(sheet.visibility),
        tabColour: sheet.tabColor,
        protection: protectionOf(sheet.protection),
        hasFilter: sheet.autoFilter.enabled,
        key: place?.key ?? null,
        keyCell: place && cellArea(place.row, place.column),
        used: used.isNullObject
          ? null
          : {
              row: used.rowIndex,
              column: used.columnIndex,
              rows: used.rowCount,
              columns: used.columnCount,
            },
      };
    }),
    names: names.items.map((item) => {
      const formula: unknown = item.formula;
      return { name: item.name, refersTo: String(formula).replace(/^=/, '') };
    }),
    structureProtected: protection.protected,
    calculatesByHand: application.calculationMode === Excel.CalculationMode.manual,
    properties: { title: properties.title, subject: properties.subject },
  };
}

/**
 * What a loaded protection allows; null where there is none. A protected sheet whose options Excel does not tell allows
 * nothing.
 */
export function protectionOf(
  protection: Excel.WorksheetProtection,
): Excel.WorksheetProtectionOptions | null {
  return protection.protected ? (protection.toJSON().options ?? {}) : null;
}

function visibilityOf(value: string): Visibility {
  if (value === 'VeryHidden') return 'veryHidden';
  return value === 'Hidden' ? 'hidden' : 'visible';
}

/** The cell that says which sheet of ours this is: its row and column hold the keys. */
export interface Corner {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

/** Which sheet of ours has these cells in its corner; null for the user's own. */
export function cornerOf(values: readonly (readonly unknown[])[]): Corner | null {
  for (const [row, line] of values.entries()) {
    for (const [column, value] of line.entries()) {
      if (typeof value === 'string' && value.trim().startsWith(SHEET_KEY_PREFIX)) {
        return { key: value.trim().slice(SHEET_KEY_PREFIX.length), row, column };
      }
    }
  }
  const metadata = SHEET_KEY_PREFIX.replace(/:$/, '');
  const row = values.slice(0, metadataRows).findIndex(([first]) => first === metadata);
  return row < 0 ? null : { key: SHEET_KEYS.meta, row, column: 0 };
}

/** The sheets of ours, each key once: of a copied sheet the first one counts. */
export function ownSheets(found: FoundWorkbook): ReadonlyMap<string, FoundSheet> {
  const own = new Map<string, FoundSheet>();
  for (const sheet of found.sheets) {
    if (sheet.key !== null && !own.has(sheet.key)) own.set(sheet.key, sheet);
  }
  return own;
}
