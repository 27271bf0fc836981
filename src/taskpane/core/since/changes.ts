import type { KpiState, Lateness, Movement, StatusId } from '../../../evaluation';
import { displayedRate } from '../../../evaluation';
import {
  changesSince,
  decidedValue,
  shownKpis,
  workbookOptionsOf,
  type EarlierReport,
  type Reading,
} from '../../../workbook';
import { evaluated } from '../evaluated';
import { itemsIn, type Place } from '../judge/items';
import { subjectOf } from '../judge/judgement';
import { shownStatus, type ShownStatus } from '../judge/statuses';

/** What a group of changes has in common, in the order in which the groups are shown. */
export const CHANGE_GROUPS = [
  'fell',
  'newlyLate',
  'rose',
  'lateNoMore',
  'judged',
  'unjudged',
  'retargeted',
] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

/** An initiative that changed since the earlier round. */
export interface ChangedItem {
  readonly no: number;
  readonly title: string;
  readonly before: ShownStatus;
  readonly now: ShownStatus;
  /** Its KPIs of which value, target or status changed, and its steps whose progress did. */
  readonly figures: readonly ChangedFigure[];
  /** Where its value is typed; null where this workbook does not hold it. */
  readonly place: Place | null;
}

export interface ChangedFigure {
  readonly name: string;
  readonly before: string;
  readonly now: string;
  /** 「450件 → 400件」 where the target was revised in between. */
  readonly target: string | null;
}

export interface Changes {
  /** Name of the earlier round. */
  readonly round: string;
  /** Groups that have an item. */
  readonly groups: readonly {
    readonly group: ChangeGroup;
    readonly items: readonly ChangedItem[];
  }[];
  /** Initiatives whose status stayed. */
  readonly same: number;
}

/** What changed in the open workbook since an earlier round, ready to be shown. */
export function changesIn(reading: Reading, earlier: EarlierReport): Changes {
  const { initiatives, kpis, steps, counts } = changesSince(workbookOptionsOf(reading), earlier);
  const subject = subjectOf(reading);
  const judged = itemsIn(reading.year, evaluated(reading), subject);
  const kpisById = new Map(
    subject.initiatives.flatMap((initiative) =>
      shownKpis(initiative).map((kpi) => [kpi.id, kpi] as const),
    ),
  );
  const stepNames = new Map(
    subject.initiatives.flatMap((initiative) =>
      initiative.steps.map(({ id, name }) => [id, name] as const),
    ),
  );
  const status = (id: StatusId): ShownStatus => shownStatus(id, reading.scale);
  const items = initiatives.flatMap((change) => {
    const found = judged.find(({ no }) => no === change.initiative);
    if (found === undefined) return [];
    const own = kpis.filter((each) => each.initiative === change.initiative && each.isChanged);
    const item: ChangedItem = {
      no: found.no,
      title: found.title,
      before: status(change.before.status),
      now: status(change.now.status),
      place: found.place,
      figures: [
        ...own.map((each): ChangedFigure => {
          const { name = each.kpi, unit = '' } = kpisById.get(each.kpi) ?? {};
          const target = (state: KpiState): string => decidedValue(state.target, unit);
          return {
            name,
            before: figureText(each.before, unit),
            now: figureText(each.now, unit),
            target: each.isRetargeted ? `${target(each.before)} → ${target(each.now)}` : null,
          };
        }),
        ...steps
          .filter((each) => each.initiative === change.initiative && each.isChanged)
          .map((each): ChangedFigure => ({
            name: stepNames.get(each.step) ?? each.step,
            before: each.before.progress === '' ? '－' : each.before.progress,
            now: each.now.progress === '' ? '－' : each.now.progress,
            target: null,
          })),
      ],
    };
    return [{ item, change, isRetargeted: own.some(({ isRetargeted }) => isRetargeted) }];
  });
  return {
    round: earlier.round.name,
    same: counts.initiatives.movements.same,
    groups: CHANGE_GROUPS.map((group) => ({
      group,
      items: items
        .filter(({ change, isRetargeted }) => isIn(group, change, isRetargeted))
        .map(({ item }) => item),
    })).filter((each) => each.items.length > 0),
  };
}

function isIn(
  group: ChangeGroup,
  { lateness, movement }: { readonly lateness: Lateness; readonly movement: Movement },
  isRetargeted: boolean,
): boolean {
  if (group === 'retargeted') return isRetargeted;
  return group === movement || group === lateness;
}

/** 「410件（見込）91.1%」. */
function figureText({ actual, forecast, rate }: KpiState, unit: string): string {
  if (actual === null) return '－';
  const mark = forecast ? '（見込）' : '';
  const shown = rate === null ? '' : ` ${displayedRate(rate).text}`;
  return `${decidedValue(actual, unit)}${mark}${shown}`;
}
