import type { KpiFacts, Standing } from '../evaluation';
import { initiativeStanding, kpiFacts, stepStanding } from '../evaluation';
import type { FiscalYear, Programme, Round } from '../programme';
import { programmeForYear } from '../programme';

/** What is fixed about a KPI, step or initiative in a year before anything is typed: the static part of its formulas. */
export class Facts {
  readonly #inForce = new Map<FiscalYear, Programme>();

  constructor(
    programme: Programme,
    private readonly reportingYear: FiscalYear,
    round: Round,
  ) {
    for (const year of programme.fiscalYears) {
      this.#inForce.set(year, programmeForYear(programme, year, { year: reportingYear, round }));
    }
  }

  kpi(id: string, year: FiscalYear): KpiFacts {
    const programme = this.#programme(year);
    for (const initiative of programme.initiatives) {
      const kpi = [...initiative.kpis, ...initiative.references].find((each) => each.id === id);
      if (kpi !== undefined) return kpiFacts(this.#judged(year), initiative, kpi);
    }
    throw new RangeError(`No KPI ${id}`);
  }

  step(id: string, year: FiscalYear): Standing {
    const programme = this.#programme(year);
    for (const initiative of programme.initiatives) {
      const step = initiative.steps.find((each) => each.id === id);
      if (step !== undefined) return stepStanding(this.#judged(year), initiative, step);
    }
    throw new RangeError(`No step ${id}`);
  }

  initiative(no: number, year: FiscalYear): Standing {
    const initiative = this.#programme(year).initiatives.find((each) => each.no === no);
    if (initiative === undefined) throw new RangeError(`No initiative ${String(no)}`);
    return initiativeStanding(this.#judged(year), initiative);
  }

  #programme(year: FiscalYear): Programme {
    const programme = this.#inForce.get(year);
    if (programme === undefined) throw new RangeError(`No year ${year}`);
    return programme;
  }

  #judged(year: FiscalYear) {
    return { programme: this.#programme(year), year, reportingYear: this.reportingYear };
  }
}
