import type { InitiativeChange, KpiChange, KpiState, ReportComparison } from '../../evaluation';
import { changeCounts, displayedRate } from '../../evaluation';
import type { EarlierReport, WorkbookContext } from '../../workbook';
import { changeSentence, changesSince, decidedValue } from '../../workbook';
import type {
  ChangedInitiative,
  ChangedKpi,
  PaperChanges,
  PaperInitiative,
  PaperKpi,
} from './paper';
import { shownStatus } from './statuses';

/**
 * What changed since an earlier round of the year, among the initiatives of the paper. Who may not see a status is not told
 * how it moved, nor counted to those that did.
 */
export function paperChanges(
  context: WorkbookContext,
  initiatives: readonly PaperInitiative[],
  earlier: EarlierReport,
): PaperChanges {
  const changes = changesSince(context, earlier);
  const shown = new Map(
    initiatives
      .filter(({ status, withheld }) => !withheld && status.id !== 'withheld')
      .map((initiative) => [initiative.no, initiative]),
  );
  const moved = changes.initiatives.filter(({ initiative }) => shown.has(initiative));
  const visible = new Set(
    initiatives.flatMap(({ kpis }) => kpis.filter(({ withheld }) => !withheld).map(({ id }) => id)),
  );
  const kpis = changes.kpis.filter(({ isCounted, kpi }) => isCounted && visible.has(kpi));
  return {
    before: earlier.round.name,
    sentence: changeSentence(changeCounts(moved)),
    kpiSentence: changeSentence(changeCounts(kpis), '指標', '件'),
    initiatives: moved.flatMap((change) => {
      const initiative = shown.get(change.initiative);
      if (initiative === undefined) return [];
      const own = changedInitiative(context, initiative, change, changes);
      return isWorthTelling(own) ? [own] : [];
    }),
  };
}

/** It moved itself, or one of its KPIs did or got another target. */
function isWorthTelling({ kpis, movement }: ChangedInitiative): boolean {
  return (movement !== 'same' && movement !== 'none') || kpis.some(({ hasMoved }) => hasMoved);
}

function changedInitiative(
  context: WorkbookContext,
  initiative: PaperInitiative,
  { before, lateness, movement, now }: InitiativeChange,
  { kpis, steps }: ReportComparison,
): ChangedInitiative {
  const stepOf = (id: string) => steps.find((each) => each.step === id);
  return {
    initiative,
    before: shownStatus(before.status, context.scale),
    now: shownStatus(now.status, context.scale),
    movement,
    lateness,
    kpis: initiative.kpis
      .filter(({ withheld }) => !withheld)
      .flatMap((kpi) => {
        const change = kpis.find((each) => each.kpi === kpi.id);
        return change === undefined ? [] : [changedKpi(context, kpi, change)];
      }),
    steps: initiative.steps.flatMap(({ id, name }) => {
      const change = stepOf(id);
      if (change?.isChanged !== true) return [];
      return [
        {
          name,
          before: change.before.progress,
          now: change.now.progress,
          status: shownStatus(change.now.status, context.scale),
        },
      ];
    }),
  };
}

function changedKpi(
  { scale }: WorkbookContext,
  kpi: PaperKpi,
  { before, isRetargeted, movement, now }: KpiChange,
): ChangedKpi {
  const target = (state: KpiState): string =>
    state.target === null ? '－' : decidedValue(state.target, kpi.unit);
  const value = ({ actual, forecast, kind, rate }: KpiState): string => {
    if (actual === null) return kind === 'pending' ? '集計中' : '';
    const mark = forecast ? '（見込）' : kind === 'preliminary' ? '（速報）' : '';
    const shown = rate === null ? '' : `\n達成率 ${displayedRate(rate).text}`;
    return `${decidedValue(actual, kpi.unit)}${mark}${shown}`;
  };
  const hasMoved = (movement !== 'same' && movement !== 'none') || isRetargeted;
  return {
    kpi,
    target: isRetargeted ? `${target(before)}\n→ ${target(now)}` : target(now),
    before: { value: value(before), status: shownStatus(before.status, scale) },
    now: { value: value(now), status: shownStatus(now.status, scale) },
    hasMoved,
  };
}
