import { FORMULA_NAMES } from '../../../evaluation';
import { columnLetters } from '../../address';
import type { WorkbookContext } from '../../context';
import { asText, gridCell, headStyle } from '../../design/cells';
import { palette, tints } from '../../design/palette';
import { lineCount, rowHeight } from '../../design/textSize';
import type { PillarLayout } from '../../layout/pillarLayout';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import { BAND_SLOTS, COLOUR_NAME } from '../settings';
import type { RowCounts, StatusColumn } from './counts';
import { countFormula, statusColumns } from './counts';

/** One line of a table of counts. */
export interface CountLine {
  readonly label: string;
  readonly layouts: readonly PillarLayout[];
  /** The line counts the rows that name the division in its label cell. */
  readonly byDivision: boolean;
  readonly strong?: boolean;
}

/** Width of the column of labels. */
export const LABEL_WIDTH = 38;

/** Columns of the tables: label, total, met, share, then one per status. */
export const TABLE_COLUMNS = { label: 1, total: 2, met: 3, share: 4, first: 5 } as const;

const SLOT_NUMBERS = `{${Array.from({ length: BAND_SLOTS }, (_, slot) => slot + 1).join(',')}}`;

/** A zero says nothing here; it recedes. */
const COUNT_FORMAT = '0;-0;"・"';

export interface CountTable {
  readonly nextRow: number;
  /** Cells of the total and the met count of the last line. */
  readonly total: string;
  readonly met: string;
  /** What those two cells hold. */
  readonly last: { readonly total: number; readonly met: number };
}

/** Writes a table whose every number is a formula over the pillar sheets. */
export function addCountTable(
  sheet: SheetBuilder,
  context: WorkbookContext,
  first: number,
  heading: string,
  type: string,
  lines: readonly CountLine[],
  rowCounts: RowCounts,
): CountTable {
  const columns = statusColumns(context);
  const counted = columns.filter(({ apart }) => !apart);
  const metCount = context.scale.bands.findIndex(({ met }) => met) + 1;
  let last = { total: 0, met: 0 };
  addHead(sheet, context, first, heading, columns);
  const letter = (index: number): string => columnLetters(TABLE_COLUMNS.first + index);
  lines.forEach((line, offset) => {
    const row = first + 1 + offset;
    const number = String(row + 1);
    const counts = columns.map(({ position }) =>
      rowCounts.count(line.layouts, type, position, line.byDivision ? line.label : null),
    );
    const sum = (count: number): number =>
      counts.slice(0, count).reduce((total, each) => total + each, 0);
    last = { total: sum(counted.length), met: sum(metCount) };
    const base: CellStyle = {
      ...gridCell,
      horizontal: 'center',
      numberFormat: COUNT_FORMAT,
      ...(line.strong === true ? { fill: palette.initiative, font: { bold: true } } : {}),
    };
    const height = rowHeight(lineCount(line.label, LABEL_WIDTH, 1), 10);
    sheet.row(row, { height: Math.max(20, height) });
    sheet.value(row, TABLE_COLUMNS.label, line.label, asText({ ...base, horizontal: 'left' }));
    sheet.formula(
      row,
      TABLE_COLUMNS.total,
      `SUM(${letter(0)}${number}:${letter(counted.length - 1)}${number})`,
      last.total,
      { ...base, font: { bold: true } },
    );
    // The band that counts as 達成 may be moved on the settings sheet.
    const bands = `${letter(0)}${number}:${letter(BAND_SLOTS - 1)}${number}`;
    sheet.formula(
      row,
      TABLE_COLUMNS.met,
      `SUMPRODUCT((${SLOT_NUMBERS}<=${FORMULA_NAMES.met})*${bands})`,
      last.met,
      base,
    );
    const [total, met] = [`$C${number}`, `$D${number}`];
    const share = last.total === 0 ? '' : last.met / last.total;
    sheet.formula(row, TABLE_COLUMNS.share, `IF(${total}=0,"",${met}/${total})`, share, {
      ...base,
      numberFormat: '0%',
    });
    columns.forEach((column, index) => {
      sheet.formula(
        row,
        TABLE_COLUMNS.first + index,
        countFormula(
          context,
          line.layouts,
          type,
          column.position,
          line.byDivision ? `$B${number}` : null,
        ),
        counts[index] ?? 0,
        base,
      );
    });
  });
  addTints(sheet, first, lines.length, columns);
  const lastRow = String(first + 1 + lines.length);
  return {
    nextRow: first + 1 + lines.length,
    total: `$C$${lastRow}`,
    met: `$D$${lastRow}`,
    last,
  };
}

function addHead(
  sheet: SheetBuilder,
  context: WorkbookContext,
  row: number,
  heading: string,
  columns: readonly StatusColumn[],
): void {
  sheet.row(row, { height: 32 });
  sheet.value(row, TABLE_COLUMNS.label, heading, headStyle);
  sheet.value(row, TABLE_COLUMNS.total, '計', headStyle);
  sheet.value(row, TABLE_COLUMNS.met, '達成', headStyle);
  sheet.value(row, TABLE_COLUMNS.share, '達成の割合', headStyle);
  columns.forEach(({ position }, index) => {
    const style = position < 4 ? { ...headStyle, fill: palette.futureYear } : headStyle;
    sheet.formula(
      row,
      TABLE_COLUMNS.first + index,
      `INDEX(判定_表示,${String(position)})`,
      context.judgements.displayOf(position),
      style,
    );
  });
}

/** A count above zero takes the colour of its status, so that a glance finds what is late. */
function addTints(
  sheet: SheetBuilder,
  first: number,
  rows: number,
  columns: readonly StatusColumn[],
): void {
  columns.forEach(({ position }, index) => {
    const column = TABLE_COLUMNS.first + index;
    const cell = `${columnLetters(column)}${String(first + 2)}`;
    for (const tint of Object.values(tints)) {
      if (tint.word === tints.none.word) continue;
      sheet.format({
        area: { row: first + 1, column, rows, columns: 1 },
        formula: `AND(${cell}>0,INDEX(${COLOUR_NAME},${String(position)})="${tint.word}")`,
        fill: tint.fill,
        font: { colour: tint.text, bold: true },
      });
    }
  });
}
