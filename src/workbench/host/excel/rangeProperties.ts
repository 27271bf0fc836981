import { formatArea, lastColumn, lastRow, cellArea, matrixOf, type FormatPatch } from '../engine';
import { invalidArgument, isArray, isObject, objectAt, type JsonObject } from '../protocol';
import { booleanValue, numberValue, object } from './args';
import type { RangeSubject } from './classes';
import { areaOf } from './context';
import { patchOfProperties, propertiesOf } from './formatProperties';
import { mayChange } from './guard';
import { wrongSize } from './rangeContent';

type Method = (self: RangeSubject, args: readonly unknown[]) => unknown;

/** The methods that read and write many formats at once (ExcelApi 1.9). */
export function rangeProperties(): Readonly<Record<string, Method>> {
  return {
    setCellProperties: (self, args) => {
      setCells(self, args[0]);
      return null;
    },
    setRowProperties: (self, args) => {
      setLines(self, 'rows', args[0]);
      return null;
    },
    setColumnProperties: (self, args) => {
      setLines(self, 'columns', args[0]);
      return null;
    },
    getCellProperties: (self, args) => {
      const asked = object(args, 0);
      const { cells } = self.sheet;
      return matrixOf(areaOf(self), (row, column) => ({
        ...(asked.address === true && { address: formatArea(cellArea(row, column)) }),
        ...(isObject(asked.format) && {
          format: propertiesOf(cells.formatAt(row, column), asked.format),
        }),
      }));
    },
    getRowProperties: (self, args) => getLines(self, 'rows', object(args, 0)),
    getColumnProperties: (self, args) => getLines(self, 'columns', object(args, 0)),
  };
}

function setCells(self: RangeSubject, value: unknown): void {
  mayChange(self.sheet, 'allowFormatCells');
  const area = areaOf(self);
  if (!isArray(value) || value.length !== area.rows) throw wrongSize();
  const entries: [number, number, FormatPatch][] = [];
  value.forEach((row, i) => {
    if (!isArray(row) || row.length !== area.columns) throw wrongSize();
    row.forEach((cell, j) => {
      if (cell === null) return;
      if (!isObject(cell)) throw invalidArgument('the properties of a cell');
      const format = objectAt(cell, 'format');
      if (format !== undefined) {
        if ('protection' in format) mayChange(self.sheet, null);
        entries.push([area.row + i, area.column + j, patchOfProperties(format)]);
      }
    });
  });
  self.sheet.cells.formatCells(entries);
}

function setLines(self: RangeSubject, kind: 'rows' | 'columns', value: unknown): void {
  mayChange(self.sheet, kind === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const area = areaOf(self);
  const [first, count] = kind === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  if (!isArray(value) || value.length !== count) throw wrongSize();
  value.forEach((line, i) => {
    if (line === null) return;
    if (!isObject(line)) throw invalidArgument('the properties of a line');
    const index = first + i;
    const lines = self.sheet[kind];
    const format = objectAt(line, 'format');
    const size = format?.[kind === 'rows' ? 'rowHeight' : 'columnWidth'];
    if (size !== undefined) lines.resize(index, index, numberValue(size));
    const hidden = line[kind === 'rows' ? 'rowHidden' : 'columnHidden'];
    if (hidden !== undefined) lines.hide(index, index, booleanValue(hidden));
    if (format === undefined) return;
    const patch = patchOfProperties(format);
    if (Object.keys(patch).length > 0) {
      const cells =
        kind === 'rows' ? { ...area, row: index, rows: 1 } : { ...area, column: index, columns: 1 };
      self.sheet.cells.format(cells, patch);
    }
  });
}

function getLines(
  self: RangeSubject,
  kind: 'rows' | 'columns',
  asked: JsonObject,
): readonly unknown[] {
  const area = areaOf(self);
  const [first, last] =
    kind === 'rows' ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
  const [sizeKey, hiddenKey, indexKey] =
    kind === 'rows'
      ? ['rowHeight', 'rowHidden', 'rowIndex']
      : ['columnWidth', 'columnHidden', 'columnIndex'];
  const lines = self.sheet[kind];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const index = first + i;
    const format = asked.format;
    const cell = kind === 'rows' ? ([index, area.column] as const) : ([area.row, index] as const);
    return {
      ...(asked[indexKey] === true && { [indexKey]: index }),
      ...(asked[hiddenKey] === true && { [hiddenKey]: lines.isHidden(index) }),
      ...(isObject(format) && {
        format: {
          ...propertiesOf(self.sheet.cells.formatAt(...cell), format),
          ...(format[sizeKey] === true && { [sizeKey]: lines.size(index) }),
        },
      }),
    };
  });
}
