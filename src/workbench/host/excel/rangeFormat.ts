import {
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  neededHeight,
  neededWidth,
  type Area,
  type FormatPatch,
} from '../engine';
import { invalidArgument, isNil, type Property } from '../protocol';
import { booleanValue, colour, numberValue, oneOf, textValue, whole } from './args';
import type { AreasSubject } from './classes';
import { areasOf, type Define } from './context';
import { mayChange } from './guard';
import { uniform, uniformColour } from './uniform';

type Format = Property<AreasSubject>;

/** Sets parts of the format of all cells. */
function patch(self: AreasSubject, change: FormatPatch): void {
  mayChange(self.sheet, 'allowFormatCells');
  for (const area of areasOf(self)) self.sheet.cells.format(area, change);
}

const horizontals = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

export const rangeFormatClass: Define<'RangeFormat'> = (context) => ({
  properties: {
    wrapText: booleanFormat('wrap'),
    shrinkToFit: booleanFormat('shrink'),
    horizontalAlignment: {
      get: (self) => uniform(self, ({ horizontal }) => horizontal),
      set: (self, value) => patch(self, { horizontal: oneOf(value, horizontals) }),
    },
    verticalAlignment: {
      get: (self) => uniform(self, ({ vertical }) => vertical),
      set: (self, value) => patch(self, { vertical: oneOf(value, verticals) }),
    },
    indentLevel: {
      get: (self) => uniform(self, ({ indent }) => indent),
      set: (self, value) => {
        const indent = numberValue(value);
        if (indent < 0 || indent > 250) throw invalidArgument('the indent');
        patch(self, { indent });
      },
    },
    textOrientation: {
      get: (self) => uniform(self, ({ orientation }) => orientation),
      set: (self, value) => patch(self, { orientation: numberValue(value) }),
    },
    columnWidth: sizeProperty('columns'),
    rowHeight: sizeProperty('rows'),
    useStandardWidth: standardProperty('columns'),
    useStandardHeight: standardProperty('rows'),
    readingOrder: { get: () => 'Context' },
    autoIndent: { get: () => false },
  },
  navigations: {
    font: (self) => context.make('RangeFont', self),
    fill: (self) => context.make('RangeFill', self),
    borders: (self) => context.make('RangeBorderCollection', self),
    protection: (self) => context.make('FormatProtection', self),
  },
  methods: {
    autofitColumns: (self) => autofit(self, 'columns'),
    autofitRows: (self) => autofit(self, 'rows'),
    adjustIndent: (self, args) => {
      const current = uniform(self, ({ indent }) => indent) ?? 0;
      patch(self, { indent: Math.max(0, current + whole(args, 0)) });
      return null;
    },
  },
});

function booleanFormat(key: 'wrap' | 'shrink' | 'bold' | 'italic' | 'strikethrough'): Format {
  return {
    get: (self) => uniform(self, (format) => format[key]),
    set: (self, value) => patch(self, { [key]: booleanValue(value) }),
  };
}

type Lines = 'rows' | 'columns';

/** First and last line of each area. */
function bounds(
  self: AreasSubject,
  kind: Lines,
): readonly (readonly [first: number, last: number])[] {
  return areasOf(self).map((area) => {
    // Sizing every line of a sheet sets the lines that the grid has; the others keep the standard.
    const all = kind === 'rows' ? isWholeColumns(area) : isWholeRows(area);
    const used = all ? (self.sheet.cells.bounded(area) ?? area) : area;
    return kind === 'rows' ? [used.row, lastRow(used)] : [used.column, lastColumn(used)];
  });
}

