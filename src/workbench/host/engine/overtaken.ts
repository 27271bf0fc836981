import type { Univer } from '@univerjs/core';
import type { Vendor } from './vendorParts';

type ByCell<Cell> = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

/** As the engine tells what was written into cells, and what it has calculated by workbook and sheet. */
interface Written {
  readonly subUnitId: string;
  readonly cellValue?: ByCell<object | null>;
}
interface Results {
  readonly unitData: Readonly<Record<string, Readonly<Record<string, ByCell<unknown>>>>>;
}

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
    if (options?.applyFormulaCalculationResult === true) return;
    const { subUnitId, cellValue } = params as Written;
    const cells = changed.get(subUnitId) ?? new Set();
    changed.set(subUnitId, cells);
    for (const [row, columns] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(columns)) {
        // A format alone changes no content.
        const isContent = cell === null || 'v' in cell || 'f' in cell;
        if (isContent) cells.add(`${row}:${column}`);
      }
    }
  });
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== engineFormula.SetFormulaCalculationResultMutation.id) return;
    const { unitData } = params as Results;
    for (const [sheetId, rows] of Object.values(unitData).flatMap((unit) => Object.entries(unit))) {
      const cells = changed.get(sheetId);
      for (const [row, columns] of Object.entries(rows)) {
        for (const column of Object.keys(columns)) {
          if (hasMoved || cells?.has(`${row}:${column}`) === true) {
            Reflect.deleteProperty(columns, column);
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
