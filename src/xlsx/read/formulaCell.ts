import type { CellInput } from '../../evaluation';
import type { GridCell } from '../../workbook';

/** A cell of whose formula usually nothing matters but that it is there: its text is made when somebody asks for it. */
export class FormulaCell implements GridCell {
  readonly isCalculated = true;
  #text: string | null = null;

  constructor(
    readonly input: CellInput,
    readonly numberFormat: string | null,
    private readonly stored: string,
    private readonly textOf: (stored: string) => string,
  ) {}

  get formula(): string {
    return (this.#text ??= this.textOf(this.stored));
  }
}
