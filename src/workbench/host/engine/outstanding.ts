import { lastColumn, lastRow, type Area } from './area';

/** Plain values that replaced plain values. */
export interface ChangedValues {
  readonly sheetId: string;
  readonly area: Area;
}

export interface Extent {
  /** Null: every formula. */
  readonly values: readonly ChangedValues[] | null;
}

/** Each formula is held against each of the areas: from here on calculating everything is as quick. */
const mostAreas = 500;

/** What is to be calculated as soon as something may be. */
export class Outstanding {
  private values: ChangedValues[] = [];
  private everything = false;
  private parsedAnew = false;

  get isAny(): boolean {
    return this.everything || this.values.length > 0;
  }

  add(values: ChangedValues): void {
    if (this.everything) return;
    this.values.push(values);
    if (this.values.length > mostAreas) this.addEverything();
  }

  /** With `parsedAnew` what was parsed of the formulas no longer holds either. */
  addEverything({ parsedAnew = false } = {}): void {
    this.everything = true;
    this.parsedAnew ||= parsedAnew;
    this.values = [];
  }

  /** Hands all of it over; nothing is outstanding afterwards. */
  take(): Extent & { readonly parsedAnew: boolean } {
    const { values, everything, parsedAnew } = this;
    this.values = [];
    this.everything = false;
    this.parsedAnew = false;
    return { values: everything ? null : values, parsedAnew };
  }
}

/** As the engine asks for it. */
export const startOf = (
  unitId: string,
  { values }: Extent,
): { readonly forceCalculation: boolean; readonly dirtyRanges: readonly object[] } => ({
  forceCalculation: values === null,
  dirtyRanges: (values ?? []).map(({ sheetId, area }) => ({
    unitId,
    sheetId,
    range: {
      startRow: area.row,
      endRow: lastRow(area),
      startColumn: area.column,
      endColumn: lastColumn(area),
    },
  })),
});
