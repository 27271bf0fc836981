import type { Univer } from '@univerjs/core';
import type { FormulaDependencyGenerator, IFormulaDependencyTree } from '@univerjs/engine-formula';
import type { Vendor } from './univer';

type Others = Parameters<FormulaDependencyGenerator['_registerOtherFormulas']>;
type Run = ReturnType<FormulaDependencyGenerator['_calculateRunList']>;
type Generator = Vendor['engineFormula']['FormulaDependencyGenerator'];

/** What is outstanding of the conditional formats. */
export interface DueFormats {
  /** Takes part in finding out what a calculation consists of. */
  readonly Generator: Generator;
  /** Whether the calculation under way is of formats alone. */
  readonly isUnderWay: boolean;
  /** Whether something is due on the sheet in front. */
  readonly isDue: boolean;
  /** A calculation begins. */
  begin(): void;
  /** What is under way has been worked out. */
  settle(): void;
  /** What is under way was given up; it stays due. */
  giveUp(): void;
}

/** The engine's kind of a formula that stands in no cell, which it does not hand out. */
const inNoCell = 1;
const kindOf = (tree: IFormulaDependencyTree): number => tree.type;
/** The engine takes it for one at the top left of the sheet. */
const nowhere = { toRTreeItem: () => [], inRangeData: () => false };

/**
 * Values first: the formulas of conditional formats, one for each cell that a rule is about, are calculated by themselves
 * once there is no value to calculate, and only for the sheet in front. The engine (0.25.1) would calculate those of every
 * sheet, tens of thousands, together with the values.
 *
 * @param inFront id of the sheet that is looked at
 */
export function valuesFirst(
  { engineFormula }: Vendor,
  inFront: () => string | undefined,
): DueFormats {
  /** Ids of the engine, by sheet. */
  const due = new Map<string, Set<number>>();
  let underWay: Run = [];
  let begins = false;

  const dueOn = (sheetId: string): Set<number> => {
    const known = due.get(sheetId) ?? new Set();
    due.set(sheetId, known);
    return known;
  };

  class ValuesFirst extends engineFormula.FormulaDependencyGenerator {
    override generate(withModel?: boolean): ReturnType<FormulaDependencyGenerator['generate']> {
      // Then all formulas are numbered anew.
      if (this._currentConfigService.isForceCalculate()) due.clear();
      return super.generate(withModel);
    }

    protected override _registerOtherFormulas(...given: Others): void {
      super._registerOtherFormulas(...given);
      const [, , trees] = given;
      for (const tree of trees) {
        if (kindOf(tree) !== inNoCell) continue;
        Object.assign(tree, nowhere);
        const isNew = !tree.isCache;
        if (isNew) dueOn(tree.subUnitId).add(tree.treeId);
      }
    }

    protected override _calculateRunList(trees: IFormulaDependencyTree[]): Run {
      const values: Run = [];
      for (const tree of super._calculateRunList(trees)) {
        if (kindOf(tree) === inNoCell) dueOn(tree.subUnitId).add(tree.treeId);
        else values.push(tree);
      }
      // What spills is calculated in a second round.
      underWay = begins && values.length === 0 ? this.dueInFront() : [];
      begins = false;
      return values.length > 0 ? values : [...underWay];
    }

    private dueInFront(): Run {
      const ids = due.get(inFront() ?? '') ?? new Set();
      const run: Run = [];
      for (const id of ids) {
        const tree = this._dependencyTreeCache.get(id);
        if (tree !== undefined && kindOf(tree) === inNoCell) run.push(tree);
        // Its rule has gone.
        else ids.delete(id);
      }
      return run;
    }
  }

  return {
    Generator: ValuesFirst,
    get isUnderWay() {
      return underWay.length > 0;
    },
    get isDue() {
      return (due.get(inFront() ?? '')?.size ?? 0) > 0;
    },
    begin() {
      begins = true;
    },
    settle() {
      for (const { subUnitId, treeId } of underWay) due.get(subUnitId)?.delete(treeId);
      underWay = [];
    },
    giveUp() {
      underWay = [];
    },
  };
}

/** Has the formats of the sheet in front calculated, a moment later. */
export function askForFormats({ core, engineFormula }: Vendor, univer: Univer): void {
  const commands = univer.__getInjector().get(core.ICommandService);
  commands.syncExecuteCommand(engineFormula.OtherFormulaMarkDirty.id, {}, { onlyLocal: true });
}