function linesOf(self: AreasSubject, kind: Lines): readonly number[] {
  return bounds(self, kind).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

function sizeProperty(kind: Lines): Format {
  return {
    get: (self) => {
      const [first = 0, ...others] = linesOf(self, kind);
      const size = self.sheet[kind].size(first);
      return others.every((index) => self.sheet[kind].size(index) === size) ? size : null;
    },
    set: (self, value) => {
      mayChange(self.sheet, kind === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      const points = numberValue(value);
      // 409.5 points is Excel's tallest row; 255 characters its widest column.
      if (points < 0 || points > (kind === 'rows' ? 409.5 : 1350))
        throw invalidArgument('the size');
      for (const lines of bounds(self, kind)) self.sheet[kind].resize(...lines, points);
    },
  };
}

function standardProperty(kind: Lines): Format {
  return {
    get: (self) => linesOf(self, kind).every((index) => !self.sheet[kind].isSet(index)),
    set: (self, value) => {
      mayChange(self.sheet, kind === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      if (!booleanValue(value)) return;
      for (const lines of bounds(self, kind)) self.sheet[kind].resize(...lines, null);
    },
  };
}

function autofit(self: AreasSubject, kind: Lines): null {
  mayChange(self.sheet, kind === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const used = self.sheet.cells.used(true);
  if (used === null) return null;
  for (const index of linesOf(self, kind)) {
    const line: Area =
      kind === 'rows' ? { ...used, row: index, rows: 1 } : { ...used, column: index, columns: 1 };
    const size = kind === 'rows' ? neededHeight(self.sheet, line) : neededWidth(self.sheet, line);
    if (size !== null) self.sheet[kind].resize(index, index, Math.min(size, 409.5));
  }
  return null;
}

const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];

export const rangeFontClass: Define<'RangeFont'> = () => ({
  properties: {
    name: {
      get: (self) => uniform(self, ({ fontName }) => fontName),
      set: (self, value) => patch(self, { fontName: textValue(value) }),
    },
    size: {
      get: (self) => uniform(self, ({ fontSize }) => fontSize),
      set: (self, value) => {
        const fontSize = numberValue(value);
        if (fontSize < 1 || fontSize > 409) throw invalidArgument('the font size');
        patch(self, { fontSize });
      },
    },
    color: {
      get: (self) => uniformColour(self, ({ fontColor }) => fontColor),
      set: (self, value) => patch(self, { fontColor: colour(value) }),
    },
    bold: booleanFormat('bold'),
    italic: booleanFormat('italic'),
    strikethrough: booleanFormat('strikethrough'),
    underline: {
      get: (self) => uniform(self, ({ underline }) => underline),
      set: (self, value) => patch(self, { underline: oneOf(value, underlines) }),
    },
    subscript: { get: () => false },
    superscript: { get: () => false },
    tintAndShade: { get: () => 0 },
  },
});

export const rangeFillClass: Define<'RangeFill'> = () => ({
  properties: {
    // No fill reads as white, mixed fills as an empty text.
    color: {
      get: (self) => uniformColour(self, ({ fill }) => fill ?? '#FFFFFF'),
      set: (self, value) =>
        patch(self, { fill: value === '' || isNil(value) ? null : colour(value) }),
    },
    pattern: {
      get: (self) => uniform(self, ({ fill }) => (fill === null ? 'None' : 'Solid')),
    },
    tintAndShade: { get: () => 0 },
    patternColor: { get: () => '#000000' },
    patternTintAndShade: { get: () => 0 },
  },
  methods: {
    clear: (self) => {
      patch(self, { fill: null });
      return null;
    },
  },
});

export const formatProtectionClass: Define<'FormatProtection'> = () => ({
  properties: {
    locked: protectionProperty('locked'),
    formulaHidden: protectionProperty('formulaHidden'),
  },
});

/** Locks cannot be changed while the sheet is protected, whatever its options are. */
function protectionProperty(key: 'locked' | 'formulaHidden'): Format {
  return {
    get: (self) => uniform(self, (format) => format[key]),
    set: (self, value) => {
      mayChange(self.sheet, null);
      const change = { [key]: booleanValue(value) };
      for (const area of areasOf(self)) self.sheet.cells.format(area, change);
    },
  };
}
