import type { IUnitRange, Univer } from '@univerjs/core';
import type {
  BaseAstNode,
  DependencyManagerService,
  FormulaDependencyGenerator,
  generateExecuteAstNodeData,
  IFormulaDependencyTree,
} from '@univerjs/engine-formula';
import { keepTrees, type Index } from './keptTrees';
import type { DependencyGenerator, Vendor } from './vendorParts';
import type { Due } from './valuesFirst';

type Place = ReturnType<typeof generateExecuteAstNodeData>;
type Cell = Parameters<DependencyManagerService['removeFormulaDependency']>;
type Others = Parameters<DependencyManagerService['removeOtherFormulaDependency']>;
type Features = Parameters<DependencyManagerService['removeFeatureFormulaDependency']>;

/**
 * For every calculation the engine (0.25.1) works out anew what each formula of the workbook refers to. Here that happens
 * once, until something changes.
 */
export function keepDependencies(
  vendor: Vendor,
  univer: Univer,
  { Generator }: Due,
  index: Index,
): void {
  const { engineFormula } = vendor;
  const Keeping = keepTrees(resolveOnce(vendor, univer, Generator), index);
  const generator = univer.__getInjector().get(engineFormula.IFormulaDependencyGenerator);
  Object.setPrototypeOf(generator, Keeping.prototype);
}

/**
 * For every calculation the engine (0.25.1) enters what each formula refers to once more into its index of dependencies,
 * which grows without end. Here that happens once, and what refers to a cell is looked for once, until something changes.
 */
export function enterOnce({ engineFormula }: Vendor, univer: Univer): Index {
  /** What the index holds of each formula. */
  const entered = new Map<number, string>();
  /** By single cells, what refers to them. */
  const referring = new Map<string, ReadonlySet<number>>();
  /** By formulas, what refers to their cells. */
  let dependents = new WeakMap<IFormulaDependencyTree, readonly number[]>();
  let version = 0;
  let cells: 'closed' | 'wanted' | 'sorted' = 'closed';
  const changed = (): void => {
    version += 1;
    referring.clear();
    dependents = new WeakMap();
  };
  const forget = (): void => {
    entered.clear();
    changed();
  };

  class EnteringOnce extends engineFormula.DependencyManagerService {
    override addDependencyRTreeCache(tree: IFormulaDependencyTree): void {
      const ranges = tree.rangeList.map(nameOf).join();
      if (entered.get(tree.treeId) === ranges) return;
      entered.set(tree.treeId, ranges);
      changed();
      super.addDependencyRTreeCache(tree);
    }

    override reset(): void {
      forget();
      super.reset();
    }

    // Taking out a sheet's formulas takes out what other sheets refer to in it as well.
    override clearFormulaDependency(unitId: string, sheetId?: string): void {
      forget();
      super.clearFormulaDependency(unitId, sheetId);
    }

    override clearFeatureFormulaDependency(unitId: string, sheetId?: string): void {
      forget();
      super.clearFeatureFormulaDependency(unitId, sheetId);
    }

    override clearOtherFormulaDependency(unitId: string, sheetId?: string): void {
      forget();
      super.clearOtherFormulaDependency(unitId, sheetId);
    }

    override removeFormulaDependencyByDefinedName(unitId: string, name: string): void {
      forget();
      super.removeFormulaDependencyByDefinedName(unitId, name);
    }

    override removeFormulaDependency(...cell: Cell): void {
      changed();
      super.removeFormulaDependency(...cell);
    }

    override removeOtherFormulaDependency(...formulas: Others): void {
      changed();
      super.removeOtherFormulaDependency(...formulas);
    }

    override removeFeatureFormulaDependency(...features: Features): void {
      changed();
      super.removeFeatureFormulaDependency(...features);
    }

    override searchDependency(search: IUnitRange[], except?: Set<number>): Set<number> {
      const [only] = search;
      if (only === undefined) return new Set();
      const isCell = search.length === 1 && isSingle(only);
      const name = isCell ? nameOf(only) : '';
      let found = isCell ? referring.get(name) : undefined;
      if (found === undefined) {
        if (cells === 'wanted') super.openKdTree();
        if (cells !== 'closed') cells = 'sorted';
        found = super.searchDependency(search);
        if (isCell && cells === 'sorted') referring.set(name, found);
      }
      // The engine goes on working with the set that it gets.
      const wanted = new Set<number>();
      for (const id of found) if (except?.has(id) !== true) wanted.add(id);
      return wanted;
    }

    // Sorting all single cells pays only where something is looked for.
    override openKdTree(): void {
      cells = 'wanted';
    }

    override closeKdTree(): void {
      cells = 'closed';
      super.closeKdTree();
    }
  }
  const manager = univer.__getInjector().get(engineFormula.IDependencyManagerService);
  Object.setPrototypeOf(manager, EnteringOnce.prototype);
  return {
    get version() {
      return version;
    },
    dependents(tree) {
      const known = dependents.get(tree);
      if (known !== undefined) return known;
      const found = [...manager.searchDependency(tree.toRTreeItem())];
      // Before that it does not find all.
      if (cells === 'sorted') dependents.set(tree, found);
      return found;
    },
  };
}

