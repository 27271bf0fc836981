import type {
  FileReport,
  ItemVerdict,
  MasterChanges,
  MasterState,
  OverviewRow,
  Proposal,
  ProposalItem,
} from '../../consolidation';
import { applyTo, masterState, overview } from '../../consolidation';
import type { ExitCode } from '../failure';
import { EXIT } from '../failure';
import type { SkippedFile } from './givenFiles';

/** What a consolidation came to, for its report, its JSON document and its exit code. */
export interface ConsolidationResult {
  readonly masterFile: string;
  readonly master: MasterState;
  readonly proposal: Proposal;
  /** null where nothing was decided: conflicts stopped it, or a person broke it off. */
  readonly changes: MasterChanges | null;
  /** Who has handed in what, with the standing that the changes lead to. */
  readonly divisions: readonly OverviewRow[];
  readonly skipped: readonly SkippedFile[];
  /** The new master; null where nothing was written. */
  readonly written: string | null;
}

/** Every division with where it stands afterwards. */
export function divisionsAfter(
  master: MasterState,
  proposal: Proposal,
  changes: MasterChanges | null,
  today: string,
): readonly OverviewRow[] {
  const rows = overview(master, proposal, today);
  if (changes === null) return rows;
  const after = new Map(
    overview(masterState(applyTo(master, changes)), null, today).map((row) => [row.division, row]),
  );
  return rows.map((row) => ({
    ...row,
    standing: after.get(row.division)?.standing ?? row.standing,
  }));
}

/** What became of an item: written, the master's value kept, or left open; null where it only is to be known. */
export type ItemOutcome = 'taken' | 'kept' | 'open' | null;

export function itemOutcomes({
  changes,
  proposal,
}: ConsolidationResult): (item: ProposalItem) => ItemOutcome {
  const open = new Set(changes?.undecided.map(({ id }) => id));
  const files = new Map(proposal.files.map((file) => [file.id, file]));
  const kept = new Set<string>();
  for (const { decision, file, fingerprint, key } of changes?.log ?? []) {
    if (decision.kind === 'conflictKept') kept.add(JSON.stringify([fingerprint, file, key]));
  }
  return ({ file, id, key, verdict }) => {
    if (!DECIDABLE.includes(verdict)) return null;
    const { source, verdict: ofFile } = files.get(file) ?? {};
    if (changes === null) {
      return verdict === 'conflict' || ofFile?.kind === 'duplicate' ? 'open' : null;
    }
    if (open.has(id)) return 'open';
    return kept.has(JSON.stringify([source?.fingerprint, source?.fileName, key]))
      ? 'kept'
      : 'taken';
  };
}

const DECIDABLE: readonly ItemVerdict[] = ['new', 'changed', 'withdrawn', 'conflict'];

/** Files that were given and are not taken for what is in them, or could not be read. */
export function rejectedFiles({ proposal }: ConsolidationResult): readonly FileReport[] {
  return proposal.files.filter(({ verdict }) => verdict.kind === 'rejected');
}

export function takenFiles({ files }: Proposal): readonly FileReport[] {
  return files.filter(({ verdict }) => verdict.kind === 'accepted' || verdict.kind === 'again');
}

function isUnreadable({ verdict }: FileReport): boolean {
  return verdict.kind === 'rejected' && verdict.reasons.some(({ kind }) => kind === 'unreadable');
}

/** As with check: 1 where a person has to put something right or decide, 2 where something could not be read. */
export function exitCodeOf(result: ConsolidationResult, hasFault: boolean): ExitCode {
  const { changes, proposal } = result;
  if (hasFault) return EXIT.bug;
  if (proposal.files.some(isUnreadable)) return EXIT.unusable;
  const isOpen =
    changes === null ||
    changes.undecided.length > 0 ||
    rejectedFiles(result).length > 0 ||
    takenFiles(proposal).some(({ counts, errors }) => counts.heldBack > 0 || errors.length > 0);
  return isOpen ? EXIT.failed : EXIT.ok;
}
