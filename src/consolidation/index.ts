/**
 * Merging the divisions' workbooks into the master, without reading or writing anything itself:
 *
 *     const master = masterOf(reading);                         // the master as read
 *     const proposal = planConsolidation(master, submissions);  // what would happen, for people to look at
 *     const changes = decide(master, proposal, decisions, now); // what the office has decided
 *     const plan = buildWorkbook(applyTo(master, changes));     // the new master, for a file or the open workbook
 *
 * docs/consolidation.md says how it decides.
 */
export { applyTo } from './apply';
export { changedValues } from './changedValues';
export { withChosen } from './chosen';
export { decide } from './decide';
export type { Decisions, MasterChanges } from './decide';
export { lastRun, replay, takeBack } from './history';
export type { TakeBack, TakeBackTarget } from './history';
export { masterOf, masterState } from './master';
export type { LastAccepted, MasterState } from './master';
export { losesValues, masterFaults } from './masterFaults';
export type { MasterFaults } from './masterFaults';
export { overview } from './overview';
export type { OverviewRow, Standing } from './overview';
export { Consolidation, planConsolidation } from './plan';
export { isWriting } from './proposal';
export type {
  FileId,
  FileReport,
  FileVerdict,
  ItemCounts,
  ItemId,
  ItemVerdict,
  Proposal,
  ProposalItem,
} from './proposal';
export type {
  BlockField,
  FileNote,
  Received,
  Rejection,
  Submission,
  SubmissionSource,
  SubmittedValue,
  UnreadableFile,
  Unplaced,
} from './received';
export { reminderText } from './reminder';
export { submissionOf } from './submission';
export {
  FILE_VERDICT_NAMES,
  ITEM_VERDICT_NAMES,
  fileVerdictText,
  fileVerdictTold,
} from './wording';
