import type { ICommandInfo, Worksheet } from '@univerjs/core';
import {
  SetArrayFormulaDataMutation,
  type ISetArrayFormulaDataMutationParams,
} from '@univerjs/engine-formula';
import { IRenderManagerService, Spreadsheet, type IViewportInfo } from '@univerjs/engine-render';
import { SheetRenderController } from '@univerjs/sheets-ui';
import { maxColumns, type Book } from '../../host/engine';

/**
 * Draws the grid when something changes on the sheet in front, and works out each cell once for it. The grid (0.25.1) draws
 * everything anew for whatever happens anywhere, the steps of a calculation included, and for each frame asks five times
 * what a cell looks like, conditional formats and all. Both together took half of the time from typing to the status.
 */
export function drawWhatChanges({ core }: Book): void {
  const renders = core.univer.__getInjector().get(IRenderManagerService);
  const render = renders.getRenderUnitById(core.unitId);
  // Absent where the grid is not shown.
  if (render === null || render === undefined) return;
  onlyInFront(render.with(SheetRenderController), () =>
    core.workbook.getActiveSheet(true)?.getSheetId(),
  );
  if (render.mainComponent instanceof Spreadsheet) eachCellOnce(render.mainComponent);
}

/** The grid does not hand out what it does after a command. */
const drawingAnew = '_markUnitDirty';

function onlyInFront(controller: SheetRenderController, inFront: () => string | undefined): void {
  const drawAnew: unknown = Reflect.get(controller, drawingAnew);
  if (typeof drawAnew !== 'function') return;
  let spills = false;
  const shows = ({ id, params }: ICommandInfo): boolean => {
    if (id === SetArrayFormulaDataMutation.id) {
      const spilt = spills;
      spills = anythingSpills(params as ISetArrayFormulaDataMutationParams);
      return spilt || spills;
    }
    if (unseen.test(id)) return false;
    const sheetId: unknown = params !== undefined && Reflect.get(params, 'subUnitId');
    return typeof sheetId !== 'string' || sheetId === inFront();
  };
  Object.defineProperty(controller, drawingAnew, {
    value: (command: ICommandInfo, ...more: readonly unknown[]) => {
      if (shows(command)) Reflect.apply(drawAnew, controller, [command, ...more]);
    },
  });
}

/** What a calculation yields is drawn when it is written into cells; only what spills is not. */
const unseen = /^formula\.mutation\.|-mark-dirty$/;

const anythingSpills = ({ arrayFormulaRange }: ISetArrayFormulaDataMutationParams): boolean =>
  Object.values(arrayFormulaRange)
    .flatMap((sheets) => Object.values(sheets ?? {}))
    .some((cells) => Object.keys(cells).length > 0);

function eachCellOnce(grid: Spreadsheet): void {
  const draw = grid.render.bind(grid);
  Object.defineProperty(grid, 'render', {
    value: (...where: Parameters<Spreadsheet['render']>) => {
      const skeleton = grid.getSkeleton();
      if (skeleton === undefined) return draw(...where);
      const [, viewport] = where;
      if (changes(grid, viewport)) {
        return withCellsKept(skeleton.worksheet, () => draw(...where));
      }
      // The picture of before is shown once more.
      const stay = (shown: IViewportInfo): boolean => skeleton.updateVisibleRange(shown);
      return withInstead(skeleton, 'setStylesCache', stay, () => draw(...where));
    },
  });
}

const changes = (grid: Spreadsheet, viewport: IViewportInfo): boolean =>
  (viewport.isDirty ?? 0) !== 0 ||
  viewport.isForceDirty === true ||
  grid.isDirty() ||
  grid.isForceDirty() ||
  viewport.diffBounds.length > 0 ||
  viewport.diffX !== 0 ||
  viewport.diffY !== 0;

/** Nothing changes while something is drawn. */
function withCellsKept<T>(worksheet: Worksheet, draw: () => T): T {
  const known = new Map<number, ReturnType<Worksheet['getCell']>>();
  const getCell = worksheet.getCell.bind(worksheet);
  const kept = (row: number, column: number): ReturnType<Worksheet['getCell']> => {
    const at = row * maxColumns + column;
    const before = known.get(at);
    if (before !== undefined) return before;
    const cell = getCell(row, column) ?? null;
    known.set(at, cell);
    return cell;
  };
  return withInstead(worksheet, 'getCell', kept, draw);
}

/** While something is drawn, a method does something else. */
function withInstead<T>(object: object, method: string, instead: unknown, draw: () => T): T {
  Object.defineProperty(object, method, { configurable: true, value: instead });
  try {
    return draw();
  } finally {
    Reflect.deleteProperty(object, method);
  }
}
