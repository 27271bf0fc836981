/**
 * A workbook as data. Two writers apply it (an .xlsx file, the open workbook through Office.js); it is plain and
 * serialisable, so that it can be stored, compared and sent to a worker. Rows and columns count from 0, lengths of rows
 * are points, of columns characters of the default font. Colours are `RRGGBB`.
 */
export interface WorkbookPlan {
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly creator: string;
    /** ISO date and time; given by the caller, so that a plan is reproducible. */
    readonly created: string;
    readonly language: string;
  };
  readonly defaultFont: FontPlan;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly names: readonly DefinedName[];
  readonly sheets: readonly SheetPlan[];
  /** Key of the sheet that is shown on opening. */
  readonly activeSheet: string;
}

export interface DefinedName {
  readonly name: string;
  /** Reference with the sheet's name quoted: `'設定'!$B$5:$B$12`. */
  readonly refersTo: string;
}

export interface FontPlan {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
}

export type Edge = 'none' | 'hair' | 'thin' | 'medium';

export interface BorderPlan {
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
  readonly colour: string;
}

export interface CellStyle {
  readonly font?: Partial<FontPlan>;
  readonly fill?: string;
  readonly border?: BorderPlan;
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'centerContinuous';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  /** Unlocked: people may type here. */
  readonly input?: boolean;
}

export type CellValue = string | number | boolean | null;

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly style: string;
  /** A constant; or, beside `formula`, the result that the library calculated. */
  readonly value: CellValue;
  /** Without the leading `=`, English function names, as typed in Excel (no `_xlfn.`). */
  readonly formula?: string;
}

export interface ColumnPlan {
  readonly width: number;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
}

export interface RowPlan {
  readonly height?: number;
  /** The height is where the row begins: the application fits it to what people type. */
  readonly grows?: boolean;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Native data validation. `areas` are the cells of one rule; custom formulas are written for the first area's first cell. */
export interface ValidationPlan {
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    | {
        readonly kind: 'decimal' | 'whole' | 'date' | 'textLength';
        readonly minimum: number | null;
        readonly maximum: number | null;
      }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error: {
    readonly level: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  };
  readonly allowBlank: boolean;
}

/** A formula rule over one contiguous area, written for its first cell; rules of a sheet never overlap in effect. */
export interface ConditionalFormatPlan {
  readonly area: Area;
  readonly formula: string;
  readonly fill?: string;
  readonly font?: { readonly colour?: string; readonly bold?: boolean };
  readonly priority: number;
}

export interface PagePlan {
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Inches. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly fitWidth: number;
  /** 0: as many pages as needed. */
  readonly fitHeight: number;
  /**
   * Percent of the natural size, instead of fitting: Excel's "Fit to" ignores manual page breaks (Microsoft support,
   * "Scale a worksheet"), so a sheet that breaks its pages itself is printed at a fixed scale.
   */
  readonly scale?: number;
  readonly area: Area | null;
  /** First and last row repeated on every page. */
  readonly titleRows: readonly [number, number] | null;
  /** Rows before which a page starts. */
  readonly rowBreaks: readonly number[];
  readonly header?: string;
  /** In Excel's codes: `&P / &N`. */
  readonly footer?: string;
  readonly blackAndWhite?: boolean;
  readonly centreHorizontally?: boolean;
}

export interface ProtectionPlan {
  readonly allowAutoFilter: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowFormatCells: boolean;
  readonly allowSort: boolean;
}

/** One cell, rows and columns counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface SheetPlan {
  /** Stable identity, also in the sheet's first cell where people's data stands; renaming does not change it. */
  readonly key: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColour?: string;
  readonly columns: readonly ColumnPlan[];
  /** By row index; rows that are absent have the default height. */
  readonly rows: Readonly<Record<number, RowPlan>>;
  readonly defaultRowHeight: number;
  readonly cells: readonly CellPlan[];
  /** Areas shown as one cell, which is their first; the other cells hold nothing but their look. */
  readonly merges?: readonly Area[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** The cell that is selected when the sheet is first shown: one that people see and start from. Without it A1. */
  readonly activeCell?: CellPosition;
  readonly autoFilter: Area | null;
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly protection: ProtectionPlan | null;
  readonly page: PagePlan;
  /** false: the summary row of an outline group stands above it. */
  readonly summaryBelow: boolean;
  readonly showGridLines: boolean;
  /** Percent. */
  readonly zoom: number;
}
