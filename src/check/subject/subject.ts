import type { CellInput } from '../../evaluation';
import { evaluate } from '../../evaluation';
import type { FiscalYear, Initiative, Programme } from '../../programme';
import { asOfDate, initiativesOf, programmeInForce, yearIndex } from '../../programme';
import type { ItemNames, Reading, ValueKey } from '../../workbook';
import { entriesOf, itemNames, typedValues } from '../../workbook';
import type { CheckContext } from '../checkContext';
import type { Judged } from './judged';
import { judgedBy, limitsInForce } from './judged';
import type { NumberCell } from './numberCells';
import { numberCells } from './numberCells';
import type { ReportLine } from './reportLines';
import { reportLines } from './reportLines';
import type { StepCell } from './stepCells';
import { stepCells } from './stepCells';

/** A reading, judged and laid out for the rules. */
export interface Subject {
  readonly reading: Reading;
  readonly context: CheckContext;
  /** As in force at the reporting round. */
  readonly programme: Programme;
  /** What the workbook is about: all of the programme, or what its division works on. */
  readonly initiatives: readonly Initiative[];
  readonly judged: Judged;
  /** 課長確認 or beyond: what is still missing is an error now. */
  readonly submitted: boolean;
  readonly numbers: readonly NumberCell[];
  readonly steps: readonly StepCell[];
  readonly lines: readonly ReportLine[];
  /** How rows, columns and values are called in messages. */
  readonly names: ItemNames;
  /** As handed out; blank where nothing was. */
  readonly handedOut: (key: ValueKey) => CellInput;
}

const BLANK: CellInput = { kind: 'blank' };

/** States of a submission from which on it is complete. */
const SUBMITTED: readonly string[] = ['課長確認', '提出', '受理', '確定'];

export function subjectOf(reading: Reading, context: CheckContext): Subject {
  const { division, programme: original, year, round, scale } = reading;
  const asOf = asOfDate(original, year, round);
  const programme = asOf === null ? original : programmeInForce(original, asOf);
  const ofDivision = (whole: Programme): readonly Initiative[] =>
    division === null ? whole.initiatives : initiativesOf(whole, division, asOf ?? undefined);
  const initiatives = ofDivision(programme);
  const own = { ...original, initiatives: ofDivision(original) };
  const evaluation = evaluate(
    { programme: own, reportingYear: year, round, scale },
    entriesOf(typedValues(reading), original, year, round),
  );
  const judged = judgedBy(evaluation);
  const limits = limitsInForce(reading);
  const handedOut = (key: ValueKey): CellInput => reading.metadata.handedOut.get(key) ?? BLANK;
  const state = reading.submission.get('state')?.input;
  return {
    reading,
    context,
    programme,
    initiatives,
    submitted: state?.kind === 'text' && SUBMITTED.includes(state.text.trim()),
    judged,
    numbers: initiatives.flatMap((each) => numberCells(each, reading, programme, judged, limits)),
    steps: initiatives.flatMap((each) => stepCells(each, reading, programme, judged)),
    lines: initiatives.flatMap((each) => reportLines(each, reading, judged)),
    names: itemNames(programme, asOf),
    handedOut,
  };
}

/** A year that the office has closed. */
export function isClosed(year: FiscalYear, { reading }: Subject): boolean {
  return reading.metadata.closedYears.includes(year);
}

/** A year before the one that is reported. */
export function isPast(year: FiscalYear, { reading, programme }: Subject): boolean {
  return (
    year === programme.precedingYear ||
    yearIndex(programme, year) < yearIndex(programme, reading.year)
  );
}
