import {
  achievementSentence,
  bandAtPosition,
  discontinuedFootnote,
  displayedRate,
  evaluate,
  metIndex,
  positions,
  rollUp,
  statusAppearance,
  statusPosition,
  type Evaluation,
  type InitiativeJudgement,
  type RollUp,
  type StatusId,
} from '../../../evaluation';
import {
  asOfDate,
  divisionName,
  initiativesOf,
  kpiById,
  programmeInForce,
  sourceKpi,
  type BandColour,
  type Initiative,
  type Programme,
  type Scale,
} from '../../../programme';
import {
  cellAddress,
  entriesOf,
  judgedField,
  kpiValueKeys,
  progressField,
  typedValues,
  valueKey,
  type Reading,
  type ValueKey,
} from '../../../workbook';

/** A status as it is shown: never by colour alone. */
export interface ShownStatus {
  readonly id: StatusId;
  readonly label: string;
  readonly symbol: string;
  readonly colour: BandColour;
  /** A band of the scale; false where nothing could be judged. */
  readonly judged: boolean;
}

export interface StatusCount extends ShownStatus {
  readonly count: number;
  /** Of the group's total. */
  readonly share: number;
}

/** Results of a group of initiatives; `counts` has an entry for each status shown, zero included. */
export interface GroupJudgement {
  readonly no: number;
  readonly title: string;
  readonly met: number;
  readonly total: number;
  readonly counts: readonly StatusCount[];
}

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** An initiative to look at, with the KPI or step that decides its status. */
export interface ItemJudgement {
  readonly no: number;
  readonly title: string;
  readonly divisions: readonly string[];
  readonly status: ShownStatus;
  readonly measure: string | null;
  /** Cut, never rounded up; null where there is none. */
  readonly rate: string | null;
  /** Where its value is typed; null where this workbook does not hold it. */
  readonly place: Place | null;
}

/** Where the programme, or a division's part of it, stands in the reporting year. */
export interface Judgement {
  readonly year: string;
  readonly round: string;
  readonly met: number;
  readonly total: number;
  readonly forecast: boolean;
  readonly discontinued: number;
  /** 全n項目のうち…, in Japanese. */
  readonly sentence: string;
  /** うち中止n項目, '' for none. */
  readonly footnote: string;
  /** The scale's bands, then the other statuses that occur. */
  readonly statuses: readonly ShownStatus[];
  readonly pillars: readonly GroupJudgement[];
  /** Judged below the `met` band, the worst first. */
  readonly late: readonly ItemJudgement[];
  /** Not judged yet: blank, to be checked, or without what it is compared with. */
  readonly open: readonly ItemJudgement[];
}

/** Judges a workbook as read. A division's workbook is judged on that division's initiatives alone. */
export function judge(reading: Reading): Judgement {
  const { programme, year, round, scale, division } = reading;
  const entries = entriesOf(typedValues(reading), programme, year, round);
  const evaluation = evaluate({ programme, reportingYear: year, round, scale }, entries);
  const asOf = asOfDate(programme, year, round);
  const current = asOf === null ? programme : programmeInForce(programme, asOf);
  const initiatives =
    division === null ? current.initiatives : initiativesOf(current, division, asOf ?? undefined);
  const judged = pair(initiatives, evaluation, reading);
  const whole = rollUp(judgements(judged), scale);
  const statuses = shownStatuses(whole, scale);
  const items = itemsOf(judged, evaluation, { reading, current, asOf });
  const worstFirst = [...items].sort(
    (a, b) => statusPosition(b.status.id, scale) - statusPosition(a.status.id, scale),
  );
  return {
    year: programme.yearLabels[year] ?? year,
    round: round.name,
    met: whole.met,
    total: whole.total,
    forecast: whole.forecast,
    discontinued: whole.discontinued,
    sentence: achievementSentence(whole),
    footnote: discontinuedFootnote(whole),
    statuses,
    pillars: current.pillars.flatMap(({ no, title }) => {
      const own = judged.filter(({ initiative }) => initiative.pillar === no);
      const group = rollUp(judgements(own), scale);
      return own.length === 0 ? [] : [groupOf(no, title, group, statuses)];
    }),
    late: worstFirst.filter(({ status }) => isBelowMet(status.id, scale)),
    open: worstFirst.filter(({ status }) => openStatuses.includes(status.id)),
  };
}

