import type { CellInput } from './cellContent';

/** What typing a text into a cell gives, and the number format that Excel puts on a cell in 標準 because of it. */
export interface Typed {
  readonly input: CellInput;
  readonly numberFormat: string | null;
}

export const typedValue = (
  value: string | number | boolean | null,
  numberFormat: string | null = null,
): Typed => ({ input: { value }, numberFormat });
