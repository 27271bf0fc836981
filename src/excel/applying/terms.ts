import type { WorkbookPlan } from '../../workbook';

/** What a caller asks of `applyPlan`. */
export interface ApplyOptions {
  /** The plan that the workbook was made from: then only what differs is written. */
  readonly previous?: WorkbookPlan;
  /**
   * Keep what people typed into cells that the plan leaves empty, and refuse to write where the plan has another value or
   * no place for it. true unless given. What `previous` has as well counts as known: the plan then decides.
   */
  readonly keepTyped?: boolean;
  readonly onProgress?: (done: number, total: number, message: string) => void;
  readonly signal?: AbortSignal;
  /** Most bytes a request, for slow lines; by default as few requests of 1 MB and more as show progress. */
  readonly requestBytes?: number;
}

/** What it did. */
export interface ApplyReport {
  /** Names of the sheets that were made, changed, or needed nothing. */
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Sheets of ours that the plan does not have; they are left as they are. */
  readonly leftOver: readonly string[];
  /** Typed values that the plan did not have and that were kept. */
  readonly kept: number;
  /** Sheets that got another name because the user has one of that name. */
  readonly renamed: readonly { readonly planned: string; readonly actual: string }[];
  /**
   * Cells that somebody, here or elsewhere, changed in between and whose contents could not be brought back by themselves,
   * because Excel tells only what was typed into a single cell: `「柱1」D4:D8`. Somebody has to look at them.
   */
  readonly editedMeanwhile: readonly string[];
  /** Requests that were needed, reading included. */
  readonly requests: number;
}
