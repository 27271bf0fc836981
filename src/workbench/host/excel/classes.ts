import type { Area, Book, ConditionalFormat, DefinedName, Sheet, Side } from '../engine';

/** Cells that an object of the protocol stands for. They move with inserted and deleted cells; null once deleted. */
export interface RangeSubject {
  readonly sheet: Sheet;
  area: Area | null;
}

/** One or more areas of one sheet; what is set is set on each. */
export interface AreasSubject {
  readonly sheet: Sheet;
  readonly ranges: readonly RangeSubject[];
}

export interface BorderSubject {
  readonly on: AreasSubject;
  readonly edge: Edge;
}

/** An outer edge of the whole range, a line inside it, or a diagonal of each cell. */
export type Edge =
  | { readonly index: string; readonly kind: 'outer'; readonly side: Side }
  | { readonly index: string; readonly kind: 'inner'; readonly axis: 'rows' | 'columns' }
  | { readonly index: string; readonly kind: 'diagonal'; readonly side: Side };

export interface FormatRuleSubject {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface HeaderSubject {
  readonly sheet: Sheet;
  /** `defaultForAllPages`, `firstPage`, `evenPages`, `oddPages`. */
  readonly pages: string;
}

export interface BreakSubject {
  readonly sheet: Sheet;
  readonly axis: 'rows' | 'columns';
  readonly at: number;
}

export interface KeyedSubject {
  readonly key: string;
}

/** Sheets have names and properties of their own; null stands for the workbook. */
export interface ScopeSubject {
  readonly sheet: Sheet | null;
}

/** Every emulated class of the client, and what its objects stand for. */
export interface ExcelClasses {
  /** Asked by the client itself when it has loaded. */
  AddinInternalService: null;
  Workbook: Book;
  Application: Book;
  IterativeCalculation: Book;
  CultureInfo: Book;
  WorkbookCreated: { readonly id: string; readonly open: () => Promise<void> };
  Runtime: Book;
  WorksheetCollection: Book;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorkbookProtection: Book;
  WorksheetFreezePanes: Sheet;
  AutoFilter: Sheet;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: HeaderSubject;
  PageBreakCollection: { readonly sheet: Sheet; readonly axis: 'rows' | 'columns' };
  PageBreak: BreakSubject;
  Range: RangeSubject;
  RangeAreas: AreasSubject;
  RangeCollection: AreasSubject;
  RangeFormat: AreasSubject;
  RangeFont: AreasSubject;
  RangeFill: AreasSubject;
  RangeBorderCollection: AreasSubject;
  RangeBorder: BorderSubject;
  FormatProtection: AreasSubject;
  RangeSort: RangeSubject;
  DataValidation: AreasSubject;
  ConditionalFormatCollection: AreasSubject;
  ConditionalFormat: FormatRuleSubject;
  CustomConditionalFormat: FormatRuleSubject;
  CellValueConditionalFormat: FormatRuleSubject;
  ConditionalFormatRule: FormatRuleSubject;
  ConditionalRangeFormat: FormatRuleSubject;
  ConditionalRangeFont: FormatRuleSubject;
  ConditionalRangeFill: FormatRuleSubject;
  NamedItemCollection: ScopeSubject;
  NamedItem: DefinedName;
  DocumentProperties: Book;
  CustomPropertyCollection: Book;
  CustomProperty: KeyedSubject;
  SettingCollection: Book;
  Setting: KeyedSubject;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: KeyedSubject & { readonly sheet: Sheet };
}

export type ConditionalFormatOf = (subject: FormatRuleSubject) => ConditionalFormat;
