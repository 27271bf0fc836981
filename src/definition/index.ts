/**
 * The definition workbook: an Excel workbook in which a municipality writes its programme down, made from a definition or
 * empty, and read back into one.
 */
export { emptyDefinition } from './form';
export { definitionWorkbook } from './plan/definitionWorkbook';
export type { DefinitionWorkbookOptions } from './plan/definitionWorkbook';
export type { Mark } from './plan/marks';
export type { DefinitionFinding } from './reading/place';
export { readDefinitionWorkbook } from './reading/readDefinitionWorkbook';
export type { DefinitionReading } from './reading/readDefinitionWorkbook';
export { nextProgramme } from './next/nextProgramme';
export type { NextProgramme } from './next/nextProgramme';
