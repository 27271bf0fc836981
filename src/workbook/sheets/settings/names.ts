import { FORMULA_NAMES } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import { LIST_NAMES } from '../../names';
import type { DefinedName } from '../../plan';
import { COLUMN, ROW, bandArea, fromAnywhere, statusArea } from './places';
import { progressArea } from './progress';

/** Colour words of the statuses by position; the conditional formats of the pillar sheets go by them. */
export const COLOUR_NAME = '判定_色';

/** What fills a square of a bar, by position, for 総括. */
export const SQUARE_NAME = '判定_図形';

/** Identifiers of the statuses by position, for データ. */
export const STATUS_ID_NAME = '判定_識別子';

/** The workbook's names for the cells of 設定 that formulas and validations read; those of the lists come with the lists. */
export function settingsNames(context: WorkbookContext): readonly DefinedName[] {
  const value = (row: number): string =>
    fromAnywhere({ row, column: COLUMN.lowestRate, rows: 1, columns: 1 });
  const words = fromAnywhere(progressArea(context, COLUMN.label));
  const named: readonly (readonly [string, string])[] = [
    [FORMULA_NAMES.lowestRates, fromAnywhere(bandArea(COLUMN.lowestRate))],
    [FORMULA_NAMES.edges, fromAnywhere(bandArea(COLUMN.edge))],
    [FORMULA_NAMES.approximateEdge, value(ROW.approximateEdge)],
    [FORMULA_NAMES.met, value(ROW.metIndex)],
    [FORMULA_NAMES.bandCount, value(ROW.bandCount)],
    [FORMULA_NAMES.tolerance, value(ROW.tolerance)],
    [FORMULA_NAMES.display, fromAnywhere(statusArea(COLUMN.display))],
    [STATUS_ID_NAME, fromAnywhere(statusArea(COLUMN.id))],
    [SQUARE_NAME, fromAnywhere(statusArea(COLUMN.square))],
    [COLOUR_NAME, fromAnywhere(statusArea(COLUMN.colour))],
    [FORMULA_NAMES.progressWords, words],
    [FORMULA_NAMES.progressPositions, fromAnywhere(progressArea(context, COLUMN.met))],
    [LIST_NAMES.progress, words],
    [LIST_NAMES.bandLabels, fromAnywhere(bandArea(COLUMN.label))],
  ];
  return named.map(([name, refersTo]) => ({ name, refersTo }));
}
