import type { Disclosure, Initiative, Kpi, Programme } from '../../programme';
import { sourceKpi } from '../../programme';
import type { Audience } from '../options';

const RANK: Readonly<Record<Disclosure, number>> = { public: 0, council: 1, office: 2 };

/**
 * What the readers of a paper may see. A mark covers the item, whatever repeats it (再掲), and all that follows from its
 * values: the status of the initiative that it decides, the counts that this status enters, and what the divisions wrote
 * about the initiative, since their texts quote the values.
 */
export class Masks {
  readonly #programme: Programme;
  readonly #rank: number;
  readonly #kpis = new Set<string>();

  constructor(programme: Programme, audience: Audience) {
    this.#programme = programme;
    this.#rank = RANK[audience];
    for (const initiative of programme.initiatives) {
      for (const kpi of [...initiative.kpis, ...initiative.references]) {
        if (this.hidesInitiative(initiative) || this.#hides(kpi.disclosure)) {
          this.#kpis.add(kpi.id);
        }
      }
    }
  }

  /** Nothing but the name of the initiative may be seen. */
  hidesInitiative({ disclosure }: Initiative): boolean {
    return this.#hides(disclosure);
  }

  hidesKpi(kpi: Kpi): boolean {
    return this.#kpis.has(kpi.id) || this.#kpis.has(sourceKpi(this.#programme, kpi).id);
  }

  /** The status rests on something that may not be seen; a reference target decides nothing. */
  hidesStatus(initiative: Initiative): boolean {
    return this.hidesInitiative(initiative) || initiative.kpis.some((kpi) => this.hidesKpi(kpi));
  }

  /** Texts may quote a value that may not be seen. */
  hidesTexts(initiative: Initiative): boolean {
    return this.hidesStatus(initiative) || initiative.references.some((kpi) => this.hidesKpi(kpi));
  }

  #hides(disclosure: Disclosure): boolean {
    return RANK[disclosure] > this.#rank;
  }
}
