import { SHEET_KEYS, SHEET_KEY_PREFIX, type Area } from '../../workbook';
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
const corner = 'A1:P40';
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
      const first = rangeAt(sheet, corner).load('values');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.untrack();
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      asked.push({ sheet, first, used });
    }
  });
  return {
    sheets: asked.map(({ sheet, first, used }) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      tabColour: sheet.tabColor,
      protection: sheet.protection.protected ? sheet.protection.options : null,
      hasFilter: sheet.autoFilter.enabled,
      key: used.isNullObject ? null : keyOf(first.values),
      used: used.isNullObject
        ? null
        : {
            row: used.rowIndex,
            column: used.columnIndex,
            rows: used.rowCount,
            columns: used.columnCount,
          },
    })),
    names: names.items.map((item) => {
      const formula: unknown = item.formula;
      return { name: item.name, refersTo: String(formula).replace(/^=/, '') };
    }),
    structureProtected: protection.protected,
    calculatesByHand: application.calculationMode === Excel.CalculationMode.manual,
    properties: { title: properties.title, subject: properties.subject },
  };
}

function visibilityOf(value: string): Visibility {
  if (value === 'VeryHidden') return 'veryHidden';
  return value === 'Hidden' ? 'hidden' : 'visible';
}

/** Which sheet of ours has these cells in its corner. */
function keyOf(values: readonly (readonly unknown[])[]): string | null {
  for (const row of values) {
    for (const value of row) {
      if (typeof value === 'string' && value.trim().startsWith(SHEET_KEY_PREFIX)) {
        return value.trim().slice(SHEET_KEY_PREFIX.length);
      }
    }
  }
  const metadata = SHEET_KEY_PREFIX.replace(/:$/, '');
  const isMetadata = values.slice(0, metadataRows).some(([first]) => first === metadata);
  return isMetadata ? SHEET_KEYS.meta : null;
}

/** The sheets of ours, each key once: of a copied sheet the first one counts. */
export function ownSheets(found: FoundWorkbook): ReadonlyMap<string, FoundSheet> {
  const own = new Map<string, FoundSheet>();
  for (const sheet of found.sheets) {
    if (sheet.key !== null && !own.has(sheet.key)) own.set(sheet.key, sheet);
  }
  return own;
}
