/** Planning workbooks: loaded when the first one is planned, after the tab has shown itself. */
export const planning = () => import(/* webpackChunkName: "planning" */ './plan');
