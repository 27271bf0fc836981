import {
  closedPlan,
  planDifference,
  type PlanDifference,
  type SheetPlan,
  type WorkbookPlan,
} from '../../workbook';
import type { ApplyOptions, ApplyReport } from './terms';
import { ExcelFailure } from '../failure';
import { freeSheetName, renamedPlan } from '../plan/sheetRenaming';
import { readContents, type Contents } from '../reading/contents';
import { inspect, ownSheets, type FoundSheet, type FoundWorkbook } from '../reading/inspect';
import { refuseForeignNames } from '../writing/names';
import type { Snapshot, Undertaking } from '../writing/takeBack';
import { extentOf } from '../writing/wholeSheet';
import { withWhatStands } from './whatStands';
import { differenceSteps } from './differenceSteps';

/** Everything that is decided before the first cell is written. */
export interface Work {
  readonly snapshot: Snapshot;
  readonly own: ReadonlyMap<string, FoundSheet>;
  readonly plan: WorkbookPlan;
  readonly previous: WorkbookPlan | null;
  readonly difference: PlanDifference | null;
  readonly created: readonly SheetPlan[];
  /** Sheets that are written as a whole over what is there. */
  readonly rewritten: readonly SheetPlan[];
  /** Sheets in which the difference is written. */
  readonly changed: readonly SheetPlan[];
  readonly renamed: ApplyReport['renamed'];
  readonly kept: number;
  readonly undertaking: Undertaking;
  readonly readRequests: number;
}

export async function prepare(
  context: Excel.RequestContext,
  given: WorkbookPlan,
  options: ApplyOptions,
): Promise<Work> {
  const found = await inspect(context);
  const own = ownSheets(found);
  const planned = given.sheets.flatMap(({ key }) => own.get(key) ?? []);
  const contents = await readContents(context, planned);
  const { renamed, ...plans } = named(given, options.previous ?? null, found, own);
  const created = plans.plan.sheets.filter(({ key }) => !own.has(key));
  refuseProtectedStructure(found, created);
  refuseForeignNames(plans.plan.names, found, new Set([...own.values()].map(({ name }) => name)));
  const contentsOf = (key: string): Contents | undefined => contents.get(own.get(key)?.id ?? '');
  const { stands, kept, ...standing } = withWhatStands(
    plans,
    contentsOf,
    options.keepTyped !== false,
  );
  const plan = closedPlan(standing.plan);
  const previous = standing.previous === null ? null : closedPlan(standing.previous);

  const difference = previous === null ? null : planDifference(previous, plan);
  const existing = plan.sheets.filter(({ key }) => own.has(key));
  const rewritten = existing.filter(({ key }) => !stands.has(key));
  const changedKeys = new Set(difference?.changed.map(({ key }) => key));
  const changed = existing.filter(({ key }) => changedKeys.has(key) && stands.has(key));
  return {
    snapshot: { found, contents },
    own,
    plan,
    previous,
    difference,
    created,
    rewritten,
    changed,
    renamed,
    kept,
    undertaking: {
      created: created.map(({ name }) => name),
      changed: new Map([...rewritten, ...changed].map((sheet) => [sheet.key, extentOf(sheet)])),
      names: plan.names.map(({ name }) => name),
      lookSteps: (targets) =>
        previous === null ? [] : differenceSteps(plan, previous, changed, own, targets, true),
    },
    readRequests: planned.length > 0 ? 3 : 2,
  };
}

/** Both plans under the names that the sheets have, or get, in this workbook. */
function named(
  plan: WorkbookPlan,
  previous: WorkbookPlan | null,
  found: FoundWorkbook,
  own: ReadonlyMap<string, FoundSheet>,
): Pick<Work, 'plan' | 'previous' | 'renamed'> {
  const taken = found.sheets.map(({ name }) => name);
  const names = new Map<string, string>();
  for (const { key, name } of plan.sheets) {
    const actual = own.get(key)?.name ?? freeSheetName(name, taken);
    taken.push(actual);
    names.set(key, actual);
  }
  const renaming = (of: WorkbookPlan): ReadonlyMap<string, string> =>
    new Map(of.sheets.map(({ key, name }) => [name, names.get(key) ?? own.get(key)?.name ?? name]));
  return {
    plan: renamedPlan(plan, renaming(plan)),
    previous: previous === null ? null : renamedPlan(previous, renaming(previous)),
    renamed: plan.sheets.flatMap(({ key, name }) => {
      const actual = names.get(key) ?? name;
      return own.has(key) || actual === name ? [] : [{ planned: name, actual }];
    }),
  };
}

function refuseProtectedStructure(found: FoundWorkbook, created: readonly SheetPlan[]): void {
  if (!found.structureProtected || created.length === 0) return;
  throw new ExcelFailure(
    'StructureProtected',
    'ブックの構成が保護されているため、シートを追加できません。［校閲］→［ブックの保護］を解除してから、もう一度実行してください。',
    'StructureProtected',
    'asBefore',
  );
}
