/**
 * Closing a fiscal year (年度を締める) and opening it again: what is still open in it, and the master that comes of it.
 * A closed year is locked in the master and in every workbook handed out from it; consolidation takes nothing for it.
 */
export { OPEN_KINDS, openItems } from './openItems';
export type { OpenItem, OpenKind } from './openItems';
export { closableYears, closed, closingOutlook, reopened } from './outlook';
export type { Closing, ClosingOutlook, Obstacle } from './outlook';
