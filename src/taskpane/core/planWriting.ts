import type { Reading, WorkbookPlan } from '../../workbook';
import type { Host, Memory } from '../host';
import type { Work } from './job';
import { Store, type Readable } from './store';
import { leavesHalf } from './trouble';
import { workbookIdentity } from './viewpoint';

export interface PlanWritingState {
  /** Places of the open workbook, `「柱1」D4:D8`, whose contents are not known to be what people typed. */
  readonly toLookAt: readonly string[];
  /** The workbook in which a writing was begun and never ended, as `markOf` names it; null for none. */
  readonly unfinished: string | null;
}

const KEY = 'writing';

/** Plans go into the open workbook this way. What somebody has to look at afterwards stays to be seen. */
export class PlanWriting {
  readonly #state: Store<PlanWritingState>;

  /** @param memory where a writing under way is noted, so that a pane that was closed in the middle can say so when it is back */
  constructor(
    private readonly host: Host,
    private readonly memory: Memory,
    private readonly whole: () => Reading | null,
  ) {
    const noted = memory.read(KEY) ?? '';
    this.#state = new Store({ toLookAt: [], unfinished: noted === '' ? null : noted });
  }

  get state(): Readable<PlanWritingState> {
    return this.#state;
  }

  /** @param previous what stands there was planned by; null to write everything anew */
  async apply(plan: WorkbookPlan, work: Work, previous: WorkbookPlan | null): Promise<void> {
    this.#note(markOf(this.whole()));
    try {
      const places = await this.host.applyPlan(
        plan,
        {
          signal: work.signal,
          onProgress: (share, message) => work.progress(share, message),
        },
        previous ?? undefined,
      );
      this.#note('');
      this.#state.set({
        toLookAt: [...this.#state.get().toLookAt, ...places],
        unfinished: null,
      });
    } catch (error) {
      if (!leavesHalf(error)) this.#note('');
      throw error;
    }
  }

  /** Somebody has looked. */
  seen(): void {
    this.#note('');
    this.#state.set({ toLookAt: [], unfinished: null });
  }

  #note(mark: string): void {
    this.memory.write(KEY, mark);
  }
}

/** Which workbook is meant; one that is none of ours yet has no name. */
export function markOf(whole: Reading | null): string {
  return whole === null ? 'new' : workbookIdentity(whole);
}
