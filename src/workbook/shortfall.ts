import type { Initiative, Kpi, Scale, Step } from '../programme';
import { positions, statusPosition } from '../evaluation';
import { answerableDivision } from './sheets/pillar/rows';

/** A KPI or step because of which 未達の理由 and 今後の対応 are due. */
export interface Shortcoming {
  readonly name: string;
  /** Id of the division that has to give them. */
  readonly division: string;
}

/** What of an initiative fell short in a year. */
export interface Shortfall {
  /** Below `met`, where the initiative is: of the counted KPIs or, where none is due, of the steps. */
  readonly missed: readonly Shortcoming[];
  /** Steps that were stopped, whether a target was missed or not. */
  readonly stopped: readonly Shortcoming[];
}

/** The statuses of a year, from whoever has judged it. */
export interface JudgedYear {
  readonly initiative: (no: number) => string;
  readonly kpi: (id: string) => string;
  readonly step: (id: string) => string;
  /** Whether 中止 is typed as a step's progress. */
  readonly isStopped: (step: string) => boolean;
}

/** When 未達の理由 and 今後の対応 are due: the one rule behind the sheets' cached values, the check and the samples. */
export function shortfallOf(initiative: Initiative, year: JudgedYear, scale: Scale): Shortfall {
  const met = positions.firstBand + scale.bands.findIndex((band) => band.met);
  const position = (status: string): number => statusPosition(status, scale);
  const fellShort = (status: string): boolean =>
    position(status) > met && position(status) <= positions.lastBand;
  const kpis = initiative.kpis.map((kpi) => ({
    shortcoming: ofKpi(initiative, kpi),
    status: year.kpi(kpi.id),
  }));
  const dueKpis = kpis.filter(({ status }) => position(status) > positions.discontinued);
  const deciding =
    dueKpis.length > 0
      ? dueKpis
      : initiative.steps.map((step) => ({
          shortcoming: ofStep(step),
          status: year.step(step.id),
        }));
  return {
    missed: fellShort(year.initiative(initiative.no))
      ? deciding.flatMap(({ shortcoming, status }) => (fellShort(status) ? [shortcoming] : []))
      : [],
    stopped: initiative.steps.filter(({ id }) => year.isStopped(id)).map(ofStep),
  };
}

/** A 再掲 is typed elsewhere; the initiative's first division answers for it. */
function ofKpi(initiative: Initiative, kpi: Kpi): Shortcoming {
  return { name: kpi.name, division: answerableDivision(initiative, kpi) };
}

function ofStep({ name, owner }: Step): Shortcoming {
  return { name, division: owner };
}
