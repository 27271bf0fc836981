/**
 * A function of an object that gives the same result object for the same argument, so that thousands of cells share a
 * few style objects. The first argument is held weakly.
 */
export function derived<Source extends object, Rest extends readonly (string | number)[], Result>(
  make: (source: Source, ...rest: Rest) => Result,
): (source: Source, ...rest: Rest) => Result {
  const known = new WeakMap<Source, Map<string, Result>>();
  return (source, ...rest) => {
    const variants = known.get(source) ?? new Map<string, Result>();
    known.set(source, variants);
    const variant = rest.join('\u0000');
    const found = variants.get(variant);
    if (found !== undefined) return found;
    const made = make(source, ...rest);
    variants.set(variant, made);
    return made;
  };
}
