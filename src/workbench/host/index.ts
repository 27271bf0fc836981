export { ExcelHost, type HostOptions } from './excelHost';
export { createExternal, requirementsOf, type External, type FileKind } from './external';
export type { RequestFault } from './faults/faults';
export { emulatedClasses } from './excel';
export { Person, type Shown, type Typing } from './person';
export { openXlsx, saveXlsx } from './xlsx';
