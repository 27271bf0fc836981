import type { WorkbookPlan } from '../workbook';
import { Meanwhile } from './applying/meanwhile';
import type { ApplyOptions, ApplyReport } from './applying/terms';
import { prepare, type Work } from './applying/work';
import { write, type WriteReport } from './applying/write';
import { failureOf, isPassworded, passworded, type Aftermath } from './failure';
import { refuseUnwritable } from './plan/limits';
import { runInExcel } from './session';
import { closeAgain } from './writing/protectAgain';
import { takeBack } from './writing/takeBack';

/**
 * Makes the plan's sheets in the open workbook, or changes those that are there into what the plan says. Sheets of ours
 * are found by their first cell; the user's own sheets are never touched. What somebody types meanwhile is kept.
 *
 * @throws ExcelFailure with a Japanese message that says what to do; the workbook is then as it was, or the message says how to get it back
 * @throws AbortError (the signal's reason) when stopped; the workbook is then as it was
 */
export async function applyPlan(
  plan: WorkbookPlan,
  options: ApplyOptions = {},
): Promise<ApplyReport> {
  refuseUnwritable(plan);
  const meanwhile = new Meanwhile();
  try {
    const work = await prepared(plan, options, meanwhile);
    const report = await written(work, options, meanwhile);
    // One more request ends the listening.
    const requests = report.requests + 1;
    return { ...report, requests, editedMeanwhile: await meanwhile.settle(work) };
  } finally {
    await meanwhile.end();
  }
}

const what = 'シートの作成';

async function prepared(
  plan: WorkbookPlan,
  options: ApplyOptions,
  meanwhile: Meanwhile,
): Promise<Work> {
  try {
    return await runInExcel((context) => {
      meanwhile.begin(context);
      return prepare(context, plan, options);
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw failureOf(error, what, 'asBefore');
  }
}

async function written(
  work: Work,
  options: ApplyOptions,
  meanwhile: Meanwhile,
): Promise<WriteReport> {
  try {
    return await runInExcel((context) => write(context, work, options));
  } catch (error) {
    if (isPassworded(error)) {
      // Opening the sheets is the first thing of all: nothing was written. Those that were opened are closed again.
      await closeAgain(work.snapshot.found.sheets);
      throw passworded();
    }
    let aftermath: Aftermath = work.rewritten.length > 0 ? 'contentsRestored' : 'asBefore';
    try {
      await takeBack(work.snapshot, work.undertaking);
      await meanwhile.settle(work);
    } catch {
      aftermath = 'unfinished';
    }
    if (aftermath !== 'unfinished') options.signal?.throwIfAborted();
    throw failureOf(error, what, aftermath);
  }
}
