/** What makes, changes and prints whole sheets. */
export { applyPlan } from './applyPlan';
export { printPlan } from './files/printPlan';
