import { FORMULA_NAMES } from '../../../evaluation';
import { rowReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { gridCell, headStyle, headingStyle, quietStyle } from '../../design/cells';
import { derived } from '../../design/derived';
import { palette, tints } from '../../design/palette';
import { fittedText } from '../../design/textSize';
import type { Block } from '../../layout/pageBreaks';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import { COLOUR_NAME } from '../settings';
import type { Entries } from './entries';
import { earlierYear } from './entries';
import type { Span, SummaryGrid } from './grid';
import type { ListColumn } from './listColumns';
import { listColumns } from './listColumns';
import { ListFlow } from './listFlow';
import type { Compared, ListedLine } from './listed';
import { LINE, listParts, listedLines, mostLines } from './listed';
import { addSince } from './since';

/** Lines that are printed at least: the list fills up as the year goes on. */
const FEWEST_PRINTED = 12;
/** Height of a line that is empty today, in points: three lines of text. */
const EMPTY_HEIGHT = 42;
/** Sizes of the texts: the largest at which one fits into Excel's highest row. */
const SIZES = [10, 9, 8, 7] as const;

export interface PlacedList {
  /** First row of the block. */
  readonly first: number;
  /** Row of the column heads. */
  readonly head: number;
  /** First row below the last line that is printed. */
  readonly printedEnd: number;
  /** Rows that stay on a page: as the list stands now, no heading ends one. */
  readonly blocks: readonly Block[];
}

/**
 * 遅れている取組 and what rose and fell since the round and the year before: one list that flows, so that no gap opens between its
 * parts. Hidden cells say what each line is; everything else follows from them.
 */
export function addList(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  entries: Entries,
  first: number,
): PlacedList {
  const compared = { year: earlierYear(context) !== null, round: context.earlier !== null };
  const parts = listParts(compared);
  const columns = listColumns(context, grid, entries);
  const lines = listedLines(entries.all, parts);
  const most = mostLines(entries.all.length, parts);
  const printed = Math.min(most, Math.max(FEWEST_PRINTED, lines.length));
  const note = first + 1;
  const head = note + (compared.round ? 2 : 1);
  const flow = new ListFlow(grid, entries, context, parts, head);
  sheet.row(first, { height: 24 });
  sheet.value(first, grid.mark, headingOf(compared), headingStyle);
  if (compared.round) addSince(sheet, context, grid, entries, note + 1);
  sheet.formula(note, grid.mark, noteFormula(flow.length(), printed), NOTE, quietStyle);
  sheet.row(head, { height: 32 });
  for (const { header, span } of columns) across(sheet, head, span, header, headStyle);
  flow.writeCounts(sheet);
  for (let index = 0; index < most; index += 1) {
    const row = head + 1 + index;
    const line = lines[index] ?? { kind: LINE.nothing, entry: null };
    flow.writeLine(sheet, row, index, line);
    writeLine(sheet, flow, entries, columns, row, line, index < printed);
  }
  addColours(sheet, grid, columns, head + 1, most);
  const printedEnd = head + 1 + printed;
  const starts = [first, ...companyStarts(lines.slice(0, printed)).map((at) => head + 1 + at)];
  const blocks = starts.map((start, index): Block => {
    const height = sheet.heightOf(start, starts[index + 1] ?? printedEnd);
    return { first: start, height };
  });
  return { first, head, printedEnd, blocks };
}

function headingOf({ round, year }: Compared): string {
  const before = [...(round ? ['前回の報告'] : []), ...(year ? ['前年度'] : [])];
  return before.length === 0
    ? '遅れている取組'
    : `遅れている取組と、${before.join('・')}からの動き`;
}

/** Lines before which a page may end: all but the first, which has the heads above it, and those right below a heading. */
function companyStarts(lines: readonly ListedLine[]): readonly number[] {
  return lines.flatMap((_, index) =>
    index > 0 && lines[index - 1]?.entry !== null ? [index] : [],
  );
}

const NOTE =
  '判定が「達成とみなす段階」に届かない取組を、低い判定から順に並べます。文が途中で切れているときは、行の高さを広げるか、「柱」のシートでご覧ください。';

/** Says when more lines are in use than are printed. */
function noteFormula(length: string, printed: number): string {
  const more = `"この一覧は"&${length}&"行あります。印刷範囲は${String(printed)}行までですので、広げてから印刷してください。"`;
  return `IF(${length}>${String(printed)},${more},"${NOTE}")`;
}

/** Writes a cell that shows over several columns. */
function across(
  sheet: SheetBuilder,
  row: number,
  { first, last }: Span,
  content: string | { readonly formula: string; readonly shown: string | number },
  style: CellStyle,
): void {
  if (typeof content === 'string') sheet.value(row, first, content, style);
  else sheet.formula(row, first, content.formula, content.shown, style);
  // Only a border has to be drawn on every cell.
  for (let column = first + 1; column <= last && style.border !== undefined; column += 1) {
    sheet.value(row, column, null, style);
  }
  if (last > first) sheet.merge({ row, column: first, rows: 1, columns: last - first + 1 });
}

const plain: CellStyle = { vertical: 'center', wrap: true };

const styleOf = derived((base: CellStyle, look: ListColumn['look'], size: number): CellStyle => {
  switch (look) {
    case 'text':
      return { ...base, font: { size } };
    case 'centred':
      return { ...base, horizontal: 'center', font: { size: 10 } };
    case 'status':
      return {
        ...base,
        horizontal: 'center',
        wrap: false,
        shrink: true,
        font: { size: 10, bold: true },
      };
  }
});

function writeLine(
  sheet: SheetBuilder,
  flow: ListFlow,
  entries: Entries,
  columns: readonly ListColumn[],
  row: number,
  line: ListedLine,
  isPrinted: boolean,
): void {
  const { kind, entry } = flow.cells(row);
  const listed = line.entry === null ? null : (entries.all[line.entry] ?? null);
  let height = line.kind === LINE.nothing ? EMPTY_HEIGHT : 30;
  columns.forEach((column, index) => {
    const isTitle = index === 1;
    const filled = column.formula(kind, entry);
    const empty = isTitle ? flow.headingFormula(kind) : '""';
    const shown =
      listed !== null ? column.content(listed, line.kind) : isTitle ? flow.heading(line.kind) : '';
    const { size, height: needed } = fittedText(String(shown), column.span.width, SIZES);
    height = Math.max(height, needed);
    across(
      sheet,
      row,
      column.span,
      { formula: `IF(${entry}=0,${empty},${filled})`, shown },
      styleOf(isPrinted ? gridCell : plain, column.look, size),
    );
  });
  sheet.row(row, { height });
}

const HEADINGS = [
  ...[LINE.lateHeading, LINE.fellHeading, LINE.roseHeading],
  ...[LINE.sinceFellHeading, LINE.sinceRoseHeading],
];

/** Headings stand out, statuses have their colours. */
function addColours(
  sheet: SheetBuilder,
  grid: SummaryGrid,
  columns: readonly ListColumn[],
  row: number,
  rows: number,
): void {
  const kind = rowReference(row, grid.work('kind'));
  sheet.format({
    area: { row, column: grid.mark, rows, columns: grid.printed - grid.mark + 1 },
    formula: `OR(${HEADINGS.map((each) => `${kind}=${String(each)}`).join(',')})`,
    fill: palette.initiative,
    font: { colour: palette.title, bold: true },
  });
  for (const { span } of columns.filter(({ look }) => look === 'status')) {
    const cell = rowReference(row, span.first);
    for (const tint of Object.values(tints)) {
      if (tint.word === tints.none.word) continue;
      sheet.format({
        area: { row, column: span.first, rows, columns: span.last - span.first + 1 },
        formula: `IF(${cell}="",FALSE,IFERROR(INDEX(${COLOUR_NAME},MATCH(${cell},${FORMULA_NAMES.display},0))="${tint.word}",FALSE))`,
        fill: tint.fill,
        font: { colour: tint.text, bold: true },
      });
    }
  }
}
