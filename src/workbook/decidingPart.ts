import type { CellInput } from '../evaluation';
import type { Kpi } from '../programme';

/**
 * What stands in the row of a KPI with parts (各1回): the part that decides, which is the smallest, or the largest where
 * less is better; '' until every part is a number.
 */
export function decidingPart(kpi: Kpi, inputs: readonly (CellInput | undefined)[]): number | '' {
  const numbers = inputs.flatMap((input) => (input?.kind === 'number' ? [input.value] : []));
  if (numbers.length < kpi.parts.length) return '';
  return kpi.direction === 'atMost' ? Math.max(...numbers) : Math.min(...numbers);
}
