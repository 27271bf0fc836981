import type { Situation } from './situation';

/** The main jobs: each has a tab in the pane and a button in the ribbon. */
export const jobs = ['judge', 'create'] as const;
export type PaneJob = (typeof jobs)[number];

/** In which situation a job has something to do; the first that fits is what one probably wants. */
const places: Readonly<Record<PaneJob, readonly Situation['kind'][]>> = {
  judge: ['division', 'master'],
  create: ['none', 'master'],
};

/** The jobs that can be done with what is open, in the order of the tabs. Nothing can be judged where nothing is open. */
export function jobsIn(situation: Situation | null): readonly PaneJob[] {
  if (situation === null || situation.kind === 'unusable') return jobs;
  return jobs.filter((job) => places[job].includes(situation.kind));
}

export function isJob(text: string | null): text is PaneJob {
  return jobs.some((job) => job === text);
}
