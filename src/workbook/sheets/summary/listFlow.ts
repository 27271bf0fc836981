import { absoluteReference, rowReference } from '../../address';
import { hiddenKeyStyle } from '../../design/cells';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import type { Entries, Entry } from './entries';
import type { SummaryGrid } from './grid';
import type { ListedLine } from './listed';
import { LINE } from './listed';

const number: CellStyle = { font: hiddenKeyStyle.font ?? {} };

type Part = 'late' | 'fell' | 'rose';

const HEADINGS: Readonly<Record<Part, { readonly some: string; readonly none: string }>> = {
  late: { some: '遅れている取組', none: '遅れている取組はありません' },
  fell: { some: '前年度から下がった取組', none: '前年度から下がった取組はありません' },
  rose: { some: '前年度から上がった取組', none: '前年度から上がった取組はありません' },
};

/**
 * What each line of the list is, in hidden cells. With l late, f fallen and r risen initiatives: a heading, l lines, a
 * heading, f lines, a heading, r lines, and nothing below.
 */
export class ListFlow {
  readonly #compared: boolean;
  readonly #head: number;

  constructor(
    private readonly grid: SummaryGrid,
    private readonly entries: Entries,
    { head, compared }: { readonly head: number; readonly compared: boolean },
  ) {
    this.#head = head;
    this.#compared = compared;
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
    const { late, fell, rose } = this.#counts();
    return this.#compared ? `(${late}+${fell}+${rose}+3)` : `(${late}+1)`;
  }

  writeCounts(sheet: SheetBuilder): void {
    const count = (part: Part): void => {
      const ranks = this.entries.range(part);
      const cached = this.entries.all.filter((entry: Entry) => entry[part] > 0).length;
      sheet.formula(this.#head, this.#countColumn(part), `COUNTIF(${ranks},">0")`, cached, number);
    };
    count('late');
    if (!this.#compared) return;
    count('fell');
    count('rose');
  }

  /** @param index from 0 */
  writeLine(sheet: SheetBuilder, row: number, index: number, line: ListedLine): void {
    const { late, fell, rose } = this.#counts();
    const at = String(index);
    const { kind } = this.cells(row);
    // From the top: line 0 is the first heading.
    const sections: readonly (readonly [string, number])[] = [
      ...(index === 0 ? [] : [[`${at}<=${late}`, LINE.late] as const]),
      ...(this.#compared
        ? ([
            [`${at}=${late}+1`, LINE.fellHeading],
            [`${at}<=${late}+1+${fell}`, LINE.fell],
            [`${at}=${late}+${fell}+2`, LINE.roseHeading],
            [`${at}<=${late}+${fell}+2+${rose}`, LINE.rose],
          ] as const)
        : []),
    ];
    const kindFormula = sections.reduceRight(
      (rest, [condition, value]) => `IF(${condition},${String(value)},${rest})`,
      String(LINE.nothing),
    );
    if (index === 0) sheet.value(row, this.grid.work('kind'), LINE.lateHeading, number);
    else sheet.formula(row, this.grid.work('kind'), kindFormula, line.kind, number);
    const ranked = (part: Part, rank: string): string => {
      const ranks = this.entries.range(part);
      return `MATCH(LARGE(${ranks},${rank}),${ranks},0)`;
    };
    const initiatives: readonly (readonly [number, string])[] = [
      [LINE.late, ranked('late', at)],
      ...(this.#compared
        ? ([
            [LINE.fell, ranked('fell', `${at}-${late}-1`)],
            [LINE.rose, ranked('rose', `${at}-${late}-${fell}-2`)],
          ] as const)
        : []),
    ];
    const entryFormula = initiatives.reduceRight(
      (rest, [is, found]) => `IF(${kind}=${String(is)},${found},${rest})`,
      '0',
    );
    if (index === 0) sheet.value(row, this.grid.work('entry'), 0, number);
    else {
      const cached = line.entry === null ? 0 : line.entry + 1;
      sheet.formula(row, this.grid.work('entry'), entryFormula, cached, number);
    }
  }

  /** What stands in a line that shows no initiative. */
  headingFormula(kind: string): string {
    const counts = this.#counts();
    const of = (part: Part): string => {
      const { some, none } = HEADINGS[part];
      return `IF(${counts[part]}=0,"${none}","${some}　"&${counts[part]}&"項目")`;
    };
    const late = (rest: string): string =>
      `IF(${kind}=${String(LINE.lateHeading)},${of('late')},${rest})`;
    if (!this.#compared) return late('""');
    return late(
      `IF(${kind}=${String(LINE.fellHeading)},${of('fell')},IF(${kind}=${String(LINE.roseHeading)},${of('rose')},""))`,
    );
  }

  heading(kind: ListedLine['kind']): string {
    const parts: Readonly<Record<number, Part>> = {
      [LINE.lateHeading]: 'late',
      [LINE.fellHeading]: 'fell',
      [LINE.roseHeading]: 'rose',
    };
    const part = parts[kind];
    if (part === undefined) return '';
    const count = this.entries.all.filter((entry) => entry[part] > 0).length;
    const { some, none } = HEADINGS[part];
    return count === 0 ? none : `${some}　${String(count)}項目`;
  }

  #countColumn(part: Part): number {
    return this.grid.work(`${part}Count`);
  }

  #counts(): Readonly<Record<Part, string>> {
    const cell = (part: Part): string => absoluteReference(this.#head, this.#countColumn(part));
    return { late: cell('late'), fell: cell('fell'), rose: cell('rose') };
  }
}
