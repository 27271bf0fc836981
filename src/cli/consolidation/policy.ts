import type { Decisions, FileReport, Proposal, ProposalItem } from '../../consolidation';

/** What happens to conflicts: nothing is written at all, the master keeps its values, the divisions' are taken, or a person decides. */
export const CONFLICT_POLICIES = ['stop', 'keep', 'take', 'ask'] as const;
export type ConflictPolicy = (typeof CONFLICT_POLICIES)[number];

/** What no rule of the consolidation decides. */
export interface OpenQuestions {
  readonly conflicts: readonly ProposalItem[];
  /** Files of one division that contend, with one another or with what was accepted before. */
  readonly contending: readonly (readonly FileReport[])[];
}

export function openQuestions({ files }: Proposal): OpenQuestions {
  const contending = new Map<string, FileReport[]>();
  for (const file of files) {
    if (file.verdict.kind !== 'duplicate' || file.division === null) continue;
    const group = contending.get(file.division);
    if (group === undefined) contending.set(file.division, [file]);
    else group.push(file);
  }
  return {
    conflicts: files
      .filter(({ verdict }) => verdict.kind === 'accepted' || verdict.kind === 'again')
      .flatMap(conflictsOf),
    contending: [...contending.values()],
  };
}

export function conflictsOf({ items }: FileReport): readonly ProposalItem[] {
  return items.filter(({ verdict }) => verdict === 'conflict');
}

/**
 * The decisions that a rule makes without asking. `take` takes a file that differs from what was accepted before under
 * the same number; of several files that contend no rule can choose one.
 */
export function decisionsBy(policy: 'keep' | 'take', { contending }: OpenQuestions): Decisions {
  const alone = contending.flatMap((group) => (group.length === 1 ? group : []));
  return {
    conflicts: policy,
    files: new Map(alone.map(({ id }) => [id, policy === 'take' ? 'take' : 'skip'])),
  };
}
