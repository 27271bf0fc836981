export type { ExcelClasses, RangeSubject } from './classes';
export { rangesOf, type ContextSettings, type ExcelContext } from './context';
export { paste } from './copying';
export { ruleAt } from './dataValidation';
export { byOther, byUser, EventHub, eventTypes, type EventMessage, type Origin } from './events';
export { anyLocked } from './guard';
export { textAt } from './rangeContent';
export { activate, shift } from './rangeEdits';
export { createContext, emulatedClasses } from './registry';
