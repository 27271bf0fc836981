import {
  cellsOf,
  intersection,
  lastColumn,
  lastRow,
  offsetFormula,
  offsetRule,
  subtract,
  type Area,
  type CellCopy,
  type Sheet,
} from '../engine';
import { flag, oneOf, optionalText, rangeArgument } from './args';
import type { RangeSubject } from './classes';
import { areaOf, type ExcelContext } from './context';
import { byAddin } from './events';
import { mayEdit } from './guard';
import { mergesIn, unmergeArea } from './merging';

/** `copyFrom`: a range is repeated over a larger target of a multiple of its size, as with paste. */
export async function copyCells(
  context: ExcelContext,
  self: RangeSubject,
  args: readonly unknown[],
): Promise<void> {
  const source = rangeArgument(context.book, self.sheet, args[0]);
  const type = oneOf(optionalText(args, 1) ?? 'All', [
    'All',
    'Formulas',
    'Values',
    'Formats',
    'Link',
  ]);
  const target = targetArea(areaOf(self), source.area);
  if (type !== 'Formats') mayEdit(self.sheet, target);
  paste(
    context,
    source,
    { sheet: self.sheet, area: target },
    {
      type,
      skipBlanks: flag(args, 2),
      transpose: flag(args, 3),
    },
  );
  const bounded = self.sheet.cells.bounded(target) ?? target;
  await context.book.calculation.ofEntered(self.sheet, cellsOf(bounded));
  context.events.changed(self.sheet, target, byAddin);
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface PasteOptions {
  readonly type: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const targetArea = (target: Area, source: Area): Area =>
  target.rows % source.rows === 0 && target.columns % source.columns === 0
    ? target
    : { ...target, rows: source.rows, columns: source.columns };

/** Copies cells; rules of the cells come along with `All` and `Formats`. Does not look at locks. */
export function paste(context: ExcelContext, from: Place, to: Place, options: PasteOptions): void {
  const { type, skipBlanks, transpose } = options;
  const bounded = to.sheet.cells.bounded(to.area) ?? to.area;
  const placed: [number, number, CellCopy | null][] = [];
  for (let row = to.area.row; row <= Math.max(lastRow(bounded), to.area.row); row += 1) {
    for (let column = to.area.column; column <= lastColumn(to.area); column += 1) {
      const [i, j] = [row - to.area.row, column - to.area.column];
      const fromRow = from.area.row + ((transpose ? j : i) % from.area.rows);
      const fromColumn = from.area.column + ((transpose ? i : j) % from.area.columns);
      const copy = from.sheet.cells.copy(fromRow, fromColumn);
      const blank = copy.input.formula === undefined && copy.input.value === null;
      if (blank && skipBlanks) continue;
      const old = to.sheet.cells.copy(row, column);
      const formula = copy.input.formula;
      const input =
        formula === undefined || type === 'Values'
          ? { value: copy.input.value }
          : { ...copy.input, formula: offsetFormula(formula, row - fromRow, column - fromColumn) };
      placed.push([
        row,
        column,
        {
          input: type === 'Formats' ? old.input : input,
          format: type === 'Values' || type === 'Formulas' ? old.format : copy.format,
        },
      ]);
    }
  }
  to.sheet.cells.place(placed);
  if (type === 'All' || type === 'Formats') copyRules(from, to, type === 'All');
  context.book.isDirty = true;
}

function copyRules(from: Place, to: Place, withValidation: boolean): void {
  const rows = to.area.row - from.area.row;
  const columns = to.area.column - from.area.column;
  const moved = (area: Area): Area => ({
    ...area,
    row: area.row + rows,
    column: area.column + columns,
  });
  const formats = from.sheet.conditionalFormats.flatMap((format) => {
    const inside = intersection(format.area, from.area);
    if (inside === null) return [];
    const [dr, dc] = [inside.row - format.area.row, inside.column - format.area.column];
    const rule = offsetRule(format.rule, dr + rows, dc + columns);
    return [{ ...format, id: `${format.id}c${to.area.row}`, area: moved(inside), rule }];
  });
  const merges = mergesIn(from.sheet, from.area).map(moved);
  if (merges.length > 0) {
    unmergeArea(to.sheet, to.area);
    to.sheet.setMerges([...to.sheet.merges, ...merges]);
  }
  to.sheet.conditionalFormats = [...to.sheet.conditionalFormats, ...formats];
  if (!withValidation) return;
  const rules = from.sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((area) => {
      const inside = intersection(area, from.area);
      return inside === null ? [] : [moved(inside)];
    });
    const anchor = {
      row: validation.anchor.row + rows,
      column: validation.anchor.column + columns,
    };
    const move = (formula: string): string =>
      formula.startsWith('=') ? offsetFormula(formula, rows, columns) : formula;
    const { rule } = validation;
    const formula2 = rule.formula2 === null ? null : move(rule.formula2);
    return areas.length === 0
      ? []
      : [
          {
            ...validation,
            areas,
            anchor,
            rule: { ...rule, formula1: move(rule.formula1), formula2 },
          },
        ];
  });
  const kept = to.sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((area) => subtract(area, to.area));
    return areas.length === 0 ? [] : [{ ...validation, areas }];
  });
  to.sheet.validations = [...kept, ...rules];
}
