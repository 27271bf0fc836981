import { dayText, isSubmitted, valueKey } from '../workbook';
import type { MasterState } from './master';
import type { FileReport, Proposal } from './proposal';
import type { FileNote } from './received';

/** Where a division stands with its report. */
export type Standing =
  /** 未提出: nothing has come. */
  | 'notSubmitted'
  /** 作成中: a file is there, but it was not handed in, or does not say. */
  | 'draft'
  /** 提出 */
  | 'submitted'
  /** 差戻し */
  | 'returned'
  /** 受理 */
  | 'accepted'
  /** 確定 */
  | 'final';

/** One line of the office's table: who has handed in what. */
export interface OverviewRow {
  readonly division: string;
  readonly name: string;
  readonly standing: Standing;
  readonly number: number | null;
  /** `2025-04-21`; null where it is not known. */
  readonly submittedOn: string | null;
  /** 締切 of the round; null where none is set. */
  readonly deadline: string | null;
  /** Past the deadline without a submission, or submitted after it. */
  readonly late: boolean;
  /** The file that counts in this consolidation; null where there is none. */
  readonly file: FileReport | null;
  /** Files of the division that are not taken: rejected, contending. */
  readonly refused: readonly FileReport[];
  readonly errors: readonly FileNote[];
  readonly conflicts: number;
  readonly heldBack: number;
  /** Values and texts that are still to be filled in. */
  readonly unfilled: number;
}

/**
 * Who has not submitted, who is late, who has errors, who was returned or accepted: every division that has something to
 * report, in the programme's order.
 *
 * @param proposal the consolidation under way; null for the master alone
 * @param today `2025-04-21`
 */
export function overview(
  master: MasterState,
  proposal: Proposal | null,
  today: string,
): readonly OverviewRow[] {
  const files = filesByDivision(master, proposal);
  return master.divisions.map((division) =>
    rowOf(master, division, files.get(division) ?? [], today),
  );
}

function filesByDivision(
  master: MasterState,
  proposal: Proposal | null,
): ReadonlyMap<string, readonly FileReport[]> {
  const files = new Map<string, FileReport[]>();
  for (const file of proposal?.files ?? []) {
    if (file.division === null) continue;
    const charge = master.inCharge(file.division) ?? file.division;
    const own = files.get(charge);
    if (own === undefined) files.set(charge, [file]);
    else own.push(file);
  }
  return files;
}

function rowOf(
  master: MasterState,
  division: string,
  files: readonly FileReport[],
  today: string,
): OverviewRow {
  const { options } = master;
  const counted = files.filter(({ verdict }) => ['accepted', 'again'].includes(verdict.kind));
  const file = counted.at(-1) ?? null;
  const known = knownOf(master, division);
  const fromFile = file?.verdict.kind === 'accepted';
  const number = fromFile ? file.number : known.number;
  const day = fromFile ? file.submittedOn : known.submittedOn;
  const submittedOn = day === null ? null : dayText(day);
  const deadline = options.round.schedule[options.reportingYear]?.deadline ?? null;
  const said = fromFile ? standingOf(file.state) : known.standing;
  // A file without a state has come all the same.
  const hasCome = file !== null || wasAccepted(master, division);
  const standing = said === 'notSubmitted' && hasCome ? 'draft' : said;
  const waiting = ['notSubmitted', 'draft', 'returned'].includes(standing);
  return {
    division,
    name: master.divisionName(division),
    standing,
    number,
    submittedOn,
    deadline,
    late: deadline !== null && (waiting ? today : (submittedOn ?? '')) > deadline,
    file,
    refused: files.filter(({ verdict }) => ['rejected', 'duplicate'].includes(verdict.kind)),
    errors: counted.flatMap(({ errors }) => errors),
    conflicts: sum(counted.map(({ counts }) => counts.conflict)),
    heldBack: sum(counted.map(({ counts }) => counts.heldBack)),
    unfilled: sum(counted.map(({ unfilled }) => unfilled)),
  };
}

function wasAccepted(master: MasterState, division: string): boolean {
  return master.predecessorsOf(division).some((each) => master.accepted.has(each));
}

function knownOf(
  master: MasterState,
  division: string,
): {
  readonly standing: Standing;
  readonly number: number | null;
  readonly submittedOn: number | null;
} {
  const at = (field: string) => master.at(valueKey({ kind: 'submission', division }, field));
  const [number, day] = [at('number'), at('submittedOn')];
  return {
    standing: standingOf(master.stateOf(division)),
    number: number.kind === 'number' ? number.value : null,
    submittedOn: day.kind === 'number' ? day.value : null,
  };
}

function standingOf(state: string): Standing {
  switch (state) {
    case '差戻し':
      return 'returned';
    case '受理':
      return 'accepted';
    case '確定':
      return 'final';
    case '':
      return 'notSubmitted';
    default:
      return isSubmitted(state) ? 'submitted' : 'draft';
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
