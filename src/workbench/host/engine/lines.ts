import { wholeSheet } from './area';
import type { Cells } from './cells';
import type { UniverCore } from './univer';

/** Size, visibility and outline level of rows (columns). Sizes are points, in whole pixels of 0.75 points as in Excel at 100 %. */
export class Lines {
  /** Points. */
  standard: number;

  constructor(
    private readonly core: UniverCore,
    private readonly cells: Cells,
    private readonly kind: 'row' | 'column',
    standard: number,
  ) {
    this.standard = standard;
  }

  size(index: number): number {
    const set = this.data(index)?.[this.kind === 'row' ? 'h' : 'w'];
    return typeof set === 'number' ? set * 0.75 : this.standard;
  }

  isSet(index: number): boolean {
    return typeof this.data(index)?.[this.kind === 'row' ? 'h' : 'w'] === 'number';
  }

  isHidden(index: number): boolean {
    return this.data(index)?.hd === 1;
  }

  level(index: number): number {
    const level = this.cells.lineCustom(this.kind, index).level;
    return typeof level === 'number' ? level : 0;
  }

  resize(first: number, last: number, points: number | null): void {
    const pixels = points === null ? undefined : Math.round(points / 0.75);
    // A size of 0 hides, as when a person drags it away.
    const hidden = pixels === 0;
    const key = this.kind === 'row' ? 'h' : 'w';
    this.patch(first, last, () =>
      hidden ? { hd: 1 } : { [key]: pixels, hd: 0, ...(this.kind === 'row' && { ia: 0 }) },
    );
  }

  hide(first: number, last: number, hidden: boolean): void {
    this.patch(first, last, () => ({ hd: hidden ? 1 : 0 }));
  }

  /** Hides the given lines as a filter does, and shows those that a filter hid before. */
  filterOut(hidden: ReadonlySet<number>): void {
    const area = this.cells.bounded(wholeSheet);
    const count = (this.kind === 'row' ? area?.rows : area?.columns) ?? 0;
    const data: Record<number, object> = {};
    for (let index = 0; index < count; index += 1) {
      const custom = this.cells.lineCustom(this.kind, index);
      const filtered = hidden.has(index);
      if ((custom.filtered === true) === filtered) continue;
      // What was hidden already is not the filter's.
      if (filtered && this.isHidden(index)) continue;
      data[index] = { hd: filtered ? 1 : 0, custom: { ...custom, filtered } };
    }
    this.cells.setLines(this.kind, data);
  }

  /** Whether a line is the total of a group whose lines are hidden; files say it, Office.js cannot. */
  isCollapsed(index: number): boolean {
    return this.cells.lineCustom(this.kind, index).collapsed === true;
  }

  setCollapsed(index: number): void {
    this.patch(index, index, () => ({
      custom: { ...this.cells.lineCustom(this.kind, index), collapsed: true },
    }));
  }

  setLevel(first: number, last: number, change: (level: number) => number): void {
    this.patch(first, last, (index) => ({
      custom: {
        ...this.cells.lineCustom(this.kind, index),
        level: Math.min(7, Math.max(0, change(this.level(index)))),
      },
    }));
  }

  takeFrom(other: Lines): void {
    this.standard = other.standard;
    const area = other.cells.bounded(wholeSheet);
    if (area === null) return;
    const data: Record<number, object> = {};
    for (let index = 0; index < (this.kind === 'row' ? area.rows : area.columns); index += 1) {
      const line = other.data(index);
      if (line !== undefined) data[index] = line;
    }
    this.cells.setLines(this.kind, data);
  }

  private patch(first: number, last: number, change: (index: number) => object): void {
    if (this.kind === 'row') this.cells.ensureSize(last + 1, 0);
    else this.cells.ensureSize(0, last + 1);
    const data: Record<number, object> = {};
    for (let index = first; index <= last; index += 1) data[index] = change(index);
    this.cells.setLines(this.kind, data);
  }

  private data(index: number): Readonly<Record<string, unknown>> | undefined {
    const sheet = this.core.workbook.getSheetBySheetId(this.cells.sheetId);
    const line =
      this.kind === 'row'
        ? sheet?.getRowManager().getRow(index)
        : sheet?.getColumnManager().getColumn(index);
    return line === null || line === undefined ? undefined : { ...line };
  }
}
