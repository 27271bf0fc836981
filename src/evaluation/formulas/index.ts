/** The rules as Excel formulas: pure text, English function names, without `=`. */
export { displayFormula } from './display';
export { initiativePositionFormula } from './initiative';
export type { InitiativeRefs } from './initiative';
export { kpiPositionFormula, rateFormula } from './kpi';
export type { KpiRefs, RateRefs } from './kpi';
export { FORMULA_NAMES } from './names';
export { progressFormula } from './progress';
export type { KpiYearRefs } from './progress';
export { approximateEdgeFormula, edgeFormula } from './settings';
export { stepPositionFormula } from './step';
export type { StepRefs } from './step';
