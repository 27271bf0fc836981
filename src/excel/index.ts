/**
 * The open workbook through Office.js: writes plans into it and reads it back. Needs ExcelApi 1.14. Everything that fails
 * fails with an {@link ExcelFailure} that tells a person what to do.
 */
export { applyPlan } from './applyPlan';
export type { ApplyOptions, ApplyReport } from './applying/terms';
export { ExcelFailure, explainedCodes } from './failure';
export type { Aftermath } from './failure';
export { NOT_EXPRESSIBLE } from './notExpressible';
export type { Inexpressible } from './notExpressible';
export type { DocumentFile, FileOptions } from './files/documentFile';
export { exportPdf } from './files/exportPdf';
export type { PdfOptions } from './files/exportPdf';
export { openAsNewWorkbook } from './files/openAsNewWorkbook';
export { printPlan } from './files/printPlan';
export { readFile } from './files/readFile';
export { readCells } from './reading/readCells';
export type { ReadCell } from './reading/readCells';
export { lockedCells } from './reading/lockedCells';
export { readGrid } from './reading/readGrid';
export { selectCell } from './selectCell';
export { showOutline } from './showOutline';
export type { OutlineLevels } from './showOutline';
export { watchSelection } from './watching/watchSelection';
export type { SelectedCell } from './watching/watchSelection';
export { watchTyping } from './watching/watchTyping';
export type { Typing, WatchOptions } from './watching/watchTyping';
export type { CellPlace } from './reading/touched';
export type { ChangeOptions } from './writing/allOrNothing';
export { lockInputs, unlockInputs } from './writing/lockInputs';
export { wholeSheets } from './whenAsked';
export { showColumns } from './writing/showColumns';
export { writeValues } from './writing/writeValues';
export type { ValueChange } from './writing/writeValues';
