import type {
  FormulaDataModel,
  ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import type { IMutationInfo, Univer, Workbook } from '@univerjs/core';
import type { FUniver as Facade } from '@univerjs/core/facade';
import { bounding, cellArea, type Area } from './area';
import { evaluateOneBranch } from './branches';
import { countPlainly } from './counting';
import { enterOnce, keepDependencies } from './dependencies';
import { Drawing } from './drawing';
import { takeBlanksForEmptyTexts } from './exact';
import { calculateInTurn, type Turns } from './inTurn';
import { Outstanding, startOf, type ChangedValues } from './outstanding';
import { forgetParsed, keepParsed } from './parsed';
import { askForFormats, valuesFirst } from './valuesFirst';
import type { Vendor } from './vendorParts';

/** A formula to evaluate as if it stood in a cell. */
export interface Evaluation {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export type Scalar = string | number | boolean | null;

/** A single value, or the rows of a range. */
export type Evaluated = Scalar | readonly (readonly Scalar[])[];

/** How long to wait for the next request before calculating, in milliseconds. */
const pauseMs = 30;

/** Named as no other: the engine takes a sheet that has just gone for what its name still means. */
const blankSheet = { id: 'blank', name: '\u0001' };

/** A Univer that a page has already set up with its interface. */
export interface ExistingUniver {
  readonly univer: Univer;
  readonly facade: Facade;
}

/**
 * One Univer with one workbook. Everything the host changes goes through mutations: they carry no undo and no side
 * effects of the interface, and the grid draws them as it draws a person's edits.
 */
export class UniverCore {
  readonly univer: Univer;
  readonly facade: Facade;
  readonly workbook: Workbook;
  /** Where there is a grid to look at. */
  readonly drawing: Drawing | null;
  /** Whether changes calculate: not in manual mode, nor while an add-in has suspended it. */
  automatic = true;
  private dirty = false;
  private readonly outstanding = new Outstanding();
  private readonly turns: Turns;
  private hasFormulas = false;
  private model: FormulaDataModel | undefined;
  private own = 0;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly vendor: Vendor,
    readonly unitId: string,
    name: string,
    existing?: ExistingUniver,
  ) {
    this.drawing = existing === undefined ? null : new Drawing(this);
    this.univer = existing?.univer ?? createUniver(vendor);
    this.facade = existing?.facade ?? vendor.FUniver.newAPI(this.univer);
    this.workbook = this.facade
      .createWorkbook({
        id: unitId,
        name,
        sheetOrder: [blankSheet.id],
        sheets: { [blankSheet.id]: blankSheet },
      })
      .getWorkbook();
    takeBlanksForEmptyTexts(vendor, this.univer);
    countPlainly(vendor, this.univer);
    keepParsed(vendor, this.univer);
    const index = enterOnce(vendor, this.univer);
    const due = valuesFirst(vendor, index, () => this.workbook.getActiveSheet(true)?.getSheetId());
    keepDependencies(vendor, this.univer, due, index);
    evaluateOneBranch(vendor, this.univer);
    this.turns = calculateInTurn(vendor, this.univer, due);
    this.workbook.activeSheet$.subscribe(() => {
      if (due.areFormatsDue) askForFormats(vendor, this.univer);
    });
  }

  /** The engine's formulas: looked up once, because every blank cell that is read asks it. */
  get formulas(): FormulaDataModel {
    const { FormulaDataModel: key } = this.vendor.engineFormula;
    return (this.model ??= this.univer.__getInjector().get(key));
  }

  /** The sheet without which there is no workbook goes once there is a real one. */
  dropBlankSheet(first: string): void {
    this.show(first);
    this.mutate(this.vendor.sheets.RemoveSheetMutation.id, {
      subUnitId: blankSheet.id,
      subUnitName: blankSheet.name,
    });
  }

  /** The sheet that an interface has in front. */
  show(sheetId: string): void {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (sheet !== null && sheet !== undefined) this.workbook.setActiveSheet(sheet);
  }

  /** Runs a mutation. A refusal is a fault of the host, which checks beforehand. */
  mutate(id: string, params: Readonly<Record<string, unknown>>, recalculate = true): void {
    if (id !== this.vendor.sheets.SetRangeValuesMutation.id) this.drawing?.catchUp();
    const commands = this.univer.__getInjector().get(this.vendor.core.ICommandService);
    this.own += 1;
    try {
      const done = commands.syncExecuteCommand(
        id,
        { unitId: this.unitId, ...params },
        { onlyLocal: !recalculate || !this.automatic },
      );
      if (!done) throw new Error(`The grid refused ${id}`);
    } finally {
      this.own -= 1;
    }
  }

  /** Calls back for each mutation that the host did not make: a person typing into the grid, or a calculation. */
  onForeignMutation(callback: (mutation: IMutationInfo) => void): void {
    const { core } = this.vendor;
    const commands = this.univer.__getInjector().get(core.ICommandService);
    commands.onCommandExecuted((command) => {
      if (this.own > 0 || command.type !== core.CommandType.MUTATION) return;
      callback({ id: command.id, params: command.params ?? {} });
    });
  }

  /** Calls back after each calculation with what was calculated of each sheet, as one area. */
  onCalculated(callback: (calculated: ReadonlyMap<string, Area>) => void): void {
    const { core, engineFormula } = this.vendor;
    const commands = this.univer.__getInjector().get(core.ICommandService);
    commands.onCommandExecuted(({ id, params }) => {
      if (id !== engineFormula.SetFormulaCalculationResultMutation.id) return;
      const { unitData } = params as ISetFormulaCalculationResultMutation;
      const areas = Object.entries(unitData[this.unitId] ?? {}).flatMap(([sheetId, rows]) => {
        const area = areaAround(rows);
        return area === null ? [] : [[sheetId, area] as const];
      });
      if (areas.length > 0) callback(new Map(areas));
    });
  }

  noteFormulas(): void {
    this.hasFormulas = true;
  }

  /**
   * Cells changed: the next reader has to wait for the calculation. While nothing calculates, plain values that replaced
   * plain values may name their area; anything else makes everything outstanding.
   */
  noteValues(values?: ChangedValues): void {
    if (!this.hasFormulas) return;
    if (this.automatic) this.dirty = true;
    else if (values === undefined) this.outstanding.addEverything();
    else this.outstanding.add(values);
  }

  /** Whether results are outstanding. */
  get isDirty(): boolean {
    return this.dirty || this.outstanding.isAny;
  }

  /** Resolves when no calculation is under way: at once where nothing has changed. */
  async settled(): Promise<void> {
    this.startPending();
    while (this.dirty) {
      this.startPending();
      this.dirty = false;
      await this.turns.ended();
    }
  }

  /** Calculates everything, in manual mode too. */
  async calculate(): Promise<void> {
    this.recalculate();
    await this.calculateOutstanding();
  }

  /** Calculates what is outstanding, in manual mode and while calculation is suspended too. */
  async calculateOutstanding(): Promise<void> {
    const { automatic } = this;
    this.automatic = true;
    try {
      await this.settled();
    } finally {
      this.automatic = automatic;
    }
  }

  /** Everything is to be calculated anew. */
  recalculate(): void {
    if (this.hasFormulas) this.outstanding.addEverything();
  }

  /** The same, and every formula is read anew: names or sheets have changed. */
  reparse(): void {
    if (this.hasFormulas) this.outstanding.addEverything({ parsedAnew: true });
  }

  /** Starts what is outstanding; once for many changes. In manual mode it waits until it is asked for. */
  startPending(): void {
    if (!this.outstanding.isAny || !this.automatic) return;
    const { parsedAnew, ...extent } = this.outstanding.take();
    if (parsedAnew) forgetParsed(this.vendor, this.univer);
    this.dirty = true;
    const { core, engineFormula } = this.vendor;
    const { id } = engineFormula.SetTriggerFormulaCalculationStartMutation;
    const commands = this.univer.__getInjector().get(core.ICommandService);
    commands.syncExecuteCommand(
      id,
      { commands: [], ...startOf(this.unitId, extent) },
      { onlyLocal: true },
    );
  }

  /** The same a moment later: requests come in quick succession, and each would calculate everything. */
  startPendingSoon(): void {
    clearTimeout(this.soon);
    if (this.outstanding.isAny && this.automatic)
      this.soon = setTimeout(() => this.startPending(), pauseMs);
  }

  /** Evaluates formulas without writing them anywhere. Null where one cannot be parsed. */
  async evaluate(formulas: readonly Evaluation[]): Promise<readonly Evaluated[]> {
    if (formulas.length === 0) return [];
    await this.settled();
    this.forgetReadCells();
    const asked: Record<string, Record<number, Record<number, string[]>>> = {};
    const places = formulas.map(({ sheetId, row, column, formula }) => {
      const cell = (((asked[sheetId] ??= {})[row] ??= {})[column] ??= []);
      return { sheetId, row, column, index: cell.push(formula) - 1 };
    });
    const results = await this.facade.getFormula().executeFormulas({ [this.unitId]: asked });
    const ours = results[this.unitId];
    return places.map(({ sheetId, row, column, index }) => {
      const value = ours?.[sheetId]?.[row]?.[column]?.[index]?.value ?? null;
      return value;
    });
  }

  /** The engine keeps the cells that a formula read until the next calculation, also where nothing calculates. */
  private forgetReadCells(): void {
    const { engineFormula } = this.vendor;
    this.univer.__getInjector().get(engineFormula.IFormulaRuntimeService).clearArrayObjectCache();
    engineFormula.CELL_INVERTED_INDEX_CACHE.clear();
  }

  dispose(): void {
    clearTimeout(this.soon);
    this.turns.close();
    this.univer.dispose();
  }
}

function areaAround(rows: Readonly<Record<number, object>>): Area | null {
  const cells = Object.entries(rows).flatMap(([row, columns]) =>
    Object.keys(columns).map((column) => cellArea(Number(row), Number(column))),
  );
  return cells.length === 0 ? null : cells.reduce(bounding);
}

function createUniver(vendor: Vendor): Univer {
  const { core } = vendor;
  const univer = new core.Univer({
    locale: core.LocaleType.JA_JP,
    locales: { [core.LocaleType.JA_JP]: {} },
    logLevel: core.LogLevel.SILENT,
  });
  registerPlugins(univer, vendor);
  return univer;
}

/** The plugins that the model needs; a page adds those of the interface. */
export function registerPlugins(univer: Univer, vendor: Vendor): void {
  univer.registerPlugin(vendor.engineFormula.UniverFormulaEnginePlugin);
  univer.registerPlugin(vendor.sheets.UniverSheetsPlugin);
  univer.registerPlugin(vendor.sheetsFormula.UniverSheetsFormulaPlugin);
  univer.registerPlugin(vendor.numfmt.UniverSheetsNumfmtPlugin);
  univer.registerPlugin(vendor.dataValidation.UniverDataValidationPlugin);
  univer.registerPlugin(vendor.sheetsDataValidation.UniverSheetsDataValidationPlugin);
  univer.registerPlugin(vendor.conditionalFormatting.UniverSheetsConditionalFormattingPlugin);
}
