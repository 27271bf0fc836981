export * from './address';
export * from './area';
export { Book, type BookOptions, type ReferenceStyle } from './book';
export type { CalculationMode } from './calculation';
export type { DocumentProperties } from './documentProperties';
export {
  isErrorText,
  type Cell,
  type CellCopy,
  type CellInput,
  type CellPatch,
  type CellValue,
} from './cellContent';
export * from './format';
export { invalidCells, isValid, shownFormat } from './judging';
export { invariantFormat, localeOf, localFormat, type ExcelLocale } from './locale';
export { columnCharacters, columnPoints } from './columnWidths';
export type { DefinedName } from './names';
export { type PageLayout, type PageZoom } from './pageLayout';
export { fromR1C1, toR1C1 } from './r1c1';
export { mapReferences, offsetFormula } from './references';
export { Sheet, type SheetProtection, type Visibility } from './sheet';
export { moveArea, type Shift } from './shift';
export { offsetRule, onArea, withoutArea } from './conditional';
export { shiftCells } from './structure';
export { textMatcher } from './wildcards';
export type { Typed } from './typed';
export { readTyped } from './typing';
export { firstOf } from './comparison';
export { registerPlugins, UniverCore, type ExistingUniver } from './univer';
export type { Vendor } from './vendorParts';
export * from './validation';
export { neededHeight, neededWidth } from './sizes';
