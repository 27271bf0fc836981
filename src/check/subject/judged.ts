import type {
  Evaluation,
  InitiativeJudgement,
  KpiJudgement,
  Limits,
  StepJudgement,
} from '../../evaluation';
import type { FiscalYear, Kpi, Programme } from '../../programme';
import { kpiById, programmeForYear } from '../../programme';
import type { Reading } from '../../workbook';

/** Judgements by id or No. and year: `6-1|R6`. */
export interface Judged {
  readonly kpi: ReadonlyMap<string, KpiJudgement>;
  readonly step: ReadonlyMap<string, StepJudgement>;
  readonly initiative: ReadonlyMap<string, InitiativeJudgement>;
}

export function judgedBy({ kpis, steps, initiatives }: Evaluation): Judged {
  return {
    kpi: new Map(kpis.map((each) => [`${each.kpi}|${each.year}`, each])),
    step: new Map(steps.map((each) => [`${each.step}|${each.year}`, each])),
    initiative: new Map(initiatives.map((each) => [`${each.no}|${each.year}`, each])),
  };
}

/** Nothing is expected of an item with such a status. */
export function recedes(status: string): boolean {
  return status === 'future' || status === 'notDue' || status === 'discontinued';
}

export interface LimitsInForce {
  of(kpi: Kpi, year: FiscalYear): Limits;
}

/** The limits by which the evaluation judges a year: a revision may have changed them since. */
export function limitsInForce({ programme, year: reportingYear, round }: Reading): LimitsInForce {
  const reporting = { year: reportingYear, round };
  const byYear = new Map<FiscalYear, Programme>();
  const inForce = (year: FiscalYear): Programme => {
    const known = byYear.get(year) ?? programmeForYear(programme, year, reporting);
    byYear.set(year, known);
    return known;
  };
  return { of: (kpi, year) => kpiById(inForce(year), kpi.id) ?? kpi };
}
