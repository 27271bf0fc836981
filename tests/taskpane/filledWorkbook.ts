import { sampleValues, type Values } from '../../src/workbook';
import { programme } from '../workbook/reading/book';

/** A division with KPIs, steps and texts of its own, which the sample of this seed fills in without a fault. */
export const DIVISION = 'jinji';
const SEED = 1;

/**
 * What the division types in R6 年度末 when it is done: nothing blank, nothing wrong.
 *
 * @param all with what the other divisions type, for a master
 */
export function filledIn(all = false): Values {
  const [, year] = programme.fiscalYears;
  const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
  if (year === undefined || round === undefined) throw new Error('No R6 年度末');
  const division = all ? null : DIVISION;
  const values = sampleValues(programme, { year, round, division, seed: SEED });
  return new Map([...values].filter(([key]) => !key.startsWith('submission:')));
}
