import type { CellInput } from '../../evaluation';
import type { FiscalYear, Step } from '../../programme';
import type { WorkbookContext } from '../context';
import type { ValueKey } from '../keys';
import { valueKey } from '../keys';
import type { Values } from '../values';
import { progressField } from '../values';

/** Values as they fill up; what was there before is never replaced. */
export class Sheets {
  readonly #values: Map<ValueKey, CellInput>;

  constructor(given: Values) {
    this.#values = new Map(given);
  }

  get values(): Values {
    return this.#values;
  }

  has(key: ValueKey): boolean {
    return this.#values.has(key);
  }

  /** Puts a number or text where nothing stands yet. */
  put(key: ValueKey, value: number | string): void {
    if (this.#values.has(key)) return;
    this.#values.set(
      key,
      typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value },
    );
  }

  number(key: ValueKey): number | null {
    const input = this.#values.get(key);
    return input?.kind === 'number' ? input.value : null;
  }

  text(key: ValueKey): string {
    const input = this.#values.get(key);
    return input?.kind === 'text' ? input.text : '';
  }
}

export function progressWord(step: Step, year: FiscalYear, context: WorkbookContext): string {
  const { reportingYear, round, values } = context;
  const field = progressField(year, reportingYear, round);
  const input = values.get(valueKey({ kind: 'step', id: step.id }, field));
  return input?.kind === 'text' ? input.text : '';
}
