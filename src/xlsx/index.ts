export { declaresAtMost } from './guard/declaresAtMost';
export type { SizeLimits } from './guard/limits';
export { masterLimits, submissionLimits } from './guard/limits';
export { limitsBeside } from './guard/limitsBeside';
export {
  type Attachments,
  readAttachments,
  type SheetAttachments,
  unreadAttachments,
} from './read/attachments';
export type { Inflate, InflateTogether } from './zip/extract';
export type { ZipPart } from './zip/part';
export type { DecodeUtf8 } from './xml/decode';
export type { ByteScanning } from './xml/scannable';
export type { QuickWays } from './read/package';
export { type ReadOptions, type ReadResult, type ReadWarning, readXlsx } from './read/readXlsx';
export type { Refusal, RefusalCode } from './refusal';
export { PlanFault } from './write/planFault';
export { writeXlsx } from './write/writeXlsx';
export { type Deflate, pack } from './zip/pack';
