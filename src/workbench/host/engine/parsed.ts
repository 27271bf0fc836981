import type { Univer } from '@univerjs/core';
import type { Vendor } from './vendorParts';

/** Some master with 57 initiatives has 8,000 formulas. */
const keptFormulas = 50_000;

/**
 * Makes the engine keep what it has parsed of a large workbook. It keeps 5,000 formulas and goes through all of them for
 * every calculation: with more of them each is parsed anew, twice, for every cell that somebody types. The engine does not
 * hand its cache out; going through it is the one moment when it shows.
 */
export function keepParsed({ core, engineFormula }: Vendor, univer: Univer): void {
  const { prototype } = core.LRUMap;
  const going = Object.getOwnPropertyDescriptor(prototype, 'forEach');
  prototype.forEach = function keepMore(): void {
    this.limit = keptFormulas;
  };
  try {
    forgetParsed({ engineFormula }, univer);
  } finally {
    if (going !== undefined) Object.defineProperty(prototype, 'forEach', going);
  }
}

/** What was parsed names sheets and names as they were; after one of them changed it no longer holds. */
export function forgetParsed(
  { engineFormula }: Pick<Vendor, 'engineFormula'>,
  univer: Univer,
): void {
  const injector = univer.__getInjector();
  // An empty key is part of every key: this empties the cache of parsed formulas.
  injector.get(engineFormula.IFunctionService).deleteFormulaAstCacheKey('');
  // Formulas taken apart, with the names in them replaced, are kept as well. It goes on working afterwards.
  injector.get(engineFormula.LexerTreeBuilder).dispose();
}
