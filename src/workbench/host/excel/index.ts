export type { ExcelClasses, RangeSubject } from './classes';
export type { ContextSettings, ExcelContext } from './context';
export { paste } from './copying';
export { ruleAt } from './dataValidation';
export { byOther, byUser, EventHub, type EventMessage, type Origin } from './events';
export { anyLocked } from './guard';
export { textAt } from './rangeContent';
export { activate, shift } from './rangeEdits';
export { createContext, emulatedClasses } from './registry';
