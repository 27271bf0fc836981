import { ICommandService, RedoCommand, UndoCommand, type IRange } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
} from '@univerjs/sheets';
import type { ExcelHost } from '../../host';
import { formatArea, fromCorners, sameArea, type Area, type Sheet } from '../../host/engine';
import { activate, byUser } from '../../host/excel';
import { DrawnRules } from './rules';
import { areaOf, rangeOf } from './ranges';

const sheetMutations: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetHideMutation.id,
]);

/** Keeps what the grid shows and what the emulated Excel thinks it shows the same: active sheet, selection, rules. */
export class Following {
  private readonly rules: DrawnRules;
  private readonly ends: (() => void)[] = [];
  private own = false;
  private undoing = false;
  private settling = false;

  constructor(
    private readonly host: ExcelHost,
    private readonly onSelected: () => void,
    private readonly onShown: () => void,
  ) {
    const { core } = host.book;
    this.rules = new DrawnRules(host.book);
    const commands = core.univer.__getInjector().get(ICommandService);
    const followed = commands.onCommandExecuted(({ id, params }) => {
      if (sheetMutations.has(id)) this.settle();
      if (id === SetWorksheetActiveOperation.id && !this.own && !this.settling) this.sheetShown();
      if (id === SetSelectionsOperation.id && !this.own) this.selected(params);
      if (id === UndoCommand.id || id === RedoCommand.id) this.undoing = false;
      if (id === SetRangeValuesMutation.id && this.undoing) this.undone(params);
    });
    const starting = commands.beforeCommandExecuted(({ id }) => {
      if (id === UndoCommand.id || id === RedoCommand.id) this.undoing = true;
    });
    this.ends.push(
      () => followed.dispose(),
      () => starting.dispose(),
    );
  }

  dispose(): void {
    for (const end of this.ends) end();
  }

  /** Shows what the add-in, or the emulated Excel, has changed. */
  refresh(): void {
    this.rules.refresh();
    const { book } = this.host;
    const workbook = book.core.facade.getActiveWorkbook();
    if (workbook === null) return;
    this.own = true;
    try {
      const grid = workbook.getActiveSheet();
      if (grid.getSheetId() !== book.active.id) workbook.setActiveSheet(book.active.id);
      const sheet = workbook.getActiveSheet();
      const [wanted] = book.selection;
      const shown = sheet.getSelection()?.getActiveRange()?.getRange();
      if (wanted === undefined || (shown !== undefined && sameArea(areaOf(shown), wanted))) return;
      const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      const { startRow, startColumn, endRow, endColumn } = rangeOf(wanted, size);
      sheet
        .getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1)
        .activate();
      this.bringIntoView(wanted);
    } finally {
      this.own = false;
    }
    this.onSelected();
  }

  /** The grid itself counts what lies behind the frozen panes as shown. */
  private bringIntoView(area: Area): void {
    const sheet = this.host.book.core.facade.getActiveWorkbook()?.getActiveSheet();
    // Absent until the sheet is drawn for the first time.
    const visible: IRange | null | undefined = sheet?.getVisibleRange();
    if (sheet === undefined || visible === null || visible === undefined) return;
    const { freeze } = this.host.book.active;
    const rowShown =
      area.row < freeze.rows || (area.row >= visible.startRow && area.row < visible.endRow);
    const columnShown =
      area.column < freeze.columns ||
      (area.column >= visible.startColumn && area.column < visible.endColumn);
    if (rowShown && columnShown) return;
    sheet.scrollToCell(
      rowShown ? visible.startRow : Math.max(0, area.row - 4),
      columnShown ? visible.startColumn : Math.max(0, area.column - 2),
    );
  }

  /** The grid by itself goes to a sheet that is added, and away from one that is hidden or deleted; Excel decides here. */
  private settle(): void {
    if (this.settling) return;
    this.settling = true;
    setTimeout(() => {
      this.settling = false;
      this.refresh();
    }, 0);
  }

  /** A person has gone to another sheet. */
  private sheetShown(): void {
    const { book } = this.host;
    const shown = book.core.facade.getActiveWorkbook()?.getActiveSheet();
    const sheet = book.sheets.find(({ id }) => id === shown?.getSheetId());
    if (sheet === undefined || sheet === book.active) return;
    activate(this.host.context, sheet);
    // The grid may not have been on it yet.
    this.refresh();
    this.host.finish();
    this.onSelected();
    this.onShown();
  }

  private selected(params: unknown): void {
    const sheet = this.sheetOf(params);
    const { book, events } = this.host;
    if (sheet === undefined || sheet !== book.active || !hasSelections(params)) return;
    const areas = params.selections.map(({ range }) => areaOf(range));
    const same =
      areas.length === book.selection.length &&
      areas.every((area, index) => {
        const other = book.selection[index];
        return other !== undefined && sameArea(area, other);
      });
    if (same) return;
    book.select(sheet, areas);
    events.raise('selectionChanged', sheet, {
      address: areas.map((area) => formatArea(area)).join(','),
    });
    this.host.finish();
    this.onSelected();
    // After the grid's own scrolling.
    const [single] = areas;
    if (areas.length === 1 && single?.rows === 1 && single.columns === 1) {
      setTimeout(() => this.bringIntoView(single), 50);
    }
  }

  /** Undo and redo write into the grid by themselves. */
  private undone(params: unknown): void {
    const sheet = this.sheetOf(params);
    if (sheet === undefined || !hasCells(params)) return;
    const rows = Object.keys(params.cellValue).map(Number);
    const columns = Object.values(params.cellValue).flatMap((cells) =>
      Object.keys(cells).map(Number),
    );
    if (columns.length === 0) return;
    const area = fromCorners(
      Math.min(...rows),
      Math.min(...columns),
      Math.max(...rows),
      Math.max(...columns),
    );
    this.host.book.core.noteValues();
    this.host.events.changed(sheet, area, byUser);
    this.host.finish();
  }

  private sheetOf(params: unknown): Sheet | undefined {
    if (typeof params !== 'object' || params === null || !('subUnitId' in params)) return undefined;
    return this.host.book.sheets.find(({ id }) => id === params.subUnitId);
  }
}

function hasSelections(
  params: unknown,
): params is { readonly selections: readonly { readonly range: IRange }[] } {
  return (
    typeof params === 'object' &&
    params !== null &&
    'selections' in params &&
    Array.isArray(params.selections)
  );
}

function hasCells(
  params: unknown,
): params is { readonly cellValue: Readonly<Record<number, Readonly<Record<number, unknown>>>> } {
  return (
    typeof params === 'object' &&
    params !== null &&
    'cellValue' in params &&
    typeof params.cellValue === 'object' &&
    params.cellValue !== null
  );
}
