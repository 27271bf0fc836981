import { inspectContainer } from '../guard/inspect';
import { asRefusal, type Refusal } from '../refusal';
import { scanXml } from '../xml/scan';
import { WorkbookPackage } from './package';
import type { ReadOptions } from './readXlsx';
import { readWorkbookOutline } from './workbook';

/** What people put beside the cells of a sheet. */
export interface SheetAttachments {
  readonly sheet: string;
  /** Notes and comments, a thread as one. */
  readonly comments: number;
  /** Whether pictures, shapes or charts lie on the sheet. */
  readonly hasDrawings: boolean;
  readonly hasPivotTables: boolean;
}

/** What a workbook holds beside cells. */
export interface Attachments {
  readonly ok: true;
  readonly hasMacros: boolean;
  /** Sheets that have some. */
  readonly sheets: readonly SheetAttachments[];
}

/**
 * Looks for what {@link readXlsx} has no place for and a workbook written anew would not have. No sheet is
 * opened.
 */
export async function readAttachments(
  bytes: Uint8Array,
  { fileName, limits, ...quick }: ReadOptions,
): Promise<Attachments | Refusal> {
  const container = inspectContainer(bytes, fileName, limits);
  if (!container.ok) return container;
  try {
    const source = new WorkbookPackage(container, quick);
    const { sheets: entries } = await readWorkbookOutline(source);
    const sheets: SheetAttachments[] = [];
    for (const { name, part } of entries) {
      const relationships = await source.relationships(part);
      const count = async (wanted: string, element: RegExp): Promise<number> => {
        let found = 0;
        for (const each of relationships) {
          if (each.type === wanted) found += await elementsIn(source, each.part, element);
        }
        return found;
      };
      const comments = await count('comments', COMMENT);
      const hasDrawings = (await count('drawing', ANCHOR)) > 0;
      const hasPivotTables = relationships.some(({ type }) => type === 'pivotTable');
      if (comments > 0 || hasDrawings || hasPivotTables) {
        sheets.push({ sheet: name, comments, hasDrawings, hasPivotTables });
      }
    }
    return { ok: true, hasMacros: container.macros, sheets };
  } catch (error) {
    return asRefusal(error, fileName);
  }
}

const COMMENT = /^(?:\w+:)?comment$/;
/** What lies on a sheet hangs on an anchor. LibreOffice saves drawings in which nothing is. */
const ANCHOR = /^(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor$/;

async function elementsIn(source: WorkbookPackage, part: string, wanted: RegExp): Promise<number> {
  if (!source.has(part)) return 0;
  let count = 0;
  scanXml(await source.xml(part), part, {
    open(element) {
      if (wanted.test(element)) count += 1;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return count;
}
