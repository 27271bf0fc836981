import type { Paper, PaperInitiative } from './paper';

/** Initiatives below 達成, the furthest behind first. */
export function lateInitiatives({ pillars }: Paper): readonly PaperInitiative[] {
  return pillars
    .flatMap(({ initiatives }) => initiatives)
    .filter(({ late }) => late)
    .sort((a, b) => b.status.position - a.status.position || a.no - b.no);
}
