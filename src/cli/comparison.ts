import type { ChangeCounts, KpiState, ReportComparison } from '../evaluation';
import type { Initiative } from '../programme';
import type { EarlierReport, Reading } from '../workbook';
import { changesSince, workbookContext, workbookOptionsOf } from '../workbook';

/** A workbook compared with the report before. */
export interface ComparedWorkbook {
  readonly reading: Reading;
  readonly earlier: EarlierReport;
  /** Of the workbook, as in force at the round. */
  readonly initiatives: readonly Initiative[];
  readonly changes: ReportComparison;
}

export function compareWorkbook(reading: Reading, earlier: EarlierReport): ComparedWorkbook {
  const options = workbookOptionsOf(reading);
  const { initiatives } = workbookContext(options);
  return { reading, earlier, initiatives, changes: changesSince(options, earlier) };
}

/** The document of `compare --json` (docs/cli.md). */
export function comparisonDocument({ changes, earlier, reading }: ComparedWorkbook): object {
  return {
    programme: reading.programme.id,
    reportingYear: reading.year,
    division: reading.division,
    before: earlier.round.name,
    round: reading.round.name,
    initiatives: changes.initiatives.map(({ before, initiative, lateness, movement, now }) => ({
      ...{ no: initiative, before, now, movement, lateness },
    })),
    measures: changes.kpis.map((each) => ({
      id: each.kpi,
      initiative: each.initiative,
      before: stateOf(each.before),
      now: stateOf(each.now),
      movement: each.movement,
      lateness: each.lateness,
      retargeted: each.isRetargeted,
      changed: each.isChanged,
    })),
    steps: changes.steps.map((each) => ({
      id: each.step,
      initiative: each.initiative,
      before: { progress: each.before.progress, status: each.before.status },
      now: { progress: each.now.progress, status: each.now.status },
      movement: each.movement,
      lateness: each.lateness,
      changed: each.isChanged,
    })),
    counts: {
      initiatives: countsOf(changes.counts.initiatives),
      kpis: countsOf(changes.counts.kpis),
    },
  };
}

function stateOf({ actual, forecast, kind, rate, status, target }: KpiState): object {
  return { target, actual, kind: forecast ? 'forecast' : kind, rate, status };
}

function countsOf({ lateness, movements, total }: ChangeCounts): object {
  return { total, ...movements, ...lateness };
}
