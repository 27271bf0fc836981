import { cellAddress, type SheetPlan, type WorkbookPlan } from '../../workbook';
import type { ApplyOptions, ApplyReport } from './terms';
import type { Look } from '../plan/layers';
import { levelsByKey } from '../plan/standing';
import type { FoundWorkbook } from '../reading/inspect';
import { callBytes, rangeAt, type Step } from '../session';
import { calculationStep } from '../writing/calculation';
import { nameSteps, removeNameSteps } from '../writing/names';
import { ProtectedRequests } from '../writing/protectedRequests';
import { SheetSteps } from '../writing/sheetSteps';
import { Targets } from '../writing/targets';
import { protectionOptions, visibilityStep } from '../writing/view';
import { looksOf, wholeSheetSteps } from '../writing/wholeSheet';
import { differenceSteps } from './differenceSteps';
import type { Work } from './work';

export type WriteReport = Omit<ApplyReport, 'editedMeanwhile'>;

/** Writes what was decided; reports what became of the sheets. */
export async function write(
  context: Excel.RequestContext,
  work: Work,
  options: ApplyOptions,
): Promise<WriteReport> {
  const { plan, own, created, rewritten, changed, snapshot, difference, previous } = work;
  const targets = new Targets(own);
  const requests = new ProtectedRequests(context, targets, own);
  const looks = looksOf(plan);
  const keys = new Map(plan.sheets.map(({ key, name }) => [name, key]));
  const touched = [...created, ...rewritten, ...changed];
  const before: Step[] = [
    ...created.map((sheet) => creationStep(sheet, targets)),
    ...removeNameSteps(difference?.removedNames ?? [], snapshot.found),
    ...nameSteps(plan.names, snapshot.found, keys, targets),
  ];
  const steps = [
    ...created.flatMap((sheet) =>
      wholeSheetSteps(new SheetSteps(sheet, targets), sheet, plan, looks, null),
    ),
    ...rewritten.flatMap((sheet) => rewriteSteps(sheet, work, looks, targets)),
    ...(previous === null ? [] : differenceSteps(previous, plan, changed, own, targets, false)),
  ];
  const shown = created.length > 0 || difference?.activeSheet === true;
  const seen = created.filter(({ visibility }) => visibility === 'visible');
  const after = [
    ...[...created, ...rewritten].map((sheet) =>
      visibilityStep(new SheetSteps(sheet, targets), sheet.visibility),
    ),
    ...(created.length > 0 ? [propertiesStep(plan, snapshot.found)] : []),
    ...seen.flatMap((sheet) => selectionSteps(sheet, targets)),
    ...(shown ? [activationStep(plan, targets)] : []),
    ...(touched.length > 0 ? [calculationStep] : []),
  ];
  const finals = new Map(
    plan.sheets.map(({ key, protection }) => [
      key,
      protection === null ? null : protectionOptions(protection),
    ]),
  );
  await requests.run(before, steps, after, finals, {
    onProgress: options.onProgress ?? (() => undefined),
    signal: options.signal,
    requestBytes: options.requestBytes,
  });
  const names = (sheets: readonly SheetPlan[]): readonly string[] => sheets.map(({ name }) => name);
  return {
    created: names(created),
    changed: names([...rewritten, ...changed]),
    unchanged: names(plan.sheets.filter((sheet) => !touched.includes(sheet))),
    leftOver: [...own].flatMap(([key, { name }]) =>
      plan.sheets.some((sheet) => sheet.key === key) ? [] : [name],
    ),
    kept: work.kept,
    renamed: work.renamed,
    requests: work.readRequests + requests.count,
  };
}

function creationStep({ key, name }: SheetPlan, targets: Targets): Step {
  return {
    message: `シート「${name}」を追加しています`,
    bytes: callBytes(1, 2) + name.length * 3,
    sheets: [],
    queue: (context) => {
      targets.create(context, key, name);
    },
  };
}

function rewriteSteps(
  sheet: SheetPlan,
  { plan, previous, own, snapshot }: Work,
  looks: ReadonlyMap<string, Look>,
  targets: Targets,
): readonly Step[] {
  const found = own.get(sheet.key);
  const before = previous?.sheets.find(({ key }) => key === sheet.key);
  const levels = levelsByKey(
    snapshot.contents.get(found?.id ?? ''),
    sheet.key,
    before === undefined ? [sheet] : [sheet, before],
  );
  return wholeSheetSteps(new SheetSteps(sheet, targets), sheet, plan, looks, {
    used: found?.used ?? null,
    hasFilter: found?.hasFilter === true,
    rowLevels: levels.rows,
    columnLevels: levels.columns,
  });
}

/** The document's own properties, unless the user has filled them: the workbook is theirs. */
function propertiesStep(plan: WorkbookPlan, found: FoundWorkbook): Step {
  return {
    message: 'ブックの情報を書いています',
    bytes: callBytes(1, 2) + 600,
    sheets: [],
    queue: ({ workbook: { properties } }) => {
      if (found.properties.title === '') properties.title = plan.properties.title;
      if (found.properties.subject === '') properties.subject = plan.properties.subject;
    },
  };
}

/** Puts the cursor of a sheet where people start; the sheet comes to the front for a moment. */
function selectionSteps({ key, activeCell }: SheetPlan, targets: Targets): readonly Step[] {
  if (activeCell === undefined) return [];
  return [
    {
      message: 'シートを表示しています',
      bytes: callBytes(1, 2),
      sheets: [],
      queue: (context) => {
        const { row, column } = activeCell;
        rangeAt(targets.sheet(context, key), cellAddress(row, column)).select();
      },
    },
  ];
}

function activationStep(plan: WorkbookPlan, targets: Targets): Step {
  return {
    message: 'シートを表示しています',
    bytes: callBytes(1, 1),
    sheets: [],
    queue: (context) => {
      targets.sheet(context, plan.activeSheet).activate();
    },
  };
}
