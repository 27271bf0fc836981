export { submissionBlock } from './block';
export type { SubmissionBlock } from './block';
export { closedPlan } from './closedPlan';
export { inputCells } from './inputCells';
export { officeRemarks } from './remarks';
export type { OfficeRemark } from './remarks';
export { isSubmitted, stepsFrom, submissionWritings } from './states';
export type {
  SubmissionActor,
  SubmissionState,
  SubmissionStep,
  SubmissionStepKind,
} from './states';
