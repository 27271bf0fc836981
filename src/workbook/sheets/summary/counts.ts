import type { StatusId } from '../../../evaluation';
import { positions } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import { yearField } from '../../keys';
import type { PillarLayout } from '../../layout/pillarLayout';
import type { PillarRow } from '../pillar/rows';
import { rowType, shownDivisions } from '../pillar/rows';
import { BAND_SLOTS } from '../settings';

/** One column of a table of counts: a status at its position. */
export interface StatusColumn {
  readonly position: number;
  /** Left out of the total: 対象外 and 中止. */
  readonly apart: boolean;
  /** A slot for a band that the scale does not use: hidden, and there for the day the office adds one. */
  readonly spare: boolean;
}

/** Bands from the best in all their slots, then what asks for action, then what is left out of the total. */
export function statusColumns(context: WorkbookContext): readonly StatusColumn[] {
  const bands = Array.from({ length: BAND_SLOTS }, (_, slot) => ({
    position: positions.firstBand + slot,
    apart: false,
    spare: slot >= context.scale.bands.length,
  }));
  const special = (position: number, apart: boolean): StatusColumn => ({
    position,
    apart,
    spare: false,
  });
  return [
    ...bands,
    special(positions.notEntered, false),
    special(positions.notEvaluable, false),
    special(positions.invalid, false),
    special(positions.notDue, true),
    special(positions.discontinued, true),
  ];
}

/** Rows of one 区分 with a status, over some pillar sheets; with a division, only rows that name it. */
export function countFormula(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  type: string,
  position: number,
  divisionCell: string | null,
): string {
  const field = yearField(context.reportingYear, 'position');
  // A division whose work another has taken over has no pillar sheet left.
  if (layouts.length === 0) return '0';
  return layouts
    .map((layout) => {
      const types = layout.outerRange('type');
      const found = layout.outerRange(field);
      if (divisionCell === null) return `COUNTIFS(${types},"${type}",${found},${String(position)})`;
      const names = `CHAR(10)&${layout.outerRange('division')}&CHAR(10)`;
      return `SUMPRODUCT((${types}="${type}")*(${found}=${String(position)})*ISNUMBER(FIND(CHAR(10)&${divisionCell}&CHAR(10),${names})))`;
    })
    .join('+');
}

interface CountedRow {
  readonly layout: PillarLayout;
  readonly type: string;
  readonly position: number;
  readonly divisions: readonly string[];
}

/** The same counts over the library's judgements: the cached results of the formulas. */
export class RowCounts {
  readonly #rows: readonly CountedRow[];

  constructor(context: WorkbookContext, layouts: readonly PillarLayout[]) {
    this.#rows = layouts.flatMap((layout) =>
      layout.rows.flatMap((row) => {
        const status = statusOf(row, context);
        if (status === null) return [];
        const position = context.judgements.position(status);
        return { layout, type: rowType(row), position, divisions: shownDivisions(row, context) };
      }),
    );
  }

  count(
    layouts: readonly PillarLayout[],
    type: string,
    position: number,
    division: string | null,
  ): number {
    return this.#rows.filter(
      (row) =>
        row.type === type &&
        row.position === position &&
        layouts.includes(row.layout) &&
        (division === null || row.divisions.includes(division)),
    ).length;
  }
}

function statusOf(row: PillarRow, { judgements, reportingYear }: WorkbookContext): StatusId | null {
  if (row.kind === 'initiative') {
    return judgements.initiative(row.initiative.no, reportingYear).status;
  }
  return row.kind === 'kpi' ? judgements.kpi(row.kpi.id, reportingYear).status : null;
}
