import {
  FORMULA_NAMES,
  isBandPosition,
  isLatePosition,
  latenessBetween,
  movementBetween,
  positions,
} from '../../../evaluation';
import type { FiscalYear, Initiative } from '../../../programme';
import { yearBefore } from '../../../programme';
import { absoluteArea, rowReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { hiddenKeyStyle } from '../../design/cells';
import type { RowKey } from '../../keys';
import { yearField } from '../../keys';
import type { PillarLayout } from '../../layout/pillarLayout';
import { layoutOf } from '../../layout/pillarLayout';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import type { LinkedText } from '../linkedText';
import { linkedText } from '../linkedText';
import { shownDivisions } from '../pillar/rows';
import type { SummaryGrid, WorkField } from './grid';

/** An initiative as 総括 counts and lists it. */
export interface Entry {
  readonly initiative: Initiative;
  readonly layout: PillarLayout;
  /** Ids of the divisions in charge, each once. */
  readonly divisions: readonly string[];
  readonly position: number;
  /** Position in the year before; null in the first year. */
  readonly before: number | null;
  readonly reason: LinkedText;
  readonly next: LinkedText;
  /** Ranks: 0 for one that is not on the list, else the larger the earlier it comes. */
  readonly late: number;
  readonly fell: number;
  readonly rose: number;
  /** Against the round before; null where nothing was handed on. */
  readonly since: Since | null;
}

/** How an initiative stands against the round before. */
export interface Since {
  readonly position: number;
  readonly fell: number;
  readonly rose: number;
  /** Number by which the formulas know the movement (`MOVE_CODES`), and the lateness. */
  readonly move: number;
  readonly late: number;
}

/** Numbers of the movements and of what became late, as their hidden cells hold them; 0 for any other. */
export const MOVE_CODES = { rose: 1, fell: 2, judged: 3, unjudged: 4, same: 5, none: 0 } as const;
export const LATE_CODES = { newlyLate: 1, lateNoMore: 2, stillLate: 0, notLate: 0 } as const;

/** The year before the reporting year, where it is one of the programme's. */
export function earlierYear({ current, reportingYear }: WorkbookContext): FiscalYear | null {
  const before = yearBefore(current, reportingYear);
  return before !== null && current.fiscalYears.includes(before) ? before : null;
}

/** The initiatives of a workbook in the hidden columns of 総括: found by key, so that sorted or inserted rows do no harm. */
export class Entries {
  readonly all: readonly Entry[];
  /** One for each division of each of them. */
  readonly #members: readonly {
    readonly number: number;
    readonly entry: Entry;
    readonly index: number;
  }[];

  constructor(
    private readonly context: WorkbookContext,
    layouts: readonly PillarLayout[],
    private readonly grid: SummaryGrid,
    /** Row of the first of them. */
    private readonly first: number,
  ) {
    const { initiatives } = context;
    this.all = initiatives.flatMap((initiative, index) => {
      const layout = layoutOf(layouts, { kind: 'initiative', no: initiative.no });
      return layout === null
        ? []
        : [entryOf(context, initiative, layout, initiatives.length, index)];
    });
    this.#members = this.all.flatMap((entry, index) =>
      entry.divisions.map((id) => ({ number: this.divisionNumber(id), entry, index })),
    );
  }

  /** All cells of a field, also where there is no initiative at all. */
  range(field: WorkField): string {
    const members = field === 'memberDivision' || field === 'memberPosition';
    const rows = members ? this.#members.length : this.all.length;
    const column = this.grid.work(field);
    return absoluteArea({ row: this.first, column, rows: Math.max(1, rows), columns: 1 });
  }

  write(sheet: SheetBuilder): void {
    this.all.forEach((entry, index) => {
      this.#writeEntry(sheet, entry, index);
    });
    this.#members.forEach(({ number, entry, index }, offset) => {
      const row = this.first + offset;
      sheet.value(row, this.grid.work('memberDivision'), number, work);
      const position = rowReference(this.first + index, this.grid.work('position'));
      sheet.formula(row, this.grid.work('memberPosition'), position, entry.position, work);
    });
  }

  /** Number by which the formulas know a division: its place in the programme. */
  divisionNumber(id: string): number {
    return this.context.current.divisions.findIndex((division) => division.id === id) + 1;
  }

  #writeEntry(sheet: SheetBuilder, entry: Entry, index: number): void {
    const { context, grid, first } = this;
    const row = first + index;
    const { initiative, layout } = entry;
    const { no, pillar, section } = initiative;
    const cell = (field: WorkField): string => rowReference(row, grid.work(field));
    const value = (field: WorkField, content: string | number): void => {
      const style = typeof content === 'number' ? work : hiddenKeyStyle;
      sheet.value(row, grid.work(field), content, style);
    };
    const formula = (field: WorkField, text: string, cached: string | number): void => {
      sheet.formula(row, grid.work(field), text, cached, work);
    };
    const found = (year: FiscalYear): string =>
      layout.lookup({ kind: 'initiative', no }, yearField(year, 'position'));
    value('no', no);
    value('title', initiative.title);
    value('division', shownDivisions({ kind: 'initiative', initiative }, context).join('\n'));
    value('pillar', pillar);
    value('section', sectionNumber(pillar, section));
    formula('position', found(context.reportingYear), entry.position);
    formula('reason', entry.reason.formula, entry.reason.text);
    formula('next', entry.next.formula, entry.next.text);
    const weight = String(context.initiatives.length + 1);
    const rank = String(context.initiatives.length - index);
    const position = cell('position');
    formula(
      'late',
      `IFERROR(IF(${isLate(position)},${position}*${weight}+${rank},0),0)`,
      entry.late,
    );
    const moved = (from: string, to: string): string =>
      `IFERROR(IF(AND(${isBand(from)},${isBand(to)},${to}>${from}),(${to}-${from})*${weight}+${rank},0),0)`;
    if (entry.since !== null) {
      const since = cell('since');
      const key: RowKey = { kind: 'initiative', no };
      const place = layout.lookup(key, yearField(context.reportingYear, 'earlierPosition'));
      formula('since', place, entry.since.position);
      formula('sinceFell', moved(since, position), entry.since.fell);
      formula('sinceRose', moved(position, since), entry.since.rose);
      formula('sinceMove', moveCode(since, position), entry.since.move);
      formula('sinceLate', lateCode(since, position), entry.since.late);
    }
    const earlier = earlierYear(context);
    if (earlier === null || entry.before === null) return;
    const before = cell('before');
    formula('before', found(earlier), entry.before);
    formula('fell', moved(before, position), entry.fell);
    formula('rose', moved(position, before), entry.rose);
  }
}

