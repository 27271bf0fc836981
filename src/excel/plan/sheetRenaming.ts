import type { SheetPlan, WorkbookPlan } from '../../workbook';
import { quoteSheetName } from '../../workbook';

/** Old name → new name. */
export type Renaming = ReadonlyMap<string, string>;

/** String literals are passed over; `'名前'!` and `名前!` are references to a sheet. */
const parts = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}\p{N}_.]+)!/gu;

/** A formula with the sheets that it refers to under their new names. */
export function renamedFormula(formula: string, renaming: Renaming): string {
  return formula.replace(parts, (whole, quoted?: string, bare?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    const renamed = name === undefined ? undefined : renaming.get(name);
    return renamed === undefined ? whole : `${quoteSheetName(renamed)}!`;
  });
}

/** The same plan for a workbook in which some of its sheets have another name. */
export function renamedPlan(plan: WorkbookPlan, renaming: Renaming): WorkbookPlan {
  const changed = [...renaming].some(([from, to]) => from !== to);
  if (!changed) return plan;
  return {
    ...plan,
    names: plan.names.map((name) => ({
      ...name,
      refersTo: renamedFormula(name.refersTo, renaming),
    })),
    sheets: plan.sheets.map((sheet) => renamedSheet(sheet, renaming)),
  };
}

function renamedSheet(sheet: SheetPlan, renaming: Renaming): SheetPlan {
  return {
    ...sheet,
    name: renaming.get(sheet.name) ?? sheet.name,
    cells: sheet.cells.map((cell) => {
      if (cell.formula === undefined) return cell;
      const formula = renamedFormula(cell.formula, renaming);
      return formula === cell.formula ? cell : { ...cell, formula };
    }),
    validations: sheet.validations.map((validation) => {
      const { rule } = validation;
      if (rule.kind === 'list') {
        return {
          ...validation,
          rule: { ...rule, source: renamedFormula(rule.source, renaming) },
        };
      }
      if (rule.kind !== 'custom') return validation;
      return { ...validation, rule: { ...rule, formula: renamedFormula(rule.formula, renaming) } };
    }),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      formula: renamedFormula(format.formula, renaming),
    })),
  };
}

const longestName = 31;

/** A name that no other sheet has: `総括 (2)`. Excel takes capitals and small letters for the same. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = wanted.slice(0, longestName - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
