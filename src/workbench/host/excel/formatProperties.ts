import { sides, type BorderLine, type CellFormat, type FormatPatch, type Side } from '../engine';
import { invalidArgument, isObject, objectAt, type JsonObject } from '../protocol';
import { booleanValue, colour, numberValue, oneOf, textValue } from './args';

/** Excel.CellPropertiesFormat → our patch. Unknown members are refused by name. */
export function patchOfProperties(format: JsonObject): FormatPatch {
  const parts: FormatPatch[] = Object.entries(format).map(([key, value]) => {
    switch (key) {
      case 'fill':
        return isObject(value) ? fillOf(value) : {};
      case 'font':
        return isObject(value) ? fontOf(value) : {};
      case 'borders':
        return isObject(value) ? { borders: bordersOf(value) } : {};
      case 'protection':
        return isObject(value) ? protectionOf(value) : {};
      case 'horizontalAlignment':
        return { horizontal: textValue(value) };
      case 'verticalAlignment':
        return { vertical: textValue(value) };
      case 'wrapText':
        return { wrap: booleanValue(value) };
      case 'shrinkToFit':
        return { shrink: booleanValue(value) };
      case 'indentLevel':
        return { indent: numberValue(value) };
      case 'textOrientation':
        return { orientation: numberValue(value) };
      case 'columnWidth':
      case 'rowHeight':
        // Of rows and columns, handled by their caller.
        return {};
      default:
        throw invalidArgument(`the format property ${key}`);
    }
  });
  return Object.assign({}, ...parts) as FormatPatch;
}

function fillOf(fill: JsonObject): FormatPatch {
  const { color } = fill;
  if (color === undefined) return {};
  return { fill: color === '' || color === null ? null : colour(color) };
}

function fontOf(font: JsonObject): FormatPatch {
  return {
    ...('name' in font && { fontName: textValue(font.name) }),
    ...('size' in font && { fontSize: numberValue(font.size) }),
    ...('color' in font && { fontColor: colour(font.color) }),
    ...('bold' in font && { bold: booleanValue(font.bold) }),
    ...('italic' in font && { italic: booleanValue(font.italic) }),
    ...('strikethrough' in font && { strikethrough: booleanValue(font.strikethrough) }),
    ...('underline' in font && { underline: textValue(font.underline) }),
  };
}

function protectionOf(protection: JsonObject): FormatPatch {
  return {
    ...('locked' in protection && { locked: booleanValue(protection.locked) }),
    ...('formulaHidden' in protection && {
      formulaHidden: booleanValue(protection.formulaHidden),
    }),
  };
}

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

function bordersOf(borders: JsonObject): Partial<Record<Side, BorderLine | null>> {
  const result: Partial<Record<Side, BorderLine | null>> = {};
  for (const side of sides) {
    const line = objectAt(borders, side);
    if (line === undefined) continue;
    const style = 'style' in line ? oneOf(line.style, styles) : 'Continuous';
    result[side] =
      style === 'None'
        ? null
        : {
            style,
            weight: 'weight' in line ? textValue(line.weight) : 'Thin',
            color: 'color' in line ? colour(line.color) : '#000000',
          };
  }
  return result;
}

/** What `getCellProperties` reports of a format, reduced to what was asked for. */
export function propertiesOf(format: CellFormat, asked: JsonObject): JsonObject {
  const whole: JsonObject = {
    fill: { color: format.fill ?? '#FFFFFF', pattern: format.fill === null ? 'None' : 'Solid' },
    font: {
      name: format.fontName,
      size: format.fontSize,
      color: format.fontColor,
      bold: format.bold,
      italic: format.italic,
      strikethrough: format.strikethrough,
      underline: format.underline,
    },
    protection: { locked: format.locked, formulaHidden: format.formulaHidden },
    borders: Object.fromEntries(
      sides.map((side) => [
        side,
        format.borders[side] ?? { style: 'None', weight: 'Thin', color: '#000000' },
      ]),
    ),
    horizontalAlignment: format.horizontal,
    verticalAlignment: format.vertical,
    wrapText: format.wrap,
    shrinkToFit: format.shrink,
    indentLevel: format.indent,
    textOrientation: format.orientation,
  };
  return pick(whole, asked);
}

export function pick(whole: JsonObject, asked: JsonObject): JsonObject {
  const result: Record<string, unknown> = {};
  for (const [key, want] of Object.entries(asked)) {
    const value = whole[key];
    if (want === true) result[key] = value;
    else if (isObject(want) && isObject(value)) result[key] = pick(value, want);
  }
  return result;
}
