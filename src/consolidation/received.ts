import type { CellInput } from '../evaluation';
import type { Told } from '../programme';
import type { Field, RowKey, Site, SubmissionField, ValueKey } from '../workbook';

/** Where a submission came from. */
export interface SubmissionSource {
  /** As it should stand in messages and in the log: `提出/デジタル改革課.xlsx`. */
  readonly fileName: string;
  /** Hash of the file's bytes, in hexadecimal. */
  readonly fingerprint: string;
  /** Shown only: the order of submissions follows their number, never the time of a file. */
  readonly receivedAt?: string;
}

/** One value of a file, blank ones of its own division included: a value that has gone is known by its cell. */
export interface SubmittedValue {
  readonly input: CellInput;
  /** As handed out in this file. */
  readonly handedOut: CellInput;
  readonly site: Site;
  /** The file's own division types it; others are only there where they were changed. */
  readonly owned: boolean;
  /** Why it cannot be taken; null where nothing is wrong with it. */
  readonly fault: Told | null;
}

/**
 * Something typed that is no value of ours: an unknown row, an inserted one, a cell that nobody should type in, a place
 * that is none of the form.
 */
export interface Unplaced {
  readonly kind:
    | 'unknownRow'
    | 'insertedRow'
    | 'overwrittenFormula'
    | 'outsideInput'
    | 'elsewhere'
    | 'addedSheet';
  /** null where the row is none of ours. */
  readonly rowKey: RowKey | null;
  readonly field: Field | null;
  /** The mark of an unknown row; '' of anything else. */
  readonly mark: string;
  /** What stands there. */
  readonly input: CellInput;
  readonly site: Site;
}

/** Something that the check of the file found. */
export interface FileNote extends Told {
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** Why a file could not be read. */
export interface Unread {
  readonly message: string;
  /** null from the command line, which speaks Japanese only. */
  readonly english: string | null;
}

/** Why a file is not taken at all. */
export type Rejection =
  /** Could not be read; the words are of whoever tried. */
  | (Unread & { readonly kind: 'unreadable' })
  | { readonly kind: 'otherProgramme'; readonly title: string }
  | { readonly kind: 'otherYear'; readonly year: string; readonly expected: string }
  | { readonly kind: 'otherRound'; readonly round: string; readonly expected: string }
  /** A master was given among the divisions' workbooks. */
  | { readonly kind: 'notDivision' }
  | { readonly kind: 'unknownDivision'; readonly division: string }
  /** Sheets or columns are gone, or rows no longer belong to their keys. */
  | { readonly kind: 'brokenStructure'; readonly findings: readonly Told[] }
  | { readonly kind: 'emptyForm' }
  /** The office has declared the division's report final. */
  | { readonly kind: 'finalised' };

/** Lines of the 提出 block that only go along. */
export type BlockField = Exclude<SubmissionField, 'state' | 'number' | 'submittedOn' | 'remark'>;

/** A division's workbook as it goes into the consolidation. Plain data: workers send it. */
export interface Submission {
  readonly kind: 'submission';
  readonly source: SubmissionSource;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly year: string;
  readonly round: string;
  readonly roundName: string;
  /** Id of the division; null in a master. */
  readonly division: string | null;
  readonly state: string;
  /** 提出番号; null where there is none that counts. */
  readonly number: number | null;
  /** Excel's number of the day; null where there is none. */
  readonly submittedOn: number | null;
  /** What else the 提出 block says for the master's table: who wrote it, who confirmed it and when, explanations. */
  readonly block: ReadonlyMap<BlockField, CellInput>;
  readonly values: ReadonlyMap<ValueKey, SubmittedValue>;
  /** Keys of the rows that the file should have and has not. */
  readonly missingRows: readonly RowKey[];
  readonly unplaced: readonly Unplaced[];
  readonly errors: readonly FileNote[];
  /**
   * What the file's reader has to say, then what somebody changed about the workbook that kept nothing from being read:
   * merged cells, altered headers …
   */
  readonly oddities: readonly FileNote[];
  /** Values and texts that are still to be filled in. */
  readonly unfilled: number;
  /** What makes the whole file unusable, whatever the master is. */
  readonly rejections: readonly Rejection[];
  /** The same for files that say the same, however they were saved. */
  readonly digest: string;
}

export interface UnreadableFile extends Unread {
  readonly kind: 'unreadable';
  readonly source: SubmissionSource;
}

export type Received = Submission | UnreadableFile;
