/** The format of a cell, in the engine's own words; `excel/` translates to Office.js. */
export interface CellFormat {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** null: no fill. */
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Borders;
}

export const sides = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;
export type Side = (typeof sides)[number];

export interface BorderLine {
  /** Excel.BorderLineStyle: `Continuous`, `Dash` … */
  readonly style: string;
  /** Excel.BorderWeight: `Hairline`, `Thin`, `Medium`, `Thick`. */
  readonly weight: string;
  readonly color: string;
}

export type Borders = Readonly<Partial<Record<Side, BorderLine | null>>>;

export type FormatPatch = Partial<CellFormat>;

/** 標準: what a cell of a new Japanese workbook has. */
export const standardFormat: CellFormat = {
  fontName: '游ゴシック',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  numberFormat: 'General',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

export const mergeFormats = (base: FormatPatch, patch: FormatPatch): FormatPatch => ({
  ...base,
  ...patch,
  ...((base.borders ?? patch.borders) && { borders: { ...base.borders, ...patch.borders } }),
});

/** Nothing set. */
export const noFormat: FormatPatch = {};

type Resolved = WeakMap<FormatPatch, CellFormat>;
const resolved = new WeakMap<CellFormat, Resolved>();

/** Patches one over the other, over 標準. Patches never change, so each pair is merged once. */
export const resolveFormat = (patches: readonly FormatPatch[]): CellFormat =>
  patches.reduce<CellFormat>((format, patch) => {
    if (patch === noFormat) return format;
    const known = resolved.get(format) ?? new WeakMap<FormatPatch, CellFormat>();
    resolved.set(format, known);
    const merged = known.get(patch) ?? {
      ...format,
      ...patch,
      borders: { ...format.borders, ...patch.borders },
    };
    known.set(patch, merged);
    return merged;
  }, standardFormat);
