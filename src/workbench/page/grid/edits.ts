import {
  CanceledError,
  RANGE_TYPE,
  ICommandService,
  IUndoRedoService,
  type ICommandInfo,
  type IRange,
} from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import {
  cellsOf,
  formatArea,
  intersection,
  isWholeColumns,
  isWholeRows,
  type Area,
  type Sheet,
} from '../../host/engine';
import { anyLocked, byUser, shift } from '../../host/excel';
import { Person, type ExcelHost, type SortOrder, type Typing } from '../../host';
import type { Notices } from '../notices';
import { areaOf } from './ranges';

/** What the edits need of the page. */
export interface EditsOptions {
  readonly host: ExcelHost;
  readonly notices: Notices;
  /** Something was edited: what follows the emulated Excel is to look again. */
  readonly onEdited: () => void;
}

/** Commands that change nothing but what is on screen, or that the grid may carry out by itself. */
const harmless =
  /^sheet\.command\.(?:select-range|set-worksheet-activate|copy|move-selection|move-selection-enter-tab|expand-selection|select-all|set-scroll-relative|scroll-view|scroll-to-cell|scroll-view-reset|change-zoom-ratio|set-zoom-ratio|set-range-values|mark-dirty-.*)$/;

/** Commands on rows and columns, by the option of a protected sheet that lets them through. */
const lines: Readonly<Record<string, 'allowFormatRows' | 'allowFormatColumns'>> = {
  'sheet.command.delta-row-height': 'allowFormatRows',
  'sheet.command.set-row-height': 'allowFormatRows',
  'sheet.command.set-row-is-auto-height': 'allowFormatRows',
  'sheet.command.set-rows-hidden': 'allowFormatRows',
  'sheet.command.hide-row-confirm': 'allowFormatRows',
  'sheet.command.set-selected-rows-visible': 'allowFormatRows',
  'sheet.command.set-specific-rows-visible': 'allowFormatRows',
  'sheet.command.delta-column-width': 'allowFormatColumns',
  'sheet.command.set-worksheet-col-width': 'allowFormatColumns',
  'sheet.command.set-col-is-auto-width': 'allowFormatColumns',
  'sheet.command.set-col-auto-width': 'allowFormatColumns',
  'sheet.command.set-col-hidden': 'allowFormatColumns',
  'sheet.command.hide-col-confirm': 'allowFormatColumns',
  'sheet.command.set-selected-cols-visible': 'allowFormatColumns',
  'sheet.command.set-col-visible-on-cols': 'allowFormatColumns',
};

/** Commands that only lead to another one, which is looked at in its turn. */
const leading =
  /^sheet\.command\.(?:insert-(?:row|col)-(?:before|after)|insert-multi-(?:rows|cols)-(?:above|after|before|right)|remove-(?:row|col)-confirm)$/;

const pastes =
  /^(?:univer\.command\.paste|sheet\.command\.paste(?:-value|-format|-col-width|-besides-border)?|sheet\.command\.optional-paste)$/;

/**
 * Takes what a person does at the grid to the emulated Excel, which checks locks and rules, tells the add-in and writes
 * into the grid itself. What is not emulated is refused by name.
 */
export class Edits {
  private readonly person: Person;
  /** What stands in the editor when it closes, as typed; the grid would parse it its own way. */
  private typed: { readonly row: number; readonly column: number; readonly text: string } | null =
    null;
  private readonly ends: (() => void)[] = [];

  constructor(private readonly options: EditsOptions) {
    const { host } = options;
    this.person = new Person(host);
    const { facade, univer } = host.book.core;
    const commands = univer.__getInjector().get(ICommandService);
    const before = commands.beforeCommandExecuted((command) => this.before(command));
    const started = facade.addEvent(facade.Event.BeforeSheetEditStart, (event) => {
      const { row, column } = event;
      const sheet = this.activeSheet();
      if (sheet !== undefined && this.isLocked(sheet, { row, column, rows: 1, columns: 1 })) {
        event.cancel = true;
        this.options.notices.locked();
      }
    });
    const ended = facade.addEvent(
      facade.Event.BeforeSheetEditEnd,
      ({ row, column, value, isConfirm }) => {
        const text = value
          .toPlainText()
          .replace(/\r?\n$/, '')
          .replaceAll('\r', '\n');
        this.typed = isConfirm ? { row, column, text } : null;
      },
    );
    this.ends.push(
      () => before.dispose(),
      () => started.dispose(),
      () => ended.dispose(),
    );
  }

