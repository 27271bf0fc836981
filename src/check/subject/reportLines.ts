import { DISCONTINUED_WORD, isBlank } from '../../evaluation';
import type { Initiative } from '../../programme';
import { asOfDate, divisionInCharge } from '../../programme';
import type { Field, PeopleCell, Reading, RowKey, Shortcoming, Shortfall } from '../../workbook';
import { shortfallOf, valueKey } from '../../workbook';
import type { Judged } from './judged';

/** Where a division reports on an initiative: its own row, or for a joint one the division's row under it. */
export interface ReportLine {
  readonly rowKey: RowKey;
  readonly initiative: Initiative;
  readonly division: string;
  readonly owned: boolean;
  readonly report: PeopleCell | null;
  readonly reason: PeopleCell | null;
  readonly next: PeopleCell | null;
  /** Names of what fell short of its target: 未達の理由 and 今後の対応 are due here. */
  readonly missed: readonly string[];
  /** Names of the steps typed 中止: its reason and 今後の対応 are due here, whether a target was missed or not. */
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
  const { missed, stopped } = shortfallIn(initiative, reading, judged);
  return initiative.divisions.flatMap((division): readonly ReportLine[] => {
    const rowKey: RowKey = joint
      ? { kind: 'report', no: initiative.no, division }
      : { kind: 'initiative', no: initiative.no };
    const at = (field: Field): PeopleCell | null =>
      reading.cells.get(valueKey(rowKey, field)) ?? null;
    const [report, reason, next] = [at('report'), at('reason'), at('next')];
    const some = report ?? reason ?? next;
    if (some === null) return [];
    const ownNames = (items: readonly Shortcoming[]): readonly string[] =>
      items
        .filter((item) => inCharge(item.division) === inCharge(division))
        .map(({ name }) => name);
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

/** What fell short in the reporting year, by the check's judgements. */
function shortfallIn(
  initiative: Initiative,
  { scale, year }: Reading,
  { initiative: initiatives, kpi, step: steps }: Judged,
): Shortfall {
  return shortfallOf(
    initiative,
    {
      initiative: (no) => initiatives.get(`${no}|${year}`)?.status ?? NOTHING_DUE,
      kpi: (id) => kpi.get(`${id}|${year}`)?.status ?? NOTHING_DUE,
      step: (id) => steps.get(`${id}|${year}`)?.status ?? NOTHING_DUE,
      isStopped: (step) => {
        const judgement = steps.get(`${step}|${year}`);
        return judgement?.status === 'discontinued' && judgement.progress === DISCONTINUED_WORD;
      },
    },
    scale,
  );
}

const NOTHING_DUE = 'future';

export function isFilled(cell: PeopleCell | null): boolean {
  return cell !== null && !isBlank(cell.input);
}
