import type { Reading, Values, WorkbookPlan } from '../workbook';
import { buildWorkbook, sampleValues, typedValues } from '../workbook';
import { Failure } from './failure';

/** The same workbook with plausible values in every cell that was empty. Only a workbook that can be read throughout. */
export function sampledWorkbook(reading: Reading, seed: number, path: string): WorkbookPlan {
  if (reading.problems.length > 0) {
    throw new Failure(
      `「${path}」は行や列が変えられているため、見本を入れられません。gyokaku check で確かめるか、generate で作り直してください。`,
    );
  }
  const { division, metadata, programme, round, scale, year } = reading;
  const values = sampleValues(programme, {
    year,
    round,
    division,
    seed,
    scale,
    given: givenValues(reading),
  });
  return buildWorkbook({
    programme,
    definition: metadata.definition,
    reportingYear: year,
    round,
    scale,
    division,
    values,
    // What was handed out stays what it was: the sample is what people typed since.
    handedOut: metadata.handedOut,
    closedYears: [],
    created: metadata.created,
  });
}

/** What stands in the workbook, without the 提出 block that every new workbook has as 作成中. */
function givenValues(reading: Reading): Values {
  const given = new Map(typedValues(reading));
  const state = reading.submission.get('state')?.input;
  if (state?.kind === 'text' && state.text !== '作成中') {
    for (const [field, { input }] of reading.submission) {
      if (input.kind !== 'blank') given.set(`submission:${field}|value`, input);
    }
  }
  return given;
}
