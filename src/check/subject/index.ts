export { recedes } from './judged';
export type { NumberCell } from './numberCells';
export type { ReportLine } from './reportLines';
export { isFilled } from './reportLines';
export type { StepCell } from './stepCells';
export type { Subject } from './subject';
export { isClosed, isPast, subjectOf } from './subject';
