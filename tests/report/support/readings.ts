import type { CellInput } from '../../../src/evaluation';
import { resolveScale } from '../../../src/evaluation';
import { fiscalYearOf } from '../../../src/programme';
import type { Reading, Values } from '../../../src/workbook';
import { sampleValues } from '../../../src/workbook';
import type { Order } from '../../workbook/reading/book';
import { Book, loaded, definition } from '../../workbook/reading/book';

export interface Filled extends Order {
  readonly seed?: number;
  /** Typed over the sample. */
  readonly changed?: readonly (readonly [string, CellInput])[];
}

/** A workbook of the real programme with made-up actuals. */
export function filledReading({ changed = [], seed = 1, ...order }: Filled = {}): Reading {
  return Book.of({ ...order, values: new Map([...filledValues(order, seed), ...changed]) }).read();
}

export function filledValues(order: Order, seed: number): Values {
  const programme = loaded(order.definition ?? definition);
  const year = fiscalYearOf(programme, order.year ?? 'R6');
  const round = programme.rounds.find(({ kind }) => kind === (order.round ?? 'yearEnd'));
  if (year === null || round === undefined) throw new Error('No such year or round');
  return sampleValues(programme, {
    year,
    round,
    division: order.division ?? null,
    seed,
    scale: resolveScale(programme),
    given: new Map(),
  });
}
