export * from './address';
export * from './area';
export { Book, type BookOptions, type CalculationMode, type DocumentProperties } from './book';
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
export type { DefinedName } from './names';
export { type PageLayout, type PageZoom } from './pageLayout';
export { mapReferences, offsetFormula } from './references';
export { Sheet, type SheetProtection, type Visibility } from './sheet';
export { moveArea, type Shift } from './shift';
export { shiftCells } from './structure';
export { shownText } from './text';
export { readTyped, type Typed } from './typing';
export { firstOf } from './comparison';
export { registerPlugins, UniverCore, type ExistingUniver, type Vendor } from './univer';
export * from './validation';
export { neededHeight, neededWidth } from './sizes';