const work: CellStyle = { font: hiddenKeyStyle.font ?? {} };

/** One number for a section of a pillar. */
export function sectionNumber(pillar: number, section: number | null): number {
  return pillar * 1000 + (section ?? 0);
}

function moveCode(from: string, to: string): string {
  const { fell, judged, none, rose, same, unjudged } = MOVE_CODES;
  const between = `IF(${to}=${from},${String(same)},IF(${to}<${from},${String(rose)},${String(fell)}))`;
  return `IFERROR(IF(AND(${isBand(to)}),IF(AND(${isBand(from)}),${between},${String(judged)}),IF(AND(${isBand(from)}),${String(unjudged)},${String(none)})),0)`;
}

function lateCode(from: string, to: string): string {
  const { lateNoMore, newlyLate, notLate } = LATE_CODES;
  return `IFERROR(IF(${isLate(to)},IF(${isLate(from)},${String(notLate)},${String(newlyLate)}),IF(AND(${isLate(from)},${isBand(to)}),${String(lateNoMore)},${String(notLate)})),0)`;
}

function isBand(cell: string): string {
  return `${cell}>=${String(positions.firstBand)},${cell}<=${String(positions.lastBand)}`;
}

/** Below the band that is met. */
function isLate(cell: string): string {
  const met = `${String(positions.firstBand - 1)}+${FORMULA_NAMES.met}`;
  return `AND(${cell}>${met},${cell}<=${String(positions.lastBand)})`;
}

function sinceOf(
  { earlierJudged, reportingYear, scale }: WorkbookContext,
  { no }: Initiative,
  now: number,
  ranked: (steps: number) => number,
): Since | null {
  if (earlierJudged === null) return null;
  const { judgements } = earlierJudged;
  const position = judgements.position(judgements.initiative(no, reportingYear).status);
  const worse = isBandPosition(position) && isBandPosition(now) ? now - position : 0;
  return {
    position,
    fell: ranked(worse),
    rose: ranked(-worse),
    move: MOVE_CODES[movementBetween(position, now)],
    late: LATE_CODES[latenessBetween(position, now, scale)],
  };
}

function entryOf(
  context: WorkbookContext,
  initiative: Initiative,
  layout: PillarLayout,
  count: number,
  index: number,
): Entry {
  const { judgements, reportingYear, scale } = context;
  const positionIn = (year: FiscalYear): number =>
    judgements.position(judgements.initiative(initiative.no, year).status);
  const position = positionIn(reportingYear);
  const earlier = earlierYear(context);
  const before = earlier === null ? null : positionIn(earlier);
  const ranked = (steps: number): number => (steps > 0 ? steps * (count + 1) + count - index : 0);
  const late = isLatePosition(position, scale);
  const comparable = before !== null && isBandPosition(before) && isBandPosition(position);
  const worse = comparable ? position - before : 0;
  return {
    initiative,
    layout,
    divisions: [...new Set(initiative.divisions.map((id) => context.inCharge(id)))],
    position,
    before,
    reason: linkedText(context, layout, initiative, 'reason'),
    next: linkedText(context, layout, initiative, 'next'),
    late: ranked(late ? position : 0),
    fell: ranked(worse),
    rose: ranked(-worse),
    since: sinceOf(context, initiative, position, ranked),
  };
}
