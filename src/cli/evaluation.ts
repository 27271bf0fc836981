import type { Evaluation, GroupRollUp, RollUp, YearRollUps } from '../evaluation';
import { achievementSentence, discontinuedFootnote, evaluate } from '../evaluation';
import type { Programme } from '../programme';
import { asOfDate, initiativesOf, programmeInForce } from '../programme';
import type { Reading } from '../workbook';
import { entriesOf, typedValues } from '../workbook';

/** A workbook as judged: the whole programme, or of a division's workbook its initiatives. */
export interface JudgedWorkbook {
  readonly reading: Reading;
  /** With the initiatives that the workbook holds, as in force at the round. */
  readonly current: Programme;
  readonly evaluation: Evaluation;
  /** Of the reporting year. */
  readonly rollUps: YearRollUps;
}

/** Judges what was typed; no cached result of the file is looked at. */
export function judgeWorkbook(reading: Reading): JudgedWorkbook {
  const { division, programme, round, scale, year } = reading;
  const asOf = asOfDate(programme, year, round) ?? undefined;
  const own =
    division === null
      ? programme
      : { ...programme, initiatives: initiativesOf(programme, division, asOf) };
  const entries = entriesOf(typedValues(reading), programme, year, round);
  const evaluation = evaluate({ programme: own, reportingYear: year, round, scale }, entries);
  const rollUps = evaluation.rollUps.find((each) => each.year === year);
  if (rollUps === undefined) throw new RangeError(`No roll-up of ${year}`);
  const current = asOf === undefined ? own : programmeInForce(own, asOf);
  return { reading, current, evaluation, rollUps };
}

/** The document of `evaluate --json` (docs/cli.md). */
export function evaluationDocument({
  current,
  evaluation,
  reading,
  rollUps,
}: JudgedWorkbook): object {
  const { initiatives, kpis, steps } = evaluation;
  return {
    programme: reading.programme.id,
    reportingYear: reading.year,
    round: reading.round.name,
    measures: kpis.map(({ kpi, year, target, actual, rate, status }) => ({
      id: kpi,
      year,
      target,
      actual,
      rate,
      status,
    })),
    steps: steps.map(({ step, year, progress, status }) => ({ id: step, year, progress, status })),
    initiatives: initiatives.map(({ no, year, status }) => ({ no, year, status })),
    summary: {
      year: reading.year,
      division: reading.division,
      sentence: summarySentence(rollUps.programme),
      ...groupCounts(rollUps.programme),
      pillars: rollUps.pillars.map((each) => ({ no: each.pillar, ...groupCounts(each) })),
      divisions: rollUps.divisions
        .filter(({ division }) => reading.division === null || division === reading.division)
        .map((each) => ({
          id: each.division,
          name: current.divisions.find(({ id }) => id === each.division)?.name ?? each.division,
          ...groupCounts(each),
        })),
    },
  };
}

/** 「全57項目のうち約8割が達成（うち中止1項目）」 */
export function summarySentence({ initiatives }: GroupRollUp): string {
  const footnote = discontinuedFootnote(initiatives);
  return achievementSentence(initiatives) + (footnote === '' ? '' : `（${footnote}）`);
}

function groupCounts({ initiatives, kpis, steps }: GroupRollUp): object {
  return { initiatives: counts(initiatives), kpis: counts(kpis), steps: counts(steps) };
}

function counts({ counts: byStatus, discontinued, forecast, met, missed, total }: RollUp): object {
  return { total, met, missed, discontinued, forecast, counts: byStatus };
}
