import type { CellInput } from '../../evaluation';
import { resolveScale } from '../../evaluation';
import type { FiscalYear, Programme, Round, Scale } from '../../programme';
import type { WorkbookContext } from '../context';
import { shownKpis, workbookContext } from '../context';
import type { ValueKey } from '../keys';
import { rowKeyText, valueKey } from '../keys';
import type { PillarRow } from '../sheets/pillar/rows';
import { pillarRows, rowKey, rowOwner } from '../sheets/pillar/rows';
import { reasonDue, textRowKey } from '../sheets/pillar/textRules';
import type { Values } from '../values';
import { Draw } from './draw';
import type { Figures } from './figures';
import { fillKpi, fillSteps } from './figures';
import { MEMOS } from './sentences';
import { fillSubmission } from './submission';
import type { ReportSubject } from './texts';
import { sampleNext, sampleReason, sampleReport } from './texts';
import { Sheets } from './typed';

export interface SampleOptions {
  readonly year: FiscalYear;
  readonly round: Round;
  /** Id of a division, to fill what it types and no more; null fills the master. */
  readonly division: string | null;
  /** A whole number. */
  readonly seed: number;
  /** By default the programme's own. */
  readonly scale?: Scale;
  /** What stands there already: kept, and the rest is filled around it. */
  readonly given?: Values;
}

/**
 * Plausible actuals, progress and texts for demonstrations and tests: most things near their targets, some late, some
 * forgotten. The same programme and seed give the same values on every machine; what a division's workbook gets is
 * exactly its share of what the master gets.
 */
export function sampleValues(programme: Programme, options: SampleOptions): Values {
  const { division, given = new Map<ValueKey, CellInput>(), round, seed, year } = options;
  const common = {
    programme,
    definition: '',
    reportingYear: year,
    round,
    scale: options.scale ?? resolveScale(programme),
    closedYears: [],
    created: '',
  };
  const sheets = new Sheets(given);
  const incomplete = new Set<string>();
  const empty = workbookContext({ ...common, division: null, values: given });
  const figures: Figures = { sheets, context: empty, seed, incomplete };
  for (const initiative of empty.initiatives) {
    for (const kpi of shownKpis(initiative)) fillKpi(figures, kpi);
    fillSteps(figures, initiative);
  }
  const judged = workbookContext({ ...common, division: null, values: sheets.values });
  for (const row of rowsOf(judged)) fillTexts(sheets, row, judged, seed, incomplete);
  if (division === null) return sheets.values;

  const own = workbookContext({ ...common, division, values: new Map() });
  const kept = new Sheets(new Map([...given, ...ownValues(sheets.values, own)]));
  const complete = ![...incomplete].some((each) => own.owns(each));
  fillSubmission(kept, own, complete, new Draw(seed, `submission ${division}`));
  return kept.values;
}

function rowsOf(context: WorkbookContext): readonly PillarRow[] {
  return context.current.pillars.flatMap((pillar) => pillarRows(context, pillar));
}

function fillTexts(
  sheets: Sheets,
  row: PillarRow,
  context: WorkbookContext,
  seed: number,
  incomplete: Set<string>,
): void {
  const key = textRowKey(row);
  const owner = key === null ? null : rowOwner(row);
  if (key === null || owner === null) return;
  const { initiative } = row;
  const subject: ReportSubject = { initiative, division: owner, context };
  const draw = (topic: string): Draw =>
    new Draw(seed, `${topic} ${rowKeyText(key)} ${context.reportingYear}`);
  const forgets = draw('forgets');
  const { status } = context.judgements.initiative(initiative.no, context.reportingYear);
  const due = !['future', 'notDue', 'discontinued'].includes(status);
  if (due) {
    if (forgets.chance(0.03)) incomplete.add(owner);
    else sheets.put(valueKey(key, 'report'), sampleReport(subject, draw('report')));
  }
  if (reasonDue(row, context)) {
    if (forgets.chance(0.15)) incomplete.add(owner);
    else {
      sheets.put(valueKey(key, 'reason'), sampleReason(subject, draw('reason')));
      if (forgets.chance(0.1)) incomplete.add(owner);
      else sheets.put(valueKey(key, 'next'), sampleNext(subject, draw('next')));
    }
  }
  const memo = draw('memo');
  if (memo.chance(0.08)) sheets.put(valueKey(key, 'memo'), memo.pick(MEMOS));
}

/** What a division types of the whole programme's values. */
function ownValues(values: Values, own: WorkbookContext): Values {
  const rows = new Set(
    rowsOf(own)
      .filter((row) => {
        const owner = row.kind === 'kpi' ? row.kpi.owner : rowOwner(row);
        return owner !== null && own.owns(owner);
      })
      .map((row) => rowKeyText(rowKey(row))),
  );
  return new Map([...values].filter(([key]) => rows.has(key.slice(0, key.lastIndexOf('|')))));
}
