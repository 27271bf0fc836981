import type { CellInput } from '../evaluation';
import type { Told } from '../programme';
import type { Site, ValueKey } from '../workbook';
import type { BlockField, FileNote, Rejection, SubmissionSource } from './received';

/** Identity of a file in a consolidation: its fingerprint and name. */
export type FileId = string;

/** Identity of an item: file and key. */
export type ItemId = string;

/** What becomes of a file as a whole. */
export type FileVerdict =
  /** 受け入れ: its values are taken as the items say. */
  | { readonly kind: 'accepted' }
  /** 取込済み: says what the submission said that was accepted last; what was left open then can be decided now. */
  | { readonly kind: 'again' }
  /** 旧版: the division has handed in a higher number since. */
  | { readonly kind: 'older'; readonly than: number }
  /** 複製: says the same as another file of this consolidation. */
  | { readonly kind: 'copy'; readonly of: string }
  /** 二重: another file of the division has the same number, or one of them has none, and they differ. The office chooses one. */
  | {
      readonly kind: 'duplicate';
      /** Names of some of the others; none where it is the submission accepted before. */
      readonly others: readonly string[];
      readonly count: number;
    }
  | { readonly kind: 'rejected'; readonly reasons: readonly Rejection[] };

/** What becomes of a value. Only `new`, `changed` and `withdrawn` are written without a further decision. */
export type ItemVerdict =
  /** 新規 */
  | 'new'
  /** 変更 */
  | 'changed'
  /** 取消: 値の区分 erases the value. */
  | 'withdrawn'
  /** 競合: the master was changed meanwhile, or another file says something else. */
  | 'conflict'
  /** 空欄化: blank where something stood; the master keeps it. */
  | 'blanked'
  /** 保留: the value has an error; the master keeps its own. */
  | 'heldBack'
  /** 年度確定済み: the office has closed the year. */
  | 'closed'
  /** 担当外: another division's value, or the office's. */
  | 'notOwned'
  /** 不明: no such value in the master. */
  | 'unknown'
  /** 欠落: the file has no row for it. */
  | 'missing';

/** One value of a file that is not simply unchanged. */
export interface ProposalItem {
  readonly id: ItemId;
  readonly file: FileId;
  readonly division: string;
  readonly verdict: ItemVerdict;
  /** Of a row as a whole (`unknown`, `missing`) the row's key. */
  readonly key: ValueKey;
  /** No.6「延べ受講者数」のR6年度の実績 */
  readonly name: string;
  /** R6 実績 (actual) of No. 6 “延べ受講者数” */
  readonly englishName: string;
  /** What the division stated last, or was handed out. */
  readonly base: CellInput;
  /** What the master holds now. */
  readonly before: CellInput;
  /** What the file says. */
  readonly submitted: CellInput;
  /** What the master would hold if the file's value is taken. */
  readonly after: CellInput;
  readonly site: Site | null;
  readonly masterSite: Site | null;
  /** What is wrong or why it is not simply taken; null for `new` and `changed`. */
  readonly reason: Told | null;
  /** Of a conflict between files: the others that would write something else. */
  readonly rivals: readonly FileId[];
}

/** Whether an item is written unless the office declines it. */
export function isWriting({ verdict }: ProposalItem): boolean {
  return verdict === 'new' || verdict === 'changed' || verdict === 'withdrawn';
}

export type ItemCounts = Readonly<Record<ItemVerdict | 'unchanged', number>>;

export const NO_COUNTS: ItemCounts = {
  unchanged: 0,
  new: 0,
  changed: 0,
  withdrawn: 0,
  conflict: 0,
  blanked: 0,
  heldBack: 0,
  closed: 0,
  notOwned: 0,
  unknown: 0,
  missing: 0,
};

export interface FileReport {
  readonly id: FileId;
  readonly source: SubmissionSource;
  /** Id of the division whose workbook it is; null where that is not known. */
  readonly division: string | null;
  readonly divisionName: string;
  readonly state: string;
  readonly number: number | null;
  readonly submittedOn: number | null;
  readonly block: ReadonlyMap<BlockField, CellInput>;
  readonly verdict: FileVerdict;
  /** Of files that are accepted or may be chosen; unchanged values are only counted. */
  readonly items: readonly ProposalItem[];
  readonly counts: ItemCounts;
  /** Values of the file's division in which its base changes although nothing is written: it says what the master holds. */
  readonly agreed: ReadonlyMap<ValueKey, CellInput>;
  readonly errors: readonly FileNote[];
  readonly unfilled: number;
  /** What deserves a look before it is taken. */
  readonly cautions: readonly Told[];
}

/** What a consolidation would do. Nothing is written yet. */
export interface Proposal {
  /** In the order of file names, then fingerprints: the order in which they were given plays no part. */
  readonly files: readonly FileReport[];
  /** Divisions with something to report of which no file was given or usable and none was accepted before. */
  readonly missingDivisions: readonly string[];
}
