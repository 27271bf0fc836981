import {
  cellArea,
  cellsOf,
  contains,
  lastColumn,
  joinCells,
  lastRow,
  type Area,
  type Sheet,
} from '../engine';
import { isNil, notEmulated } from '../protocol';
import { oneOf, text } from './args';
import type { AreasSubject } from './classes';
import { areasOf } from './context';
import { typeName } from './events';

const types = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
];

/** Excel.SpecialCellValueType in terms of the types of values; `All` where none is given. */
const valueTypes: Readonly<Record<string, readonly string[]>> = {
  All: ['Error', 'Boolean', 'Double', 'String', 'Empty'],
  Errors: ['Error'],
  ErrorsLogical: ['Error', 'Boolean'],
  ErrorsNumbers: ['Error', 'Double'],
  ErrorsText: ['Error', 'String'],
  ErrorsLogicalNumber: ['Error', 'Boolean', 'Double'],
  ErrorsLogicalText: ['Error', 'Boolean', 'String'],
  ErrorsNumberText: ['Error', 'Double', 'String'],
  Logical: ['Boolean'],
  LogicalNumbers: ['Boolean', 'Double'],
  LogicalText: ['Boolean', 'String'],
  LogicalNumbersText: ['Boolean', 'Double', 'String'],
  Numbers: ['Double'],
  NumbersText: ['Double', 'String'],
  Text: ['String'],
};

/** The cells of some ranges that are of a kind (`getSpecialCells`), as few rectangles. Beyond the used part there are none. */
export async function specialCells(
  self: AreasSubject,
  args: readonly unknown[],
): Promise<readonly Area[]> {
  const { sheet } = self;
  // Which formulas yield an error or a text is known once they are calculated.
  await sheet.core.settled();
  const type = oneOf(text(args, 0), types);
  const asked = isNil(args[1]) ? 'All' : oneOf(args[1], Object.keys(valueTypes));
  const test = testOf(type, valueTypes[asked] ?? [], sheet);
  const used = sheet.cells.used(false);
  if (used === null) return [];
  const cells: Area[] = [];
  for (const area of areasOf(self)) {
    const inside = sheet.cells.bounded(area);
    if (inside === null) continue;
    for (const [row, column] of cellsOf(inside)) {
      if (row > lastRow(used) || column > lastColumn(used)) continue;
      if (test(row, column)) cells.push(cellArea(row, column));
    }
  }
  return joinCells(cells);
}

function testOf(
  type: string,
  kinds: readonly string[],
  sheet: Sheet,
): (row: number, column: number) => boolean {
  const covered = (areas: readonly Area[], row: number, column: number): boolean =>
    areas.some((area) => contains(area, cellArea(row, column)));
  const ofKind = (row: number, column: number): boolean => {
    const { value, isError } = sheet.cells.get(row, column);
    return kinds.includes(isError ? 'Error' : typeName(value));
  };
  switch (type) {
    case 'Blanks':
      return (row, column) => {
        const { formula, value } = sheet.cells.get(row, column);
        return formula === null && value === null;
      };
    case 'Constants':
      return (row, column) => {
        const { formula, value } = sheet.cells.get(row, column);
        return formula === null && value !== null && ofKind(row, column);
      };
    case 'Formulas':
      return (row, column) => sheet.cells.get(row, column).formula !== null && ofKind(row, column);
    case 'ConditionalFormats':
      return (row, column) =>
        covered(
          sheet.conditionalFormats.map(({ area }) => area),
          row,
          column,
        );
    case 'DataValidations':
      return (row, column) =>
        covered(
          sheet.validations.flatMap(({ areas }) => areas),
          row,
          column,
        );
    case 'Visible':
      return (row, column) => !sheet.rows.isHidden(row) && !sheet.columns.isHidden(column);
    default:
      throw notEmulated(`special cells of type ${type}`);
  }
}
