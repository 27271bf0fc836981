import type { CellValue, SheetPlan, WorkbookPlan } from '../../../src/workbook';
import { CellIndex, sheetOf } from './planCells';

/** A cell's value as some engine sees it; nothing where it is blank or an empty text. */
export type ValueAt = (row: number, column: number) => CellValue | undefined;

/** A line of the list at the end of 総括. */
export interface ListedInitiative {
  readonly no: CellValue;
  readonly title: CellValue;
  readonly division: CellValue;
  readonly before?: CellValue;
  readonly now: CellValue;
  readonly move?: CellValue;
  readonly reason: CellValue;
  readonly next: CellValue;
}

type Lines = ReadonlyMap<string, Readonly<Record<string, CellValue>>>;

/** 総括 as people read it: by its heads and labels, wherever they stand. */
export class SummaryView {
  readonly #sheet: SheetPlan;
  readonly #rows: number;

  constructor(
    plan: WorkbookPlan,
    private readonly at: ValueAt,
  ) {
    this.#sheet = sheetOf(plan, 'summary');
    this.#rows = Math.max(...this.#sheet.cells.map(({ row }) => row)) + 1;
  }

  get sentence(): CellValue {
    return this.#value(3, 1);
  }

  get note(): CellValue {
    return this.#value(4, 1);
  }

  /** Lines of the table whose first head begins so, by label: the value under each head, the share beside it as `… 割合`. */
  table(heading: string): Lines {
    const head = this.#row((row) => this.#text(row, 1).startsWith(heading));
    // Number and label come first; they are the line's own head.
    const heads = this.#heads(head).filter(({ column }) => column > 2);
    const lines = new Map<string, Record<string, CellValue>>();
    for (let row = head + 1; ; row += 1) {
      if (this.#sheet.rows[row]?.hidden === true) break;
      const second = this.#text(row, 2);
      const label = second === '' ? this.#text(row, 1) : `${this.#text(row, 1)} ${second}`;
      if (label === '') break;
      lines.set(
        label,
        Object.fromEntries(
          heads.flatMap(({ column, title, columns }): [string, CellValue][] => [
            [title, this.#value(row, column)],
            ...(columns === 2
              ? [[`${title} 割合`, this.#value(row, column + 1)] as [string, CellValue]]
              : []),
          ]),
        ),
      );
    }
    return lines;
  }

  /** Symbols in the squares of a table's lines, by label. */
  bars(heading: string): ReadonlyMap<string, string> {
    const head = this.#row((row) => this.#text(row, 1).startsWith(heading));
    const squares = this.#heads(head).find(({ title }) => title.startsWith('内訳'));
    if (squares === undefined) throw new Error(`No bars in ${heading}`);
    const bars = new Map<string, string>();
    [...this.table(heading).keys()].forEach((label, index) => {
      const symbols = Array.from({ length: squares.columns }, (_, square) =>
        this.#text(head + 1 + index, squares.column + square),
      );
      bars.set(label, symbols.join(''));
    });
    return bars;
  }

  /** What is said of the round before; null where the list compares with none. */
  get since(): CellValue {
    const head = this.#row((row) => this.#text(row, 1) === 'No.');
    const text = this.#text(head - 1, 1);
    return text.startsWith('前回') ? text : null;
  }

  /** 提出の状況. */
  get submissions(): Readonly<Record<string, CellValue>> {
    const column = this.#column((each) => this.#text(5, each).startsWith('提出の状況'));
    const span = this.#sheet.merges?.find((area) => area.row === 5 && area.column === column);
    const number = column + (span?.columns ?? 1);
    const counts: Record<string, CellValue> = {};
    for (let row = 6; this.#text(row, column) !== ''; row += 1) {
      counts[this.#text(row, column)] = this.#value(row, number);
    }
    return counts;
  }

  /** The list, part by part: each heading with the initiatives under it. */
  get list(): ReadonlyMap<string, readonly ListedInitiative[]> {
    const head = this.#row((row) => this.#text(row, 1) === 'No.');
    const heads = new Map(this.#heads(head).map(({ column, title }) => [title, column]));
    const parts = new Map<string, ListedInitiative[]>();
    let part: ListedInitiative[] = [];
    for (let row = head + 1; row < this.#rows; row += 1) {
      const under = (title: string): CellValue => {
        const column = [...heads].find(([each]) => each.startsWith(title))?.[1];
        return column === undefined ? null : this.#value(row, column);
      };
      const title = under('取組項目');
      if (title === null) break;
      if (under('No.') === null) {
        part = [];
        parts.set(String(title), part);
        continue;
      }
      const [earlier, current] = [...heads.keys()].filter((each) => each.includes('判定'));
      part.push({
        no: under('No.'),
        title,
        division: under('担当課'),
        ...(current === undefined
          ? { now: under(earlier ?? '') }
          : {
              before: under(earlier ?? ''),
              now: under(current),
              move: under('前年度から') ?? under('変化'),
            }),
        reason: under('未達の理由'),
        next: under('今後の対応'),
      });
    }
    return parts;
  }

  #heads(
    row: number,
  ): readonly { readonly column: number; readonly title: string; readonly columns: number }[] {
    return this.#sheet.cells
      .filter((cell) => cell.row === row && this.#sheet.columns[cell.column]?.hidden !== true)
      .flatMap(({ column }) => {
        const title = this.#text(row, column).replace('\n', ' ');
        const span = this.#sheet.merges?.find((area) => area.row === row && area.column === column);
        return title === '' ? [] : [{ column, title, columns: span?.columns ?? 1 }];
      });
  }

  #row(is: (row: number) => boolean): number {
    const row = Array.from({ length: this.#rows }, (_, index) => index).find(is);
    if (row === undefined) throw new Error('No such row in 総括');
    return row;
  }

  #column(is: (column: number) => boolean): number {
    const column = this.#sheet.columns.findIndex((_, index) => is(index));
    if (column < 0) throw new Error('No such column in 総括');
    return column;
  }

  #value(row: number, column: number): CellValue {
    const value = this.at(row, column);
    return value === '' || value === undefined ? null : value;
  }

  #text(row: number, column: number): string {
    return String(this.#value(row, column) ?? '');
  }
}

/** 総括 as the plan's own cells have it: formulas with the results that the library gave them. */
export function plannedSummary(plan: WorkbookPlan): SummaryView {
  const index = new CellIndex(sheetOf(plan, 'summary'));
  return new SummaryView(plan, (row, column): CellValue => index.at(row, column)?.value ?? null);
}
