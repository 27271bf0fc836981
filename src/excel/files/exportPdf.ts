import { ExcelFailure, failureOf } from '../failure';
import { runInExcel, send } from '../session';
import {
  isSupported,
  pdfFile,
  readDocument,
  type DocumentFile,
  type FileOptions,
} from './documentFile';

export interface PdfOptions extends FileOptions {
  /** Names of the sheets that are printed, hidden or not; at least one. */
  readonly sheets: readonly string[];
}

const what = 'PDF の作成';

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: `${Excel.SheetVisibility}`;
}

interface View {
  readonly sheets: readonly Sheet[];
  readonly activeId: string;
}

/**
 * Prints some sheets of the open workbook: Office prints a workbook as a whole, so the other sheets are hidden for the time
 * being. Afterwards, also after a failure or when stopped, each is as visible as before and the same one is in front.
 *
 * @throws ExcelFailure
 * @throws AbortError (the signal's reason) when stopped
 */
export async function exportPdf({ sheets, ...options }: PdfOptions): Promise<DocumentFile> {
  options.signal?.throwIfAborted();
  if (!isSupported(pdfFile)) return { kind: 'notSupported' };
  const before = await runInExcel((context) => viewOf(context, sheets)).catch((error: unknown) => {
    throw failureOf(error, what, 'asBefore');
  });
  try {
    await runInExcel((context) => showOnly(context, before, sheets));
    return await readDocument(pdfFile, what, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw failureOf(error, what, 'asBefore');
  } finally {
    await runInExcel((context) => showAgain(context, before)).catch((error: unknown) => {
      // The first failure, if there was one, is of less use to the person than the sheets that are gone from sight.
      throw failureOf(error, what, 'sheetsHidden');
    });
  }
}

async function viewOf(context: Excel.RequestContext, wanted: readonly string[]): Promise<View> {
  const { worksheets, active, protection } = await send(context, () => ({
    worksheets: context.workbook.worksheets.load('items/id,items/name,items/visibility'),
    active: context.workbook.worksheets.getActiveWorksheet().load('id'),
    protection: context.workbook.protection.load('protected'),
  }));
  const sheets = worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility }));
  const missing = wanted.filter((name) => !sheets.some((sheet) => sheet.name === name));
  if (wanted.length === 0 || missing.length > 0) throw sheetMissing(missing);
  const changes = sheets.some(
    ({ name, visibility }) => wanted.includes(name) !== (visibility === 'Visible'),
  );
  if (protection.protected && changes) throw structureProtected();
  return { sheets, activeId: active.id };
}

function sheetMissing(names: readonly string[]): ExcelFailure {
  return new ExcelFailure(
    'ItemNotFound',
    `印刷するシート${names.map((name) => `「${name}」`).join('')}が見つかりません。ブックを読み込み直してから、もう一度実行してください。ブックは元のままです。`,
    `ItemNotFound / ${names.join(', ')}`,
    'asBefore',
  );
}

function structureProtected(): ExcelFailure {
  return new ExcelFailure(
    'StructureProtected',
    'ブックの構成が保護されているため、印刷しないシートを隠せません。［校閲］→［ブックの保護］を解除してから、もう一度実行してください。ブックは元のままです。',
    'StructureProtected',
    'asBefore',
  );
}

/** A workbook always shows a sheet: those that are wanted appear before the others go. */
async function showOnly(
  context: Excel.RequestContext,
  { sheets, activeId }: View,
  wanted: readonly string[],
): Promise<void> {
  const { worksheets } = context.workbook;
  const isWanted = ({ name }: Sheet): boolean => wanted.includes(name);
  const front = sheets.find((sheet) => sheet.id === activeId && isWanted(sheet));
  const first = front ?? sheets.find(isWanted);
  await send(context, () => {
    for (const sheet of sheets.filter(isWanted)) {
      if (sheet.visibility !== 'Visible') worksheets.getItem(sheet.id).visibility = 'Visible';
    }
    if (first !== undefined) worksheets.getItem(first.id).activate();
    for (const sheet of sheets) {
      if (sheet.visibility === 'Visible' && !isWanted(sheet)) {
        worksheets.getItem(sheet.id).visibility = 'Hidden';
      }
    }
  });
}

/** What somebody has deleted meanwhile is left out. */
async function showAgain(context: Excel.RequestContext, { sheets, activeId }: View): Promise<void> {
  const { worksheets } = context.workbook;
  const now = await send(context, () => worksheets.load('items/id,items/visibility'));
  const visibilities = new Map(now.items.map(({ id, visibility }) => [id, visibility]));
  const changed = sheets.filter(({ id, visibility }) => {
    const present = visibilities.get(id);
    return present !== undefined && present !== visibility;
  });
  const toShow = changed.filter(({ visibility }) => visibility === 'Visible');
  const toHide = changed.filter(({ visibility }) => visibility !== 'Visible');
  await send(context, () => {
    for (const { id } of toShow) worksheets.getItem(id).visibility = 'Visible';
    if (visibilities.has(activeId)) worksheets.getItem(activeId).activate();
    for (const { id, visibility } of toHide) worksheets.getItem(id).visibility = visibility;
  });
}
