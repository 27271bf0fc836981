import type { DecidedAbout, FiscalYear, Initiative, Kpi, ReportedDecision } from '../../programme';
import { targetDecision } from '../../programme';
import type { WorkbookContext } from '../../workbook';
import { decidedValue, decisionsOn, shownKpis } from '../../workbook';
import type { Masks } from './masks';
import type { PaperDecision } from './paper';
import { WITHHELD } from './statuses';

/** What a decision is about, as the paper names it. */
interface Named {
  readonly about: DecidedAbout;
  readonly kind: PaperDecision['kind'];
  readonly name: string;
  readonly unit: string;
}

/**
 * Everything decided in mid-programme about an initiative, its KPIs and its steps, in the order of the form. Of what the
 * readers may not see nothing is told.
 */
export function paperDecisions(
  context: WorkbookContext,
  masks: Masks,
  initiative: Initiative,
): readonly PaperDecision[] {
  if (masks.hidesInitiative(initiative)) return [];
  const { no, steps, title } = initiative;
  const own = { initiative: no, kpi: null, step: null };
  const items: readonly Named[] = [
    { about: own, kind: 'initiative', name: title, unit: '' },
    ...shownKpis(initiative)
      .filter((kpi) => !masks.hidesKpi(kpi))
      .map((kpi): Named => namedKpi(no, kpi)),
    ...steps.map(({ id, name }): Named => ({
      about: { ...own, step: id },
      kind: 'step',
      name,
      unit: '',
    })),
  ];
  // Reasons quote values, as everything does that is written about an initiative.
  const hides = masks.hidesTexts(initiative);
  return items.flatMap((item) =>
    decisionsOn(context, item.about)
      // What a 再掲 takes from its source is told there.
      .filter(({ about }) => about.kpi === item.about.kpi)
      .map((decision) => {
        const told = paperDecision(item, decision);
        return hides && item.kind !== 'kpi' ? { ...told, reason: WITHHELD.label } : told;
      }),
  );
}

/** The last decision that changed the target by which a year is judged; null for none. */
export function targetRevision(
  context: WorkbookContext,
  initiative: number,
  kpi: Kpi,
  year: FiscalYear,
): PaperDecision | null {
  const item = namedKpi(initiative, kpi);
  const last = targetDecision(decisionsOn(context, item.about), year);
  return last === null ? null : paperDecision(item, last);
}

function namedKpi(initiative: number, { id, name, unit }: Kpi): Named {
  return { about: { initiative, kpi: id, step: null }, kind: 'kpi', name, unit };
}

function paperDecision(
  { about, kind, name, unit }: Named,
  { applies, decidedOn, field, old, new: next, reason, what }: ReportedDecision,
): PaperDecision {
  return {
    initiative: about.initiative,
    name,
    kind,
    what,
    old: decidedValue(old, unit),
    now: decidedValue(next, unit),
    on: decidedOn,
    reason,
    isEnd: field === 'lifeCycle',
    applies,
  };
}
