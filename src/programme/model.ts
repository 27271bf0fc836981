declare const fiscalYearBrand: unique symbol;

/** Label of a fiscal year as the programme prints it ("R6"); only `loadProgramme` makes one. */
export type FiscalYear = string & { readonly [fiscalYearBrand]: true };

export type Direction = 'atLeast' | 'atMost' | 'belowPreviousYear';
export type Accumulation = 'perYear' | 'level' | 'cumulative';
export type Disclosure = 'public' | 'council' | 'office';
export type RoundKind = 'interim' | 'yearEnd';
export type BandColour = 'green' | 'blue' | 'amber' | 'orange' | 'red' | 'grey' | 'purple';

/** A value for some of the programme's fiscal years. */
export type PerYear<T> = Readonly<Partial<Record<FiscalYear, T>>>;

export interface Band {
  readonly id: string;
  readonly label: string;
  readonly symbol: string;
  readonly colour: BandColour;
  /** Lowest rate, 1 = 100 %; null in the lowest band. */
  readonly lowestRate: number | null;
  readonly met: boolean;
}

/** 判定基準: bands from the best to the lowest. */
export interface Scale {
  readonly id: string;
  readonly title: string;
  readonly bands: readonly Band[];
  readonly tolerance: number;
  /** Progress word → band id, for the words that this scale places otherwise than the default. */
  readonly progress: Readonly<Record<string, string>>;
}

export interface Division {
  readonly id: string;
  readonly name: string;
  readonly bureau: string | null;
  readonly renamed: readonly { readonly from: string; readonly name: string }[];
  readonly successor: { readonly id: string; readonly from: string } | null;
}

export interface Section {
  readonly no: number;
  readonly title: string;
}

export interface Pillar {
  readonly no: number;
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface LifeCycle {
  readonly state: 'completed' | 'discontinued' | 'merged';
  readonly from: FiscalYear;
  readonly decidedOn: string | null;
  readonly reason: string;
  readonly into: number | null;
}

/** An item that was taken into the programme in mid-programme. */
export interface Addition {
  readonly decidedOn: string;
  readonly reason: string;
  /** false in a programme as it stood before the decision: nothing was due then. */
  readonly inForce: boolean;
}

/** When an item came into the programme and left it, where that was not with the programme itself. */
export interface LifeSpan {
  readonly added: Addition | null;
  readonly lifeCycle: LifeCycle | null;
}

export interface Baseline {
  readonly label: string;
  readonly value: number;
  readonly comparable: boolean;
}

export interface Part {
  readonly id: string;
  readonly name: string;
}

export interface Kpi {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly targets: PerYear<number>;
  readonly baseline: Baseline | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly integer: boolean;
  readonly approximate: boolean;
  /** Id of the division that types the value. */
  readonly owner: string;
  /** Id of the KPI whose value this one shows (再掲). */
  readonly repeats: string | null;
  /** Empty for an ordinary KPI; two or more inputs for 各1回. */
  readonly parts: readonly Part[];
  /** `reference`: shown and judged, never counted, never deciding an initiative's status. */
  readonly role: 'counted' | 'reference';
  readonly definition: string | null;
  readonly method: string | null;
  readonly source: string | null;
  readonly measuredAt: string | null;
  readonly seriesBreak: { readonly year: FiscalYear; readonly reason: string } | null;
  readonly added: Addition | null;
  readonly lifeCycle: LifeCycle | null;
  readonly disclosure: Disclosure;
  readonly note: string | null;
}

export interface Step {
  readonly id: string;
  readonly name: string;
  /** Plan text as printed; a blank or → in a due year means that the earlier text goes on. */
  readonly plan: PerYear<string>;
  readonly due: readonly FiscalYear[];
  readonly milestones: PerYear<string>;
  readonly owner: string;
  readonly added: Addition | null;
  readonly lifeCycle: LifeCycle | null;
  readonly note: string | null;
}

export interface Initiative {
  readonly no: number;
  readonly title: string;
  readonly pillar: number;
  readonly section: number | null;
  /** Ids of the divisions in charge, the leading one first. */
  readonly divisions: readonly string[];
  readonly outline: string;
  readonly goal: string;
  readonly kpis: readonly Kpi[];
  readonly references: readonly Kpi[];
  readonly steps: readonly Step[];
  readonly added: Addition | null;
  readonly lifeCycle: LifeCycle | null;
  readonly disclosure: Disclosure;
  readonly note: string | null;
}

export interface RoundSchedule {
  readonly inquiry: string | null;
  readonly deadline: string | null;
  readonly council: string | null;
  readonly publication: string | null;
}

/** 報告回: a point in the year at which divisions report. */
export interface Round {
  readonly id: string;
  readonly name: string;
  readonly kind: RoundKind;
  /** `MM-DD` to which the values refer. */
  readonly asOf: string;
  readonly schedule: PerYear<RoundSchedule>;
}

/** A decision taken in mid-programme. `field` names a field of the initiative, or of the KPI or step where one is given. */
export interface Revision {
  readonly decidedOn: string;
  readonly reason: string;
  readonly initiative: number;
  readonly kpi: string | null;
  readonly step: string | null;
  readonly field: string;
  readonly old: string | number | null;
  readonly new: string | number | null;
}

/** A checked programme, every reference resolved to an id and every default filled in. As first decided: `programmeInForce` applies the revisions. */
export interface Programme {
  readonly formatVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly office: string | null;
  readonly fiscalYears: readonly FiscalYear[];
  readonly precedingYear: FiscalYear | null;
  /** Printed name of each year ("令和6年度"), the preceding year included. */
  readonly yearLabels: PerYear<string>;
  /** First day of each year (`YYYY-MM-DD`) where it is known. */
  readonly yearStarts: PerYear<string>;
  readonly rounds: readonly Round[];
  readonly scale: Scale | string | null;
  readonly divisions: readonly Division[];
  readonly pillars: readonly Pillar[];
  readonly initiatives: readonly Initiative[];
  readonly revisions: readonly Revision[];
  readonly source: string | null;
}
