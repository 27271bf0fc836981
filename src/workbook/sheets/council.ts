import type { Initiative } from '../../programme';
import { yearBefore } from '../../programme';
import type { WorkbookContext } from '../context';
import {
  gridCell,
  headStyle,
  hiddenKeyStyle,
  headingStyle,
  quietStyle,
  titleStyle,
} from '../design/cells';
import { palette, tints } from '../design/palette';
import type { StyleTable } from '../design/styles';
import type { FittedText } from '../design/textSize';
import { fittedText } from '../design/textSize';
import { columnLetters } from '../address';
import type { RowKey } from '../keys';
import { SHEET_KEYS, SHEET_KEY_PREFIX, rowKeyText, yearField } from '../keys';
import { landscapeA4 } from '../layout/page';
import type { Block } from '../layout/pageBreaks';
import { breaksBetween, fittingScale } from '../layout/pageBreaks';
import type { PillarLayout } from '../layout/pillarLayout';
import { PROTECTED, SheetBuilder } from '../layout/sheetBuilder';
import type { CellStyle, SheetPlan } from '../plan';
import { linkedText } from './linkedText';
import { shownDivisions } from './pillar/rows';
import { slices } from './slices';

/** On A4 the texts are printed at 6.6 points or more. */
const WIDTHS = [4, 4.4, 22, 13, 22, 12.4, 12.4, 56, 22, 22, 50] as const;
const PRINTED = WIDTHS.slice(1, -1);
/** Sizes of the texts: the largest at which a long one fits into Excel's highest row. */
const SIZES = [9, 8, 7] as const;
const COLUMN = {
  no: 1,
  title: 2,
  division: 3,
  goal: 4,
  before: 5,
  status: 6,
  report: 7,
  reason: 8,
  next: 9,
  note: 10,
} as const;

/** Beside the page: what is laid before the council is made elsewhere, where no text is too long. */
const NOTE =
  'ここは印刷しません。会議に配る資料は、アドインの［会議資料］か gyokaku report で作ります。文が途中で切れている行は、高さを広げるか、「柱」のシートでご覧ください。';

/** 会議資料: one line per initiative, everything linked to the pillar sheets. */
export function councilSheet(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  styles: StyleTable,
): SheetPlan {
  const before = yearBefore(context.current, context.reportingYear);
  const earlier = before !== null && context.current.fiscalYears.includes(before) ? before : null;
  const page = landscapeA4(context.heading, context.audience);
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.council,
      name: '会議資料',
      tabColour: palette.reportingYear,
      columns: WIDTHS.map((width, column) => ({
        width,
        ...(column === 0 || (column === COLUMN.before && earlier === null) ? { hidden: true } : {}),
      })),
      freeze: { rows: 4, columns: 3 },
      activeCell: { row: 1, column: 1 },
      protection: PROTECTED,
      page,
    },
    styles,
  );
  sheet.row(0, { hidden: true });
  sheet.row(1, { height: 30 });
  sheet.row(3, { height: 26 });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.council, hiddenKeyStyle);
  sheet.value(1, 1, `${context.current.title}　${context.yearLabel}の取組状況`, titleStyle);
  sheet.value(2, 1, `${context.current.organisation}　${context.round.name}`, quietStyle);
  sheet.value(1, COLUMN.note, NOTE, { ...quietStyle, wrap: true });
  const heads = [
    'No.',
    '取組項目',
    '担当課',
    '目標',
    earlier === null ? '' : `${earlier} 判定`,
    `${context.reportingYear} 判定`,
    '取組実績',
    '未達の理由',
    '今後の対応',
  ];
  heads.forEach((head, index) => {
    sheet.value(3, index + 1, head, headStyle);
  });

  let row = 4;
  const blocks: Block[] = [];
  for (const layout of layouts) {
    const first = row;
    sheet.value(row, 1, `柱${String(layout.pillar.no)}　${layout.pillar.title}`, headingStyle);
    sheet.row(row, { height: 24 });
    row += 1;
    for (const initiative of context.initiatives.filter(
      ({ pillar }) => pillar === layout.pillar.no,
    )) {
      row += writeInitiative(sheet, context, layout, initiative, row, earlier);
    }
    blocks.push({ first, height: sheet.heightOf(first, row), startsPage: true });
  }
  for (const column of [COLUMN.before, COLUMN.status]) {
    for (const tint of Object.values(tints)) {
      sheet.format({
        area: { row: 4, column, rows: row - 4, columns: 1 },
        formula: `IF($${columnLetters(column)}5="",FALSE,INDEX(判定_色,MATCH($${columnLetters(column)}5,判定_表示,0))="${tint.word}")`,
        ...(tint.word === tints.none.word ? {} : { fill: tint.fill }),
        font: { colour: tint.text },
      });
    }
  }
  const scale = fittingScale(
    page,
    PRINTED.reduce((sum, width) => sum + width, 0),
  );
  sheet.page({
    area: { row: 1, column: 1, rows: row - 1, columns: PRINTED.length },
    titleRows: [3, 3],
    scale,
    rowBreaks: breaksBetween(page, scale, blocks),
  });
  return sheet.plan();
}

