import type * as Check from '../../check';
import type { Finding } from '../../check';
import type { Reading } from '../../workbook';
import { partOf, type PaneModel } from './paneModel';
import { Store, type Readable } from './store';
import { PaneError, troubleOf, type Trouble } from './trouble';

/** What the check of the open workbook has found. The last findings stay while a new check is under way. */
export interface Inspection {
  /** What was checked; null before the first check. */
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  /** Those of the findings that are about something to be filled in. */
  readonly unfinished: readonly Finding[];
  /** How far the check under way is, from 0 to 1; null for none. */
  readonly share: number | null;
  /** Why the last check failed. */
  readonly trouble: Trouble | null;
}

/** The pane answers at least this often while it checks, in milliseconds. */
const SLICE_MS = 40;

const nothing: Inspection = {
  reading: null,
  findings: [],
  unfinished: [],
  share: null,
  trouble: null,
};

/**
 * Checks the open workbook whenever its reading changes: after every entry, and in full after 最新にする. The rules are
 * loaded with the first check; a check that was overtaken by another entry is given up.
 */
export class Inspector {
  readonly #state = new Store<Inspection>(nothing);
  #reading: Reading | null = null;
  /** Counts the checks; only the latest is shown. */
  #attempt = 0;

  constructor(private readonly pane: PaneModel) {
    const { state } = pane.workbook;
    const look = (): void => {
      const { reading } = state.get();
      if (reading !== this.#reading) void this.#check(reading);
    };
    // For as long as the pane is there: both go together.
    state.subscribe(look);
    look();
  }

  get state(): Readable<Inspection> {
    return this.#state;
  }

  /** Reads everything from Excel and checks it anew. */
  async checkAll(): Promise<void> {
    const before = this.#reading;
    await this.pane.workbook.refresh();
    // Where reading failed, the trouble is the workbook's; the check itself may have failed before.
    if (before === this.#reading && this.#state.get().trouble !== null) await this.#check(before);
  }

  async #check(reading: Reading | null): Promise<void> {
    const attempt = ++this.#attempt;
    this.#reading = reading;
    if (reading === null) {
      this.#state.set(nothing);
      return;
    }
    this.#state.patch({ share: 0, trouble: null });
    try {
      const found = await this.#inSlices(reading, () => attempt !== this.#attempt);
      if (found !== null) this.#state.set({ ...found, share: null, trouble: null });
    } catch (error) {
      if (attempt !== this.#attempt) return;
      this.#state.patch({ share: null, trouble: troubleOf(error) });
    }
  }

  /** null where it was overtaken. */
  async #inSlices(
    reading: Reading,
    isOvertaken: () => boolean,
  ): Promise<Pick<Inspection, 'reading' | 'findings' | 'unfinished'> | null> {
    const { checkInSteps, isMissing } = await rules();
    if (isOvertaken()) return null;
    const steps = checkInSteps(reading, { today: this.pane.today() });
    let pause = performance.now() + SLICE_MS;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        return { reading, findings: step.value, unfinished: step.value.filter(isMissing) };
      }
      if (performance.now() < pause) continue;
      this.#state.patch({ share: step.value });
      await new Promise((resolve) => setTimeout(resolve));
      if (isOvertaken()) return null;
      pause = performance.now() + SLICE_MS;
    }
  }
}

/** The check's rules, apart from what the pane opens with. */
async function rules(): Promise<typeof Check> {
  try {
    return await import(/* webpackChunkName: "rules" */ '../../check');
  } catch (cause) {
    throw new PaneError('unreachable', 'The rules of the check could not be loaded', { cause });
  }
}

export const inspectorOf = partOf((pane) => new Inspector(pane));
