export { ExcelHost, type DisplayLanguage, type HostOptions } from './excelHost';
export { Dialogs, type OpenDialog } from './dialogs';
export { requirementsOf } from './documentContext';
export type { FileKind } from './documentFiles';
export { createExternal, type External } from './external';
export type { RequestFault } from './faults/faults';
export { emulatedClasses } from './excel';
export { Person, type Shown, type SortOrder, type Typing } from './person';
export { openXlsx, saveXlsx } from './xlsx';
