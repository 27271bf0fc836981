import type { WorkbookPlan } from '../../workbook';
import { ExcelFailure } from '../failure';
import { areaAddress, parseReference } from '../plan/address';
import type { FoundWorkbook } from '../reading/inspect';
import { callBytes, rangeAt, type Step } from '../session';
import type { Targets } from './targets';

type Name = WorkbookPlan['names'][number];

/** Two references to the same cells, whether or not they quote the sheet. */
function sameReference(a: string, b: string): boolean {
  const [first, second] = [parseReference(a), parseReference(b)];
  if (first === null || second === null) return a === b;
  return (
    first.sheet.toLowerCase() === second.sheet.toLowerCase() &&
    areaAddress(first.area) === areaAddress(second.area)
  );
}

/**
 * Refuses names that the user has given to cells of their own.
 *
 * @param ownSheets names of the sheets of ours that are there
 * @throws ExcelFailure
 */
export function refuseForeignNames(
  names: readonly Name[],
  found: FoundWorkbook,
  ownSheets: ReadonlySet<string>,
): void {
  for (const { name } of names) {
    const existing = findName(found, name);
    if (existing === undefined || existing.refersTo.includes('#REF!')) continue;
    const reference = parseReference(existing.refersTo);
    if (reference !== null && ownSheets.has(reference.sheet)) continue;
    throw new ExcelFailure(
      'NameTaken',
      `名前「${name}」がこのブックの別のところ（${existing.refersTo}）に付いています。［数式］→［名前の管理］でその名前を変えてから、もう一度実行してください。`,
      `NameTaken / ${name}`,
      'asBefore',
    );
  }
}

const findName = (found: FoundWorkbook, name: string): Name | undefined =>
  found.names.find((other) => other.name.toLowerCase() === name.toLowerCase());

/** Makes names, or lets those that are there refer to other cells; names that are right are left alone. */
export function nameSteps(
  names: readonly Name[],
  found: FoundWorkbook,
  sheetKeys: ReadonlyMap<string, string>,
  targets: Targets,
): readonly Step[] {
  return names.flatMap(({ name, refersTo }): readonly Step[] => {
    const existing = findName(found, name);
    if (existing !== undefined && sameReference(existing.refersTo, refersTo)) return [];
    const queue = (context: Excel.RequestContext): void => {
      const { names: collection } = context.workbook;
      if (existing !== undefined) {
        collection.getItem(name).formula = `=${refersTo}`;
        return;
      }
      // A range and not its address: an address would be read as the user's reference style (R1C1) has it.
      const reference = parseReference(refersTo);
      const key = reference === null ? undefined : sheetKeys.get(reference.sheet);
      if (reference === null || key === undefined) collection.add(name, `=${refersTo}`);
      else {
        const sheet = targets.sheet(context, key);
        collection.add(name, rangeAt(sheet, areaAddress(reference.area)));
      }
    };
    const bytes = (name.length + refersTo.length) * 3 + callBytes(3, 1);
    return [{ message: '名前を定義しています', bytes, sheets: [], queue }];
  });
}

export function removeNameSteps(names: readonly string[], found: FoundWorkbook): readonly Step[] {
  return names.flatMap((name): readonly Step[] =>
    findName(found, name) === undefined
      ? []
      : [
          {
            message: '名前を消しています',
            bytes: name.length * 3 + callBytes(1, 1),
            sheets: [],
            queue: (context) => {
              context.workbook.names.getItem(name).delete();
            },
          },
        ],
  );
}
