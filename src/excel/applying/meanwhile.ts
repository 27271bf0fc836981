import type { CellValue, SheetPlan, WorkbookPlan } from '../../workbook';
import { parseArea } from '../plan/address';
import { keysOfContents, keysOfPlan, positionOf, valueOf } from '../plan/keys';
import { cellsOf } from '../plan/rectangles';
import type { Contents } from '../reading/contents';
import { readIn } from '../reading/readCells';
import { runInExcel } from '../session';
import { removeHandlers, type Handler } from '../watching/handlers';
import { writeValues, type ValueChange } from '../writing/writeValues';
import type { Work } from './work';

/** What somebody, here or elsewhere, has changed on a sheet. */
interface Edit {
  readonly sheetId: string;
  readonly address: string;
  /** Of a single cell; undefined where Excel does not tell. */
  readonly value: CellValue | undefined;
}

/** Hears what people change while a plan is written: Excel locks nobody out, and what was read goes out of date. */
export class Meanwhile {
  readonly #edits = new Map<string, Edit>();
  #handler: Handler | null = null;

  /** Begins with the request that is under way. */
  begin(context: Excel.RequestContext): void {
    this.#handler = context.workbook.worksheets.onChanged.add((event) => {
      this.note(event);
      return Promise.resolve();
    });
  }

  /** A handler that cannot be taken away is of no use to anybody, and does no harm. */
  async end(): Promise<void> {
    if (this.#handler !== null) await removeHandlers([this.#handler]).catch(() => undefined);
    this.#handler = null;
  }

  private note(event: Excel.WorksheetChangedEventArgs): void {
    const { worksheetId: sheetId, address, changeType, source, triggerSource } = event;
    // What Excel does not say was done by a person may be our own writing.
    if (source !== Excel.EventSource.remote && triggerSource !== 'Unknown') return;
    const isEdit = changeType === Excel.DataChangeType.rangeEdited;
    const value = isEdit ? valueAfter(event) : undefined;
    // What came last to the same cells counts.
    this.#edits.delete(`${sheetId}!${address}`);
    this.#edits.set(`${sheetId}!${address}`, { sheetId, address, value });
  }

  /**
   * Brings back what people typed and the work has written over.
   *
   * @returns places that somebody has to look at: what stood there is not known
   */
  async settle(work: Work): Promise<readonly string[]> {
    const edits = [...this.#edits.values()].flatMap((edit) => touched(edit, work) ?? []);
    if (edits.length === 0) return [];
    const known = edits.filter((edit) => edit.change !== null);
    const now = await runInExcel((context) =>
      readIn(
        context,
        known.map(({ edit }) => `'${edit.sheetId}'!${edit.address}`),
      ),
    );
    const standing = new Map(now.map((cell) => [`${cell.sheet}!${positionOf(cell)}`, cell]));
    const lost = known.flatMap(({ change }) => {
      if (change === null) return [];
      const cell = standing.get(`${change.sheet}!${positionOf(change)}`);
      if (cell === undefined || valueOf(cell.cell) === change.value) return [];
      return [{ ...change, expected: { rowKey: cell.rowKey, field: cell.field } }];
    });
    await writeValues(lost);
    return edits.flatMap(({ edit, name, change }) =>
      change === null ? [`「${name}」${edit.address}`] : [],
    );
  }
}

interface TouchedEdit {
  readonly edit: Edit;
  readonly name: string;
  /** What brings it back; null where that is not known. */
  readonly change: (ValueChange & { readonly value: CellValue }) | null;
}

/** What an edit means for the work; undefined where the work did not write there. */
function touched(
  edit: Edit,
  { own, rewritten, changed, difference, snapshot, plan }: Work,
): TouchedEdit | undefined {
  const [key] = [...own].find(([, { id }]) => id === edit.sheetId) ?? [];
  const sheet = [...rewritten, ...changed].find((each) => each.key === key);
  if (sheet === undefined) return undefined;
  const area = parseArea(edit.address);
  const { name } = sheet;
  if (area === null) return { edit, name, change: null };
  const cells = cellsOf(area);
  if (changed.includes(sheet)) {
    const written = difference?.changed.find((each) => each.key === key)?.contents ?? [];
    const positions = new Set(written.map(positionOf));
    if (!cells.some((cell) => positions.has(positionOf(cell)))) return undefined;
  }
  const contents = snapshot.contents.get(edit.sheetId);
  const [cell] = cells;
  const stays =
    cells.length === 1 && cell !== undefined && isSameInput(cell, sheet, plan, contents);
  const { value } = edit;
  const change = stays && value !== undefined ? { sheet: name, ...cell, value } : null;
  return { edit, name, change };
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/** Whether the plan has an input cell where one for the same thing was before. */
function isSameInput(
  { row, column }: Position,
  sheet: SheetPlan,
  plan: WorkbookPlan,
  contents: Contents | undefined,
): boolean {
  const before = contents === undefined ? null : keysOfContents(contents, sheet.key);
  const after = keysOfPlan(sheet);
  const planned = sheet.cells.find((cell) => cell.row === row && cell.column === column);
  return (
    planned !== undefined &&
    plan.styles[planned.style]?.input === true &&
    before?.rows.get(row) === after.rows.get(row) &&
    before?.fields.get(column) === after.fields.get(column)
  );
}

/** Excel gives the value of a single cell only; an empty text is an empty cell. */
function valueAfter({ details }: Excel.WorksheetChangedEventArgs): CellValue | undefined {
  const told: unknown = details;
  if (typeof told !== 'object' || told === null) return undefined;
  const value: unknown = Reflect.get(told, 'valueAfter');
  if (value === '' || value === null) return null;
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? value : undefined;
}
