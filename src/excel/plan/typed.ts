import {
  cellAddress,
  type CellPlan,
  type CellValue,
  type GridCell,
  type SheetPlan,
  type WorkbookPlan,
} from '../../workbook';
import type { Contents } from '../reading/contents';
import {
  cellAt,
  keyedCells,
  keysOfContents,
  keysOfPlan,
  positionOf,
  valueOf,
  type Place,
} from './keys';

/** A value that somebody typed and that the next plan does not have. */
export interface LostValue {
  readonly sheet: string;
  readonly cell: string;
}

interface PlannedCells {
  readonly cells: ReadonlyMap<Place, CellPlan>;
  readonly inputs: ReadonlySet<Place>;
  /** Fields in which some row takes input. */
  readonly inputFields: ReadonlySet<string>;
}

function plannedCells(sheet: SheetPlan | null, plan: WorkbookPlan | null): PlannedCells {
  const cells = new Map<Place, CellPlan>();
  const inputs = new Set<Place>();
  const inputFields = new Set<string>();
  if (sheet === null || plan === null) return { cells, inputs, inputFields };
  const { rows, fields } = keysOfPlan(sheet);
  for (const cell of sheet.cells) {
    const [rowKey, field] = [rows.get(cell.row), fields.get(cell.column)];
    if (rowKey === undefined || field === undefined) continue;
    const place = `${rowKey}|${field}`;
    cells.set(place, cell);
    if (plan.styles[cell.style]?.input !== true) continue;
    inputs.add(place);
    inputFields.add(field);
  }
  return { cells, inputs, inputFields };
}

function sameValue(cell: GridCell, planned: CellPlan | undefined): boolean {
  if (planned === undefined || planned.formula !== undefined) return false;
  return valueOf(cell) === (planned.value === '' ? null : planned.value);
}

/** A plan's sheet with the plan that its styles are in. */
export interface PlannedSheet {
  readonly sheet: SheetPlan;
  readonly plan: WorkbookPlan;
}

export interface TypedValues {
  /** Values for which the next plan has another one, or no place. */
  readonly lost: readonly LostValue[];
  /** Values for which the next plan has an empty input cell, by that cell's position: they are kept. */
  readonly kept: ReadonlyMap<string, CellValue>;
}

/**
 * What people typed on a sheet, against what the next plan has. Cells are matched by the keys of their row and column,
 * wherever they stand. A value that the previous plan has was known to whoever made the next one: what that says counts.
 */
export function typedValues(
  contents: Contents,
  sheetName: string,
  next: PlannedSheet,
  previous: PlannedSheet | null,
): TypedValues {
  const kept = new Map<string, CellValue>();
  const lost: LostValue[] = [];
  const keys = keysOfContents(contents, next.sheet.key);
  if (keys === null) return { lost, kept };
  const after = plannedCells(next.sheet, next.plan);
  const before = plannedCells(previous?.sheet ?? null, previous?.plan ?? null);
  for (const { place, field, row, column } of keyedCells(keys)) {
    const cell = cellAt(contents, row, column);
    if (cell?.formula !== null || valueOf(cell) === null) continue;
    const known = after.cells.has(place) || before.cells.has(place);
    const typed =
      after.inputs.has(place) ||
      before.inputs.has(place) ||
      (!known && (after.inputFields.has(field) || before.inputFields.has(field)));
    if (!typed) continue;
    const target = after.cells.get(place);
    if (sameValue(cell, target) || sameValue(cell, before.cells.get(place))) continue;
    const isFree = target !== undefined && target.formula === undefined && after.inputs.has(place);
    if (isFree && (target.value === null || target.value === '')) {
      kept.set(positionOf(target), valueOf(cell));
    } else lost.push({ sheet: sheetName, cell: cellAddress(row, column) });
  }
  return { lost, kept };
}

/** Columns of the log that say in words what others say in ids: made anew with the sheet. */
const MADE_ANEW: ReadonlySet<string> = new Set(['divisionName', 'item']);

/**
 * Cells of a log that the next one does not have: its lines are the plan's own, wherever their columns stood when they were
 * written, and what somebody has written into it has no other place.
 */
export function lostLines(
  contents: Contents,
  sheetName: string,
  next: SheetPlan,
): readonly LostValue[] {
  const planned = new Map(next.cells.map((cell) => [positionOf(cell), cell]));
  const fields = keysOfContents(contents, next.key)?.fields;
  const columns = new Map([...keysOfPlan(next).fields].map(([column, field]) => [field, column]));
  const { area } = contents;
  return contents.cells.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const position = { row: area.row + i, column: area.column + j };
      if (cell.formula !== null || valueOf(cell) === null) return [];
      const field = fields?.get(position.column) ?? '';
      if (MADE_ANEW.has(field)) return [];
      const column = columns.get(field) ?? position.column;
      if (sameValue(cell, planned.get(positionOf({ row: position.row, column })))) return [];
      return [{ sheet: sheetName, cell: cellAddress(position.row, position.column) }];
    }),
  );
}

/** The sheet with other values in some of its cells. */
export function withValues(sheet: SheetPlan, values: ReadonlyMap<string, CellValue>): SheetPlan {
  if (values.size === 0) return sheet;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const value = values.get(positionOf(cell));
      return value === undefined ? cell : { ...cell, value };
    }),
  };
}

/** A sheet that stands as planned, with what its input cells hold now. */
export function withTyped({ sheet, plan }: PlannedSheet, contents: Contents): SheetPlan {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (plan.styles[cell.style]?.input !== true || cell.formula !== undefined) return cell;
      const now = cellAt(contents, cell.row, cell.column);
      const value = now === undefined ? null : valueOf(now);
      return value === cell.value ? cell : { ...cell, value };
    }),
  };
}
