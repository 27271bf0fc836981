import { evaluate, rollUp, type Evaluation, type StatusId } from '../../../../evaluation';
import type { Scale } from '../../../../programme';
import { entriesOf, typedValues, type Reading } from '../../../../workbook';
import { evaluated } from '../../evaluated';
import { subjectOf } from '../judgement';
import { openStatuses, shownStatus, type ShownStatus } from '../statuses';

/** How many initiatives have a status with one scale and with another. Statuses are the same where they are called the same. */
export interface StatusChange {
  readonly status: ShownStatus;
  readonly before: number;
  readonly after: number;
}

/** What another scale would do to the judgements of the reporting year. */
export interface ScalePreview {
  /** The other scale's bands, those that it no longer has, and what is not judged. */
  readonly statuses: readonly StatusChange[];
  /** Of how many the status would be called otherwise. */
  readonly initiatives: number;
  readonly kpis: number;
  readonly steps: number;
}

/** Judges a reading by another scale than its own. Nothing is written. */
export function scalePreview(reading: Reading, next: Scale): ScalePreview {
  const { programme, year, round, scale } = reading;
  const entries = entriesOf(typedValues(reading), programme, year, round);
  const before = evaluated(reading);
  const after = evaluate({ programme, reportingYear: year, round, scale: next }, entries);
  const own = new Set(subjectOf(reading).initiatives.map(({ no }) => no));
  const inYear = <T extends { readonly year: string }>(
    items: readonly T[],
    initiativeOf: (item: T) => number,
  ): readonly T[] => items.filter((item) => item.year === year && own.has(initiativeOf(item)));
  const changed = <T extends { readonly year: string; readonly status: StatusId }>(
    pick: (evaluation: Evaluation) => readonly T[],
    initiativeOf: (item: T) => number,
  ): number => {
    const then = inYear(pick(after), initiativeOf);
    return inYear(pick(before), initiativeOf).filter(
      ({ status }, index) =>
        labelOf(status, scale) !== labelOf(then[index]?.status ?? status, next),
    ).length;
  };
  return {
    statuses: statusChanges(
      counted(
        inYear(before.initiatives, ({ no }) => no),
        scale,
      ),
      counted(
        inYear(after.initiatives, ({ no }) => no),
        next,
      ),
      [...bandsOf(next), ...bandsOf(scale), ...openStatuses.map((id) => shownStatus(id, next))],
    ),
    initiatives: changed(
      ({ initiatives }) => initiatives,
      ({ no }) => no,
    ),
    kpis: changed(
      ({ kpis }) => kpis,
      ({ initiative }) => initiative,
    ),
    steps: changed(
      ({ steps }) => steps,
      ({ initiative }) => initiative,
    ),
  };
}

const labelOf = (id: StatusId, scale: Scale): string => shownStatus(id, scale).label;

const bandsOf = (scale: Scale): readonly ShownStatus[] =>
  scale.bands.map(({ id }) => shownStatus(id, scale));

/** How often each label occurs. */
function counted(
  items: readonly { readonly status: StatusId }[],
  scale: Scale,
): ReadonlyMap<string, number> {
  const { counts } = rollUp(items, scale);
  return new Map(Object.entries(counts).map(([id, count = 0]) => [labelOf(id, scale), count]));
}

function statusChanges(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  statuses: readonly ShownStatus[],
): readonly StatusChange[] {
  const labels = statuses.map(({ label }) => label);
  return statuses
    .filter(({ label }, index) => labels.indexOf(label) === index)
    .map((status) => ({
      status,
      before: before.get(status.label) ?? 0,
      after: after.get(status.label) ?? 0,
    }))
    .filter((change) => change.status.judged || change.before + change.after > 0);
}
