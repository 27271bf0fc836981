import { changeCounts, latenessBetween, movementBetween } from '../../../evaluation';
import { TOLD_LATENESS, TOLD_MOVEMENTS, changeSentence } from '../../changeWords';
import type { WorkbookContext } from '../../context';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import type { Entries } from './entries';
import { LATE_CODES, MOVE_CODES } from './entries';
import type { SummaryGrid } from './grid';

const style: CellStyle = { font: { size: 10, bold: true }, vertical: 'center' };

/** How many initiatives did what since the round before, in words that follow what is typed. */
export function addSince(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  entries: Entries,
  row: number,
): void {
  const before = `前回（${context.earlier?.round.name ?? ''}）からは、`;
  const counted = (range: string, code: number): string => `COUNTIF(${range},${String(code)})`;
  const told = (word: string, count: string): string => `"${word}取組"&${count}&"項目"`;
  const moves = TOLD_MOVEMENTS.map(([id, word]) =>
    told(word, counted(entries.range('sinceMove'), MOVE_CODES[id])),
  );
  const late = TOLD_LATENESS.map(([id, word]) =>
    told(word, counted(entries.range('sinceLate'), LATE_CODES[id])),
  );
  const formula = `"${before}判定が"&${moves.join('&"、"&')}&"。"&${late.join('&"、"&')}&"。"`;
  const changes = entries.all.flatMap(({ position, since }) =>
    since === null
      ? []
      : [
          {
            movement: movementBetween(since.position, position),
            lateness: latenessBetween(since.position, position, context.scale),
          },
        ],
  );
  sheet.row(row, { height: 20 });
  sheet.formula(row, grid.mark, formula, before + changeSentence(changeCounts(changes)), style);
}
