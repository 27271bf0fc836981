import type { FiscalYear, Initiative } from '../../programme';
import { asOfDate, divisionName, yearBefore } from '../../programme';
import type { Reading, WorkbookContext } from '../../workbook';
import { workbookContext, workbookOptionsOf } from '../../workbook';
import type { PaperOptions } from '../options';
import { paperChanges } from './changes';
import { recordedCorrections } from './corrections';
import { draftReasons } from './draft';
import { paperInitiative } from './initiative';
import { Masks } from './masks';
import { notesOf } from './notes';
import { paperOverview } from './overview';
import type { Correction, Paper, PaperInitiative } from './paper';

/**
 * The content of the paper of a workbook: judged afresh from what was typed, without what its readers may not see. Of a
 * division's workbook it has the division's initiatives.
 */
export function makePaper(reading: Reading, options: PaperOptions): Paper {
  const context = contextOf(reading);
  const { current, reportingYear, round } = context;
  const before = earlierYear(context);
  const chosen = context.initiatives.filter((each) => isChosen(each, context, options));
  const source = {
    context,
    before,
    masks: new Masks(current, options.audience),
    corrections: recordedCorrections(reading, context.initiatives, options.published),
  };
  const all = chosen.map((initiative) => paperInitiative(source, initiative));
  const listed = all.filter((initiative) => isSelected(initiative, options, context));
  return {
    title: `${context.yearLabel}の取組状況`,
    programme: current.title,
    organisation: current.organisation,
    office: current.office === null ? null : divisionName(current, current.office, asOf(context)),
    year: reportingYear,
    yearLabel: context.yearLabel,
    fiscalYears: current.fiscalYears,
    before,
    round: { name: round.name, kind: round.kind },
    asOf: asOf(context) ?? null,
    meeting: round.schedule[reportingYear]?.council ?? null,
    printedOn: options.printedOn,
    audience: options.audience,
    choice: choiceOf(context, options),
    draft: draftReasons(context, all),
    scale: context.scale,
    overview: paperOverview(context, all, before),
    pillars: current.pillars
      .map(({ no, title }) => ({
        no,
        title,
        initiatives: listed.filter(({ pillar }) => pillar === no),
      }))
      .filter(({ initiatives }) => initiatives.length > 0),
    corrections: correctionsOf(listed),
    changes: changesOf(context, all, options),
    decisions: listed.flatMap(({ decisions }) => decisions),
    notes: notesOf(listed, before === null ? [reportingYear] : [reportingYear, before]),
  };
}

/**
 * The public reads of an earlier round only where the office asks for it: what was a forecast then need not have been
 * published.
 */
function changesOf(
  context: WorkbookContext,
  initiatives: readonly PaperInitiative[],
  { audience, since }: PaperOptions,
): Paper['changes'] {
  const earlier = since ?? (audience === 'public' ? null : context.earlier);
  return earlier === null ? null : paperChanges(context, initiatives, earlier);
}

/** Lines of the sheet 訂正 that name nothing of the programme: whoever makes the paper has to look at them. */
export function unknownCorrections(reading: Reading): readonly string[] {
  return recordedCorrections(reading, contextOf(reading).initiatives, null).unknown;
}

function contextOf(reading: Reading): WorkbookContext {
  return workbookContext(workbookOptionsOf(reading));
}

function asOf({ current, reportingYear, round }: WorkbookContext): string | undefined {
  return asOfDate(current, reportingYear, round) ?? undefined;
}

/** The year before the programme's first has targets of another programme. */
function earlierYear({ current, reportingYear }: WorkbookContext): FiscalYear | null {
  const before = yearBefore(current, reportingYear);
  return before !== null && current.fiscalYears.includes(before) ? before : null;
}

function isChosen(
  { pillar, divisions }: Initiative,
  context: WorkbookContext,
  options: PaperOptions,
): boolean {
  const wanted = options.divisions?.map((id) => context.inCharge(id));
  return (
    (options.pillars === null || options.pillars.includes(pillar)) &&
    (wanted === undefined || divisions.some((id) => wanted.includes(context.inCharge(id))))
  );
}

function isSelected(
  initiative: PaperInitiative,
  { only }: PaperOptions,
  { reportingYear }: WorkbookContext,
): boolean {
  if (only === 'all') return true;
  return only === 'late' ? initiative.late : isChanged(initiative, reportingYear);
}

/** Its status, or that of one of its KPIs, is another than last year's, or one of its values was corrected. */
function isChanged(
  { change, kpis, status, steps, before }: PaperInitiative,
  year: FiscalYear,
): boolean {
  if (status.id === 'withheld') return false;
  if (before === null) return false;
  const corrected = [...kpis, ...steps].some(({ years }) =>
    years.some(({ correction }) => correction !== null),
  );
  const moved = kpis.some(({ years, role }) => {
    if (role === 'repeat') return false;
    const at = years.findIndex((each) => each.year === year);
    const [now, last] = [years[at]?.status, years[at - 1]?.status];
    return now !== undefined && last !== undefined && now.id !== last.id;
  });
  return corrected || moved || change === 'rose' || change === 'fell';
}

function choiceOf(context: WorkbookContext, options: PaperOptions): readonly string[] {
  const { division } = context;
  return [
    ...(division === null ? [] : [`${context.nameOf(division)}の取組項目`]),
    ...(options.pillars === null
      ? []
      : [
          `柱${[...options.pillars]
            .sort((a, b) => a - b)
            .map(String)
            .join('・')}`,
        ]),
    ...(options.divisions === null
      ? []
      : [`担当課：${options.divisions.map((id) => context.nameOf(id)).join('、')}`]),
    ...(options.only === 'late' ? ['達成に届いていない取組だけ'] : []),
    ...(options.only === 'changed' ? ['前年度から判定が変わった取組だけ'] : []),
  ];
}

/** Each once, though a repeated KPI shows it twice. */
function correctionsOf(initiatives: readonly PaperInitiative[]): readonly Correction[] {
  const found = new Map<string, Correction>();
  for (const { kpis, steps } of initiatives) {
    for (const { years } of [...kpis, ...steps]) {
      for (const { correction } of years) {
        if (correction === null) continue;
        const key = `${correction.item}|${correction.year}`;
        if (!found.has(key)) found.set(key, correction);
      }
    }
  }
  return [...found.values()];
}
