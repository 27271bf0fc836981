import type { Area } from '../../workbook';
import { failureOf } from '../failure';
import { inspect } from '../reading/inspect';
import { readIn, type ReadCell } from '../reading/readCells';
import { runInExcel } from '../session';
import { AfterQuiet } from './afterQuiet';
import { removeHandlers } from './handlers';

export interface WatchOptions {
  /** How long to wait for more edits before telling, in milliseconds; 300 unless given. */
  readonly quiet?: number;
  /** What to do with an error while reading what was typed; by default it is thrown away: checking everything is always at hand. */
  readonly onError?: (error: unknown) => void;
}

/** What has changed since the last time. */
export interface Typing {
  /** The cells as they are now, of our sheets only. */
  readonly cells: readonly ReadCell[];
  /** Rows, columns or cells were inserted or deleted, or too much was pasted to be read cell by cell: read everything anew. */
  readonly everything: boolean;
}

/**
 * Tells when somebody at this computer has typed, pasted or deleted something on a sheet of ours. Co-authors' edits and
 * what this add-in writes are not told. Edits in quick succession come together; their cells are read then, because an
 * edit of several cells says nothing about them.
 *
 * @returns what ends it
 * @throws ExcelFailure
 */
export async function watchTyping(
  handler: (typing: Typing) => void | Promise<void>,
  { quiet = 300, onError = () => undefined }: WatchOptions = {},
): Promise<() => Promise<void>> {
  const watch = new Watch(handler, quiet, onError);
  try {
    return await watch.start();
  } catch (error) {
    throw failureOf(error, '入力の見守りの開始', 'asBefore');
  }
}

class Watch {
  /** By the ids of our sheets the cells that say which is which; and the ids of those that are none of ours. */
  readonly #own = new Map<string, Area>();
  readonly #foreign = new Set<string>();
  #addresses = new Set<string>();
  #everything = false;
  readonly #afterQuiet: AfterQuiet;

  constructor(
    private readonly handler: (typing: Typing) => void | Promise<void>,
    quiet: number,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#afterQuiet = new AfterQuiet(quiet, () => this.tell(), onError);
  }

  async start(): Promise<() => Promise<void>> {
    const registered = await runInExcel(async (context) => {
      await this.learn(context);
      const result = context.workbook.worksheets.onChanged.add((event) => {
        this.note(event);
        return Promise.resolve();
      });
      await context.sync();
      return result;
    });
    return () => {
      this.#afterQuiet.end();
      return removeHandlers([registered]).catch(this.onError);
    };
  }

  private async learn(context: Excel.RequestContext): Promise<void> {
    const { sheets } = await inspect(context);
    for (const { id, keyCell } of sheets) {
      if (keyCell === null) this.#foreign.add(id);
      else this.#own.set(id, keyCell);
    }
  }

  private note(event: Excel.WorksheetChangedEventArgs): void {
    const fromElsewhere = event.source === Excel.EventSource.remote;
    // Present from ExcelApi 1.14 on; without it our own writing is told as well, which only costs a reading.
    const byUs = event.triggerSource === 'ThisLocalAddin';
    if (fromElsewhere || byUs || this.#foreign.has(event.worksheetId)) return;
    const edited = event.changeType === Excel.DataChangeType.rangeEdited;
    if (edited) this.#addresses.add(`'${event.worksheetId}'!${event.address}`);
    else this.#everything = true;
    this.#afterQuiet.poke();
  }

  private async tell(): Promise<void> {
    const addresses = [...this.#addresses];
    const everything = this.#everything;
    this.#addresses = new Set();
    this.#everything = false;
    const { own, cells } = await runInExcel(async (context) => {
      const unknown = addresses.some((address) => !this.knows(address));
      if (unknown) await this.learn(context);
      const mine = addresses.filter((address) => this.#own.has(idOf(address)));
      const read =
        mine.length === 0 ? [] : await readIn(context, mine.flatMap(singleAreas), this.#own);
      return { own: mine, cells: read };
    });
    if (this.#afterQuiet.ended || (own.length === 0 && !everything)) return;
    await this.handler({ cells, everything: everything || (own.length > 0 && cells.length === 0) });
  }

  private knows(address: string): boolean {
    const id = idOf(address);
    return this.#own.has(id) || this.#foreign.has(id);
  }
}

const idOf = (address: string): string => address.slice(1, address.lastIndexOf("'!"));

/** An edit of several areas comes as one address with commas. */
function singleAreas(address: string): readonly string[] {
  const cut = address.lastIndexOf('!') + 1;
  return address
    .slice(cut)
    .split(',')
    .map((area) => address.slice(0, cut) + area);
}
