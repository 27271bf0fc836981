import type { Univer, Workbook } from '@univerjs/core';
import type { IFormulaDependencyTree } from '@univerjs/engine-formula';
import type { Vendor } from './univer';

/**
 * What decides conditional formats is evaluated for the sheet in front, as in Excel, and for another one when it comes to
 * the front. The engine evaluates every rule for every cell of every sheet that was ever shown: five times what a master
 * calculates.
 */
export class ShownFormats {
  /** Sheets whose formats may have become others meanwhile. */
  private readonly outdated = new Set<string>();

  constructor(
    private readonly vendor: Vendor,
    private readonly univer: Univer,
  ) {
    const { core, sheets } = vendor;
    univer
      .__getInjector()
      .get(core.ICommandService)
      .onCommandExecuted(({ id }) => {
        if (id === sheets.SetWorksheetActiveOperation.id) this.catchUp();
      });
  }

  /** Whether something is to be evaluated now. */
  isWanted({ type, unitId, subUnitId }: IFormulaDependencyTree): boolean {
    if (type !== this.vendor.engineFormula.FormulaDependencyTreeType.OTHER_FORMULA) return true;
    if (subUnitId === this.inFront(unitId)) return true;
    this.outdated.add(subUnitId);
    return false;
  }

  private inFront(unitId: string): string | undefined {
    const { core } = this.vendor;
    const units = this.univer.__getInjector().get(core.IUniverInstanceService);
    const workbook = units.getUnit<Workbook>(unitId, core.UniverInstanceType.UNIVER_SHEET);
    return workbook?.getActiveSheet(true)?.getSheetId();
  }

  private catchUp(): void {
    const { core, engineFormula } = this.vendor;
    const injector = this.univer.__getInjector();
    const formulas = injector.get(engineFormula.IOtherFormulaManagerService).getOtherFormulaData();
    for (const [unitId, bySheet] of Object.entries(formulas)) {
      const sheetId = this.inFront(unitId);
      if (sheetId === undefined || !this.outdated.delete(sheetId)) continue;
      const ids = Object.keys(bySheet?.[sheetId] ?? {});
      const changed = Object.fromEntries(ids.map((formulaId) => [formulaId, true]));
      injector
        .get(core.ICommandService)
        .syncExecuteCommand(
          engineFormula.OtherFormulaMarkDirty.id,
          { [unitId]: { [sheetId]: changed } },
          { onlyLocal: true },
        );
    }
  }
}
