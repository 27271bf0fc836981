import { mapReferences, wholeSheet, type Sheet } from '../engine';
import { isHostObject, subjectOf } from '../protocol';
import { oneOf, optionalText } from './args';
import type { ExcelContext } from './context';
import { paste } from './copying';

/** `worksheet.copy`: cells, rules, sizes, page setup, local names and protection, as when a person copies a sheet. */
export function copySheet(context: ExcelContext, sheet: Sheet, args: readonly unknown[]): Sheet {
  const { book } = context;
  const place = oneOf(optionalText(args, 0) ?? 'None', [
    'None',
    'Before',
    'After',
    'Beginning',
    'End',
  ]);
  const beside = isHostObject(args[1]) ? book.sheets.indexOf(subjectOf(args[1]) as Sheet) : -1;
  const at =
    place === 'Beginning'
      ? 0
      : place === 'Before' && beside >= 0
        ? beside
        : place === 'After' && beside >= 0
          ? beside + 1
          : book.sheets.length;
  const copy = book.addSheet(copyName(context, sheet.name), at);
  const used = sheet.cells.bounded(wholeSheet) ?? wholeSheet;
  copy.cells.ensureSize(used.rows, used.columns);
  paste(
    context,
    { sheet, area: used },
    { sheet: copy, area: used },
    { type: 'Formulas', skipBlanks: true, transpose: false },
  );
  copy.takeFrom(sheet);
  for (const name of book.names.inScope(sheet.id)) {
    const formula = mapReferences(
      name.formula,
      () => null,
      (used) => (used.toLowerCase() === sheet.name.toLowerCase() ? { to: copy.name } : null),
    );
    book.names.add(name.name, copy.id, formula, name.comment, name.visible);
  }
  return copy;
}

/** `表 (2)`. */
function copyName({ book }: ExcelContext, name: string): string {
  let number = 2;
  let candidate = `${name} (2)`;
  while (book.findSheet(candidate) !== undefined) {
    number += 1;
    candidate = `${name} (${number})`;
  }
  return candidate.length > 31 ? `${name.slice(0, 27)} (${number})` : candidate;
}
