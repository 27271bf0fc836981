export type { SubmissionState } from '../names';
export { submissionBlock } from './block';
export type { SubmissionBlock } from './block';
export { closedPlan } from './closedPlan';
export { inputCells } from './inputCells';
export { officeRemarks } from './remarks';
export type { OfficeRemark } from './remarks';
export { isSubmitted, stepsFrom, submissionWritings } from './states';
export type { SubmissionActor, SubmissionStep, SubmissionStepKind } from './states';
