import { approximateEdgeFormula, metIndex, round9 } from '../../../evaluation';
import { absoluteArea, absoluteReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { gridCell, headingStyle, hiddenKeyStyle } from '../../design/cells';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import { COLUMN, ROW, bandArea } from './places';
import { MET } from './statusTable';

/** Labels in use, blanks that hold only spaces left out. */
function bandCountFormula(): string {
  const labels = absoluteArea(bandArea(COLUMN.label));
  return `SUMPRODUCT(--(SUBSTITUTE(SUBSTITUTE(${labels}," ",""),"　","")<>""))`;
}

/** The first band that is marked, never below the last one in use; the best where none is marked. */
function metIndexFormula(): string {
  const marked = `MATCH("${MET}",${absoluteArea(bandArea(COLUMN.met))},0)`;
  const bandCount = absoluteReference(ROW.bandCount, COLUMN.lowestRate);
  return `MAX(1,MIN(IFERROR(${marked},1),${bandCount}))`;
}

/** 計算に使う値: the tolerance, and what the formulas of the pillar sheets work out of the status table. */
export function writeCalculated(
  sheet: SheetBuilder,
  { scale }: WorkbookContext,
  input: CellStyle,
): void {
  const number: CellStyle = { ...gridCell, horizontal: 'center' };
  const percent: CellStyle = { ...number, numberFormat: '0.0%' };
  const labelled = (row: number, key: string, label: string): void => {
    sheet.value(row, COLUMN.key, key, hiddenKeyStyle);
    sheet.value(row, COLUMN.label, label, gridCell);
  };
  const value = COLUMN.lowestRate;
  sheet.value(ROW.tolerance - 1, COLUMN.label, '計算に使う値', headingStyle);
  labelled(ROW.tolerance, 'tolerance', '「程度」の許容（目標から）');
  sheet.value(ROW.tolerance, value, scale.tolerance, {
    ...input,
    horizontal: 'center',
    numberFormat: '0.0%',
  });
  labelled(ROW.metIndex, 'metIndex', '達成とみなす段階（上から）');
  sheet.formula(ROW.metIndex, value, metIndexFormula(), metIndex(scale) + 1, number);
  labelled(ROW.bandCount, 'bandCount', '段階の数');
  sheet.formula(ROW.bandCount, value, bandCountFormula(), scale.bands.length, number);
  labelled(ROW.approximateEdge, 'approximateEdge', '「程度」の目標を達成とする率');
  const edge = round9(1 - scale.tolerance);
  sheet.formula(ROW.approximateEdge, value, approximateEdgeFormula(), edge, percent);
}
