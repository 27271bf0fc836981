import type { Told } from '../../programme';
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

/** How programs call the parts in which they keep comments and drawings. */
const USUAL_NAME = /comment|drawing/;

/**
 * What to say of a division's file about what lies beside its cells and is not read. Looks no further where no part is
 * called as programs call those; nothing to say of a file that cannot be read.
 */
export async function unreadAttachments(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<readonly Told[]> {
  const container = inspectContainer(bytes, options.fileName, options.limits);
  if (!container.ok || ![...container.parts.keys()].some((name) => USUAL_NAME.test(name)))
    return [];
  const found = await readAttachments(bytes, options);
  return found.ok ? found.sheets.flatMap(unreadOn) : [];
}

function unreadOn({ comments, hasDrawings, sheet }: SheetAttachments): readonly Told[] {
  const about = (what: string, english: string): Told => ({
    message: `シート「${sheet}」の${what}は読みません。必要な内容は取組実績か引継メモに書いてもらってください。`,
    english: `${english} on the sheet “${sheet}” are not read. Ask for what is needed to be written under 取組実績 (report) or 引継メモ (handover note).`,
  });
  return [
    ...(comments > 0
      ? [about(`コメント${String(comments)}件`, `Comments (${String(comments)})`)]
      : []),
    ...(hasDrawings ? [about('図やテキストボックス', 'Pictures and text boxes')] : []),
  ];
}
