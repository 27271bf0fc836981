import type { BaseAstNode } from '@univerjs/engine-formula';
import type { Vendor } from './vendorParts';

/** The engine's kind of a literal, which it does not hand out. */
const literal = 2;
const kindOf = (node: BaseAstNode): number => node.nodeType;

/**
 * Works a part of a formula out, a text in quotation marks by what it was the time before. The engine (0.25.1) looks each time
 * whether it reads like a date, a time or an amount, which took a third of calculating a sheet.
 */
export function executingTextsOnce({
  engineFormula: { StringValueObject },
}: Vendor): (node: BaseAstNode) => void {
  const texts = new WeakMap<BaseAstNode, string>();
  return (node) => {
    const text = texts.get(node);
    if (text !== undefined) {
      node.setValue(StringValueObject.create(text));
      return;
    }
    node.execute();
    if (kindOf(node) !== literal) return;
    const value = node.getValue();
    if (value instanceof StringValueObject) texts.set(node, value.getValue());
  };
}