  dispose(): void {
    for (const end of this.ends) end();
  }

  private before({ id, params }: ICommandInfo): void {
    const given: CommandParams = params ?? {};
    if (id === 'sheet.command.set-range-values') return this.setValues(given);
    if (harmless.test(id) || leading.test(id)) return;
    const option = lines[id];
    if (option !== undefined) {
      const { protection } = this.activeSheet() ?? {};
      if (protection === null || protection?.options[option] === true) return;
      this.options.notices.locked();
      throw new CanceledError();
    }
    if (id === 'sheet.command.clear-selection-content') return this.clear();
    if (id === 'sheet.command.paste-by-short-key')
      return this.paste(typeof given.textContent === 'string' ? given.textContent : '');
    if (pastes.test(id)) {
      void navigator.clipboard.readText().then((text) => this.pasteNow(text));
      throw new CanceledError();
    }
    const rows = /^sheet\.command\.(insert|remove)-(row|col)$/.exec(id);
    if (rows !== null && given.range !== undefined) {
      return this.shift(rows[1] === 'insert' ? 'insert' : 'delete', rows[2] === 'row', given.range);
    }
    if (
      /^(?:sheet\.command\.|univer\.command\.cut|sheets?\.command|data-validation\.command)/.test(
        id,
      )
    ) {
      this.options.notices.notEmulated(id);
      throw new CanceledError();
    }
  }

  /** Typing, a choice from a list, or the Delete key. */
  private setValues({ range, value, subUnitId }: CommandParams): never {
    const sheet = this.sheet(subUnitId);
    const area = range === undefined ? null : areaOf(range);
    if (sheet !== undefined && area !== null) {
      const { typed } = this;
      const isTyped = typed !== null && typed.row === area.row && typed.column === area.column;
      const text = isTyped ? typed.text : textOf(value);
      this.typed = null;
      const rows = Array.from({ length: area.rows }, () =>
        Array.from({ length: area.columns }, () => text),
      );
      if (area.rows * area.columns === 1) this.run(sheet, area, (at) => this.person.type(at, text));
      else this.run(sheet, area, (at) => this.person.paste(at, rows));
    }
    throw new CanceledError();
  }

  private clear(): never {
    const sheet = this.activeSheet();
    if (sheet !== undefined) {
      for (const selected of this.options.host.book.selection) {
        const used = sheet.cells.used(true);
        const area = used === null ? null : intersection(selected, used);
        if (area === null) continue;
        const rows = Array.from({ length: area.rows }, () =>
          Array.from({ length: area.columns }, () => ''),
        );
        this.run(sheet, area, (at) => this.person.paste(at, rows));
      }
    }
    throw new CanceledError();
  }

  private paste(text: string): never {
    this.pasteNow(text);
    throw new CanceledError();
  }

  private pasteNow(text: string): void {
    const sheet = this.activeSheet();
    const [to] = this.options.host.book.selection;
    if (sheet === undefined || to === undefined || text === '') return;
    const rows = tableOf(text);
    const columns = Math.max(...rows.map((row) => row.length));
    const single = rows.length === 1 && columns === 1;
    const target = single ? to : { ...to, rows: rows.length, columns };
    const filled = single
      ? Array.from({ length: to.rows }, () =>
          Array.from({ length: to.columns }, () => rows[0]?.[0] ?? ''),
        )
      : rows;
    this.run(sheet, target, (at) => this.person.paste(at, filled));
  }

  /** The person's work, recorded so that it can be undone, and what came of it told. */
  private run(sheet: Sheet, area: Area, work: (address: string) => Promise<Typing>): void {
    const before = this.snapshot(sheet, area);
    void work(addressOf(sheet, area))
      .then(async (typing) => {
        if (typing.kind === 'accepted') this.recordUndo(sheet, before, this.snapshot(sheet, area));
        else if (typing.kind === 'locked') this.options.notices.locked();
        else return this.refused(sheet, area, typing);
      })
      .catch((error: unknown) => this.options.notices.failed(error))
      .finally(this.options.onEdited);
  }

