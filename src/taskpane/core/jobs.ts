import type { Situation } from './situation';

/** The main jobs: each has a tab in the pane and a button in the ribbon. */
export const jobs = [
  'entry',
  'check',
  'judge',
  'submit',
  'consolidate',
  'paper',
  'create',
] as const;
export type PaneJob = (typeof jobs)[number];

/** What can be done with what is open, in the order of the tabs; the first is what one probably wants. */
const tabs: Readonly<Record<Exclude<Situation['kind'], 'unusable'>, readonly PaneJob[]>> = {
  none: ['create'],
  division: ['entry', 'check', 'judge', 'submit'],
  master: ['judge', 'check', 'submit', 'consolidate', 'paper', 'create'],
};

/** The jobs that can be done with what is open, in the order of the tabs. Nothing can be judged where nothing is open. */
export function jobsIn(situation: Situation | null): readonly PaneJob[] {
  if (situation === null || situation.kind === 'unusable') return jobs;
  return tabs[situation.kind];
}

export function isJob(text: string | null): text is PaneJob {
  return jobs.some((job) => job === text);
}