const text: CellStyle = { ...gridCell, vertical: 'top', font: { size: 9 } };
const centre: CellStyle = { ...gridCell, horizontal: 'center', font: { size: 9 } };

/** Writes an initiative; returns how many rows it takes: one, and more where a text is too long for Excel's highest row. */
function writeInitiative(
  sheet: SheetBuilder,
  context: WorkbookContext,
  layout: PillarLayout,
  initiative: Initiative,
  row: number,
  earlier: WorkbookContext['reportingYear'] | null,
): number {
  const divisions = shownDivisions({ kind: 'initiative', initiative }, context).join('\n');
  sheet.value(row, 0, rowKeyText({ kind: 'initiative', no: initiative.no }), hiddenKeyStyle);
  sheet.value(row, COLUMN.no, initiative.no, centre);
  sheet.value(row, COLUMN.title, initiative.title, { ...text, font: { size: 10, bold: true } });
  sheet.value(row, COLUMN.division, divisions, text);
  sheet.value(row, COLUMN.goal, initiative.goal || null, text);
  const key: RowKey = { kind: 'initiative', no: initiative.no };
  const status = (column: number, year: WorkbookContext['reportingYear']): void => {
    const { status: id } = context.judgements.initiative(initiative.no, year);
    sheet.formula(
      row,
      column,
      layout.lookup(key, yearField(year, 'status')),
      context.judgements.displayOf(context.judgements.position(id)),
      { ...centre, font: { size: 9, bold: true } },
    );
  };
  if (earlier === null) sheet.value(row, COLUMN.before, null, centre);
  else status(COLUMN.before, earlier);
  status(COLUMN.status, context.reportingYear);
  const texts = (['report', 'reason', 'next'] as const).map((field) => ({
    column: COLUMN[field],
    parts: slices(linkedText(context, layout, initiative, field), WIDTHS[COLUMN[field]], SIZES),
  }));
  const rows = Math.max(...texts.map(({ parts }) => parts.length));
  const textHeights = Array.from({ length: rows }, (_, index) => {
    const heights = texts.map(({ column, parts }) => {
      const part = parts[index];
      if (part === undefined) sheet.value(row + index, column, null, text);
      else {
        const style = { ...text, font: { size: part.size } };
        sheet.formula(row + index, column, part.formula, part.text, style);
      }
      return part?.height ?? 0;
    });
    return Math.max(...heights);
  });
  textHeights.forEach((height, index) => {
    if (index === 0) return;
    sheet.value(row + index, COLUMN.no, null, centre);
    sheet.value(row + index, COLUMN.title, `${initiative.title}（続き）`, text);
    for (const column of [COLUMN.division, COLUMN.goal, COLUMN.before, COLUMN.status]) {
      sheet.value(row + index, column, null, text);
    }
    sheet.row(row + index, { height: Math.max(32, height) });
  });
  const heights = [
    fitted(initiative.goal, COLUMN.goal),
    fitted(divisions, COLUMN.division),
    fittedText(initiative.title, WIDTHS[COLUMN.title], [10]),
  ].map(({ height }) => height);
  sheet.row(row, { height: Math.max(32, ...heights, textHeights[0] ?? 0) });
  return rows;
}

function fitted(text: string, column: number): FittedText {
  return fittedText(text, WIDTHS[column] ?? 0, SIZES);
}
