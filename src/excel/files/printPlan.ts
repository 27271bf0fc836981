import type { WorkbookPlan } from '../../workbook';
import { applyPlan } from '../applyPlan';
import type { ApplyOptions } from '../applying/terms';
import { failureOf } from '../failure';
import { runInExcel, send } from '../session';
import { isSupported, pdfFile, type DocumentFile } from './documentFile';
import { exportPdf } from './exportPdf';

const what = 'PDF の作成';

/**
 * Prints a plan out of the open workbook: its sheets are made there, printed alone, and taken away again, also after a
 * failure or when stopped. The plan's sheets must not stand in the workbook already.
 *
 * @throws ExcelFailure
 * @throws AbortError (the signal's reason) when stopped
 */
export async function printPlan(
  plan: WorkbookPlan,
  options: Pick<ApplyOptions, 'onProgress' | 'signal'> = {},
): Promise<DocumentFile> {
  options.signal?.throwIfAborted();
  if (!isSupported(pdfFile)) return { kind: 'notSupported' };
  const front = await runInExcel(inFront).catch((error: unknown) => {
    throw failureOf(error, what, 'asBefore');
  });
  const { created } = await applyPlan(plan, options);
  try {
    return await exportPdf({
      sheets: created,
      ...(options.signal !== undefined && { signal: options.signal }),
      onProgress: (done, total) => options.onProgress?.(done, total, 'PDF を受け取っています'),
    });
  } finally {
    await runInExcel((context) => remove(context, created, front)).catch((error: unknown) => {
      throw failureOf(error, what, 'sheetsLeft');
    });
  }
}

async function inFront(context: Excel.RequestContext): Promise<string> {
  const { worksheets } = context.workbook;
  return (await send(context, () => worksheets.getActiveWorksheet().load('id'))).id;
}

/** What somebody has deleted meanwhile is left out. */
async function remove(
  context: Excel.RequestContext,
  names: readonly string[],
  front: string,
): Promise<void> {
  const { worksheets } = context.workbook;
  const { items } = await send(context, () => worksheets.load('items/id,items/name'));
  await send(context, () => {
    // It may still be hidden after a failure, and a workbook always shows a sheet.
    if (items.some(({ id }) => id === front)) {
      worksheets.getItem(front).visibility = 'Visible';
      worksheets.getItem(front).activate();
    }
    for (const { id, name } of items) if (names.includes(name)) worksheets.getItem(id).delete();
  });
}
