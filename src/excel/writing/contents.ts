import { areaAddress } from '../plan/address';
import { contentBlocks, type ContentCell } from '../plan/content';
import { rectangles } from '../plan/rectangles';
import { jsonBytes } from '../plan/size';
import { callBytes, rangeAt, type Step } from '../session';
import type { SheetSteps } from './sheetSteps';

type Matrix = readonly (readonly (string | number | boolean | null)[])[];

/** Office.js wants arrays that it could change; it does not. */
const assignable = (matrix: Matrix): unknown[][] => matrix.map((row) => [...row]);

/** Writes constants and formulas with their number formats. Texts stay texts, whatever they look like. */
export function contentSteps(
  sheet: SheetSteps,
  cells: readonly ContentCell[],
  fresh: boolean,
): readonly Step[] {
  return contentBlocks(cells, fresh).map(({ area, before, content, after, bytes }) =>
    sheet.step(bytes + callBytes(1, 6), (worksheet) => {
      const range = rangeAt(worksheet, areaAddress(area));
      if (before !== null) range.numberFormat = assignable(before);
      range.formulas = assignable(content);
      if (after !== null) range.numberFormat = assignable(after);
    }),
  );
}

/** Changes number formats and leaves the contents as they are. */
export function numberFormatSteps(
  sheet: SheetSteps,
  cells: readonly ContentCell[],
): readonly Step[] {
  const formats = new Map<string, ContentCell[]>();
  for (const cell of cells) {
    const same = formats.get(cell.numberFormat);
    if (same === undefined) formats.set(cell.numberFormat, [cell]);
    else same.push(cell);
  }
  return [...formats].flatMap(([format, same]) =>
    rectangles(same).map((area) =>
      sheet.step(
        (jsonBytes(format) + 1) * area.rows * area.columns + callBytes(1, 1),
        (worksheet) => {
          const range = rangeAt(worksheet, areaAddress(area));
          const row = Array.from({ length: area.columns }, () => format);
          range.numberFormat = Array.from({ length: area.rows }, () => row);
        },
      ),
    ),
  );
}
