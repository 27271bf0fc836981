import {
  cellsOf,
  lastColumn,
  lastRow,
  type Area,
  type BorderLine,
  type FormatPatch,
  type Side,
} from '../engine';
import { invalidArgument } from '../protocol';
import { colour, oneOf, whole } from './args';
import type { AreasSubject, BorderSubject, Edge } from './classes';
import { areasOf, type Define } from './context';
import { mayChange } from './guard';

/** Excel.BorderIndex. */
const edges: readonly Edge[] = [
  { index: 'EdgeTop', kind: 'outer', side: 'top' },
  { index: 'EdgeBottom', kind: 'outer', side: 'bottom' },
  { index: 'EdgeLeft', kind: 'outer', side: 'left' },
  { index: 'EdgeRight', kind: 'outer', side: 'right' },
  { index: 'InsideVertical', kind: 'inner', axis: 'columns' },
  { index: 'InsideHorizontal', kind: 'inner', axis: 'rows' },
  { index: 'DiagonalDown', kind: 'diagonal', side: 'diagonalDown' },
  { index: 'DiagonalUp', kind: 'diagonal', side: 'diagonalUp' },
];

const styles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'];

export const rangeBorderCollectionClass: Define<'RangeBorderCollection'> = (context) => {
  const border = (on: AreasSubject, edge: Edge | undefined) => {
    if (edge === undefined) throw invalidArgument('the border');
    return context.make('RangeBorder', { on, edge });
  };
  return {
    properties: { count: { get: () => edges.length }, tintAndShade: { get: () => 0 } },
    items: (self) => edges.map((edge) => border(self, edge)),
    indexer: (self, key) => {
      const index = oneOf(
        key,
        edges.map((edge) => edge.index),
      );
      return border(
        self,
        edges.find((edge) => edge.index === index),
      );
    },
    methods: { getItemAt: (self, args) => border(self, edges[whole(args, 0)]) },
  };
};

export const rangeBorderClass: Define<'RangeBorder'> = () => ({
  properties: {
    sideIndex: { get: ({ edge }) => edge.index },
    style: {
      get: (self) => lineOf(self).style,
      set: (self, value) => {
        const style = oneOf(value, styles);
        change(self, style === 'None' ? null : { style });
      },
    },
    weight: {
      get: (self) => lineOf(self).weight,
      set: (self, value) => change(self, { weight: oneOf(value, weights) }),
    },
    color: {
      get: (self) => lineOf(self).color,
      set: (self, value) => change(self, { color: colour(value) }),
    },
    tintAndShade: { get: () => 0 },
  },
  // The id that the client finds a border by.
  identity: ({ edge }) => ({ SideIndex: edge.index }),
});

const noLine: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };
const newLine: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

interface Mixed {
  readonly style: string | null;
  readonly weight: string | null;
  readonly color: string | null;
}

function lineOf({ on, edge }: BorderSubject): Mixed {
  let found: Mixed | null = null;
  for (const { row, column, side } of linesAlong(on, edge)) {
    const line = on.sheet.cells.formatAt(row, column).borders[side] ?? noLine;
    if (found === null) found = line;
    else {
      found = {
        style: found.style === line.style ? found.style : null,
        weight: found.weight === line.weight ? found.weight : null,
        color: found.color === line.color ? found.color : null,
      };
    }
  }
  return found ?? noLine;
}

/** Setting a weight or colour draws a line where there was none. */
function change({ on, edge }: BorderSubject, patch: Partial<BorderLine> | null): void {
  mayChange(on.sheet, 'allowFormatCells');
  const formats = new Map<string, [number, number, FormatPatch]>();
  for (const { row, column, side } of linesAlong(on, edge)) {
    const old = on.sheet.cells.formatAt(row, column).borders[side];
    const line = patch === null ? null : { ...newLine, ...old, ...patch };
    const key = `${row},${column}`;
    const known = formats.get(key)?.[2].borders;
    formats.set(key, [row, column, { borders: { ...known, [side]: line } }]);
  }
  on.sheet.cells.formatCells([...formats.values()]);
}

interface Line {
  readonly row: number;
  readonly column: number;
  readonly side: Side;
}

/** Cells and sides that make up an edge. A line between two cells belongs to both. */
function* linesAlong(on: AreasSubject, edge: Edge): Generator<Line> {
  for (const area of areasOf(on)) yield* linesOf(on.sheet.cells.bounded(area) ?? area, edge);
}

function* linesOf(bounded: Area, edge: Edge): Generator<Line> {
  for (const [row, column] of cellsOf(
    edge.kind === 'outer' ? strip(bounded, edge.side) : bounded,
  )) {
    if (edge.kind !== 'inner') yield { row, column, side: edge.side };
    else if (edge.axis === 'rows') {
      if (row < lastRow(bounded)) yield { row, column, side: 'bottom' };
      if (row > bounded.row) yield { row, column, side: 'top' };
    } else {
      if (column < lastColumn(bounded)) yield { row, column, side: 'right' };
      if (column > bounded.column) yield { row, column, side: 'left' };
    }
  }
}

function strip(area: Area, side: Side): Area {
  switch (side) {
    case 'top':
      return { ...area, rows: 1 };
    case 'bottom':
      return { ...area, row: lastRow(area), rows: 1 };
    case 'left':
      return { ...area, columns: 1 };
    default:
      return { ...area, column: lastColumn(area), columns: 1 };
  }
}
