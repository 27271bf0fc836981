import type { Evaluation, GroupRollUp, RollUp, YearRollUps } from '../../../src/evaluation';
import {
  SPECIAL_STATUSES,
  achievementSentence,
  displayTexts,
  statusPosition,
} from '../../../src/evaluation';
import type { Initiative, Scale } from '../../../src/programme';
import { asOfDate, divisionInCharge, divisionName, programmeInForce } from '../../../src/programme';
import type { CellValue } from '../../../src/workbook';
import type { Order } from './orders';
import { optionsOf } from './orders';
import type { ListedInitiative } from './summaryView';

const LEFT_OUT = ['notDue', 'discontinued'] as const;
const ASKING = ['notEntered', 'notEvaluable', 'invalid'] as const;

/** What 総括 has to say about an order, worked out from the library's judgements and roll-ups. */
export class ExpectedSummary {
  readonly #displays: readonly string[];

  constructor(
    private readonly order: Order,
    private readonly evaluation: Evaluation,
    private readonly scale: Scale,
  ) {
    this.#displays = displayTexts(scale);
  }

  get rollUps(): YearRollUps {
    const { reportingYear } = optionsOf(this.order);
    const found = this.evaluation.rollUps.find(({ year }) => year === reportingYear);
    if (found === undefined) throw new Error('No roll-ups');
    return found;
  }

  /** The roll-up of everything in the workbook: the programme's, or the division's. */
  get whole(): GroupRollUp {
    const { division } = this.order;
    if (division === undefined || division === null) return this.rollUps.programme;
    const own = this.rollUps.divisions.find((each) => each.division === division);
    if (own === undefined) throw new Error(`No roll-up of ${division}`);
    return own;
  }

  get sentence(): string {
    const { round } = optionsOf(this.order);
    const forecast = round.kind === 'interim';
    return achievementSentence({ ...this.whole.initiatives, forecast });
  }

  display(status: string): string {
    return this.#displays[statusPosition(status, this.scale) - 1] ?? '';
  }

  /** A line of a table: counts, and shares where anything is counted. */
  line(rollUp: RollUp): Readonly<Record<string, CellValue>> {
    const cells: Record<string, CellValue> = {
      計: rollUp.total,
      達成: rollUp.met,
      '達成の 割合': rollUp.total === 0 ? null : rollUp.met / rollUp.total,
    };
    for (const status of [...this.scale.bands.map(({ id }) => id), ...ASKING]) {
      cells[this.display(status)] = rollUp.counts[status] ?? 0;
      cells[`${this.display(status)} 割合`] = rollUp.shares[status] ?? null;
    }
    for (const status of LEFT_OUT) cells[this.display(status)] = rollUp.counts[status] ?? 0;
    return cells;
  }

  /** What the table of the whole says of a status: this year, and in a master the KPIs and the year before as well. */
  ofWhole(status: string): Readonly<Record<string, CellValue>> {
    const { division, programme, reportingYear: now } = optionsOf(this.order);
    const { initiatives, kpis } = this.whole;
    const count = initiatives.counts[status] ?? 0;
    const own = { [`${now} 項目`]: count, [`${now} 割合`]: initiatives.shares[status] ?? null };
    if (division !== null) return own;
    const before = programme.fiscalYears[programme.fiscalYears.indexOf(now) - 1];
    const earlier = this.evaluation.rollUps.find(({ year }) => year === before);
    const earlierCount = earlier?.programme.initiatives.counts[status] ?? 0;
    return {
      ...own,
      [`${now} 指標`]: kpis.counts[status] ?? 0,
      ...(earlier === undefined
        ? {}
        : { [`${earlier.year} 項目`]: earlierCount, 増減: count - earlierCount }),
    };
  }

  /** Statuses of which the table of the whole has a line. */
  get statusesOfWhole(): readonly string[] {
    return [...this.scale.bands.map(({ id }) => id), ...ASKING];
  }

  /** What the squares of a line hold. */
  bar(rollUp: RollUp): string {
    const symbols = [
      ...this.scale.bands.map(({ id, symbol }) => [id, symbol] as const),
      ...ASKING.map((status) => [status, SPECIAL_STATUSES[status].symbol] as const),
    ];
    return symbols.map(([id, symbol]) => symbol.repeat(rollUp.counts[id] ?? 0)).join('');
  }

