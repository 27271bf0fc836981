/** The main jobs: each has a button in the ribbon and a tab in the pane. */
export const jobs = ['create', 'judge'] as const;
export type PaneJob = (typeof jobs)[number];
