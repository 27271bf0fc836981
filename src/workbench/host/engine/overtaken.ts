import type { Univer } from '@univerjs/core';
import type { ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Vendor } from './univer';

/** What has become of the cells while something was being calculated. */
export interface Overtaken {
  /** A calculation begins: from here on its cells may be changed under its hands. */
  begin(): void;
  /** What it yields has been written. */
  end(): void;
}

/**
 * What a calculation yields is written only into cells that are still what they were when it began: a value that was put in
 * the place of a formula stays, and nothing is written once cells have moved. What replaced them is calculated afterwards.
 */
export function dropOvertaken({ core, engineFormula, sheets }: Vendor, univer: Univer): Overtaken {
  const changed = new Map<string, Set<string>>();
  let isUnderWay = false;
  let hasMoved = false;
  const moves: ReadonlySet<string> = new Set([
    sheets.InsertRowMutation.id,
    sheets.InsertColMutation.id,
    sheets.RemoveRowMutation.id,
    sheets.RemoveColMutation.id,
  ]);

  const commands = univer.__getInjector().get(core.ICommandService);
  commands.onCommandExecuted(({ id, params }, options) => {
    if (moves.has(id)) hasMoved = true;
    if (!isUnderWay || id !== sheets.SetRangeValuesMutation.id) return;
    if (options?.['applyFormulaCalculationResult'] === true) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const cells = changed.get(subUnitId) ?? new Set();
    changed.set(subUnitId, cells);
    for (const [row, columns] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(columns)) {
        // A format alone changes no content.
        const keys = Object.keys(cell ?? { v: null });
        if (keys.includes('v') || keys.includes('f')) cells.add(`${row}:${column}`);
      }
    }
  });
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== engineFormula.SetFormulaCalculationResultMutation.id) return;
    const { unitData } = params as ISetFormulaCalculationResultMutation;
    for (const unit of Object.values(unitData)) {
      for (const [sheetId, rows] of Object.entries(unit ?? {})) {
        const cells = changed.get(sheetId);
        for (const [row, columns] of Object.entries(rows ?? {})) {
          for (const column of Object.keys(columns)) {
            if (hasMoved || cells?.has(`${row}:${column}`) === true) {
              Reflect.deleteProperty(columns, column);
            }
          }
        }
      }
    }
  });
  return {
    begin() {
      isUnderWay = true;
      hasMoved = false;
    },
    end() {
      isUnderWay = false;
      changed.clear();
    },
  };
}
