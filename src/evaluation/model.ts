import type {
  Accumulation,
  Band,
  Direction,
  FiscalYear,
  Programme,
  Round,
  Scale,
} from '../programme';

declare const rateBrand: unique symbol;

/** 達成率: 0.65 is 65 %. Branded so that a percentage (65) cannot be taken for one. */
export type Rate = number & { readonly [rateBrand]: true };

/** What stands in a cell, as stored: how it is formatted plays no part. `error` carries Excel's code (`#N/A`). */
export type CellInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string };

/** Statuses that are not bands of the scale. */
export type SpecialStatus =
  'future' | 'notDue' | 'discontinued' | 'notEntered' | 'invalid' | 'notEvaluable';

/** Identifier of a special status or of a band; band ids never collide with special ones (the loader refuses them). */
export type StatusId = string;

/** 値の区分 of an entry. `withdrawn` is 取消 (nothing stands there any more); `pending` is 集計中 with the month in which the value comes (null where none was named). */
export type ValueKind =
  | { readonly kind: 'final' }
  | { readonly kind: 'preliminary' }
  | { readonly kind: 'pending'; readonly month: number | null }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'unstated' }
  | { readonly kind: 'unknown'; readonly text: string };

/** What was typed for a KPI in a year. One value per part; a KPI without parts has one. */
export interface KpiEntry {
  /** The judged input: the actual at year-end, 年度末見込 in an interim round. */
  readonly values: readonly CellInput[];
  /** 時点実績 of an interim round: shown, never judged. Empty otherwise. */
  readonly interim: readonly CellInput[];
  readonly valueKind: ValueKind;
}

/** Everything that was typed, by key; a key that is absent is blank. */
export interface Entries {
  kpi(id: string, year: FiscalYear): KpiEntry;
  /** Progress word of a step. */
  step(id: string, year: FiscalYear): CellInput;
}

/** What a judgement depends on besides the entries. */
export interface EvaluationContext {
  /** As first decided; the evaluation itself applies the revisions in force at each year's as-of date. */
  readonly programme: Programme;
  readonly reportingYear: FiscalYear;
  readonly round: Round;
  readonly scale: Scale;
}

/** The judgement of one KPI (or reference target) in one year. */
export interface KpiJudgement {
  readonly kpi: string;
  readonly initiative: number;
  readonly year: FiscalYear;
  readonly target: number | null;
  /** The judged actual: of the part with the lowest rate where there are parts; null unless every part is a number. */
  readonly actual: number | null;
  /** Unrounded, of the lowest part; null where the direction or target gives none, or nothing could be judged. */
  readonly rate: Rate | null;
  readonly status: StatusId;
  readonly band: Band | null;
  /** What was judged is a 年度末見込; false where nothing was. */
  readonly forecast: boolean;
  /** Progress toward the end of the programme; null where it means nothing. */
  readonly progress: Rate | null;
}

export interface StepJudgement {
  readonly step: string;
  readonly initiative: number;
  readonly year: FiscalYear;
  /** The word as typed, '' for blank. */
  readonly progress: string;
  readonly status: StatusId;
}

export interface InitiativeJudgement {
  readonly no: number;
  readonly year: FiscalYear;
  readonly status: StatusId;
  readonly forecast: boolean;
}

/** Counts per status id; ids that do not occur are absent. */
export type StatusCounts = Readonly<Partial<Record<StatusId, number>>>;

/** 達成状況 of a group. `total` leaves out notDue, future and discontinued. */
export interface RollUp {
  readonly counts: StatusCounts;
  /** Of `total`, 1 = all; the statuses that `total` leaves out have none. */
  readonly shares: StatusCounts;
  readonly total: number;
  /** 達成: the `met` band or better. */
  readonly met: number;
  /** 未達: a band below `met`. */
  readonly missed: number;
  readonly discontinued: number;
  /** One of the judged values is a 年度末見込. */
  readonly forecast: boolean;
}

/** Initiatives, KPIs and steps of a group, each counted apart. */
export interface GroupRollUp {
  readonly initiatives: RollUp;
  readonly kpis: RollUp;
  readonly steps: RollUp;
}

/** 達成状況 of one year. A joint initiative counts once in `programme` and once under each of its divisions. */
export interface YearRollUps {
  readonly year: FiscalYear;
  readonly programme: GroupRollUp;
  readonly pillars: readonly (GroupRollUp & { readonly pillar: number })[];
  readonly sections: readonly (GroupRollUp & {
    readonly pillar: number;
    readonly section: number;
  })[];
  /** Divisions without a bureau are in none. */
  readonly bureaus: readonly (GroupRollUp & { readonly bureau: string })[];
  /** A division that was succeeded by then counts under its successor. */
  readonly divisions: readonly (GroupRollUp & { readonly division: string })[];
}

/** Every judgement of every fiscal year, in the programme's order: item by item, year by year. */
export interface Evaluation {
  /** Counted KPIs and reference targets; `Kpi.role` tells them apart. */
  readonly kpis: readonly KpiJudgement[];
  readonly steps: readonly StepJudgement[];
  readonly initiatives: readonly InitiativeJudgement[];
  readonly rollUps: readonly YearRollUps[];
}

/**
 * Where a KPI, step or initiative stands in a year before anything is typed; `due` is judged by what is typed. The
 * others are statuses as they are.
 */
export type Standing = 'future' | 'notDue' | 'discontinued' | 'due';

/** Limits of what may be typed; null where there is none. */
export interface Limits {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly integer: boolean;
}

/** What is fixed about a KPI in a year before anything is typed: all that its judgement and its formula need. */
export interface KpiFacts extends Limits {
  readonly standing: Standing;
  /** Number of cells in which it is typed: 1, or one for each part. */
  readonly inputs: number;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly approximate: boolean;
  /** In force for that year; null for none. */
  readonly target: number | null;
  /** What an actual is compared with where last year's cell is empty; null except in the first year. */
  readonly previousBaseline: number | null;
  /** Start of the way to the last target; null where there is none that is comparable. */
  readonly baseline: number | null;
  /** Target of the last year that has one. */
  readonly lastTarget: number | null;
}
