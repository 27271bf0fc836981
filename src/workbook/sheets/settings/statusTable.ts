import { edgeFormula, round9 } from '../../../evaluation';
import { absoluteArea, absoluteReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { asText, gridCell, headStyle, headingStyle, hiddenKeyStyle } from '../../design/cells';
import { palette, tints } from '../../design/palette';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import { BAND_SLOTS, COLUMN, ROW, bandArea, statusArea } from './places';
import type { StatusLine } from './statusLines';
import { PLAIN_SQUARE, squareOf, statusLines } from './statusLines';

/** What stands in the column 達成とみなす beside the band that is met. */
export const MET = '達成';

const HEADS = [
  '順',
  '記号',
  '名称',
  '下限の達成率',
  '達成とみなす',
  '色',
  '表示',
  '識別子（データ用）',
];

/** Lower than any rate: the lowest band and unused slots have no edge. */
const NO_EDGE = -1e99;

const centre = (style: CellStyle): CellStyle => ({ ...style, horizontal: 'center' });

/** A band keeps its identifier as long as it keeps the name it was handed out with; a new name gets one by its place. */
function bandIdFormula(label: string, slot: number): string {
  const ids = absoluteArea(bandArea(COLUMN.handedId));
  const place = Array.from({ length: BAND_SLOTS }, (_, index) => {
    const handed = absoluteReference(bandArea(0).row + index, COLUMN.handedLabel);
    return `EXACT(${label},${handed})*${String(index + 1)}`;
  }).join('+');
  return `IF(${label}="","band-${String(slot)}",IF(${place}=0,"band-${String(slot)}",INDEX(${ids},${place})))`;
}

/** 判定基準: the fourteen statuses; `input` is the look of the cells in which the bands are changed. */
export function writeStatusTable(
  sheet: SheetBuilder,
  context: WorkbookContext,
  input: CellStyle,
): void {
  sheet.value(ROW.table - 2, COLUMN.no, `判定基準（${context.scale.title}）`, headingStyle);
  HEADS.forEach((head, index) => {
    sheet.value(ROW.table - 1, COLUMN.no + index, head, headStyle);
  });
  sheet.row(ROW.table - 1, { height: 24 });
  statusLines(context).forEach((line, index) => {
    writeLine(sheet, context, line, ROW.table + index, line.slot === null ? gridCell : input);
  });
  for (const tint of Object.values(tints)) {
    sheet.format({
      area: statusArea(COLUMN.display),
      formula: `$G${String(ROW.table + 1)}="${tint.word}"`,
      fill: tint.fill,
      font: { colour: tint.text, bold: true },
    });
  }
}

function writeLine(
  sheet: SheetBuilder,
  context: WorkbookContext,
  line: StatusLine,
  row: number,
  cell: CellStyle,
): void {
  sheet.value(row, COLUMN.key, line.rowKey, hiddenKeyStyle);
  sheet.value(row, COLUMN.no, row - ROW.table + 1, centre(gridCell));
  sheet.value(row, COLUMN.symbol, line.symbol || null, asText(centre(cell)));
  sheet.value(row, COLUMN.label, line.label || null, asText(cell));
  sheet.value(row, COLUMN.lowestRate, line.band?.lowestRate ?? null, {
    ...centre(cell),
    numberFormat: '0.0%',
  });
  sheet.value(row, COLUMN.met, line.band?.met === true ? MET : null, centre(cell));
  sheet.value(row, COLUMN.colour, line.colour || null, centre(cell));
  const symbol = absoluteReference(row, COLUMN.symbol);
  const label = absoluteReference(row, COLUMN.label);
  sheet.formula(
    row,
    COLUMN.display,
    `IF(${label}="","",${symbol}&" "&${label})`,
    line.label === '' ? '' : `${line.symbol} ${line.label}`,
    gridCell,
  );
  sheet.formula(
    row,
    COLUMN.square,
    `IF(${symbol}="","${PLAIN_SQUARE}",${symbol})`,
    squareOf(line),
    hiddenKeyStyle,
  );
  const idStyle = { ...gridCell, font: { size: 9, colour: palette.quiet } };
  if (line.slot === null) {
    sheet.value(row, COLUMN.id, line.id, asText(idStyle));
    return;
  }
  const lowest = line.band?.lowestRate ?? null;
  const edge = lowest === null || line.slot >= context.scale.bands.length ? null : round9(lowest);
  sheet.formula(row, COLUMN.id, bandIdFormula(label, line.slot), line.id, idStyle);
  sheet.formula(row, COLUMN.edge, edgeFormula(line.slot), edge ?? NO_EDGE, gridCell);
  sheet.value(row, COLUMN.handedLabel, line.label || null, hiddenKeyStyle);
  sheet.value(row, COLUMN.handedId, line.band?.id ?? null, hiddenKeyStyle);
}
