import { SPECIAL_STATUSES, positions, progressWords } from '../../../evaluation';
import { absoluteArea, absoluteReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { asText, gridCell, headStyle, headingStyle, hiddenKeyStyle } from '../../design/cells';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { Area, CellStyle } from '../../plan';
import { COLUMN, ROW, bandArea, statusRow } from './places';

/** Cells of a column of the table of progress words. */
export function progressArea({ scale }: WorkbookContext, column: number): Area {
  return { row: ROW.progress, column, rows: progressWords(scale).length, columns: 1 };
}

/** 工程の進捗と判定: the band that each progress word of a step counts as. */
export function writeProgress(
  sheet: SheetBuilder,
  { scale }: WorkbookContext,
  input: CellStyle,
): void {
  const number: CellStyle = { ...gridCell, horizontal: 'center' };
  sheet.value(ROW.progress - 2, COLUMN.label, '工程の進捗と判定', headingStyle);
  sheet.value(ROW.progress - 1, COLUMN.label, '進捗', headStyle);
  sheet.value(ROW.progress - 1, COLUMN.lowestRate, '判定', headStyle);
  sheet.value(ROW.progress - 1, COLUMN.met, '位置', headStyle);
  progressWords(scale).forEach(({ word, position }, index) => {
    const row = ROW.progress + index;
    sheet.value(row, COLUMN.key, `progress:${word}`, hiddenKeyStyle);
    sheet.value(row, COLUMN.label, word, gridCell);
    if (position === positions.discontinued) {
      sheet.value(row, COLUMN.lowestRate, SPECIAL_STATUSES.discontinued.label, asText(gridCell));
      sheet.value(row, COLUMN.met, position, number);
      return;
    }
    // Follows the band's name when that is changed; choosing another band replaces the formula.
    const named = absoluteReference(statusRow(position), COLUMN.label);
    const band = scale.bands[position - positions.firstBand];
    sheet.formula(row, COLUMN.lowestRate, named, band?.label ?? '', input);
    const label = absoluteReference(row, COLUMN.lowestRate);
    const found = `MATCH(${label},${absoluteArea(bandArea(COLUMN.label))},0)`;
    sheet.formula(
      row,
      COLUMN.met,
      `IFERROR(${String(positions.firstBand - 1)}+${found},${String(positions.invalid)})`,
      position,
      number,
    );
  });
}
