import {
  isSubmitted,
  shownText,
  submissionBlock,
  valueKey,
  type Reading,
  type SubmissionState,
} from '../../workbook';
import { openCells } from './entry/walk';
import type { Inspection } from './inspector';
import type { Situation } from './situation';
import { divisionsOf } from './viewpoint';

/** What to do next with the open workbook, and under which tab. */
export type NextStep =
  /** Cells are blank; something may have to be corrected besides. */
  | {
      readonly kind: 'fill';
      readonly job: 'entry';
      readonly open: number;
      readonly errors: number;
      readonly returned: boolean;
    }
  | {
      readonly kind: 'correct';
      readonly job: 'check';
      readonly errors: number;
      readonly returned: boolean;
    }
  | { readonly kind: 'submit'; readonly job: 'submit'; readonly confirmed: boolean }
  /** Handed in: it is the office's turn. */
  | { readonly kind: 'handedIn'; readonly job: null; readonly state: SubmissionState }
  | OfficeStep;

/** What the office does next with a master in which nothing has to be corrected. */
type OfficeStep =
  /** No division has stated anything about its report yet. */
  | { readonly kind: 'handOut'; readonly job: 'create' }
  | {
      readonly kind: 'collect';
      readonly job: 'consolidate';
      readonly missing: number;
      readonly divisions: number;
    }
  /** Submissions wait to be accepted or returned. */
  | { readonly kind: 'decide'; readonly job: 'submit'; readonly waiting: number }
  | { readonly kind: 'report'; readonly job: 'paper' };

/** null where there is nothing to say: nothing is open, or the check is not through yet. */
export function nextStep(
  situation: Situation | null,
  { reading, findings, unfinished }: Inspection,
): NextStep | null {
  if (reading === null) return null;
  if (situation?.kind !== 'division' && situation?.kind !== 'master') return null;
  const { state } = submissionBlock(reading);
  const isDivision = situation.kind === 'division';
  if (isDivision && state !== null && isSubmitted(state)) {
    return { kind: 'handedIn', job: null, state };
  }
  const blank = new Set(unfinished);
  const errors = findings.filter(
    (finding) => finding.severity === 'error' && !blank.has(finding),
  ).length;
  const { length: open } = openCells(unfinished);
  const returned = isDivision && state === '差戻し';
  if (isDivision && open > 0) return { kind: 'fill', job: 'entry', open, errors, returned };
  if (errors > 0) return { kind: 'correct', job: 'check', errors, returned };
  return isDivision
    ? { kind: 'submit', job: 'submit', confirmed: state === '課長確認' }
    : officeStep(reading);
}

/** Submissions that have come are looked at before the missing ones are waited for. */
function officeStep(master: Reading): OfficeStep {
  const states = divisionsOf(master).map(({ id }) => {
    const cell = master.submissions.get(valueKey({ kind: 'submission', division: id }, 'state'));
    return cell === undefined ? '' : shownText(cell.input).trim();
  });
  const waiting = states.filter((state) => state === '提出').length;
  if (waiting > 0) return { kind: 'decide', job: 'submit', waiting };
  const missing = states.filter((state) => !isSubmitted(state)).length;
  if (missing === 0) return { kind: 'report', job: 'paper' };
  return master.log.length === 0 && states.every((state) => state === '')
    ? { kind: 'handOut', job: 'create' }
    : { kind: 'collect', job: 'consolidate', missing, divisions: states.length };
}

/** 締切 of the round that is reported. */
export interface Deadline {
  /** `2025-04-25` */
  readonly day: string;
  /** From today, 0 today, below 0 once it has passed. */
  readonly daysLeft: number;
}

/** @param today `2025-04-21` */
export function deadlineOf({ round, year }: Reading, today: string): Deadline | null {
  const day = round.schedule[year]?.deadline ?? null;
  if (day === null) return null;
  const daysLeft = (Date.parse(day) - Date.parse(today)) / DAY_MS;
  return { day, daysLeft };
}

const DAY_MS = 86_400_000;
