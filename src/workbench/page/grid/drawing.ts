import type { ICommandInfo, Worksheet } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import {
  SetArrayFormulaDataMutation,
  type ISetArrayFormulaDataMutationParams,
} from '@univerjs/engine-formula';
import { IRenderManagerService, Spreadsheet } from '@univerjs/engine-render';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SheetRenderController } from '@univerjs/sheets-ui';
import type { Book } from '../../host/engine';
import { ConditionalFormattingViewModel } from '@univerjs/sheets-conditional-formatting';
import { ChangedRows, rowsThatChange } from './changedRows';
import { drawRows } from './rowDrawing';

/**
 * Draws the grid when something changes on the sheet in front: of cells that were written only the rows that look otherwise
 * afterwards. The grid (0.25.1) draws everything anew for whatever happens anywhere, the steps of a calculation included.
 */
export function drawWhatChanges({ core }: Book): void {
  const injector = core.univer.__getInjector();
  const render = injector.get(IRenderManagerService).getRenderUnitById(core.unitId);
  // Absent where the grid is not shown.
  if (render === null || render === undefined) return;
  const { mainComponent: grid } = render;
  if (!(grid instanceof Spreadsheet)) return;
  const inFront = (): Worksheet | null => core.workbook.getActiveSheet(true) ?? null;
  const rows = new ChangedRows();
  const commands = injector.get(ICommandService);
  colourByResults(commands, injector.get(ConditionalFormattingViewModel));
  const written = watchWriting(commands, inFront);
  const { noting } = drawRows(grid, rows);
  onlyInFront(render.with(SheetRenderController), {
    inFront,
    draw: (command, drawAnew) => {
      const changed = written.get(command.params ?? {});
      if (changed === undefined) drawAnew();
      else if (changed.length > 0) {
        rows.add(changed);
        noting(drawAnew);
      }
    },
  });
}

/**
 * Every conditional format is a formula here (rules.ts), and is drawn anew when that has been calculated. The grid draws it
 * anew also when a value is written where it applies, before anything about it has changed.
 */
function colourByResults(commands: ICommandService, colours: ConditionalFormattingViewModel): void {
  const mark = colours.markRuleDirty;
  let isWriting = false;
  commands.beforeCommandExecuted(({ id }) => {
    isWriting = id === SetRangeValuesMutation.id;
  });
  commands.onCommandExecuted(() => {
    isWriting = false;
  });
  colours.markRuleDirty = (...rule) => {
    if (!isWriting) mark(...rule);
  };
}

/** By what a mutation was given: the rows of the sheet in front that it changes. */
function watchWriting(
  commands: ICommandService,
  inFront: () => Worksheet | null,
): WeakMap<object, readonly number[]> {
  const found = new WeakMap<object, readonly number[]>();
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id || params === undefined) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const sheet = inFront();
    if (sheet?.getSheetId() !== subUnitId || cellValue === undefined) return;
    found.set(params, rowsThatChange(sheet, cellValue));
  });
  return found;
}

/** The grid does not hand out what it does after a command. */
const drawingAnew = '_markUnitDirty';

interface Front {
  readonly inFront: () => Worksheet | null;
  /** Has the grid draw what a command changes. */
  readonly draw: (command: ICommandInfo, drawAnew: () => void) => void;
}

function onlyInFront(controller: SheetRenderController, { inFront, draw }: Front): void {
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
    return typeof sheetId !== 'string' || sheetId === inFront()?.getSheetId();
  };
  Object.defineProperty(controller, drawingAnew, {
    value: (command: ICommandInfo, ...more: readonly unknown[]) => {
      if (!shows(command)) return;
      draw(command, () => void Reflect.apply(drawAnew, controller, [command, ...more]));
    },
  });
}

/** What a calculation yields is drawn when it is written into cells; only what spills is not. */
const unseen = /^formula\.mutation\.|-mark-dirty$/;

const anythingSpills = ({ arrayFormulaRange }: ISetArrayFormulaDataMutationParams): boolean =>
  Object.values(arrayFormulaRange)
    .flatMap((sheets) => Object.values(sheets ?? {}))
    .some((cells) => Object.keys(cells).length > 0);
