import type { RollUp } from '../../evaluation';
import { achievementSentence, discontinuedFootnote, rollUp } from '../../evaluation';
import type { FiscalYear } from '../../programme';
import type { WorkbookContext } from '../../workbook';
import type { CountLine, Overview, PaperInitiative, PaperKpi } from './paper';

/** The counts of the paper. Who may not see a status is not shown it in a count either: such items are left out and named apart. */
export function paperOverview(
  context: WorkbookContext,
  initiatives: readonly PaperInitiative[],
  before: FiscalYear | null,
): Overview {
  const line = (label: string, items: readonly PaperInitiative[]): CountLine => ({
    label,
    now: initiativeRollUp(context, items, context.reportingYear),
    before: before === null ? null : initiativeRollUp(context, items, before),
    withheld: items.filter(({ status }) => status.id === 'withheld').length,
  });
  const kpis = kpiLine(context, initiatives, before);
  const total = line('計', initiatives);
  return {
    sentence: sentenceOf(total, '項目'),
    kpiSentence: sentenceOf(kpis, '指標'),
    total,
    kpis,
    pillars: context.current.pillars.flatMap(({ no, title }) =>
      present(
        line(
          `${String(no)}　${title}`,
          initiatives.filter(({ pillar }) => pillar === no),
        ),
      ),
    ),
    sections: context.current.pillars.flatMap(({ no, sections }) =>
      sections.flatMap((section) =>
        present(
          line(
            `${String(no)}-(${String(section.no)})　${section.title}`,
            initiatives.filter((each) => each.pillar === no && each.section === section.title),
          ),
        ),
      ),
    ),
    divisions: divisionNames(context).flatMap((name) =>
      present(
        line(
          name,
          initiatives.filter(({ divisions }) => divisions.includes(name)),
        ),
      ),
    ),
    rose: initiatives.filter(({ change }) => change === 'rose'),
    fell: initiatives.filter(({ change }) => change === 'fell'),
  };
}

/** A line that counts something, withheld items included. */
function present(line: CountLine): readonly CountLine[] {
  const counted = Object.values(line.now.counts).reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return counted + line.withheld === 0 ? [] : [line];
}

function divisionNames(context: WorkbookContext): readonly string[] {
  return [...new Set(context.current.divisions.map(({ id }) => context.nameOf(id)))];
}

function initiativeRollUp(
  context: WorkbookContext,
  items: readonly PaperInitiative[],
  year: FiscalYear,
): RollUp {
  return rollUp(
    items
      .filter(({ status }) => status.id !== 'withheld')
      .map(({ no }) => context.judgements.initiative(no, year)),
    context.scale,
  );
}

function kpiLine(
  context: WorkbookContext,
  initiatives: readonly PaperInitiative[],
  before: FiscalYear | null,
): CountLine {
  const counted: readonly PaperKpi[] = initiatives.flatMap(({ kpis }) =>
    kpis.filter(({ role }) => role === 'kpi'),
  );
  const shown = counted.filter(({ withheld }) => !withheld);
  const inYear = (year: FiscalYear): RollUp =>
    rollUp(
      shown.map(({ id }) => context.judgements.kpi(id, year)),
      context.scale,
    );
  return {
    label: '指標',
    now: inYear(context.reportingYear),
    before: before === null ? null : inYear(before),
    withheld: counted.length - shown.length,
  };
}

/** 「全57項目のうち約8割が達成（うち中止1項目、ほか非公表2項目）」 */
function sentenceOf({ now, withheld }: CountLine, unit: string): string {
  const asides = [
    discontinuedFootnote(now, unit),
    withheld === 0 ? '' : `ほか非公表${String(withheld)}${unit}`,
  ].filter((text) => text !== '');
  return achievementSentence(now, unit) + (asides.length === 0 ? '' : `（${asides.join('、')}）`);
}