const isSingle = ({ range }: IUnitRange): boolean =>
  range.startRow === range.endRow && range.startColumn === range.endColumn;

const nameOf = ({ sheetId, range }: IUnitRange): string =>
  `${sheetId}!${range.startRow}:${range.startColumn}:${range.endRow}:${range.endColumn}`;

function resolveOnce(
  { engineFormula }: Vendor,
  univer: Univer,
  Generator: DependencyGenerator,
): DependencyGenerator {
  const runtime = univer.__getInjector().get(engineFormula.IFormulaRuntimeService);
  /** By parsed formula, then by the sheet that it stands on; null where values decide what is referred to. */
  let resolved = new WeakMap<BaseAstNode, Map<string, readonly IUnitRange[]> | null>();
  return class ResolvingOnce extends Generator {
    // Everything is calculated after sheets or names have changed, perhaps in the middle of another calculation.
    override generate(withModel?: boolean): ReturnType<FormulaDependencyGenerator['generate']> {
      if (this._currentConfigService.isForceCalculate()) resolved = new WeakMap();
      return super.generate(withModel);
    }

    override async _getRangeListByNode(place: Place): Promise<IUnitRange[]> {
      const { node, refOffsetX, refOffsetY } = place;
      let known = resolved.get(node);
      if (known === undefined) {
        known = isFixed(node) ? new Map<string, readonly IUnitRange[]>() : null;
        resolved.set(node, known);
      }
      if (known === null || refOffsetX !== 0 || refOffsetY !== 0) {
        return super._getRangeListByNode(place);
      }
      const sheet = `${runtime.currentUnitId} ${runtime.currentSubUnitId}`;
      const ranges = known.get(sheet) ?? withoutRepeats(await super._getRangeListByNode(place));
      known.set(sheet, ranges);
      return [...ranges];
    }

    // It begins with an index of all formulas, which serves nobody where no formula's references are worked out (OFFSET).
    override async _calculateListByFunctionRefNode(trees: IFormulaDependencyTree[]): Promise<void> {
      if (trees.every(({ addressFunctionNodes }) => addressFunctionNodes.length === 0)) return;
      await super._calculateListByFunctionRefNode(trees);
    }
  };
}

/** A formula may name the same cells many times. */
const withoutRepeats = (ranges: readonly IUnitRange[]): readonly IUnitRange[] => [
  ...new Map(ranges.map((range) => [nameOf(range), range])).values(),
];

/** The engine's kinds of nodes, which it does not hand out. */
const [reference, union, prefix, suffix] = [1, 10, 11, 12];
const kindOf = (node: BaseAstNode): number => node.nodeType;
const namedCells = /^(?:.*!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i;

/**
 * Whether a parsed formula names all of its cells itself, and no value decides which they are. Whole rows and columns reach
 * as far as the sheet, which may grow.
 */
function isFixed(node: BaseAstNode): boolean {
  const kind = kindOf(node);
  const [token, parts] = [node.getToken(), node.getChildren()];
  if (kind === reference && !namedCells.test(token)) return false;
  if (kind === union && parts.some((part) => kindOf(part) !== reference)) return false;
  if (kind === prefix && token === '@') return false;
  if (kind === suffix && token === '#') return false;
  return parts.every(isFixed);
}
