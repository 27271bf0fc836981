/**
 * The vocabulary of a reform programme and the loader of its definition. `loadProgramme` is the only way to a
 * `Programme`; everything above may rely on what it has checked.
 */
export { followingLabel, labelOfDay, labelsAfter, shortDay, startOfYear } from './calendar';
export { LARGEST_NUMBER, SMALLEST_NUMBER } from './definition';
export type { KpiDefinition, ProgrammeDefinition, ScaleDefinition } from './definition';
export { faultText, pathText } from './fault';
export type { Fault, Path } from './fault';
export { decisionsAbout, decisionsOf, reportedDecisions, targetDecision } from './decisions';
export type { Decision, DecidedAbout, ReportedDecision } from './decisions';
export {
  asOfDate,
  closingRound,
  judgedOn,
  kpiTargetInForce,
  programmeForYear,
  programmeInForce,
} from './inForce';
export type { Reporting } from './inForce';
export { programmeJsonSchema } from './jsonSchema';
export { lifeCycleState } from './lifeCycle';
export type { LifeCycleState } from './lifeCycle';
export { loadProgramme, parseProgramme } from './load';
export type { LoadResult } from './load';
export {
  divisionById,
  divisionInCharge,
  divisionName,
  fiscalYearOf,
  initiativeByNo,
  initiativeOfKpi,
  initiativeOfStep,
  initiativesOf,
  kpiById,
  sourceKpi,
  stepById,
  yearBefore,
  yearIndex,
  yearsUpTo,
} from './lookup';
export type * from './model';
export { didYouMean } from './nearest';
export type { Notation } from './notation';
export { oncePer } from './oncePer';
export { parseProgrammeOnce, rememberParsed } from './parsedBefore';
export type { ParsedProgramme } from './parsedBefore';
export { planTextInForce } from './planText';
export type { PlanText } from './planText';
export { aboutFile, told } from './said';
export type { Said, Told } from './said';
export { lifeCycleWords, progressWords, revisableFieldWords, specialStatuses } from './words';
