import { checkWorkbook } from '../../src/check';
import type {
  Decisions,
  MasterState,
  Proposal,
  ProposalItem,
  Submission,
} from '../../src/consolidation';
import {
  applyTo,
  decide,
  masterState,
  planConsolidation,
  submissionOf,
} from '../../src/consolidation';
import type { CellInput } from '../../src/evaluation';
import { resolveScale } from '../../src/evaluation';
import { fiscalYearOf } from '../../src/programme';
import type { Values, WorkbookOptions } from '../../src/workbook';
import { buildWorkbook } from '../../src/workbook';
import { Book, definition, programme } from '../workbook/reading/book';

/** The real programme's R6 year-end round (or another), as the office handles it. */
export function optionsOf(more: Partial<WorkbookOptions> = {}): WorkbookOptions {
  const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
  const reportingYear = fiscalYearOf(programme, 'R6');
  if (round === undefined || reportingYear === null) throw new Error('No R6');
  return {
    programme,
    definition,
    reportingYear,
    round,
    scale: resolveScale(programme),
    division: null,
    values: new Map(),
    closedYears: [],
    created: '2025-04-01T09:00:00Z',
    ...more,
  };
}

export function masterWith(values: Values = new Map(), more: Partial<WorkbookOptions> = {}) {
  return masterState(optionsOf({ values, ...more }));
}

/** A division's workbook with these values handed out. */
export function divisionBook(division: string, handedOut: Values = new Map()): Book {
  return new Book(buildWorkbook(optionsOf({ division, values: handedOut })));
}

let serial = 0;

/** Hands a book in: under a number, from a file of its own. */
export function submit(
  book: Book,
  source: { readonly number?: CellInput; readonly file?: string; readonly state?: string } = {},
): Submission {
  serial += 1;
  book.submit('number', source.number ?? { kind: 'number', value: 1 });
  book.submit('state', { kind: 'text', text: source.state ?? '提出' });
  const reading = book.read();
  return submissionOf(
    reading,
    {
      fileName: source.file ?? `${String(reading.division)}-${String(serial)}.xlsx`,
      fingerprint: String(serial).padStart(8, '0'),
    },
    checkWorkbook(reading),
  );
}

export const TIME = '2025-04-21T10:15:00';

export interface Merged {
  readonly proposal: Proposal;
  readonly master: MasterState;
}

/** Plans, decides and applies in one go. */
export function consolidate(
  master: MasterState,
  submissions: readonly Submission[],
  decisions: Decisions = { conflicts: 'leave' },
  time = TIME,
): Merged {
  const proposal = planConsolidation(master, submissions);
  return {
    proposal,
    master: masterState(applyTo(master, decide(master, proposal, decisions, time))),
  };
}

/** The item of a value or row, in whichever file. */
export function itemAt(proposal: Proposal, key: string): ProposalItem | undefined {
  return proposal.files.flatMap(({ items }) => items).find((item) => item.key === key);
}

export function verdictAt(proposal: Proposal, key: string): string | undefined {
  return itemAt(proposal, key)?.verdict;
}
