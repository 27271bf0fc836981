import { sides, type BorderLine, type FormatPatch, type Side } from './format';

/** A style as the grid draws it (Univer's IStyleData); null takes a property away. */
export type UniverStyle = Record<string, unknown>;

const sideKeys: Readonly<Record<Side, string>> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
  diagonalDown: 'tl_br',
  diagonalUp: 'bl_tr',
};

const horizontals: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Distributed: 6,
  // The grid has no such thing: from its first cell on the text stays over the cells that it is meant for.
  CenterAcrossSelection: 1,
};

const verticals: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };

/** What the grid draws of a format. The format itself is kept beside it, because the grid's styles hold less. */
export function univerStyle(patch: FormatPatch): UniverStyle {
  const style: UniverStyle = {};
  const put = (present: unknown, key: string, value: unknown): void => {
    if (present !== undefined) style[key] = value;
  };
  put(patch.fontName, 'ff', patch.fontName);
  put(patch.fontSize, 'fs', patch.fontSize);
  put(patch.bold, 'bl', patch.bold === true ? 1 : 0);
  put(patch.italic, 'it', patch.italic === true ? 1 : 0);
  put(patch.underline, 'ul', { s: patch.underline === 'None' ? 0 : 1 });
  put(patch.strikethrough, 'st', { s: patch.strikethrough === true ? 1 : 0 });
  put(patch.fontColor, 'cl', { rgb: patch.fontColor });
  put(patch.fill, 'bg', patch.fill === null ? null : { rgb: patch.fill });
  put(patch.numberFormat, 'n', { pattern: patch.numberFormat });
  put(patch.horizontal, 'ht', horizontals[patch.horizontal ?? ''] ?? null);
  put(patch.vertical, 'vt', verticals[patch.vertical ?? ''] ?? null);
  put(patch.wrap, 'tb', patch.wrap === true ? 3 : 1);
  put(patch.indent, 'pd', { l: 2 + 8 * (patch.indent ?? 0) });
  if (patch.borders !== undefined) {
    const borders: Record<string, unknown> = {};
    for (const side of sides) {
      const line = patch.borders[side];
      if (line !== undefined) borders[sideKeys[side]] = line === null ? null : univerBorder(line);
    }
    style.bd = borders;
  }
  return style;
}

const univerBorder = ({ style, weight, color }: BorderLine): unknown => ({
  s: borderStyle(style, weight),
  cl: { rgb: color },
});

/** Univer's BorderStyleTypes. */
function borderStyle(style: string, weight: string): number {
  const medium = weight === 'Medium' || weight === 'Thick';
  switch (style) {
    case 'Double':
      return 7;
    case 'Dot':
      return 3;
    case 'Dash':
      return medium ? 9 : 4;
    case 'DashDot':
      return medium ? 10 : 5;
    case 'DashDotDot':
      return medium ? 11 : 6;
    case 'SlantDashDot':
      return 12;
    default:
      return { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 }[weight] ?? 1;
  }
}