  /** The list: late initiatives from the worst, then what fell and what rose, the furthest first. */
  get list(): ReadonlyMap<string, readonly ListedInitiative[]> {
    const judged = this.#judged();
    const late = judged.filter(({ status }) => this.#isLate(status));
    const steps = ({ status, before }: Judged): number =>
      before !== null && this.#isBand(before) && this.#isBand(status)
        ? this.#position(status) - this.#position(before)
        : 0;
    const fell = judged.filter((each) => steps(each) > 0);
    const rose = judged.filter((each) => steps(each) < 0);
    const by = (rank: (each: Judged) => number) => (a: Judged, b: Judged) => rank(b) - rank(a);
    const parts = new Map<string, readonly ListedInitiative[]>();
    const heading = (name: string, { length }: { readonly length: number }): string =>
      length === 0 ? `${name}　なし` : `${name}　${String(length)}項目`;
    parts.set(
      heading('遅れている取組', late),
      [...late]
        .sort(by(({ status }) => this.#position(status)))
        .map((each) => this.#listed(each, true)),
    );
    if (judged.some(({ before }) => before !== null)) {
      parts.set(
        heading('前年度から下がった取組', fell),
        [...fell].sort(by(steps)).map((each) => this.#listed(each, !this.#isLate(each.status))),
      );
      parts.set(
        heading('前年度から上がった取組', rose),
        [...rose]
          .sort(by((each) => -steps(each)))
          .map((each) => this.#listed(each, !this.#isLate(each.status))),
      );
    }
    return parts;
  }

  #judged(): readonly Judged[] {
    const { programme, reportingYear, round, division } = optionsOf(this.order);
    const date = asOfDate(programme, reportingYear, round);
    const current = date === null ? programme : programmeInForce(programme, date);
    const inCharge = (id: string): string =>
      date === null ? id : divisionInCharge(current, id, date);
    const earlier = programme.fiscalYears[programme.fiscalYears.indexOf(reportingYear) - 1] ?? null;
    const statusIn = (no: number, year: string): string => {
      const found = this.evaluation.initiatives.find(
        (each) => each.no === no && each.year === year,
      );
      if (found === undefined) throw new Error(`No judgement of ${String(no)}`);
      return found.status;
    };
    return current.initiatives
      .filter(({ divisions }) => division === null || divisions.map(inCharge).includes(division))
      .map((initiative) => ({
        initiative,
        divisions: [...new Set(initiative.divisions.map((id) => nameOf(inCharge(id))))],
        nameOf: (id: string) => nameOf(inCharge(id)),
        status: statusIn(initiative.no, reportingYear),
        before: earlier === null ? null : statusIn(initiative.no, earlier),
      }));
    function nameOf(id: string): string {
      return divisionName(current, id, date ?? undefined);
    }
  }

  #listed(judged: Judged, withTexts: boolean): ListedInitiative {
    const { initiative, divisions, status, before } = judged;
    const compared =
      before === null ? {} : { before: this.display(before), move: this.#move(before, status) };
    return {
      no: initiative.no,
      title: initiative.title,
      division: divisions.join('\n'),
      ...compared,
      now: this.display(status),
      reason: withTexts ? this.#text(judged, 'reason') : '（上の「遅れている取組」に記載）',
      next: withTexts ? this.#text(judged, 'next') : null,
    };
  }

  #text({ initiative, nameOf }: Judged, field: string): string | null {
    const { values } = optionsOf(this.order);
    const typed = (key: string): string => {
      const input = values.get(`${key}|${field}`);
      if (input?.kind === 'text') return input.text;
      return input?.kind === 'number' ? String(input.value) : '';
    };
    const no = String(initiative.no);
    const text =
      initiative.divisions.length === 1
        ? typed(`i:${no}`)
        : initiative.divisions
            .map((id) => [nameOf(id), typed(`t:${no}:${id}`)] as const)
            .filter(([, written]) => written !== '')
            .map(([name, written]) => `【${name}】\n${written}`)
            .join('\n');
    return text === '' ? null : text;
  }

  #move(before: string, now: string): string {
    if (!this.#isBand(before) || !this.#isBand(now)) return '－';
    const steps = this.#position(now) - this.#position(before);
    return steps === 0 ? '＝ 同じ' : steps < 0 ? '▲ 上昇' : '▼ 低下';
  }

  #position(status: string): number {
    return statusPosition(status, this.scale);
  }

  #isBand(status: string): boolean {
    return this.scale.bands.some(({ id }) => id === status);
  }

  #isLate(status: string): boolean {
    const met = this.scale.bands.findIndex((band) => band.met);
    return this.scale.bands.findIndex(({ id }) => id === status) > met;
  }
}

interface Judged {
  readonly initiative: Initiative;
  readonly divisions: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly status: string;
  readonly before: string | null;
}
