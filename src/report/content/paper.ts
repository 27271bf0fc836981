import type { Lateness, Movement, RollUp } from '../../evaluation';
import type { BandColour, FiscalYear, Round, Scale } from '../../programme';
import type { Audience } from '../options';

/**
 * What the paper says, ready to be laid out: judged, filtered, and without anything that its readers may not see. Every
 * output (pages, PDF, CSV, JSON, HTML) is made from this and from nothing else, so that a mask holds in all of them.
 */
export interface Paper {
  readonly title: string;
  readonly organisation: string;
  readonly office: string | null;
  readonly programme: string;
  readonly year: FiscalYear;
  readonly yearLabel: string;
  /** The programme's years, the preceding one not included. */
  readonly fiscalYears: readonly FiscalYear[];
  /** The year before, where it is one of the programme's. */
  readonly before: FiscalYear | null;
  readonly round: Pick<Round, 'name' | 'kind'>;
  /** ISO days; null where they are not known. */
  readonly asOf: string | null;
  readonly meeting: string | null;
  readonly printedOn: string;
  readonly audience: Audience;
  /** What was chosen, in words; empty where the paper covers everything. */
  readonly choice: readonly string[];
  /** Why the paper is 未定稿; empty where it is not. */
  readonly draft: readonly string[];
  readonly scale: Scale;
  readonly overview: Overview;
  readonly pillars: readonly PaperPillar[];
  /** Values that were corrected after publication. */
  readonly corrections: readonly Correction[];
  /** What was decided in mid-programme about the initiatives, as far as the readers may know it. */
  readonly decisions: readonly PaperDecision[];
  /** What changed since the round before; null where nothing is known of it. */
  readonly changes: PaperChanges | null;
  /** Which footnotes the contents call for. */
  readonly notes: readonly Note[];
}

/** What changed since an earlier round of the year. */
export interface PaperChanges {
  /** Name of that round. */
  readonly before: string;
  /** How many of the initiatives did what. */
  readonly sentence: string;
  /** The same for KPIs. */
  readonly kpiSentence: string;
  /** Those that moved, or of which a KPI did or has another target now. */
  readonly initiatives: readonly ChangedInitiative[];
}

export interface ChangedInitiative {
  readonly initiative: PaperInitiative;
  readonly before: ShownStatus;
  readonly now: ShownStatus;
  readonly movement: Movement;
  readonly lateness: Lateness;
  readonly kpis: readonly ChangedKpi[];
  /** Those whose progress changed. */
  readonly steps: readonly {
    readonly name: string;
    readonly before: string;
    readonly now: string;
    readonly status: ShownStatus;
  }[];
}

export interface ChangedKpi {
  readonly kpi: PaperKpi;
  /** As printed; 「450件 → 400件」 where it was revised in between. */
  readonly target: string;
  readonly before: ChangedValue;
  readonly now: ChangedValue;
  /** Its status moved, or its target was revised. */
  readonly hasMoved: boolean;
}

/** A value with its kind and rate, as printed. */
export interface ChangedValue {
  readonly value: string;
  readonly status: ShownStatus;
}

/** Something that a reader meets in the tables and may have to look up. */
export type Note =
  | 'repeat'
  | 'reference'
  | 'approximate'
  | 'parts'
  | 'forecast'
  | 'preliminary'
  | 'pending'
  | 'notDue'
  | 'notEntered'
  | 'notEvaluable'
  | 'discontinued'
  | 'withheld'
  | 'revised'
  | 'corrected'
  | 'seriesBreak';

/** A status as printed; `withheld` where the reader may not know it. */
export interface ShownStatus {
  /** Identifier of the status, or `withheld`. */
  readonly id: string;
  readonly symbol: string;
  readonly label: string;
  readonly colour: BandColour | 'none' | 'due';
  /** From best to worst, as in the workbook; 0 where withheld. */
  readonly position: number;
}

export interface PaperPillar {
  readonly no: number;
  readonly title: string;
  readonly initiatives: readonly PaperInitiative[];
}

export interface PaperInitiative {
  readonly no: number;
  readonly title: string;
  readonly pillar: number;
  readonly section: string | null;
  readonly divisions: readonly string[];
  readonly outline: string;
  readonly goal: string;
  /** Nothing but its name is shown. */
  readonly withheld: boolean;
  readonly status: ShownStatus;
  /** Last year's; null where there is none. */
  readonly before: ShownStatus | null;
  readonly change: Change;
  /** Below 達成. */
  readonly late: boolean;
  /** What the office judges otherwise, and why. */
  readonly office: { readonly status: string; readonly reason: string } | null;
  /** KPIs, then reference targets. */
  readonly kpis: readonly PaperKpi[];
  readonly steps: readonly PaperStep[];
  /** One for each division; empty texts where nothing was written. */
  readonly reports: readonly PaperReport[];
  readonly remarks: PaperRemarks | null;
  /** What was decided about the initiative, its KPIs and its steps. */
  readonly decisions: readonly PaperDecision[];
  /** 中止, 完了, 統合 with reason; null where the initiative goes on. */
  readonly ended: string | null;
}

