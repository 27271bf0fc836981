import type { CellInput } from '../evaluation';
import { sameValue } from '../workbook';
import { isBlank } from '../evaluation';

export type Comparison = 'unchanged' | 'new' | 'changed' | 'blanked' | 'conflict';

/**
 * Three-way comparison of one value (product, "Consolidation"): file = base or file = master → unchanged; a blank where
 * the base was filled is kept; master = base → take; else conflict.
 */
export function compareValue(base: CellInput, file: CellInput, master: CellInput): Comparison {
  if (sameValue(file, base) || sameValue(file, master)) return 'unchanged';
  if (isBlank(file)) return 'blanked';
  if (!sameValue(master, base)) return 'conflict';
  return isBlank(master) ? 'new' : 'changed';
}

/** The same for a value that its 値の区分 has withdrawn. */
export function compareWithdrawn(
  base: CellInput,
  master: CellInput,
): 'unchanged' | 'withdrawn' | 'conflict' {
  if (isBlank(master)) return 'unchanged';
  return sameValue(master, base) ? 'withdrawn' : 'conflict';
}
