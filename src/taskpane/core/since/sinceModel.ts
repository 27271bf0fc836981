import type { Told } from '../../../programme';
import { isLater, earlierReportIn } from '../../../workbook';
import type { EarlierReport, NotEarlier, Reading } from '../../../workbook';
import { partOf, type PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { PaneError, troubleOf, type Trouble } from '../trouble';
import type * as Reader from './readEarlier';

/** The workbook of an earlier round, as far as one was chosen. */
export type ChosenEarlier =
  | { readonly state: 'none' }
  | { readonly state: 'reading' }
  | (Told & { readonly state: 'unreadable' })
  | { readonly state: 'failed'; readonly trouble: Trouble }
  | { readonly state: 'ready'; readonly fileName: string; readonly reading: Reading };

/** What the open workbook is compared with. */
export type Since =
  /** The open workbook's round is the first of the year. */
  | { readonly state: 'first' }
  | { readonly state: 'none' }
  | { readonly state: 'misfit'; readonly why: NotEarlier }
  | {
      readonly state: 'ready';
      readonly earlier: EarlierReport;
      /** null where it was handed on in the workbook itself. */
      readonly fileName: string | null;
    };

/** 前回の報告回: a file that was chosen goes before what the workbook was handed on with. */
export function sinceOf(chosen: ChosenEarlier, reading: Reading): Since {
  if (chosen.state === 'ready') {
    const found = earlierReportIn(chosen.reading, reading);
    return found.ok
      ? { state: 'ready', earlier: found.earlier, fileName: chosen.fileName }
      : { state: 'misfit', why: found.reason };
  }
  if (reading.earlier !== null) return { state: 'ready', earlier: reading.earlier, fileName: null };
  const { programme, round, year } = reading;
  const hasEarlier = programme.rounds.some((each) =>
    isLater(programme, { year, round }, { year, round: each }),
  );
  return { state: hasEarlier ? 'none' : 'first' };
}

/** Which workbook of an earlier round was chosen: 判定 and 会議資料 compare with the same one. */
export class SinceModel {
  readonly #state = new Store<{ readonly chosen: ChosenEarlier }>({ chosen: { state: 'none' } });
  #attempt = 0;

  get state(): Readable<{ readonly chosen: ChosenEarlier }> {
    return this.#state;
  }

  /** @param read gives the bytes of the file */
  async choose(fileName: string, read: () => Promise<Uint8Array>): Promise<void> {
    const attempt = ++this.#attempt;
    this.#state.set({ chosen: { state: 'reading' } });
    const chosen = await this.#read(fileName, read);
    if (attempt === this.#attempt) this.#state.set({ chosen });
  }

  forget(): void {
    this.#attempt += 1;
    this.#state.set({ chosen: { state: 'none' } });
  }

  /** The earlier report of a file that was chosen and fits; null for any other. */
  chosenFor(reading: Reading): EarlierReport | null {
    const { chosen } = this.#state.get();
    const since = chosen.state === 'ready' ? sinceOf(chosen, reading) : null;
    return since?.state === 'ready' ? since.earlier : null;
  }

  async #read(fileName: string, read: () => Promise<Uint8Array>): Promise<ChosenEarlier> {
    try {
      const { readEarlier } = await reader();
      const file = await readEarlier(fileName, await read());
      return file.ok
        ? { state: 'ready', fileName, reading: file.reading }
        : { state: 'unreadable', message: file.message, english: file.english };
    } catch (error) {
      return { state: 'failed', trouble: troubleOf(error) };
    }
  }
}

/** The reader of files, apart from what the pane opens with. */
async function reader(): Promise<typeof Reader> {
  try {
    return await import(/* webpackChunkName: "earlier" */ './readEarlier');
  } catch (cause) {
    throw new PaneError('unreachable', 'The reader of files could not be loaded', { cause });
  }
}

export const sinceModel: (pane: PaneModel) => SinceModel = partOf(() => new SinceModel());
