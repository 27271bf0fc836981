import { planDifference, type SheetPlan, type WorkbookPlan } from '../../workbook';
import type { FoundSheet } from '../reading/inspect';
import type { Step } from '../session';
import { changedSheetSteps } from '../writing/changedSheet';
import { SheetSteps } from '../writing/sheetSteps';
import type { Targets } from '../writing/targets';
import { visibilityStep } from '../writing/view';
import { looksOf } from '../writing/wholeSheet';

/** Writes one plan's difference from another into the sheets that stand as planned. */
export function differenceSteps(
  from: WorkbookPlan,
  to: WorkbookPlan,
  sheets: readonly SheetPlan[],
  own: ReadonlyMap<string, FoundSheet>,
  targets: Targets,
  /** Contents come from elsewhere. */
  looksOnly: boolean,
): readonly Step[] {
  const looks = looksOf(to);
  const keys = new Set(sheets.map(({ key }) => key));
  return planDifference(from, to).changed.flatMap((whole) => {
    const before = from.sheets.find(({ key }) => key === whole.key);
    const after = to.sheets.find(({ key }) => key === whole.key);
    if (!keys.has(whole.key) || before === undefined || after === undefined) return [];
    const difference = looksOnly ? { ...whole, contents: [] } : whole;
    const hasFilter = own.get(whole.key)?.hasFilter === true;
    const sheet = new SheetSteps(after, targets);
    return [
      ...changedSheetSteps(sheet, difference, before, after, to, looks, hasFilter),
      ...(difference.settings.includes('visibility')
        ? [visibilityStep(sheet, after.visibility)]
        : []),
    ];
  });
}
