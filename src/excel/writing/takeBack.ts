import type { Area } from '../../workbook';
import { areaAddress } from '../plan/address';
import type { ContentCell } from '../plan/content';
import type { Contents } from '../reading/contents';
import { ownSheets, type FoundSheet, type FoundWorkbook } from '../reading/inspect';
import { callBytes, rangeAt, runInExcel, send, type Step } from '../session';
import { contentSteps } from './contents';
import { formerCell } from './formerCell';
import { closeAgain } from './protectAgain';
import { ProtectedRequests } from './protectedRequests';
import { SheetSteps } from './sheetSteps';
import { Targets } from './targets';
import { tabColourStep, visibilityStep } from './view';

/** What the workbook was before a bulk change: sheets, contents of ours, names. Look and rules are in the plans. */
export interface Snapshot {
  readonly found: FoundWorkbook;
  /** By sheet id. */
  readonly contents: ReadonlyMap<string, Contents>;
}

/** What was about to be done to the workbook. */
export interface Undertaking {
  /** Names of the sheets that were to be made; none of them was there. */
  readonly created: readonly string[];
  /** Keys of sheets of ours that were to be changed, with what may lie beyond their former cells. */
  readonly changed: ReadonlyMap<string, Area>;
  /** Names of the plan. */
  readonly names: readonly string[];
  /** What turns look and rules back, where the former plan is known. */
  readonly lookSteps: (targets: Targets) => readonly Step[];
}

/** Brings the workbook back to a snapshot: new sheets and names go, contents, visibility and protection return. */
export async function takeBack(snapshot: Snapshot, undertaking: Undertaking): Promise<void> {
  try {
    await runInExcel(async (context) => {
      const now = await present(context);
      const own = ownSheets(snapshot.found);
      const before = new Set(snapshot.found.sheets.map(({ id }) => id));
      const made = now.sheets.filter(
        ({ id, name }) => !before.has(id) && undertaking.created.includes(name),
      );
      const targets = new Targets(own);
      const existing = new Map(
        [...own].map(([key, sheet]) => {
          const isProtected = now.protectedIds.has(sheet.id);
          return [key, { ...sheet, protection: isProtected ? (sheet.protection ?? {}) : null }];
        }),
      );
      const requests = new ProtectedRequests(context, targets, existing);
      const changed = [...own].filter(([key]) => undertaking.changed.has(key));
      await requests.run(
        [removeSheets(made.map(({ id }) => id)), ...nameSteps(snapshot, undertaking, now.names)],
        [
          ...undertaking.lookSteps(targets),
          ...changed.flatMap(([key, sheet]) =>
            contentsBack(
              sheet,
              key,
              snapshot.contents.get(sheet.id),
              undertaking.changed.get(key),
              targets,
            ),
          ),
        ],
        [],
        new Map([...own].map(([key, { protection }]) => [key, protection])),
        { onProgress: () => undefined, signal: undefined },
      );
    });
  } catch (error) {
    // What was protected is protected again, even where nothing else could be done.
    await closeAgain(snapshot.found.sheets);
    throw error;
  }
}

interface Present {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly protectedIds: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

async function present(context: Excel.RequestContext): Promise<Present> {
  const { worksheets, names } = context.workbook;
  await send(context, () => {
    worksheets.load('items/id,items/name,items/protection/protected');
    names.load('items/name,items/formula');
  });
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    protectedIds: new Set(
      worksheets.items.filter((sheet) => sheet.protection.protected).map(({ id }) => id),
    ),
    names: new Map(names.items.map((item) => [item.name.toLowerCase(), String(item.formula)])),
  };
}

function removeSheets(ids: readonly string[]): Step {
  return {
    message: '作りかけのシートを消しています',
    bytes: callBytes(ids.length, ids.length * 2),
    sheets: [],
    queue: (context) => {
      for (const id of ids) {
        const sheet = context.workbook.worksheets.getItem(id);
        // Excel deletes no very hidden sheet.
        sheet.visibility = 'Visible';
        sheet.delete();
      }
    },
  };
}

function nameSteps(
  snapshot: Snapshot,
  undertaking: Undertaking,
  now: ReadonlyMap<string, string>,
): readonly Step[] {
  const before = new Map(
    snapshot.found.names.map(({ name, refersTo }) => [name.toLowerCase(), { name, refersTo }]),
  );
  const all = new Set([...undertaking.names.map((name) => name.toLowerCase()), ...before.keys()]);
  return [...all].flatMap((key): readonly Step[] => {
    const old = before.get(key);
    const present = now.get(key);
    if (present === (old === undefined ? undefined : `=${old.refersTo}`)) return [];
    return [
      {
        message: '名前を元に戻しています',
        bytes: callBytes(2, 1) + 200,
        sheets: [],
        queue: ({ workbook: { names } }) => {
          if (old === undefined) names.getItem(key).delete();
          else if (present === undefined) names.add(old.name, `=${old.refersTo}`);
          else names.getItem(key).formula = `=${old.refersTo}`;
        },
      },
    ];
  });
}

/** @param beyond cells that may have been filled outside the former ones */
function contentsBack(
  { name, visibility, tabColour }: FoundSheet,
  key: string,
  contents: Contents | undefined,
  beyond: Area | undefined,
  targets: Targets,
): readonly Step[] {
  const sheet = new SheetSteps({ key, name }, targets);
  const cells = contents === undefined ? [] : contentCells(contents);
  return [
    ...(beyond === undefined
      ? []
      : [
          sheet.step(callBytes(1, 1), (worksheet) => {
            rangeAt(worksheet, areaAddress(beyond)).clear(Excel.ClearApplyTo.contents);
          }),
        ]),
    ...contentSteps(sheet, cells, false),
    visibilityStep(sheet, visibility),
    tabColourStep(sheet, tabColour === '' ? undefined : tabColour.replace('#', '')),
  ];
}

function contentCells({ area, cells }: Contents): readonly ContentCell[] {
  return cells.flatMap((row, i) =>
    row.map((cell, j) => formerCell(cell, area.row + i, area.column + j)),
  );
}
