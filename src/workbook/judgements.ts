import type {
  Evaluation,
  Entries,
  InitiativeJudgement,
  KpiJudgement,
  StepJudgement,
  ValueKind,
} from '../evaluation';
import { displayTexts, displayedRate, statusPosition } from '../evaluation';
import type { FiscalYear, Kpi, Scale } from '../programme';
import { decidingPart } from './decidingPart';
import type { CellValue } from './plan';
import { cellValueOf } from './values';

/** The evaluation's results as the workbook shows them: what its formulas hold as cached values. */
export class Judgements {
  readonly #kpis = new Map<string, KpiJudgement>();
  readonly #steps = new Map<string, StepJudgement>();
  readonly #initiatives = new Map<string, InitiativeJudgement>();
  readonly #displays: readonly string[];

  constructor(
    evaluation: Evaluation,
    private readonly entries: Entries,
    private readonly scale: Scale,
  ) {
    for (const kpi of evaluation.kpis) this.#kpis.set(`${kpi.kpi}|${kpi.year}`, kpi);
    for (const step of evaluation.steps) this.#steps.set(`${step.step}|${step.year}`, step);
    for (const initiative of evaluation.initiatives) {
      this.#initiatives.set(`${String(initiative.no)}|${initiative.year}`, initiative);
    }
    this.#displays = displayTexts(scale);
  }

  /** @throws RangeError for a KPI that the evaluation does not know: a programmer's mistake. */
  kpi(id: string, year: FiscalYear): KpiJudgement {
    return known(this.#kpis.get(`${id}|${year}`), id);
  }

  step(id: string, year: FiscalYear): StepJudgement {
    return known(this.#steps.get(`${id}|${year}`), id);
  }

  initiative(no: number, year: FiscalYear): InitiativeJudgement {
    return known(this.#initiatives.get(`${String(no)}|${year}`), String(no));
  }

  position(status: string): number {
    return statusPosition(status, this.scale);
  }

  displayOf(position: number): string {
    return this.#displays[position - 1] ?? '';
  }

  /** `◎ 達成` of a KPI. */
  display(id: string, year: FiscalYear): string {
    return this.displayOf(this.position(this.kpi(id, year).status));
  }

  /** The rate as its cell holds it: cut to a tenth of a percent, '' where there is none. */
  shownRate(id: string, year: FiscalYear): number | '' {
    const { rate } = this.kpi(id, year);
    return rate === null ? '' : displayedRate(rate).value;
  }

  /** What the cell of the judged value shows: what was typed, or of parts the one that decides. */
  shownActual(kpi: Kpi, year: FiscalYear): CellValue {
    const { values } = this.entries.kpi(kpi.id, year);
    return kpi.parts.length > 0 ? decidingPart(kpi, values) : cellValueOf(values[0]);
  }

  valueKind(kpi: Kpi, year: FiscalYear): ValueKind {
    return this.entries.kpi(kpi.id, year).valueKind;
  }

  /** 集計中: the value comes later and is not chased before. */
  isPending(kpi: Kpi, year: FiscalYear): boolean {
    return this.entries.kpi(kpi.id, year).valueKind.kind === 'pending';
  }

  /** 終期への進捗 as its cell holds it, '' where it means nothing. */
  shownProgress(id: string, year: FiscalYear): number | '' {
    const { progress } = this.kpi(id, year);
    return progress === null ? '' : displayedRate(progress).value;
  }
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new RangeError(`No judgement for ${name}`);
  return found;
}
