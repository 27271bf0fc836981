import { lastColumn, lastRow, type Area } from './area';
import { Cells } from './cells';
import { digitPixels, standardColumnWidth } from './columnWidths';
import type { FormatPatch } from './format';
import { Lines } from './lines';
import type { ExcelLocale } from './locale';
import { newPageLayout, type PageLayout } from './pageLayout';
import { shownText } from './text';
import type { UniverCore } from './univer';
import type { ConditionalFormat, Validation } from './validation';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | null;
}

export interface AutoFilterState {
  readonly area: Area;
  /** Criteria by column of the area, as given. */
  readonly criteria: ReadonlyMap<number, unknown>;
}

/** One sheet: cells and lines live in the grid, the rest is kept here. */
export class Sheet {
  readonly cells: Cells;
  readonly rows: Lines;
  readonly columns: Lines;
  readonly page: PageLayout = newPageLayout();
  readonly customProperties = new Map<string, string>();
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`; empty for none. */
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  protection: SheetProtection | null = null;
  /** Rows and columns that stay when scrolling. */
  freeze: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  autoFilter: AutoFilterState | null = null;
  validations: readonly Validation[] = [];
  /** First in the list, first in priority. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  /** Where the totals of outline groups stand; files say it, Office.js cannot. */
  outline = { summaryBelow: true, summaryRight: true };
  /** Percent; of files only. */
  zoom = 100;
  /** Merged cells, drawn by the grid; only the first cell of each keeps anything. */
  merges: readonly Area[] = [];
  deleted = false;
  /** Of the workbook's 標準 font: what widths of columns count. */
  readonly digitPixels: number;

  constructor(
    readonly core: UniverCore,
    readonly id: string,
    readonly locale: ExcelLocale,
    normal: FormatPatch,
  ) {
    this.cells = new Cells(core, id, normal);
    this.digitPixels = digitPixels(normal);
    this.rows = new Lines(core, this.cells, 'row', locale.rowHeight);
    this.columns = new Lines(core, this.cells, 'column', standardColumnWidth(this.digitPixels));
  }

  get name(): string {
    return this.core.workbook.getSheetBySheetId(this.id)?.getName() ?? '';
  }

  /** What a cell shows. */
  textAt(row: number, column: number): string {
    const { numberFormat } = this.cells.formatAt(row, column);
    return shownText(this.core.vendor, this.cells.get(row, column), numberFormat, this.locale);
  }

  /** The grid knows no very hidden sheets: it hides them. */
  setVisibility(visibility: Visibility): void {
    this.visibility = visibility;
    this.core.mutate(this.core.vendor.sheets.SetWorksheetHideMutation.id, {
      subUnitId: this.id,
      hidden: visibility === 'Visible' ? 0 : 1,
    });
  }

  setTabColor(color: string): void {
    this.tabColor = color;
    this.core.mutate(this.core.vendor.sheets.SetTabColorMutation.id, { subUnitId: this.id, color });
  }

  setShowGridlines(show: boolean): void {
    this.showGridlines = show;
    this.core.mutate(this.core.vendor.sheets.ToggleGridlinesMutation.id, {
      subUnitId: this.id,
      showGridlines: show ? 1 : 0,
    });
  }

  setMerges(merges: readonly Area[]): void {
    const { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } = this.core.vendor.sheets;
    const ranges = (areas: readonly Area[]): readonly object[] =>
      areas.map((area) => ({
        startRow: area.row,
        startColumn: area.column,
        endRow: lastRow(area),
        endColumn: lastColumn(area),
      }));
    // The grid's time grows with the square of what it is told: it is told the difference.
    const [before, after] = [new Set(this.merges), new Set(merges)];
    for (const [id, areas] of [
      [RemoveWorksheetMergeMutation.id, this.merges.filter((area) => !after.has(area))],
      [AddWorksheetMergeMutation.id, merges.filter((area) => !before.has(area))],
    ] as const) {
      if (areas.length > 0) this.core.mutate(id, { subUnitId: this.id, ranges: ranges(areas) });
    }
    this.merges = merges;
  }

  setFreeze(rows: number, columns: number): void {
    this.freeze = { rows, columns };
    this.core.mutate(this.core.vendor.sheets.SetFrozenMutation.id, {
      subUnitId: this.id,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      xSplit: columns,
      ySplit: rows,
    });
  }

  /** Everything beside the cells' contents, for a copy of the sheet. */
  takeFrom(other: Sheet): void {
    this.cells.takeFormats(other.cells);
    this.rows.takeFrom(other.rows);
    this.columns.takeFrom(other.columns);
    this.setTabColor(other.tabColor);
    this.setShowGridlines(other.showGridlines);
    this.showHeadings = other.showHeadings;
    this.setFreeze(other.freeze.rows, other.freeze.columns);
    this.outline = other.outline;
    this.zoom = other.zoom;
    this.setMerges(other.merges);
    this.protection = other.protection;
    this.autoFilter = other.autoFilter;
    this.validations = other.validations;
    this.conditionalFormats = other.conditionalFormats.map((format) => ({
      ...format,
      id: `${format.id}-${this.id}`,
    }));
    const { headersFooters } = other.page;
    Object.assign(this.page, other.page, {
      headersFooters: { ...headersFooters, texts: new Map(headersFooters.texts) },
    });
    for (const [key, value] of other.customProperties) this.customProperties.set(key, value);
  }
}
