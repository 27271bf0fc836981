import { SHEET_KEYS, type WorkbookPlan } from '../../workbook';
import { ExcelFailure } from '../failure';
import { standsAsPlanned } from '../plan/standing';
import { lostLines, typedValues, withTyped, withValues, type LostValue } from '../plan/typed';
import type { Contents } from '../reading/contents';

export interface Plans {
  readonly plan: WorkbookPlan;
  readonly previous: WorkbookPlan | null;
}

/**
 * The plans with what people typed: the next one keeps it where it has an empty cell for it, the previous one has it where
 * the sheet still stands as it was planned (`stands`), so that a difference between them is a difference from what is there.
 *
 * @throws ExcelFailure where something typed would be lost
 */
export function withWhatStands(
  { plan, previous }: Plans,
  contentsOf: (key: string) => Contents | undefined,
  keepTyped: boolean,
): Plans & { readonly stands: ReadonlySet<string>; readonly kept: number } {
  const former = new Map(previous?.sheets.map((sheet) => [sheet.key, sheet]));
  const stands = new Set<string>();
  const lost: LostValue[] = [];
  let kept = 0;
  const sheets = plan.sheets.map((sheet) => {
    const contents = contentsOf(sheet.key);
    const before = former.get(sheet.key);
    if (contents === undefined) return sheet;
    const known =
      before === undefined || previous === null ? null : { sheet: before, plan: previous };
    if (known !== null && standsAsPlanned(contents, known.sheet)) {
      stands.add(sheet.key);
      former.set(sheet.key, withTyped(known, contents));
    }
    if (!keepTyped) return sheet;
    if (sheet.key === SHEET_KEYS.log) {
      if (!stands.has(sheet.key)) lost.push(...lostLines(contents, sheet.name, sheet));
      return sheet;
    }
    const typed = typedValues(contents, sheet.name, { sheet, plan }, known);
    lost.push(...typed.lost);
    kept += typed.kept.size;
    return withValues(sheet, typed.kept);
  });
  refuseLoss(lost);
  return {
    plan: { ...plan, sheets },
    previous:
      previous === null
        ? null
        : { ...previous, sheets: previous.sheets.map((sheet) => former.get(sheet.key) ?? sheet) },
    stands,
    kept,
  };
}

const shownCells = 5;

function refuseLoss(lost: readonly LostValue[]): void {
  if (lost.length === 0) return;
  const places = lost.slice(0, shownCells).map(({ sheet, cell }) => `「${sheet}」${cell}`);
  const more = lost.length > shownCells ? `ほか${String(lost.length - shownCells)}か所` : '';
  throw new ExcelFailure(
    'WouldLoseTyped',
    `入力された値が失われるため、中止しました（${places.join('、')}${more}）。ブックは元のままです。そのセルの値を控えてから消すか、ブックを読み込み直して、もう一度実行してください。`,
    `WouldLoseTyped / ${String(lost.length)}`,
    'asBefore',
  );
}
