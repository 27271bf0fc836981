import { evaluate, type Evaluation } from '../../evaluation';
import { entriesOf, typedValues, type Reading } from '../../workbook';

const known = new WeakMap<Reading, Evaluation>();

/** What the evaluation makes of a reading, worked out once for all panels. */
export function evaluated(reading: Reading): Evaluation {
  const { programme, year, round, scale } = reading;
  const evaluation =
    known.get(reading) ??
    evaluate(
      { programme, reportingYear: year, round, scale },
      entriesOf(typedValues(reading), programme, year, round),
    );
  known.set(reading, evaluation);
  return evaluation;
}
