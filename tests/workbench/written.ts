import type { ExcelHost } from '../../src/workbench/host';

/** What each calculation from now on writes, as numbers of cells by sheet. */
export function written({ book }: ExcelHost): readonly Readonly<Record<string, number>>[] {
  const { core } = book;
  const { ICommandService } = core.vendor.core;
  const { SetFormulaCalculationResultMutation } = core.vendor.engineFormula;
  const found: Record<string, number>[] = [];
  const commands = core.univer.__getInjector().get(ICommandService);
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = params as { unitData: Record<string, Record<string, object>> };
    const sheets = book.sheets.flatMap((sheet) => {
      const rows = Object.values(unitData[core.unitId]?.[sheet.id] ?? {});
      const cells = rows.flatMap((columns) => Object.keys(columns as object));
      return cells.length === 0 ? [] : [[sheet.name, cells.length] as const];
    });
    found.push(Object.fromEntries(sheets));
  });
  return found;
}
