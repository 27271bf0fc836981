import type { StepJudgement } from '../../evaluation';
import { DISCONTINUED_WORD, isBlank } from '../../evaluation';
import type { Initiative, Kpi, Step } from '../../programme';
import { asOfDate, divisionInCharge } from '../../programme';
import type { Field, PeopleCell, Reading, RowKey } from '../../workbook';
import { valueKey } from '../../workbook';
import type { Judged } from './judged';
import { recedes } from './judged';

/** Where a division reports on an initiative: its own row, or for a joint one the division's row under it. */
export interface ReportLine {
  readonly rowKey: RowKey;
  readonly initiative: Initiative;
  readonly division: string;
  readonly owned: boolean;
  readonly report: PeopleCell | null;
  readonly reason: PeopleCell | null;
  readonly next: PeopleCell | null;
  /** 「…」 of what fell short of its target: 未達の理由 and 今後の対応 are due here. */
  readonly missed: readonly string[];
  /** 「…」 of the steps typed 中止: its reason and 今後の対応 are due here, whether a target was missed or not. */
  readonly stopped: readonly string[];
}

export function reportLines(
  initiative: Initiative,
  reading: Reading,
  judged: Judged,
): readonly ReportLine[] {
  const { programme, round, year } = reading;
  const asOf = asOfDate(programme, year, round);
  const inCharge = (division: string): string =>
    asOf === null ? division : divisionInCharge(programme, division, asOf);
  const joint = initiative.divisions.length > 1;
  const { missed, stopped } = unfulfilled(initiative, reading, judged);
  return initiative.divisions.flatMap((division): readonly ReportLine[] => {
    const rowKey: RowKey = joint
      ? { kind: 'report', no: initiative.no, division }
      : { kind: 'initiative', no: initiative.no };
    const at = (field: Field): PeopleCell | null =>
      reading.cells.get(valueKey(rowKey, field)) ?? null;
    const [report, reason, next] = [at('report'), at('reason'), at('next')];
    const some = report ?? reason ?? next;
    if (some === null) return [];
    const ownNames = (items: readonly Unfulfilled[]): readonly string[] =>
      items
        .filter(({ owner }) => inCharge(owner) === inCharge(division))
        .map(({ name }) => `「${name}」`);
    return [
      {
        rowKey,
        initiative,
        division,
        owned: some.owned,
        report,
        reason,
        next,
        missed: ownNames(missed),
        stopped: ownNames(stopped),
      },
    ];
  });
}

interface Unfulfilled {
  readonly name: string;
  readonly owner: string;
}

/** Below `met` in the reporting year: of the counted KPIs or, where none is due, of the steps; and every step typed 中止. */
function unfulfilled(
  { divisions, kpis, no, steps }: Initiative,
  { year, scale }: Reading,
  judged: Judged,
): { readonly missed: readonly Unfulfilled[]; readonly stopped: readonly Unfulfilled[] } {
  const met = scale.bands.findIndex((band) => band.met);
  const isBelow = (status: string): boolean =>
    scale.bands.findIndex(({ id }) => id === status) > met;
  const kpiStatus = ({ id }: Kpi): string => judged.kpi.get(`${id}|${year}`)?.status ?? 'future';
  const stepOf = ({ id }: Step): StepJudgement | undefined => judged.step.get(`${id}|${year}`);
  const dueKpis = kpis.filter((kpi) => !recedes(kpiStatus(kpi)));
  const deciding: readonly (Kpi | Step)[] =
    dueKpis.length > 0
      ? dueKpis.filter((kpi) => isBelow(kpiStatus(kpi)))
      : steps.filter((step) => isBelow(stepOf(step)?.status ?? ''));
  const missed = isBelow(judged.initiative.get(`${no}|${year}`)?.status ?? '') ? deciding : [];
  const stopped = steps.filter((step) => {
    const judgement = stepOf(step);
    return judgement?.status === 'discontinued' && judgement.progress === DISCONTINUED_WORD;
  });
  // A 再掲 is typed elsewhere; the initiative's first division answers for it.
  const answers = (item: Kpi | Step): string =>
    'repeats' in item && item.repeats !== null ? (divisions[0] ?? item.owner) : item.owner;
  return { missed: missed.map((item) => ({ name: item.name, owner: answers(item) })), stopped };
}

export function isFilled(cell: PeopleCell | null): boolean {
  return cell !== null && !isBlank(cell.input);
}