/** Against last year; `none` where one of the two was not judged, or may not be seen. */
export type Change = 'rose' | 'fell' | 'same' | 'none';

export interface PaperReport {
  /** null where the initiative has one division. */
  readonly division: string | null;
  readonly report: string;
  readonly reason: string;
  readonly next: string;
}

export interface PaperRemarks {
  readonly earlierRemark: string;
  readonly earlierAnswer: string;
  readonly remark: string;
  readonly answer: string;
}

export interface PaperKpi {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly division: string;
  readonly role: 'kpi' | 'repeat' | 'reference';
  /** No. of the initiative from which it is repeated. */
  readonly repeats: number | null;
  readonly withheld: boolean;
  readonly approximate: boolean;
  readonly parts: readonly string[];
  /** 「R4上期：54.7%」, '' where there is none. */
  readonly baseline: string;
  /** 終期への進捗, '' where it means nothing. */
  readonly progress: string;
  readonly seriesBreak: string | null;
  readonly years: readonly PaperKpiYear[];
}

export interface PaperKpiYear {
  readonly year: FiscalYear;
  /** As printed, with its unit. */
  readonly target: string;
  readonly actual: string;
  /** 時点実績 of an interim round, as printed. */
  readonly interim: string;
  readonly rate: string;
  readonly status: ShownStatus;
  /** The same for machines; null where there is none or it is withheld. */
  readonly numbers: {
    readonly target: number | null;
    readonly actual: number | null;
    readonly rate: number | null;
    /** The target as it was first decided, where it was revised. */
    readonly original: number | null;
  };
  readonly kind: 'final' | 'preliminary' | 'forecast' | 'pending' | null;
  /** The last decision that changed the target by which the year is judged. */
  readonly revision: PaperDecision | null;
  readonly correction: Correction | null;
}

export interface PaperStep {
  readonly id: string;
  readonly name: string;
  readonly division: string;
  readonly years: readonly PaperStepYear[];
}

export interface PaperStepYear {
  readonly year: FiscalYear;
  readonly plan: string;
  readonly milestone: string;
  readonly progress: string;
  readonly status: ShownStatus;
  readonly correction: Correction | null;
}

/** A decision in mid-programme: a revision, or the end of an item. */
export interface PaperDecision {
  readonly initiative: number;
  /** Name of the KPI or step; that of the initiative where it is about the whole. */
  readonly name: string;
  readonly kind: 'initiative' | 'kpi' | 'step';
  /** 「R6年度の目標値」. */
  readonly what: string;
  readonly old: string;
  readonly now: string;
  /** ISO day; null where the definition names none. */
  readonly on: string | null;
  readonly reason: string;
  /** The item was completed, stopped or merged; any other is a revision. */
  readonly isEnd: boolean;
  /** false: it came after the report's day, and the report judges without it. */
  readonly applies: boolean;
}

/** A value that was corrected after publication. */
export interface Correction {
  readonly initiative: number;
  /** Id of the KPI or step. */
  readonly item: string;
  readonly name: string;
  readonly year: FiscalYear;
  /** As it had been published. */
  readonly old: string;
  /** As it stands now. */
  readonly now: string;
  /** ISO day; null where nobody wrote it down. */
  readonly on: string | null;
  /** '' where nobody wrote it down. */
  readonly cause: string;
}

export interface Overview {
  /** 「全57項目のうち約8割が達成(見込み)」, with what it leaves out. */
  readonly sentence: string;
  /** The same for KPIs. */
  readonly kpiSentence: string;
  readonly total: CountLine;
  readonly pillars: readonly CountLine[];
  readonly sections: readonly CountLine[];
  readonly divisions: readonly CountLine[];
  readonly kpis: CountLine;
  readonly rose: readonly PaperInitiative[];
  readonly fell: readonly PaperInitiative[];
}

/** One line of a table of counts. Who may not see a status does not see it counted either. */
export interface CountLine {
  readonly label: string;
  readonly now: RollUp;
  readonly before: RollUp | null;
  /** Items that are not counted because their status is withheld. */
  readonly withheld: number;
}
