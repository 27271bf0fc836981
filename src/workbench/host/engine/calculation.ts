import { firstOf } from './comparison';
import type { Sheet } from './sheet';
import type { UniverCore } from './univer';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** When a workbook calculates. */
export class Calculation {
  private current: CalculationMode = 'Automatic';
  private isSuspended = false;

  constructor(private readonly core: UniverCore) {}

  get mode(): CalculationMode {
    return this.current;
  }

  /** Back in an automatic mode, what is outstanding is calculated. */
  set mode(mode: CalculationMode) {
    this.current = mode;
    this.core.automatic = mode !== 'Manual' && !this.isSuspended;
  }

  /** While true nothing is calculated; the mode stays what it is. */
  set suspended(suspended: boolean) {
    this.isSuspended = suspended;
    this.mode = this.current;
  }

  /** In manual mode a formula is calculated once, when it is entered; nothing else is. */
  async ofEntered(
    sheet: Sheet,
    cells: Iterable<readonly [row: number, column: number]>,
  ): Promise<void> {
    if (this.current !== 'Manual') return;
    const entered = [...cells].flatMap(([row, column]) => {
      const { formula } = sheet.cells.get(row, column);
      return formula === null ? [] : [{ sheetId: sheet.id, row, column, formula }];
    });
    const results = await this.core.evaluate(entered);
    sheet.cells.putResults(
      entered.map(({ row, column, formula }, index) => [
        row,
        column,
        { formula, value: firstOf(results[index] ?? null) ?? 0 },
      ]),
    );
  }
}
