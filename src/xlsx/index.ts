export { type Attachments, readAttachments, type SheetAttachments } from './read/attachments';
export type { Inflate } from './zip/extract';
export { type ReadOptions, type ReadResult, type ReadWarning, readXlsx } from './read/readXlsx';
export type { Refusal, RefusalCode } from './refusal';
export { PlanFault } from './write/planFault';
export { writeXlsx } from './write/writeXlsx';
export { pack } from './zip/pack';
