import type { WorkbookContext } from '../../context';
import { yearField } from '../../keys';
import type { PillarLayout } from '../../layout/pillarLayout';
import type { CellValue } from '../../plan';
import { ROW_TYPES, rowType } from '../pillar/rows';
import type { Entries, Entry } from './entries';
import { sectionNumber } from './entries';

/** How many stand at a position: a formula, and what it comes to. */
export interface Count {
  readonly formula: string;
  readonly count: number;
}

export type CountAt = (position: number) => Count;

/** One line of a table of counts. */
export interface CountLine {
  /** Number of the pillar or section. */
  readonly mark: CellValue;
  readonly label: string;
  readonly at: CountAt;
  /** The line of the totals: it stands out, and has no bar because the others would look small beside it. */
  readonly isTotal?: boolean;
}

/** A part of the programme by which initiatives are counted. */
export type Part =
  | { readonly kind: 'all' }
  | { readonly kind: 'pillar'; readonly no: number }
  | { readonly kind: 'section'; readonly pillar: number; readonly no: number }
  | { readonly kind: 'division'; readonly id: string };

export function isIn(part: Part, { initiative, divisions }: Entry): boolean {
  switch (part.kind) {
    case 'all':
      return true;
    case 'pillar':
      return initiative.pillar === part.no;
    case 'section':
      return initiative.pillar === part.pillar && initiative.section === part.no;
    case 'division':
      return divisions.includes(part.id);
  }
}

/** Initiatives of a part by their position in the reporting year; a joint one counts under each of its divisions. */
export function initiativesAt(entries: Entries, part: Part): CountAt {
  const inPart = entries.all.filter((entry) => isIn(part, entry));
  const formula = (position: number): string => {
    const at = `${entries.range('position')},${String(position)}`;
    switch (part.kind) {
      case 'all':
        return `COUNTIF(${at})`;
      case 'pillar':
        return `COUNTIFS(${entries.range('pillar')},${String(part.no)},${at})`;
      case 'section': {
        const number = String(sectionNumber(part.pillar, part.no));
        return `COUNTIFS(${entries.range('section')},${number},${at})`;
      }
      case 'division': {
        const number = String(entries.divisionNumber(part.id));
        return `COUNTIFS(${entries.range('memberDivision')},${number},${entries.range('memberPosition')},${String(position)})`;
      }
    }
  };
  return (position) => ({
    formula: formula(position),
    count: inPart.filter((entry) => entry.position === position).length,
  });
}

/** The same for the year before. */
export function initiativesBefore(entries: Entries): CountAt {
  return (position) => ({
    formula: `COUNTIF(${entries.range('before')},${String(position)})`,
    count: entries.all.filter(({ before }) => before === position).length,
  });
}

/** KPIs on some pillar sheets, 再掲 and reference targets left out. */
export function kpisAt(context: WorkbookContext, layouts: readonly PillarLayout[]): CountAt {
  const { judgements, reportingYear } = context;
  const found = layouts
    .flatMap(({ rows }) => rows)
    .flatMap((row) =>
      row.kind === 'kpi' && rowType(row) === ROW_TYPES.kpi
        ? [judgements.position(judgements.kpi(row.kpi.id, reportingYear).status)]
        : [],
    );
  const field = yearField(reportingYear, 'position');
  return (position) => ({
    formula:
      layouts
        .map(
          (layout) =>
            `COUNTIFS(${layout.outerRange('type')},"${ROW_TYPES.kpi}",${layout.outerRange(field)},${String(position)})`,
        )
        .join('+') || '0',
    count: found.filter((each) => each === position).length,
  });
}
