/**
 * Some formulas and all that depend on them: each behind all that depend on it, as the engine has them.
 *
 * @param dependents what refers to the cell of a formula
 * @returns null where something refers to itself in a circle
 */
export function inOrder<T extends object>(
  formulas: Iterable<T>,
  dependents: (formula: T) => readonly T[],
): T[] | null {
  const order: T[] = [];
  const opened = new Set<T>();
  const done = new Set<T>();
  const waiting = [...formulas];
  for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
    if (opened.has(last) || done.has(last)) {
      waiting.pop();
      if (opened.delete(last)) {
        done.add(last);
        order.push(last);
      }
      continue;
    }
    opened.add(last);
    for (const next of dependents(last)) {
      if (opened.has(next)) return null;
      if (!done.has(next)) waiting.push(next);
    }
  }
  return order;
}
