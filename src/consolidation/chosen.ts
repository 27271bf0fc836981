import type { Decisions } from './decide';
import type { FileReport, Proposal } from './proposal';

/** A file that was chosen among those that contend is one that is taken, for whoever reads what became of it. */
export function withChosen(proposal: Proposal, decisions: Decisions | null): Proposal {
  const files = proposal.files.map((file): FileReport => {
    const isChosen = file.verdict.kind === 'duplicate' && decisions?.files?.get(file.id) === 'take';
    return isChosen ? { ...file, verdict: { kind: 'accepted' } } : file;
  });
  return { ...proposal, files };
}
