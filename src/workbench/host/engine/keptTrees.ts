import type { BaseAstNode, FormulaDependencyGenerator } from '@univerjs/engine-formula';
import type { DependencyGenerator } from './vendorParts';

type Base = FormulaDependencyGenerator;
type Given = Parameters<Base['_generateTreeList']>;
type Trees = Awaited<ReturnType<Base['_generateTreeList']>>;
type Tree = Trees[number];

/** The engine's index of which formulas refer to which cells. */
export interface Index {
  /** How often something was entered or taken out. */
  readonly version: number;
  /** Ids of the formulas that refer to the cell of a formula. */
  dependents(tree: Tree): readonly number[];
}

/** The formulas of a workbook as the engine prepares them for a calculation. */
interface Kept {
  readonly standing: readonly unknown[];
  readonly version: number;
  readonly trees: Trees;
  /** Worked out every time: NOW, RAND. */
  readonly volatile: readonly Tree[];
  /** Those that stand in no cell, by the id of what they are for. */
  readonly inNoCell: ReadonlyMap<string, readonly Tree[]>;
  /** Ids of those that nothing refers to in a circle. */
  readonly straight: Set<number>;
}

/**
 * For every calculation the engine (0.25.1) prepares every formula of the workbook anew: takes it apart, looks for what it
 * refers to and whether that is a circle. As long as only values change, what was prepared serves again, and only what
 * depends on those values is looked at.
 */
export function keepTrees(Generator: DependencyGenerator, index: Index): typeof Generator {
  let kept: Kept | null = null;
  /** Of a calculation that takes up what was kept: what is to be worked out whatever else is. */
  let toWorkOut: readonly Tree[] | null = null;
  let volatile: Tree[] = [];

  return class KeepingTrees extends Generator {
    protected override async _generateTreeList(...given: Given): Promise<Trees> {
      const standing = standingOf(given);
      if (kept !== null && this.mayTakeUp(kept, standing)) {
        toWorkOut = this.takeUp(kept);
        return kept.trees;
      }
      [kept, toWorkOut, volatile] = [null, null, []];
      const trees = await super._generateTreeList(...given);
      if (
        trees.every(({ addressFunctionNodes: { length }, featureId }) => length === 0 && !featureId)
      ) {
        kept = {
          ...{ standing, trees, volatile },
          version: index.version,
          inNoCell: byFormulaId(trees),
          straight: new Set(),
        };
      }
      return trees;
    }

    protected override _includeTree(tree: Tree, node: BaseAstNode): boolean {
      if (isVolatile(node)) volatile.push(tree);
      return super._includeTree(tree, node);
    }

    private mayTakeUp(known: Kept, standing: readonly unknown[]): boolean {
      const config = this._currentConfigService;
      return (
        !config.isForceCalculate() &&
        [
          config.getClearDependencyTreeCache(),
          config.getDirtyNameMap(),
          config.getDirtyDefinedNameMap(),
          config.getDirtySuperTableMap(),
          config.getDirtyUnitFeatureMap(),
          config.getExcludedRange() ?? {},
        ].every(isEmpty) &&
        known.version === index.version &&
        known.standing.length === standing.length &&
        known.standing.every((part, at) => Object.is(part, standing[at]))
      );
    }

    private takeUp({ trees, volatile: always, inNoCell }: Kept): readonly Tree[] {
      for (const tree of trees) {
        tree.resetState();
        this._dependencyTreeCache.set(tree.treeId, tree);
      }
      const config = this._currentConfigService;
      const due = Object.values(config.getDirtyUnitOtherFormulaMap())
        .flatMap((bySheet) => Object.values(bySheet ?? {}))
        .flatMap((formulas) => Object.keys(formulas));
      const entered = config.getDirtyRanges();
      return [
        ...always,
        ...due.flatMap((id) => inNoCell.get(id) ?? []),
        ...trees.filter((tree) =>
          entered.some(
            ({ sheetId, range }) => tree.subUnitId === sheetId && tree.inRangeData(range),
          ),
        ),
      ];
    }

    protected override _getUpdateTreeListAndMakeDependency(): Tree[] {
      if (toWorkOut === null) return super._getUpdateTreeListAndMakeDependency();
      const ids = this._dependencyManagerService.searchDependency(
        this._currentConfigService.getDirtyRanges(),
      );
      const dependent = [...ids].flatMap((id) => this._dependencyTreeCache.get(id) ?? []);
      return [...new Set([...toWorkOut, ...dependent])];
    }

    protected override _checkIsCycleDependency(trees: Trees): boolean {
      const straight = kept?.straight;
      const isCircle = super._checkIsCycleDependency(
        straight === undefined ? trees : trees.filter(({ treeId }) => !straight.has(treeId)),
      );
      if (!isCircle) for (const { treeId } of trees) straight?.add(treeId);
      return isCircle;
    }
  };
}

/** Everything that the engine prepares from, to be compared part by part. */
function standingOf([formulas, others, sheets]: Given): readonly unknown[] {
  const parts: unknown[] = [];
  for (const [unitId, unit] of Object.entries(sheets)) {
    for (const [sheetId, sheet] of Object.entries(unit)) {
      parts.push(unitId, sheetId, sheet.rowCount, sheet.columnCount);
      const rows = formulas[unitId]?.[sheetId] ?? {};
      for (const row of Object.keys(rows).map(Number)) {
        const columns = rows[row] ?? {};
        for (const column of Object.keys(columns).map(Number)) {
          const item = columns[column];
          parts.push(row, column, item?.f, item?.si, item?.x, item?.y);
        }
      }
      for (const [id, { f, ranges }] of Object.entries(others[unitId]?.[sheetId] ?? {})) {
        parts.push(id, f);
        for (const range of ranges) {
          parts.push(range.startRow, range.startColumn, range.endRow, range.endColumn);
        }
      }
    }
  }
  return parts;
}

function byFormulaId(trees: Trees): ReadonlyMap<string, readonly Tree[]> {
  const found = new Map<string, Tree[]>();
  for (const tree of trees) {
    const { formulaId } = tree;
    if (typeof formulaId !== 'string' || formulaId === '') continue;
    const same = found.get(formulaId) ?? [];
    found.set(formulaId, same);
    same.push(tree);
  }
  return found;
}

const isVolatile = (node: BaseAstNode): boolean =>
  node.isForcedCalculateFunction() || node.getChildren().some(isVolatile);

/** By workbook, then by sheet or name. */
const isEmpty = (map: Readonly<Record<string, unknown>>): boolean =>
  Object.values(map).every(
    (inUnit) => typeof inUnit !== 'object' || inUnit === null || Object.keys(inUnit).length === 0,
  );
