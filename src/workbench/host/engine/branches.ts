import type { Univer } from '@univerjs/core';
import type { BaseAstNode, generateExecuteAstNodeData } from '@univerjs/engine-formula';
import { executingTextsOnce } from './literals';
import { singleOf, type Found } from './single';
import type { Vendor } from './vendorParts';

type Place = ReturnType<typeof generateExecuteAstNodeData>;
type Engine = Vendor['engineFormula'];

/** Evaluates of an IF only the branch that counts, as Excel does; the engine evaluates both, all the way down. */
export function evaluateOneBranch(vendor: Vendor, univer: Univer): void {
  const { engineFormula } = vendor;
  const injector = univer.__getInjector();
  const runtime = injector.get(engineFormula.IFormulaRuntimeService);
  const execute = executingTextsOnce(vendor);
  const { ErrorType, ErrorValueObject, Interpreter, NullValueObject } = engineFormula;

  function evaluate(node: BaseAstNode, right: number, down: number): void {
    if (runtime.isStopExecution()) return;
    const [condition, ...branches] = node.getChildren();
    if (condition !== undefined) {
      evaluatePart(condition, right, down);
      const counts =
        node.getToken().toUpperCase() === 'IF' ? branchOf(engineFormula, condition) : null;
      branches.forEach((branch, index) => {
        if (counts === null || counts === index) evaluatePart(branch, right, down);
        else branch.setValue(NullValueObject.create());
      });
    }
    if (isReference(node)) node.setRefOffset(right, down);
    execute(node);
  }

  function evaluatePart(part: BaseAstNode, right: number, down: number): void {
    // What a LAMBDA without parameters consists of is evaluated when it is called.
    if (isLambda(part) && part.isEmptyParamFunction()) part.execute();
    else evaluate(part, right, down);
  }

  class OneBranch extends Interpreter {
    override execute({ node, refOffsetX, refOffsetY }: Place): Found {
      evaluate(node, refOffsetX, refOffsetY);
      return node.getValue() ?? ErrorValueObject.create(ErrorType.VALUE);
    }
  }
  Object.setPrototypeOf(injector.get(Interpreter), OneBranch.prototype);
}

/** Which branch counts, from 0; neither (-1) after an error; null where a range decides, cell by cell. */
function branchOf(engine: Engine, condition: BaseAstNode): number | null {
  const found = condition.getValue();
  const value = found === null || found === undefined ? null : singleOf(engine, found);
  if (value === null) return null;
  if (value.isError()) return -1;
  return value.getValue() ? 0 : 1;
}

const isReference = (
  node: BaseAstNode,
): node is BaseAstNode & { setRefOffset: (right: number, down: number) => void } =>
  'setRefOffset' in node;

const isLambda = (
  node: BaseAstNode,
): node is BaseAstNode & { isEmptyParamFunction: () => boolean } => 'isEmptyParamFunction' in node;
