import { isPillarSheetKey } from '../workbook';
import { failureOf, isPassworded, passworded } from './failure';
import { inspect, ownSheets, type FoundSheet } from './reading/inspect';
import { callBytes, runInExcel } from './session';
import { closeAgain } from './writing/protectAgain';
import { ProtectedRequests } from './writing/protectedRequests';
import { SheetSteps } from './writing/sheetSteps';
import { Targets } from './writing/targets';

/** How much of the outlines is shown: 1 only what stands outside of all groups, 8 everything. What is not given stays. */
export interface OutlineLevels {
  readonly rows?: number;
  readonly columns?: number;
}

/**
 * 段階表示: folds and unfolds the groups of the pillar sheets, which Excel lets nobody do on a protected sheet. The protection
 * goes and comes back in the same request.
 *
 * @param sheets names of the sheets; all visible pillar sheets unless given
 * @throws ExcelFailure
 */
export async function showOutline(
  { rows = 0, columns = 0 }: OutlineLevels,
  sheets?: readonly string[],
): Promise<void> {
  const what = '段階表示の切り替え';
  let own: ReadonlyMap<string, FoundSheet> = new Map();
  try {
    await runInExcel(async (context) => {
      own = new Map(
        [...ownSheets(await inspect(context))].filter(([key, { name, visibility }]) =>
          sheets === undefined
            ? isPillarSheetKey(key) && visibility === 'visible'
            : sheets.includes(name),
        ),
      );
      const targets = new Targets(own);
      const steps = [...own].map(([key, { name }]) =>
        new SheetSteps({ key, name }, targets).step(callBytes(0, 1), (sheet) => {
          sheet.showOutlineLevels(rows, columns);
        }),
      );
      await new ProtectedRequests(context, targets, own).run([], steps, [], new Map(), {
        onProgress: () => undefined,
        signal: undefined,
      });
    });
  } catch (error) {
    await closeAgain([...own.values()]);
    if (isPassworded(error)) throw passworded();
    throw failureOf(error, what, own.size === 0 ? 'asBefore' : 'viewBetween');
  }
}
