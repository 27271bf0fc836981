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
import { lineCount, rowHeight } from '../design/textSize';
import { columnLetters } from '../address';
import type { RowField, RowKey } from '../keys';
import { SHEET_KEYS, SHEET_KEY_PREFIX, rowKeyText, valueKey, yearField } from '../keys';
import { landscapeA4 } from '../layout/page';
import type { PillarLayout } from '../layout/pillarLayout';
import { PROTECTED, SheetBuilder } from '../layout/sheetBuilder';
import type { CellStyle, SheetPlan } from '../plan';
import { cellValueOf } from '../values';
import { shownDivisions } from './pillar/rows';

const WIDTHS = [4, 5, 30, 16, 36, 13, 13, 44, 30, 30] as const;
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
};

/** Keys of the rows that hold an initiative's texts: its own, or one per division of a joint initiative. */
function textKeys(initiative: Initiative): readonly RowKey[] {
  if (initiative.divisions.length === 1) return [{ kind: 'initiative', no: initiative.no }];
  return initiative.divisions.map((division) => ({ kind: 'report', no: initiative.no, division }));
}

interface Linked {
  readonly formula: string;
  readonly text: string;
}

/** The texts of all divisions under one another. */
function linkedText(
  context: WorkbookContext,
  layout: PillarLayout,
  initiative: Initiative,
  field: RowField,
): Linked {
  const keys = textKeys(initiative);
  const cells = keys.map((key) => layout.lookup(key, field));
  const texts = keys.map((key) =>
    String(cellValueOf(context.values.get(valueKey(key, field))) ?? ''),
  );
  return {
    formula: cells
      .map((cell, index) => (index === 0 ? `${cell}&""` : `IF(${cell}="","",CHAR(10)&${cell})`))
      .join('&'),
    text: texts.reduce(
      (all, text, index) => (index === 0 ? text : all + (text === '' ? '' : `\n${text}`)),
      '',
    ),
  };
}

/** 会議資料: one line per initiative, everything linked to the pillar sheets. */
export function councilSheet(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  styles: StyleTable,
): SheetPlan {
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.council,
      name: '会議資料',
      tabColour: palette.reportingYear,
      columns: WIDTHS.map((width, column) => ({
        width,
        ...(column === 0 ? { hidden: true } : {}),
      })),
      freeze: { rows: 4, columns: 3 },
      activeCell: { row: 1, column: 1 },
      protection: PROTECTED,
      page: landscapeA4(context.heading, context.audience),
    },
    styles,
  );
  const before = yearBefore(context.current, context.reportingYear);
  const earlier = before !== null && context.current.fiscalYears.includes(before) ? before : null;
  sheet.row(0, { hidden: true });
  sheet.row(1, { height: 30 });
  sheet.row(3, { height: 26 });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.council, hiddenKeyStyle);
  sheet.value(1, 1, `${context.current.title}　${context.yearLabel}の取組状況`, titleStyle);
  sheet.value(2, 1, `${context.current.organisation}　${context.round.name}`, quietStyle);
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
  for (const layout of layouts) {
    sheet.value(row, 1, `柱${String(layout.pillar.no)}　${layout.pillar.title}`, headingStyle);
    sheet.row(row, { height: 24 });
    row += 1;
    for (const initiative of context.initiatives.filter(
      ({ pillar }) => pillar === layout.pillar.no,
    )) {
      writeInitiative(sheet, context, layout, initiative, row, earlier);
      row += 1;
    }
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
  sheet.page({
    area: { row: 1, column: 1, rows: row - 1, columns: WIDTHS.length - 1 },
    titleRows: [3, 3],
  });
  return sheet.plan();
}

function writeInitiative(
  sheet: SheetBuilder,
  context: WorkbookContext,
  layout: PillarLayout,
  initiative: Initiative,
  row: number,
  earlier: WorkbookContext['reportingYear'] | null,
): void {
  const text: CellStyle = { ...gridCell, vertical: 'top', font: { size: 9 } };
  const centre: CellStyle = { ...gridCell, horizontal: 'center', font: { size: 9 } };
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
  const texts = (['report', 'reason', 'next'] as const).map((field) => {
    const linked = linkedText(context, layout, initiative, field);
    sheet.formula(row, COLUMN[field], linked.formula, linked.text, text);
    return linkedHeight(linked.text, WIDTHS[COLUMN[field]] ?? 30);
  });
  const goal = linkedHeight(initiative.goal, WIDTHS[COLUMN.goal] ?? 30);
  const title = rowHeight(lineCount(initiative.title, WIDTHS[COLUMN.title] ?? 30, 1), 10);
  sheet.row(row, { height: Math.max(32, goal, title, ...texts) });
}

function linkedHeight(text: string, width: number): number {
  return rowHeight(lineCount(text, width, 0.9), 9);
}
