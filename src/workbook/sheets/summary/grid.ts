import { positions } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import { SUBMISSION_TABLE_FIELDS } from '../../keys';
import type { ColumnPlan } from '../../plan';
import { BAND_SLOTS } from '../settings';
import { PRINTED_SUBMISSION_COLUMNS, SUBMISSION_COLUMNS } from './submissionColumns';

/** A status in the tables of counts: how many, and which part of the total. */
export interface StatusColumn {
  readonly position: number;
  readonly count: number;
  readonly share: number;
  /** A slot for a band that the scale does not use: hidden, and there for the day the office adds one. */
  readonly spare: boolean;
}

/** A status that is left out of the total: 対象外 and 中止. */
export interface ApartColumn {
  readonly position: number;
  readonly count: number;
}

/** Neighbouring columns that show as one cell. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Characters that fit on a line of them. */
  readonly width: number;
}

/** Hidden columns in which 総括 works. */
const WORK_FIELDS = [
  // Every initiative, and its rank among those that are late, fell or rose.
  ...(['no', 'title', 'division', 'pillar', 'section', 'position', 'before'] as const),
  ...(['reason', 'next', 'late', 'fell', 'rose'] as const),
  // Every division of every initiative.
  ...(['memberDivision', 'memberPosition'] as const),
  // What stands in each line of the list.
  ...(['kind', 'entry', 'lateCount', 'fellCount', 'roseCount'] as const),
] as const;

/** The same for the comparison with the round before, where one was handed on. */
const SINCE_FIELDS = [
  ...(['since', 'sinceFell', 'sinceRose', 'sinceMove', 'sinceLate'] as const),
  ...(['sinceFellCount', 'sinceRoseCount'] as const),
] as const;

export type WorkField = (typeof WORK_FIELDS)[number] | (typeof SINCE_FIELDS)[number];

/** Where everything of 総括 stands, from the left: what is printed, what is only seen, and hidden columns. */
export interface SummaryGrid {
  readonly mark: number;
  readonly label: number;
  readonly total: number;
  readonly met: number;
  readonly metShare: number;
  readonly statuses: readonly StatusColumn[];
  readonly apart: readonly ApartColumn[];
  /** The squares of the bars, one for so many items. */
  readonly squares: { readonly first: number; readonly count: number; readonly items: number };
  /** First column of the submissions; null in a division's workbook. */
  readonly submission: number | null;
  /** Last column that is printed. */
  readonly printed: number;
  work(field: WorkField): number;
  /** Hidden columns of a line's running sums of squares, one for each of `statuses`. */
  readonly sums: number;
  readonly columns: readonly ColumnPlan[];
  /** Width of the columns that are printed. */
  readonly width: number;
  span(first: number, last: number): Span;
}

const WIDTHS = {
  key: 3,
  mark: 4.6,
  label: 33.4,
  total: 5.4,
  met: 5.6,
  metShare: 7.2,
  count: 4,
  share: 6.4,
  apart: 6,
  square: 1.7,
  work: 8,
} as const;

/** Fewest squares: the texts under them need the room. Most: the page does not have more. */
const [FEWEST_SQUARES, MOST_SQUARES] = [22, 30];

function squaresFor(longest: number): { readonly count: number; readonly items: number } {
  const items = Math.max(1, Math.ceil(longest / MOST_SQUARES));
  if (items === 1) return { count: Math.max(FEWEST_SQUARES, longest), items };
  // A status that does not fill its last square gets a whole one, so that no single item disappears.
  return { count: Math.ceil(longest / items) + BAND_SLOTS + 2, items };
}

/** @param longest the largest number of items in one line of a table that has a bar */
export function summaryGrid(context: WorkbookContext, longest: number): SummaryGrid {
  const columns: ColumnPlan[] = [];
  const add = (width: number, hidden = false): number => {
    columns.push({ width, ...(hidden ? { hidden } : {}) });
    return columns.length - 1;
  };
  add(WIDTHS.key, true);
  const mark = add(WIDTHS.mark);
  const label = add(WIDTHS.label);
  const total = add(WIDTHS.total);
  const met = add(WIDTHS.met);
  const metShare = add(WIDTHS.metShare);
  const status = (position: number, spare: boolean): StatusColumn => ({
    position,
    count: add(WIDTHS.count, spare),
    share: add(WIDTHS.share, spare),
    spare,
  });
  const statuses = [
    ...Array.from({ length: BAND_SLOTS }, (_, slot) =>
      status(positions.firstBand + slot, slot >= context.scale.bands.length),
    ),
    ...[positions.notEntered, positions.notEvaluable, positions.invalid].map((position) =>
      status(position, false),
    ),
  ];
  const apart = [positions.notDue, positions.discontinued].map((position) => ({
    position,
    count: add(WIDTHS.apart),
  }));
  const { count, items } = squaresFor(longest);
  const squares = { first: columns.length, count, items };
  for (let square = 0; square < count; square += 1) add(WIDTHS.square);
  const submission = context.division === null ? columns.length : null;
  const printed = columns.length - 1 + (submission === null ? 0 : PRINTED_SUBMISSION_COLUMNS);
  if (submission !== null) {
    for (const field of SUBMISSION_TABLE_FIELDS) add(SUBMISSION_COLUMNS[field].width);
  }
  const sums = columns.length;
  const fields: readonly WorkField[] =
    context.earlier === null ? WORK_FIELDS : [...WORK_FIELDS, ...SINCE_FIELDS];
  for (let hidden = statuses.length + fields.length; hidden > 0; hidden -= 1) {
    add(WIDTHS.work, true);
  }
  const widthOf = (first: number, last: number): number =>
    columns
      .slice(first, last + 1)
      .reduce((sum, column) => sum + (column.hidden === true ? 0 : column.width), 0);
  return {
    mark,
    label,
    total,
    met,
    metShare,
    statuses,
    apart,
    squares,
    submission,
    printed,
    work: (field) => sums + statuses.length + fields.indexOf(field),
    sums,
    columns,
    width: widthOf(mark, printed),
    span: (first, last) => ({ first, last, width: widthOf(first, last) }),
  };
}
