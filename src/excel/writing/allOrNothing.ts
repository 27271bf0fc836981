import { failureOf, isPassworded, passworded } from '../failure';
import { protectionOf, type FoundSheet } from '../reading/inspect';
import { runInExcel, send, type Step } from '../session';
import { closeAgain } from './protectAgain';
import { ProtectedRequests, type Progress } from './protectedRequests';
import { SheetSteps } from './sheetSteps';
import { Targets } from './targets';

/** What is to be done to a sheet that is there, and what takes it back. */
export interface SheetChange extends Pick<FoundSheet, 'id' | 'name' | 'protection'> {
  /** Whether the protection has to go for it. */
  readonly opens: boolean;
  readonly steps: (sheet: SheetSteps) => readonly Step[];
  readonly back: (sheet: SheetSteps) => readonly Step[];
}

export interface ChangeOptions {
  readonly onProgress?: (done: number, total: number, message: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Changes sheets of ours wholly or not at all. Protections that have to go are taken away and put back in each request.
 *
 * @param what is under way, as the subject of a sentence
 * @param after goes last, both after the change and after taking it back
 * @throws ExcelFailure
 * @throws AbortError (the signal's reason) when stopped; everything is then as it was
 */
export async function allOrNothing(
  what: string,
  changes: readonly SheetChange[],
  after: readonly Step[],
  { onProgress = () => undefined, signal }: ChangeOptions,
): Promise<void> {
  const work = new Work(changes, after);
  try {
    await runInExcel((context) => work.run(context, onProgress, signal));
  } catch (error) {
    if (isPassworded(error)) {
      await closeAgain(changes);
      throw passworded();
    }
    const aftermath = await work.takeBack().then(
      () => 'asBefore' as const,
      () => 'unfinished' as const,
    );
    if (aftermath === 'asBefore') signal?.throwIfAborted();
    throw failureOf(error, what, aftermath);
  }
}

class Work {
  readonly #targets: Targets;

  constructor(
    private readonly changes: readonly SheetChange[],
    private readonly after: readonly Step[],
  ) {
    this.#targets = new Targets(new Map(changes.map((change) => [change.id, change])));
  }

  run(
    context: Excel.RequestContext,
    onProgress: Progress['onProgress'],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const protections = new Map(this.changes.map((change) => [change.id, change]));
    const steps = this.stepsOf(({ steps: make }) => make);
    return this.send(context, protections, steps, new Map(), { onProgress, signal });
  }

  /** Puts back what was there, and lets no sheet be without the protection that it had. */
  async takeBack(): Promise<void> {
    try {
      await runInExcel(async (context) => {
        const now = await send(context, () =>
          this.changes.map(({ id }) => {
            const sheet = context.workbook.worksheets.getItem(id);
            sheet.protection.load('protected,options');
            return { id, protection: sheet.protection };
          }),
        );
        await this.send(
          context,
          new Map(now.map(({ id, protection }) => [id, { protection: protectionOf(protection) }])),
          this.stepsOf(({ back: make }) => make),
          new Map(this.changes.map(({ id, protection }) => [id, protection])),
          { onProgress: () => undefined, signal: undefined },
        );
      });
    } catch (error) {
      await closeAgain(this.changes);
      throw error;
    }
  }

  private send(
    context: Excel.RequestContext,
    protections: ReadonlyMap<string, Pick<FoundSheet, 'protection'>>,
    steps: readonly Step[],
    finals: ReadonlyMap<string, FoundSheet['protection']>,
    progress: Progress,
  ): Promise<void> {
    const requests = new ProtectedRequests(context, this.#targets, protections);
    return requests.run([], steps, this.after, finals, progress);
  }

  /** Steps that name no sheet leave its protection alone. */
  private stepsOf(which: (change: SheetChange) => SheetChange['steps']): readonly Step[] {
    return this.changes.flatMap((change) => {
      const { id: key, name, opens } = change;
      const steps = which(change)(new SheetSteps({ key, name }, this.#targets));
      return opens ? steps : steps.map((step) => ({ ...step, sheets: [] }));
    });
  }
}
