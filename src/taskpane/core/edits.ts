import type { GridCell } from '../../workbook';
import type { CellWriting, Host } from '../host';
import { Store, type Readable } from './store';
import { PaneError, troubleOf, type Trouble } from './trouble';
import { contentOf, inputOf } from './typedInto';
import type { WorkbookModel } from './workbookModel';

/** Something that was written and can be taken back. */
export interface Undoable {
  /** What was done, as a person calls it. */
  readonly label: string;
  readonly cells: number;
}

export interface EditsState {
  readonly writing: boolean;
  readonly trouble: Trouble | null;
  /** The last writing that can be taken back; null for none. */
  readonly undoable: Undoable | null;
  /** Cells that the last taking back left alone, because they hold something else by now. */
  readonly left: number;
}

interface Done extends Undoable {
  readonly before: readonly CellWriting[];
  readonly after: readonly CellWriting[];
}

/** Everything that the pane writes into cells goes this way: one after the other, shown at once, and undoable. */
export class Edits {
  readonly #state = new Store<EditsState>({
    writing: false,
    trouble: null,
    undoable: null,
    left: 0,
  });
  #history: readonly Done[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: Host,
    private readonly workbook: WorkbookModel,
  ) {}

  get state(): Readable<EditsState> {
    return this.#state;
  }

  /** Writes all of the cells or none. Resolves to whether they were written; the state says why not. */
  write(label: string, writings: readonly CellWriting[]): Promise<boolean> {
    return this.#next(async () => {
      if (writings.length === 0) return;
      this.#refuseOthers(writings);
      const before = writings.map((each) => this.#standing(each));
      await this.#put(writings);
      this.#history = [
        ...this.#history,
        { label, cells: writings.length, before, after: writings },
      ];
      this.#state.patch({ left: 0 });
    });
  }

  /** Takes the last writing back, but for cells in which something else stands by now. */
  undo(): Promise<boolean> {
    return this.#next(async () => {
      const last = this.#history.at(-1);
      if (last === undefined) return;
      const own = last.before.filter((before, index) => {
        const written = last.after[index];
        return written !== undefined && sameContent(written, this.#standing(before));
      });
      if (own.length > 0) await this.#put(own);
      this.#history = this.#history.slice(0, -1);
      this.#state.patch({ left: last.cells - own.length });
    });
  }

  /** What was written before belongs to another state of the workbook: nothing can be taken back any more. */
  forget(): void {
    this.#history = [];
    this.#state.patch({ undoable: null, left: 0 });
  }

  #refuseOthers(writings: readonly CellWriting[]): void {
    const others = writings.find((writing) => !this.workbook.mayWrite(writing));
    if (others === undefined) return;
    throw new PaneError('notYours', `${others.sheet} ${others.rowKey}|${others.field}`);
  }

  async #put(writings: readonly CellWriting[]): Promise<void> {
    await this.host.writeCells(writings);
    this.workbook.wrote(
      writings.map((writing) => {
        const { sheet, row, column } = writing;
        return { sheet, row, column, cell: this.#cell(writing) };
      }),
    );
  }

  #cell(writing: CellWriting): GridCell {
    const numberFormat = this.workbook.cellAt(writing)?.numberFormat ?? null;
    return { input: inputOf(writing.value), formula: writing.formula ?? null, numberFormat };
  }

  /** What would have to be written to leave a cell as it is. */
  #standing({ sheet, row, column, rowKey, field }: CellWriting): CellWriting {
    const cell = this.workbook.cellAt({ sheet, row, column });
    const formula = cell?.formula ?? null;
    const place = { sheet, row, column, rowKey, field };
    return { ...place, value: contentOf(cell), ...(formula !== null && { formula }) };
  }

  #next(work: () => Promise<void>): Promise<boolean> {
    const turn = this.#queue.then(async () => {
      this.#state.patch({ writing: true, trouble: null });
      try {
        await work();
        return true;
      } catch (error) {
        this.#state.patch({ trouble: troubleOf(error) });
        return false;
      } finally {
        const last = this.#history.at(-1);
        this.#state.patch({
          writing: false,
          undoable: last === undefined ? null : { label: last.label, cells: last.cells },
        });
      }
    });
    this.#queue = turn;
    return turn;
  }
}

/** The result of a formula follows from other cells and does not count. */
function sameContent(a: CellWriting, b: CellWriting): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return (a.value === '' ? null : a.value) === (b.value === '' ? null : b.value);
}
