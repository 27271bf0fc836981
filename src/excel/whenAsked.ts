/** `applyPlan` and `printPlan`, loaded when they are asked for: half of this floor, and no pane needs them to show itself. */
export const wholeSheets = () => import(/* webpackChunkName: "wholeSheets" */ './wholeSheets');
