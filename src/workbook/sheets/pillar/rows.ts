import type { Initiative, Kpi, Part, Pillar, Step } from '../../../programme';
import type { WorkbookContext } from '../../context';
import { shownKpis } from '../../context';
import type { Field, RowKey } from '../../keys';
import { OFFICE_FIELDS, OFFICE_REMARK } from '../../keys';

/** One row of a pillar sheet. Every row knows its initiative, so that it can repeat No., title and division. */
export type PillarRow =
  | { readonly kind: 'initiative'; readonly initiative: Initiative }
  | { readonly kind: 'report'; readonly initiative: Initiative; readonly division: string }
  | { readonly kind: 'kpi'; readonly initiative: Initiative; readonly kpi: Kpi }
  | {
      readonly kind: 'part';
      readonly initiative: Initiative;
      readonly kpi: Kpi;
      readonly part: Part;
    }
  | { readonly kind: 'step'; readonly initiative: Initiative; readonly step: Step };

/** 区分 as printed; also what filters and the formulas of the sheet tell rows apart by. */
export const ROW_TYPES = {
  initiative: '取組',
  report: '報告',
  kpi: '指標',
  repeat: '再掲',
  reference: '参考',
  part: '内訳',
  step: '工程',
} as const;

/** What decides an initiative's status: a 再掲 counts as a KPI, a reference target as nothing. */
export const MEASURES = { kpi: 'KPI', step: 'STEP' } as const;

export function measureOf(row: PillarRow): string | null {
  if (row.kind === 'step') return MEASURES.step;
  return row.kind === 'kpi' && row.kpi.role === 'counted' ? MEASURES.kpi : null;
}

export function rowType(row: PillarRow): string {
  if (row.kind !== 'kpi') return ROW_TYPES[row.kind];
  if (row.kpi.role === 'reference') return ROW_TYPES.reference;
  return row.kpi.repeats === null ? ROW_TYPES.kpi : ROW_TYPES.repeat;
}

export function rowKey(row: PillarRow): RowKey {
  switch (row.kind) {
    case 'initiative':
      return { kind: 'initiative', no: row.initiative.no };
    case 'report':
      return { kind: 'report', no: row.initiative.no, division: row.division };
    case 'kpi':
      return { kind: 'kpi', id: row.kpi.id };
    case 'part':
      return { kind: 'part', kpi: row.kpi.id, part: row.part.id };
    case 'step':
      return { kind: 'step', id: row.step.id };
  }
}

/** Division that types in the row; null where nobody does. */
export function rowOwner(row: PillarRow): string | null {
  switch (row.kind) {
    case 'initiative':
      return row.initiative.divisions.length === 1 ? (row.initiative.divisions[0] ?? null) : null;
    case 'report':
      return row.division;
    case 'kpi':
      return row.kpi.repeats === null && row.kpi.parts.length === 0 ? row.kpi.owner : null;
    case 'part':
      return row.kpi.repeats === null ? row.kpi.owner : null;
    case 'step':
      return row.step.owner;
  }
}

/** Division that fills in a field of the row; null for what is the office's own. */
export function inputOwner(row: PillarRow, field: Field): string | null {
  if (field === OFFICE_REMARK || OFFICE_FIELDS.some((each) => each === field)) return null;
  // The 値の区分 of a KPI with parts stands in the KPI's own row, in which no number is typed.
  return row.kind === 'kpi' ? row.kpi.owner : rowOwner(row);
}

/** Division that answers for a KPI in an initiative: its owner, or for a 再掲 the initiative's first. */
export function answerableDivision(initiative: Initiative, kpi: Kpi): string {
  return kpi.repeats === null ? kpi.owner : (initiative.divisions[0] ?? kpi.owner);
}

function answeringDivision(row: Exclude<PillarRow, { kind: 'initiative' }>): string {
  switch (row.kind) {
    case 'report':
      return row.division;
    case 'step':
      return row.step.owner;
    case 'kpi':
    case 'part':
      return answerableDivision(row.initiative, row.kpi);
  }
}

/** Names that stand in the 担当課 cell of a row: its owner's, or all divisions of the initiative. */
export function shownDivisions(row: PillarRow, context: WorkbookContext): readonly string[] {
  const shown = row.kind === 'initiative' ? row.initiative.divisions : [answeringDivision(row)];
  return [...new Set(shown.map((id) => context.nameOf(id)))];
}

/** Rows of a pillar in their order: the initiative, the reports of its divisions where it is joint, KPIs, steps. */
export function pillarRows(
  context: Pick<WorkbookContext, 'initiatives'>,
  pillar: Pillar,
): readonly PillarRow[] {
  return context.initiatives
    .filter((initiative) => initiative.pillar === pillar.no)
    .flatMap((initiative): readonly PillarRow[] => [
      { kind: 'initiative', initiative },
      ...(initiative.divisions.length > 1
        ? initiative.divisions.map((division): PillarRow => ({
            kind: 'report',
            initiative,
            division,
          }))
        : []),
      ...shownKpis(initiative).flatMap((kpi): readonly PillarRow[] => [
        { kind: 'kpi', initiative, kpi },
        ...kpi.parts.map((part): PillarRow => ({ kind: 'part', initiative, kpi, part })),
      ]),
      ...initiative.steps.map((step): PillarRow => ({ kind: 'step', initiative, step })),
    ]);
}
