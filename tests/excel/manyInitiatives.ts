import { definition, loaded } from '../workbook/reading/book';
import { resolveScale } from '../../src/evaluation';
import { fiscalYearOf, type Programme } from '../../src/programme';
import { buildWorkbook, type WorkbookPlan } from '../../src/workbook';

/** Saitama's programme with its initiatives repeated under other numbers until there are so many. */
export function programmeOf(initiatives: number): Programme {
  const { initiatives: own, ...rest } = loaded(definition);
  const copies = Array.from({ length: initiatives }, (_, index) => {
    const original = own[index % own.length];
    if (original === undefined) throw new Error('The programme has no initiatives.');
    const round = Math.floor(index / own.length);
    if (round === 0) return original;
    const suffix = `-x${String(round)}`;
    return {
      ...original,
      no: original.no + round * 100,
      kpis: original.kpis.map((kpi) => ({
        ...kpi,
        id: kpi.id + suffix,
        repeats: null,
        parts: kpi.parts,
      })),
      references: original.references.map((kpi) => ({
        ...kpi,
        id: kpi.id + suffix,
        repeats: null,
      })),
      steps: original.steps.map((step) => ({ ...step, id: step.id + suffix })),
    };
  });
  return { ...rest, initiatives: copies };
}

export function masterOf(programme: Programme): WorkbookPlan {
  const reportingYear = fiscalYearOf(programme, 'R6');
  const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
  if (reportingYear === null || round === undefined) throw new Error('No such year or round.');
  return buildWorkbook({
    programme,
    definition,
    reportingYear,
    round,
    scale: resolveScale(programme),
    division: null,
    values: new Map(),
    closedYears: [],
    created: '2025-04-01T09:00:00Z',
  });
}
