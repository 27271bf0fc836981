import type { WorkbookContext } from '../../context';
import type { PillarLayout } from '../../layout/pillarLayout';
import { ROW_TYPES, rowType } from '../pillar/rows';
import type { Part, CountLine } from './counts';
import { initiativesAt, isIn, kpisAt } from './counts';
import type { Entries } from './entries';

const ALL: Part = { kind: 'all' };

function partLine(entries: Entries, part: Part, mark: CountLine['mark'], label: string): CountLine {
  return { mark, label, at: initiativesAt(entries, part) };
}

/** The most that one line of the tables can count. */
export function longestLine(context: WorkbookContext, layouts: readonly PillarLayout[]): number {
  const counts = new Map<string, number>();
  const count = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { pillar, divisions } of context.initiatives) {
    count(`pillar ${String(pillar)}`);
    for (const id of new Set(divisions.map((each) => context.inCharge(each))))
      count(`division ${id}`);
  }
  for (const { pillar, rows } of layouts) {
    for (const row of rows) if (rowType(row) === ROW_TYPES.kpi) count(`KPIs ${String(pillar.no)}`);
  }
  return Math.max(0, ...counts.values());
}

/** 柱別: every pillar of this workbook, and all of them. */
export function pillarLines(
  entries: Entries,
  layouts: readonly PillarLayout[],
): readonly CountLine[] {
  return [
    ...layouts.map(({ pillar: { no, title } }) =>
      partLine(entries, { kind: 'pillar', no }, no, title),
    ),
    { ...partLine(entries, ALL, null, '計'), isTotal: true },
  ];
}

/** 節別: the sections that have an initiative here. */
export function sectionLines(
  entries: Entries,
  layouts: readonly PillarLayout[],
): readonly CountLine[] {
  return layouts.flatMap(({ pillar }) =>
    pillar.sections.flatMap(({ no, title }) => {
      const part: Part = { kind: 'section', pillar: pillar.no, no };
      if (!entries.all.some((entry) => isIn(part, entry))) return [];
      return [partLine(entries, part, `${String(pillar.no)}-${String(no)}`, title)];
    }),
  );
}

/** Divisions in charge of an initiative, in the order of the definition. */
export function divisionsInCharge(context: WorkbookContext, entries: Entries): readonly string[] {
  return context.current.divisions
    .map(({ id }) => id)
    .filter((id) => entries.all.some(({ divisions }) => divisions.includes(id)));
}

/** 担当課別: a joint initiative counts under each of its divisions. */
export function divisionLines(
  context: WorkbookContext,
  entries: Entries,
  divisions: readonly string[],
): readonly CountLine[] {
  return divisions.map((id) =>
    partLine(entries, { kind: 'division', id }, null, context.nameOf(id)),
  );
}

/** 柱別の指標. */
export function kpiLines(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
): readonly CountLine[] {
  return [
    ...layouts.map((layout): CountLine => ({
      mark: layout.pillar.no,
      label: layout.pillar.title,
      at: kpisAt(context, [layout]),
    })),
    { mark: null, label: '計', at: kpisAt(context, layouts), isTotal: true },
  ];
}
