import { absoluteReference, rowReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { hiddenKeyStyle } from '../../design/cells';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import type { Entries } from './entries';
import { earlierYear } from './entries';
import type { SummaryGrid } from './grid';
import type { ListPart, ListedLine } from './listed';
import { LINE, rankIn } from './listed';

const number: CellStyle = { font: hiddenKeyStyle.font ?? {} };

/** What a heading says where something is under it; with nothing under it なし follows. */
function headingsOf(context: WorkbookContext): Readonly<Record<ListPart, string>> {
  const before = earlierYear(context);
  const { earlier } = context;
  // Each line shows one status beside today's: with two comparisons it is said of which.
  const both = earlier !== null && before !== null;
  const round = earlier === null ? '' : `前回（${earlier.round.name}）`;
  return {
    late: both ? `遅れている取組（前の判定は${before}年度）` : '遅れている取組',
    fell: '前年度から下がった取組',
    rose: '前年度から上がった取組',
    sinceFell: `${round}から下がった取組`,
    sinceRose: `${round}から上がった取組`,
  };
}

/**
 * What each line of the list is, in hidden cells. With the parts a, b, … of so many initiatives: a heading, a lines, a
 * heading, b lines, …, and nothing below.
 */
export class ListFlow {
  readonly #headings: Readonly<Record<ListPart, string>>;

  /** @param head row of the column heads */
  constructor(
    private readonly grid: SummaryGrid,
    private readonly entries: Entries,
    context: WorkbookContext,
    private readonly parts: readonly ListPart[],
    private readonly head: number,
  ) {
    this.#headings = headingsOf(context);
  }

  /** References of the cells of a line that say what it is, and which initiative it shows (0: none). */
  cells(row: number): { readonly kind: string; readonly entry: string } {
    const [kind, entry] = (['kind', 'entry'] as const).map((field) =>
      rowReference(row, this.grid.work(field)),
    );
    return { kind: kind ?? '', entry: entry ?? '' };
  }

  /** Number of lines in use, as a formula. */
  length(): string {
    return `(${this.parts.map((part) => this.#count(part)).join('+')}+${String(this.parts.length)})`;
  }

  writeCounts(sheet: SheetBuilder): void {
    for (const part of this.parts) {
      const ranks = this.entries.range(part);
      const cached = this.#ranked(part);
      sheet.formula(this.head, this.#countColumn(part), `COUNTIF(${ranks},">0")`, cached, number);
    }
  }

  /** @param index from 0 */
  writeLine(sheet: SheetBuilder, row: number, index: number, line: ListedLine): void {
    const at = String(index);
    const { kind } = this.cells(row);
    // From the top: line 0 is the first heading.
    const sections: readonly (readonly [string, number])[] = this.parts.flatMap((part, place) => {
      const before = this.#before(place);
      return [
        ...(place === 0 ? [] : [[`${at}=${before}`, LINE[`${part}Heading`]] as const]),
        ...(index === 0 ? [] : [[`${at}<=${before}+${this.#count(part)}`, LINE[part]] as const]),
      ];
    });
    const kindFormula = sections.reduceRight(
      (rest, [condition, value]) => `IF(${condition},${String(value)},${rest})`,
      String(LINE.nothing),
    );
    if (index === 0) {
      sheet.value(row, this.grid.work('kind'), LINE.lateHeading, number);
      sheet.value(row, this.grid.work('entry'), 0, number);
      return;
    }
    sheet.formula(row, this.grid.work('kind'), kindFormula, line.kind, number);
    const entryFormula = this.parts.reduceRight((rest, part, place) => {
      const ranks = this.entries.range(part);
      const rank = place === 0 ? at : `${at}-(${this.#before(place)})`;
      return `IF(${kind}=${String(LINE[part])},MATCH(LARGE(${ranks},${rank}),${ranks},0),${rest})`;
    }, '0');
    const cached = line.entry === null ? 0 : line.entry + 1;
    sheet.formula(row, this.grid.work('entry'), entryFormula, cached, number);
  }

  /** What stands in a line that shows no initiative. */
  headingFormula(kind: string): string {
    return this.parts.reduceRight((rest, part) => {
      const [some, count] = [this.#headings[part], this.#count(part)];
      const text = `IF(${count}=0,"${some}　なし","${some}　"&${count}&"項目")`;
      return `IF(${kind}=${String(LINE[`${part}Heading`])},${text},${rest})`;
    }, '""');
  }

  heading(kind: ListedLine['kind']): string {
    const part = this.parts.find((each) => LINE[`${each}Heading`] === kind);
    if (part === undefined) return '';
    const count = this.#ranked(part);
    const some = this.#headings[part];
    return count === 0 ? `${some}　なし` : `${some}　${String(count)}項目`;
  }

  #ranked(part: ListPart): number {
    return this.entries.all.filter((entry) => rankIn(part, entry) > 0).length;
  }

  /** Line of a part's heading: the lines of all parts before it. */
  #before(place: number): string {
    const counts = this.parts.slice(0, place).map((part) => this.#count(part));
    return [...counts, String(place)].join('+');
  }

  #countColumn(part: ListPart): number {
    return this.grid.work(`${part}Count`);
  }

  #count(part: ListPart): string {
    return absoluteReference(this.head, this.#countColumn(part));
  }
}
