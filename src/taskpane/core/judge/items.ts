import { displayedRate, type Evaluation, type StatusId } from '../../../evaluation';
import {
  divisionInCharge,
  divisionName,
  kpiById,
  sourceKpi,
  type FiscalYear,
  type Initiative,
  type Programme,
} from '../../../programme';
import {
  cellAddress,
  judgedField,
  kpiValueKeys,
  progressField,
  valueKey,
  type Reading,
  type ValueKey,
} from '../../../workbook';
import { shownStatus, type ShownStatus } from './statuses';

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** An initiative in a year, with the KPI or step that decides its status. */
export interface ItemJudgement {
  readonly no: number;
  readonly title: string;
  readonly pillar: number;
  /** null where the pillar has no sections. */
  readonly section: number | null;
  /** Ids of the divisions that are in charge at the round, each once, and their names. */
  readonly divisionIds: readonly string[];
  readonly divisions: readonly string[];
  readonly status: ShownStatus;
  readonly forecast: boolean;
  readonly measure: string | null;
  /** Cut, never rounded up; null where there is none. */
  readonly rate: string | null;
  /** Where its value is typed; null where this workbook does not hold it. */
  readonly place: Place | null;
}

/** What is judged, and of whom. */
export interface Subject {
  readonly reading: Reading;
  /** As in force at the round. */
  readonly current: Programme;
  /** Of the round; null where the programme's calendar is not known. */
  readonly asOf: string | null;
  readonly initiatives: readonly Initiative[];
}

/** The subject's initiatives in one year of an evaluation. */
export function itemsIn(
  year: FiscalYear,
  evaluation: Evaluation,
  { reading, current, asOf, initiatives }: Subject,
): readonly ItemJudgement[] {
  const inYear = <T extends { readonly year: FiscalYear }>(judged: readonly T[]): readonly T[] =>
    judged.filter((each) => each.year === year);
  const judgements = new Map(inYear(evaluation.initiatives).map((each) => [each.no, each]));
  const kpis = new Map(inYear(evaluation.kpis).map((each) => [each.kpi, each]));
  const steps = new Map(inYear(evaluation.steps).map((each) => [each.step, each]));
  return initiatives.flatMap((initiative) => {
    const { no, title, pillar, section, divisions } = initiative;
    const judgement = judgements.get(no);
    if (judgement === undefined) return [];
    const inCharge = divisions.map((id) =>
      asOf === null ? id : divisionInCharge(current, id, asOf),
    );
    return [
      {
        no,
        title,
        pillar,
        section,
        divisionIds: [...new Set(inCharge)],
        divisions: divisions.map((id) => divisionName(current, id, asOf ?? undefined)),
        status: shownStatus(judgement.status, reading.scale),
        forecast: judgement.forecast,
        ...deciding(initiative, judgement.status),
      },
    ];
  });

  /** The KPI, or where none is due the step, whose status the initiative has. */
  function deciding(
    initiative: Initiative,
    status: StatusId,
  ): Pick<ItemJudgement, 'measure' | 'rate' | 'place'> {
    const kpi = initiative.kpis
      .map(({ id }) => kpis.get(id))
      .find((judged) => judged?.status === status);
    const named = kpi === undefined ? null : kpiById(current, kpi.kpi);
    if (kpi !== undefined && named !== null) {
      const field = judgedField(year, reading.year, reading.round);
      return {
        measure: named.name,
        rate: kpi.rate === null ? null : displayedRate(kpi.rate).text,
        place: placeOf(kpiValueKeys(sourceKpi(current, named), field)),
      };
    }
    const step = initiative.steps.find(({ id }) => steps.get(id)?.status === status);
    if (step === undefined) return { measure: null, rate: null, place: null };
    const field = progressField(year, reading.year, reading.round);
    return {
      measure: step.name,
      rate: null,
      place: placeOf([valueKey({ kind: 'step', id: step.id }, field)]),
    };
  }

  function placeOf(keys: readonly ValueKey[]): Place | null {
    const found = keys.map((key) => reading.cells.get(key)).filter((cell) => cell !== undefined);
    // Of several parts the one that is still blank is where to go.
    const cell = found.find(({ input }) => input.kind === 'blank') ?? found[0];
    return cell === undefined
      ? null
      : { sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) };
  }
}
