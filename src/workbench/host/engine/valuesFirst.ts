import type { Univer } from '@univerjs/core';
import type { FormulaDependencyGenerator, IFormulaDependencyTree } from '@univerjs/engine-formula';
import type { Index } from './keptTrees';
import { inOrder } from './runOrder';
import type { DependencyGenerator, Vendor } from './vendorParts';

type Base = FormulaDependencyGenerator;
type Given = Parameters<Base['_generateTreeList']>;
type Others = Parameters<Base['_registerOtherFormulas']>;
type Run = ReturnType<Base['_calculateRunList']>;

/** What a calculation leaves for the next one. */
export interface Due {
  /** Takes part in finding out what a calculation consists of. */
  readonly Generator: DependencyGenerator;
  /** Whether the calculation under way is of formats alone. */
  readonly isUnderWay: boolean;
  /** Whether formats of the sheet in front are due. */
  readonly areFormatsDue: boolean;
  /** Whether values of other sheets are due. */
  readonly areValuesDue: boolean;
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
 * Values first, and of these what the sheet in front shows: thousands of formulas of other sheets may depend on one cell,
 * and somebody waits for the status beside it. The formulas of conditional formats, one for each cell that a rule is about,
 * are calculated by themselves once there is no value to calculate, and only for the sheet in front. The engine (0.25.1)
 * would calculate all of it together.
 *
 * @param inFront id of the sheet that is looked at
 */
export function valuesFirst(
  { engineFormula }: Vendor,
  index: Index,
  inFront: () => string | undefined,
): Due {
  /** Formats by sheet, as ids of the engine. */
  const due = new Map<string, Set<number>>();
  /** Values likewise. */
  let later: readonly number[] = [];
  let underWay: Run = [];
  let begins = false;
  /** Whether there is a formula that works out what it refers to (OFFSET). */
  let worksReferencesOut = false;

  const dueOn = (sheetId: string): Set<number> => {
    const known = due.get(sheetId) ?? new Set();
    due.set(sheetId, known);
    return known;
  };

  class ValuesFirst extends engineFormula.FormulaDependencyGenerator {
    override generate(withModel?: boolean): ReturnType<Base['generate']> {
      // Then all formulas are numbered anew.
      if (this._currentConfigService.isForceCalculate()) {
        due.clear();
        later = [];
      }
      return super.generate(withModel);
    }

    protected override async _generateTreeList(
      ...given: Given
    ): ReturnType<Base['_generateTreeList']> {
      worksReferencesOut = false;
      return super._generateTreeList(...given);
    }

    protected override async _calculateListByFunctionRefNode(
      trees: IFormulaDependencyTree[],
    ): Promise<void> {
      worksReferencesOut = true;
      await super._calculateListByFunctionRefNode(trees);
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
      const wanted = begins ? [...new Set([...trees, ...this.dueValues()])] : trees;
      for (const tree of this.dependingOn(wanted)) {
        if (kindOf(tree) === inNoCell) dueOn(tree.subUnitId).add(tree.treeId);
        else values.push(tree);
      }
      // What spills is calculated in a second round.
      const isFirstRound = begins;
      begins = false;
      underWay = isFirstRound && values.length === 0 ? this.dueInFront() : [];
      if (values.length === 0) return [...underWay];
      return isFirstRound && !this._currentConfigService.isForceCalculate()
        ? this.inFrontFirst(values)
        : values;
    }

    private dependingOn(trees: Run): Run {
      const dependents = (tree: IFormulaDependencyTree): Run =>
        index.dependents(tree).flatMap((id) => this._dependencyTreeCache.get(id) ?? []);
      // The engine also follows circles, and references that are worked out.
      return (
        (worksReferencesOut ? null : inOrder(trees, dependents)) ??
        super._calculateRunList([...trees])
      );
    }

    private dueValues(): readonly IFormulaDependencyTree[] {
      const trees = later.map((id) => this._dependencyTreeCache.get(id));
      later = [];
      const found = trees.filter((tree) => tree !== undefined);
      // Formulas have moved meanwhile, and are numbered anew.
      return found.length === trees.length ? found : [...this._dependencyTreeCache.values()];
    }

    /** @param values each of them behind all that depend on it, as the engine has them */
    private inFrontFirst(values: Run): Run {
      const sheetId = inFront();
      const first = new Set<number>();
      for (const tree of values) {
        const isNeeded =
          tree.subUnitId === sheetId || index.dependents(tree).some((id) => first.has(id));
        if (isNeeded) first.add(tree.treeId);
      }
      if (first.size === 0) return values;
      later = values.flatMap(({ treeId }) => (first.has(treeId) ? [] : [treeId]));
      return values.filter(({ treeId }) => first.has(treeId));
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
    get areFormatsDue() {
      return (due.get(inFront() ?? '')?.size ?? 0) > 0;
    },
    get areValuesDue() {
      return later.length > 0;
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

/** Has what is due of values calculated, at once. */
export function askForValues({ core, engineFormula }: Vendor, univer: Univer): void {
  const commands = univer.__getInjector().get(core.ICommandService);
  const nothingElse = {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  const { id } = engineFormula.SetFormulaCalculationStartMutation;
  commands.syncExecuteCommand(id, nothingElse, { onlyLocal: true });
}
