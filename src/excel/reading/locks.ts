import { areaAddress, packAddresses } from '../plan/address';
import { positionOf } from '../plan/keys';
import { rectangles } from '../plan/rectangles';
import { rangeAt, send } from '../session';
import { packParts, partsOf, type Part } from './contents';
import { areaAround, lookAt, type CellPlace, type TouchedSheet } from './touched';

/** The sheets of cells, each with those of its cells whose lock is not the wanted one. */
export async function differingLocks(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
  wanted: boolean,
): Promise<readonly TouchedSheet<CellPlace, unknown>[]> {
  const sheets = await lookAt(context, places, (sheet, cells) =>
    packAddresses(rectangles(cells)).map((addresses) => {
      const areas = sheet.getRanges(addresses);
      areas.untrack();
      return areas.format.protection.load('locked');
    }),
  );
  // Excel says null where some cells of the areas are locked and others not.
  const uniform = (asked: readonly Excel.FormatProtection[], value: boolean): boolean =>
    asked.every(({ locked }) => locked === value);
  const mixed = sheets.filter(({ asked }) => !uniform(asked, wanted) && !uniform(asked, !wanted));
  const standing = await readLocked(context, mixed);
  return sheets.map((sheet) => {
    const { id, asked, cells } = sheet;
    if (uniform(asked, wanted)) return { ...sheet, cells: [] };
    const locked = standing.get(id);
    if (locked === undefined) return sheet;
    return { ...sheet, cells: cells.filter((cell) => locked.has(positionOf(cell)) !== wanted) };
  });
}

const lock: Excel.CellPropertiesLoadOptions = { format: { protection: true } };

/** The locked cells of sheets by their position, as far as the given cells reach. */
async function readLocked(
  context: Excel.RequestContext,
  sheets: readonly TouchedSheet<CellPlace, unknown>[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const locked = new Map(sheets.map(({ id }) => [id, new Set<string>()]));
  const parts = sheets.flatMap(({ id, cells }) => partsOf({ id, used: areaAround(cells) }));
  for (const pack of packParts(parts)) {
    const asked = await send(context, () => pack.map((part) => askLocks(context, part)));
    for (const { part, properties } of asked) {
      const of = locked.get(part.sheet.id);
      for (const [i, line] of properties.value.entries()) {
        for (const [j, { format }] of line.entries()) {
          if (format?.protection?.locked !== true) continue;
          of?.add(positionOf({ row: part.area.row + i, column: part.area.column + j }));
        }
      }
    }
  }
  return locked;
}

function askLocks(
  context: Excel.RequestContext,
  part: Part,
): {
  readonly part: Part;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
} {
  const sheet = context.workbook.worksheets.getItem(part.sheet.id);
  return { part, properties: rangeAt(sheet, areaAddress(part.area)).getCellProperties(lock) };
}