const openStatuses: readonly StatusId[] = ['notEntered', 'invalid', 'notEvaluable'];

interface Judged {
  readonly initiative: Initiative;
  readonly judgement: InitiativeJudgement;
}

function pair(
  initiatives: readonly Initiative[],
  evaluation: Evaluation,
  { year }: Reading,
): readonly Judged[] {
  const byNo = new Map(
    evaluation.initiatives.filter((each) => each.year === year).map((each) => [each.no, each]),
  );
  return initiatives.flatMap((initiative) => {
    const judgement = byNo.get(initiative.no);
    return judgement === undefined ? [] : [{ initiative, judgement }];
  });
}

const judgements = (judged: readonly Judged[]): readonly InitiativeJudgement[] =>
  judged.map(({ judgement }) => judgement);

function shown(id: StatusId, scale: Scale): ShownStatus {
  const { label, symbol, colour } = statusAppearance(id, scale) ?? {
    label: id,
    symbol: '？',
    colour: 'grey',
  };
  return { id, label, symbol, colour, judged: !openStatuses.includes(id) };
}

function shownStatuses({ counts }: RollUp, scale: Scale): readonly ShownStatus[] {
  const occurring = openStatuses.filter((id) => (counts[id] ?? 0) > 0);
  return [...scale.bands.map(({ id }) => id), ...occurring].map((id) => shown(id, scale));
}

function groupOf(
  no: number,
  title: string,
  { met, total, counts, shares }: RollUp,
  statuses: readonly ShownStatus[],
): GroupJudgement {
  return {
    no,
    title,
    met,
    total,
    counts: statuses.map((status) => ({
      ...status,
      count: counts[status.id] ?? 0,
      share: shares[status.id] ?? 0,
    })),
  };
}

function isBelowMet(id: StatusId, scale: Scale): boolean {
  const position = statusPosition(id, scale);
  return (
    bandAtPosition(position, scale) !== null && position > positions.firstBand + metIndex(scale)
  );
}

interface Surroundings {
  readonly reading: Reading;
  readonly current: Programme;
  readonly asOf: string | null;
}

function itemsOf(
  judged: readonly Judged[],
  evaluation: Evaluation,
  { reading, current, asOf }: Surroundings,
): readonly ItemJudgement[] {
  const { year, scale, cells } = reading;
  const placeOf = (keys: readonly ValueKey[]): Place | null => {
    const found = keys.map((key) => cells.get(key)).filter((cell) => cell !== undefined);
    // Of several parts the one that is still blank is where to go.
    const cell = found.find(({ input }) => input.kind === 'blank') ?? found[0];
    return cell === undefined
      ? null
      : { sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) };
  };
  return judged.map(({ initiative, judgement }) => {
    const { no, title, divisions } = initiative;
    return {
      no,
      title,
      divisions: divisions.map((id) => divisionName(current, id, asOf ?? undefined)),
      status: shown(judgement.status, scale),
      ...deciding(initiative, judgement.status),
    };
  });

  /** The KPI, or where none is due the step, whose status the initiative has. */
  function deciding(
    initiative: Initiative,
    status: StatusId,
  ): Pick<ItemJudgement, 'measure' | 'rate' | 'place'> {
    const kpi = evaluation.kpis.find(
      (each) =>
        each.year === year &&
        each.status === status &&
        initiative.kpis.some(({ id }) => id === each.kpi),
    );
    const named = kpi === undefined ? null : kpiById(current, kpi.kpi);
    if (kpi !== undefined && named !== null) {
      const field = judgedField(year, year, reading.round);
      return {
        measure: named.name,
        rate: kpi.rate === null ? null : displayedRate(kpi.rate).text,
        place: placeOf(kpiValueKeys(sourceKpi(current, named), field)),
      };
    }
    const step = evaluation.steps.find(
      (each) => each.year === year && each.status === status && each.initiative === initiative.no,
    );
    const printed = initiative.steps.find(({ id }) => id === step?.step);
    if (printed === undefined) return { measure: null, rate: null, place: null };
    const field = progressField(year, year, reading.round);
    return {
      measure: printed.name,
      rate: null,
      place: placeOf([valueKey({ kind: 'step', id: printed.id }, field)]),
    };
  }
}
