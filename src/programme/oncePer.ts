/**
 * Works something out once for an object that never changes, and as long as anybody holds it: the workbooks of a year
 * share one programme, and the open workbook, read again at every entry, says the same about itself as before.
 */
export function oncePer<Key extends object, Result>(
  work: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const found = known.get(key) ?? { result: work(key) };
    known.set(key, found);
    return found.result;
  };
}
