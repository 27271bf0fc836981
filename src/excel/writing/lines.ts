import type { ColumnPlan, RowPlan, SheetPlan } from '../../workbook';
import { columnLetters } from '../../workbook';
import { rowsAddress } from '../plan/address';
import { runsOf } from '../plan/rectangles';
import { callBytes, rangeAt, type Step } from '../session';
import type { SheetSteps } from './sheetSteps';

/** Width of a digit of the plan's font (BIZ UDゴシック 10) in pixels: what the width of a column counts. */
const digitPixels = 7;

/** Points of a column width in characters, as Excel rounds it (ECMA-376 part 1, 18.3.1.13). */
export function columnPoints(characters: number): number {
  const exact = (256 * characters + Math.trunc(128 / digitPixels)) / 256;
  return Math.trunc(exact * digitPixels) * 0.75;
}

const columnsAddress = (first: number, last: number): string =>
  `${columnLetters(first)}:${columnLetters(last)}`;

type Run = readonly [first: number, last: number];

function sizeBytes(run: Run): number {
  return (run[1] - run[0] + 1) * 40 + callBytes(1, 1);
}

/** Widths and hidden columns. Hiding comes last: setting a width shows a column again. */
export function columnSteps(
  sheet: SheetSteps,
  columns: readonly ColumnPlan[],
  indexes: readonly number[],
): readonly Step[] {
  const there = indexes.filter((index) => columns[index] !== undefined);
  const hidden = there.filter((index) => columns[index]?.hidden === true);
  return [
    ...runsOf(there).map((run) =>
      sheet.step(sizeBytes(run), (worksheet) => {
        const [first, last] = run;
        const range = rangeAt(worksheet, columnsAddress(first, last));
        range.setColumnProperties(
          columns.slice(first, last + 1).map(({ width }) => ({
            format: { columnWidth: columnPoints(width) },
            columnHidden: false,
          })),
        );
      }),
    ),
    ...runsOf(hidden).map(([first, last]) =>
      sheet.step(callBytes(1, 1), (worksheet) => {
        rangeAt(worksheet, columnsAddress(first, last)).columnHidden = true;
      }),
    ),
  ];
}

/** Rows per setting of heights, so that no step outgrows a request. */
const mostRows = 5_000;

/** Heights and hidden rows. A row that says nothing gets the sheet's height, because Office.js cannot set the default. */
export function rowSteps(
  sheet: SheetSteps,
  plan: Pick<SheetPlan, 'rows' | 'defaultRowHeight'>,
  indexes: readonly number[],
): readonly Step[] {
  const rowOf = (index: number): RowPlan => plan.rows[index] ?? {};
  const hidden = indexes.filter((index) => rowOf(index).hidden === true);
  const runs = runsOf(indexes).flatMap(([first, last]) =>
    Array.from({ length: Math.ceil((last - first + 1) / mostRows) }, (_, part): Run => {
      const start = first + part * mostRows;
      return [start, Math.min(last, start + mostRows - 1)];
    }),
  );
  return [
    ...runs.map((run) =>
      sheet.step(sizeBytes(run), (worksheet) => {
        const [first, last] = run;
        const heights = Array.from({ length: last - first + 1 }, (_, index) => ({
          format: { rowHeight: rowOf(first + index).height ?? plan.defaultRowHeight },
          rowHidden: false,
        }));
        rangeAt(worksheet, rowsAddress(first, last)).setRowProperties(heights);
      }),
    ),
    ...runsOf(hidden).map(([first, last]) =>
      sheet.step(callBytes(1, 1), (worksheet) => {
        rangeAt(worksheet, rowsAddress(first, last)).rowHidden = true;
      }),
    ),
  ];
}

/** Outline levels by index. */
export type Levels = ReadonlyMap<number, number>;

export function levelsOf(
  lines: Readonly<Record<number, { readonly outlineLevel?: number }>>,
): Levels {
  return new Map(
    Object.entries(lines).flatMap(([index, { outlineLevel }]) =>
      outlineLevel === undefined || outlineLevel === 0
        ? []
        : [[Number(index), outlineLevel] as const],
    ),
  );
}

/** Groups (or ungroups) lines, a group a level. Office.js cannot read levels, so the present ones have to be known. */
export function outlineSteps(
  sheet: SheetSteps,
  axis: 'rows' | 'columns',
  levels: Levels,
  change: 'group' | 'ungroup',
): readonly Step[] {
  const deepest = Math.max(0, ...levels.values());
  const address = axis === 'rows' ? rowsAddress : columnsAddress;
  const option = axis === 'rows' ? 'ByRows' : 'ByColumns';
  return Array.from({ length: deepest }, (_, index) => index + 1).flatMap((level) => {
    const lines = [...levels].filter(([, own]) => own >= level).map(([index]) => index);
    return runsOf(lines).map(([first, last]) =>
      sheet.step(callBytes(1, 1), (worksheet) => {
        rangeAt(worksheet, address(first, last))[change](option);
      }),
    );
  });
}
