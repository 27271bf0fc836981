import type { KpiFacts, Standing } from '../evaluation';
import { initiativeStanding, kpiFacts, stepStanding } from '../evaluation';
import type { FiscalYear, Programme, Round } from '../programme';
import {
  initiativeByNo,
  initiativeOfKpi,
  initiativeOfStep,
  kpiById,
  programmeForYear,
  stepById,
} from '../programme';

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
    const [initiative, kpi] = [initiativeOfKpi(programme, id), kpiById(programme, id)];
    if (initiative === null || kpi === null) throw new RangeError(`No KPI ${id}`);
    return kpiFacts(this.#judged(year), initiative, kpi);
  }

  step(id: string, year: FiscalYear): Standing {
    const programme = this.#programme(year);
    const [initiative, step] = [initiativeOfStep(programme, id), stepById(programme, id)];
    if (initiative === null || step === null) throw new RangeError(`No step ${id}`);
    return stepStanding(this.#judged(year), initiative, step);
  }

  initiative(no: number, year: FiscalYear): Standing {
    const initiative = initiativeByNo(this.#programme(year), no);
    if (initiative === null) throw new RangeError(`No initiative ${String(no)}`);
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