  /** Excel stays at the cell that was refused. */
  private async refused(
    sheet: Sheet,
    area: Area,
    { style, title, message }: Extract<Typing, { kind: 'refused' }>,
  ): Promise<void> {
    const { host, notices } = this.options;
    await notices.refused(style, title, message);
    host.book.select(sheet, [area]);
  }

  private shift(kind: 'insert' | 'delete', isRow: boolean, range: IRange): never {
    const sheet = this.activeSheet();
    const { host, notices, onEdited } = this.options;
    const area = areaOf({ ...range, rangeType: isRow ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN });
    if (sheet !== undefined && (isWholeRows(area) || isWholeColumns(area))) {
      void host
        .exclusively(() => {
          shift(host.context, { sheet, area }, area, isRow ? 'rows' : 'columns', kind, byUser);
          host.finish();
          this.forgetUndo();
        })
        .catch((error: unknown) =>
          sheet.protection === null ? notices.failed(error) : notices.protectedSheet(),
        )
        .finally(onEdited);
    }
    throw new CanceledError();
  }

  /** Sorts the list around the selected cell by its column. */
  sort(order: SortOrder): void {
    const { host, notices, onEdited } = this.options;
    const sheet = this.activeSheet();
    const [selected] = host.book.selection;
    if (sheet === undefined || selected === undefined) return;
    void this.person
      .sort(addressOf(sheet, selected), order)
      .then(({ kind }) => {
        if (kind === 'locked') notices.protectedSheet();
        else this.forgetUndo();
      })
      .catch((error: unknown) => notices.failed(error))
      .finally(onEdited);
  }

  private snapshot(sheet: Sheet, area: Area): CellValues {
    const grid = this.options.host.book.core.workbook.getSheetBySheetId(sheet.id);
    const values: Record<number, Record<number, unknown>> = {};
    for (const [row, column] of cellsOf(area)) {
      const raw = grid?.getCellRaw(row, column);
      (values[row] ??= {})[column] = {
        v: raw?.v ?? null,
        t: raw?.t ?? null,
        f: raw?.f ?? null,
        si: raw?.si ?? null,
        p: null,
      };
    }
    return values;
  }

  private recordUndo(sheet: Sheet, before: CellValues, after: CellValues): void {
    const { core } = this.options.host.book;
    const mutation = (cellValue: CellValues) => ({
      id: SetRangeValuesMutation.id,
      params: { unitId: core.unitId, subUnitId: sheet.id, cellValue },
    });
    core.univer
      .__getInjector()
      .get(IUndoRedoService)
      .pushUndoRedo({
        unitID: core.unitId,
        undoMutations: [mutation(before)],
        redoMutations: [mutation(after)],
      });
  }

  /** Cells have moved: what was typed before would be taken back where something else stands now. */
  private forgetUndo(): void {
    const { core } = this.options.host.book;
    core.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(core.unitId);
  }

  private isLocked(sheet: Sheet, area: Area): boolean {
    return sheet.protection !== null && anyLocked(sheet, area);
  }

  private activeSheet(): Sheet | undefined {
    const workbook: FWorkbook | null = this.options.host.book.core.facade.getActiveWorkbook();
    return this.sheet(workbook?.getActiveSheet().getSheetId());
  }

  private sheet(id: unknown): Sheet | undefined {
    return typeof id === 'string'
      ? this.options.host.book.sheets.find((sheet) => sheet.id === id)
      : undefined;
  }
}

/** The first cell of an area, with its sheet. */
const addressOf = (sheet: Sheet, area: Area): string =>
  `'${sheet.name.replaceAll("'", "''")}'!${formatArea({ ...area, rows: 1, columns: 1 })}`;

type CellValues = Readonly<Record<number, Readonly<Record<number, unknown>>>>;

/** What is read of a command's parameters. */
interface CommandParams {
  readonly range?: IRange;
  readonly value?: unknown;
  readonly subUnitId?: unknown;
  readonly textContent?: unknown;
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if ('f' in value && typeof value.f === 'string' && value.f !== '') return value.f;
  const plain = 'v' in value ? value.v : '';
  return typeof plain === 'string' || typeof plain === 'number' ? String(plain) : '';
}

/** Rows and cells of a copied text; a quoted cell may hold tabs and line breaks. */
export function tableOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at <= plain.length; at += 1) {
    cell.lastIndex = at;
    const match = cell.exec(plain);
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
    at = cell.lastIndex;
    if (plain[at] === '\n') rows.push([]);
  }
  return rows;
}
