import type { WorkbookPlan } from '../workbook';
import type { ApplyOptions, ApplyReport } from './applying/terms';
import { prepare } from './applying/work';
import { write } from './applying/write';
import { ExcelFailure, failureOf, isPassworded, type Aftermath } from './failure';
import { refuseUnwritable } from './plan/limits';
import type { FoundWorkbook } from './reading/inspect';
import { runInExcel } from './session';
import { protectAgain } from './writing/protectedRequests';
import { takeBack } from './writing/takeBack';

/**
 * Makes the plan's sheets in the open workbook, or changes those that are there into what the plan says. Sheets of ours
 * are found by their first cell; the user's own sheets are never touched.
 *
 * @throws ExcelFailure with a Japanese message that says what to do; the workbook is then as it was, or the message says how to get it back
 * @throws AbortError (the signal's reason) when stopped; the workbook is then as it was
 */
export async function applyPlan(
  plan: WorkbookPlan,
  options: ApplyOptions = {},
): Promise<ApplyReport> {
  refuseUnwritable(plan);
  const what = 'シートの作成';
  const work = await runInExcel((context) => prepare(context, plan, options)).catch(
    (error: unknown) => {
      options.signal?.throwIfAborted();
      throw failureOf(error, what, 'asBefore');
    },
  );
  try {
    return await runInExcel((context) => write(context, work, options));
  } catch (error) {
    if (isPassworded(error)) throw await passworded(work.snapshot.found);
    let aftermath: Aftermath = work.rewritten.length > 0 ? 'contentsRestored' : 'asBefore';
    try {
      await takeBack(work.snapshot, work.undertaking);
    } catch {
      aftermath = 'unfinished';
    }
    if (aftermath !== 'unfinished') options.signal?.throwIfAborted();
    throw failureOf(error, what, aftermath);
  }
}

/** Opening the sheets is the first thing of all, so nothing has been written yet; those that were opened are closed again. */
async function passworded(found: FoundWorkbook): Promise<ExcelFailure> {
  await runInExcel((context) => protectAgain(context, found.sheets)).catch(() => undefined);
  return new ExcelFailure(
    'Passworded',
    '行革進捗管理のシートがパスワードで保護されています。ブックは元のままです。［校閲］→［シート保護の解除］でパスワードを入れて解除してから、もう一度実行してください。',
    'Passworded',
    'asBefore',
  );
}
