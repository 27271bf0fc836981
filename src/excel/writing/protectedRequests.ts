import type { FoundSheet } from '../reading/inspect';
import { packSteps, send, type Step } from '../session';
import type { Targets } from './targets';

export interface Progress {
  readonly onProgress: (done: number, total: number, message: string) => void;
  readonly signal: AbortSignal | undefined;
  /** Most bytes a request; by default as the amount of work has it. */
  readonly requestBytes?: number | undefined;
}

type Options = Excel.WorksheetProtectionOptions;

/** What a request does to the protection of a sheet. */
interface Change {
  readonly isProtected: boolean;
  /** Protection after it; null: none. */
  readonly after: Options | null;
}

/**
 * Sends steps so that no sheet is left open: every request takes the protection of the sheets it changes away, writes,
 * and puts it back. Protecting a protected sheet fails, hence the state is followed here.
 */
export class ProtectedRequests {
  readonly #protected: Map<string, Options>;
  /** Requests that were sent. */
  count = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly targets: Targets,
    existing: ReadonlyMap<string, Pick<FoundSheet, 'protection'>>,
  ) {
    this.#protected = new Map(
      [...existing].flatMap(([key, { protection }]) =>
        protection === null ? [] : [[key, protection] as const],
      ),
    );
  }

  /**
   * @param before goes first into the first request
   * @param finals protection of each sheet in the end; null: none. Sheets that are not named keep theirs.
   * @param after goes last into the last request
   */
  async run(
    before: readonly Step[],
    steps: readonly Step[],
    after: readonly Step[],
    finals: ReadonlyMap<string, Options | null>,
    progress: Progress,
  ): Promise<void> {
    const packs = packSteps([...before, ...steps, ...after], progress.requestBytes);
    for (const [index, pack] of packs.entries()) {
      progress.signal?.throwIfAborted();
      progress.onProgress(index, packs.length, pack[0]?.message ?? '');
      const last = index === packs.length - 1;
      // The first request opens and closes every sheet that is written later, so that a password shows before anything is done.
      const sheets = (index === 0 ? packs.flat() : pack).flatMap((step) => step.sheets);
      const changes = this.protectionAround(new Set(sheets), last ? finals : new Map());
      await send(
        this.context,
        () => {
          this.queue(pack, changes);
        },
        progress.signal,
      );
      this.count += 1;
      this.targets.created();
      for (const [key, { after: options }] of changes) {
        if (options === null) this.#protected.delete(key);
        else this.#protected.set(key, options);
      }
    }
    progress.onProgress(packs.length, packs.length, '');
  }

  /** Sheets whose protection a request takes away (`before`), and what they have after it. */
  private protectionAround(
    keys: Set<string>,
    finals: ReadonlyMap<string, Options | null>,
  ): ReadonlyMap<string, Change> {
    for (const [key, options] of finals) {
      if (!sameOptions(this.#protected.get(key) ?? null, options)) keys.add(key);
    }
    return new Map(
      [...keys].map((key) => {
        const now = this.#protected.get(key);
        const final = finals.get(key);
        return [
          key,
          { isProtected: now !== undefined, after: final === undefined ? (now ?? null) : final },
        ];
      }),
    );
  }

  private queue(pack: readonly Step[], changes: ReadonlyMap<string, Change>): void {
    const { context, targets } = this;
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    for (const [key, { isProtected }] of changes) {
      if (isProtected) targets.sheet(context, key).protection.unprotect();
    }
    for (const step of pack) step.queue(context);
    for (const [key, { after }] of changes) {
      if (after !== null) targets.sheet(context, key).protection.protect(after);
    }
  }
}

const compared = [
  'allowAutoFilter',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowSort',
] as const;

function sameOptions(a: Options | null, b: Options | null): boolean {
  if (a === null || b === null) return a === b;
  return compared.every((option) => (a[option] ?? false) === (b[option] ?? false));
}
