import {
  FORMULA_NAMES,
  achievementSentence,
  discontinuedFootnote,
  positions,
  rollUp,
} from '../../../evaluation';
import { asOfDate } from '../../../programme';
import { absoluteReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { hiddenKeyStyle, quietStyle, titleStyle } from '../../design/cells';
import { palette } from '../../design/palette';
import type { StyleTable } from '../../design/styles';
import { SHEET_KEYS, SHEET_KEY_PREFIX } from '../../keys';
import { landscapeA4 } from '../../layout/page';
import type { Block } from '../../layout/pageBreaks';
import { breaksBetween, fittingScale } from '../../layout/pageBreaks';
import type { PillarLayout } from '../../layout/pillarLayout';
import { PROTECTED, SheetBuilder } from '../../layout/sheetBuilder';
import type { PagePlan, SheetPlan } from '../../plan';
import { initiativesAt, initiativesBefore, kpisAt } from './counts';
import { Entries, earlierYear } from './entries';
import type { SummaryGrid } from './grid';
import { summaryGrid } from './grid';
import {
  divisionLines,
  divisionsInCharge,
  kpiLines,
  longestLine,
  pillarLines,
  sectionLines,
} from './lines';
import { addList } from './list';
import { addOverview } from './overview';
import { sentenceFormula } from './sentence';
import { addSubmissionState, addSubmissions } from './submissions';
import type { CountTable } from './table';
import { addCountTable } from './table';

const ROWS = { keys: 0, title: 1, subtitle: 2, sentence: 3, note: 4, overview: 5 } as const;

/** 2025年3月31日現在; '' where the programme does not say when its years begin. */
function asOfText({ current, reportingYear, round }: WorkbookContext): string {
  const date = asOfDate(current, reportingYear, round);
  if (date === null) return '';
  const [year = '', month = '', day = ''] = date.split('-');
  return `　${year}年${String(Number(month))}月${String(Number(day))}日現在`;
}

function pageOf(context: WorkbookContext): PagePlan {
  const page = landscapeA4(context.heading, context.audience);
  return { ...page, margins: { ...page.margins, top: 0.5, bottom: 0.5, left: 0.3, right: 0.3 } };
}

const NOTE =
  '計は、対象外と中止を除いた数です。達成は、「設定」で「達成とみなす」とした段階以上の数です。';
/** Bands beyond those that the workbook was made with stand in hidden rows and columns. */
const GROWN =
  '判定の段階が増えています。隠れている行と列を再表示すると、増えた段階の数も見られます。';

/** Cells of the line of the totals, from which the sentence follows. */
interface TotalCells {
  readonly total: string;
  readonly met: string;
  readonly discontinued: string;
}

function addTop(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  entries: Entries,
  cells: TotalCells,
): void {
  const { scale, judgements, reportingYear } = context;
  const forecast = context.round.kind === 'interim';
  sheet.row(ROWS.keys, { hidden: true });
  sheet.row(ROWS.title, { height: 32 });
  sheet.row(ROWS.sentence, { height: 34 });
  sheet.value(ROWS.keys, 0, SHEET_KEY_PREFIX + SHEET_KEYS.summary, hiddenKeyStyle);
  const title = `総括　${context.yearLabel}　${context.round.name}報告`;
  sheet.value(ROWS.title, grid.mark, title, titleStyle);
  const about = `${context.current.title}${asOfText(context)}　${context.audience}`;
  sheet.value(ROWS.subtitle, grid.mark, about, quietStyle);
  const all = rollUp(
    entries.all.map(({ initiative }) => judgements.initiative(initiative.no, reportingYear)),
    scale,
  );
  sheet.formula(
    ROWS.sentence,
    grid.mark,
    sentenceFormula(cells.total, cells.met, forecast),
    achievementSentence({ ...all, forecast }),
    { font: { size: 16, bold: true, colour: palette.ink }, vertical: 'center' },
  );
  const stopped = `IF(${cells.discontinued}=0,"","うち中止"&${cells.discontinued}&"項目。")`;
  const grown = `IF(${FORMULA_NAMES.bandCount}>${String(scale.bands.length)},"${GROWN}","")`;
  sheet.formula(
    ROWS.note,
    grid.mark,
    `"${NOTE}"&${stopped}&${grown}`,
    NOTE + (all.discontinued === 0 ? '' : `${discontinuedFootnote(all)}。`),
    quietStyle,
  );
}

function tablesOf(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  entries: Entries,
  divisions: readonly string[],
): readonly CountTable[] {
  const tables: readonly CountTable[] = [
    { heading: '柱別の取組項目', lines: pillarLines(entries, layouts) },
    { heading: '柱別の指標（再掲・参考を除く）', lines: kpiLines(context, layouts) },
    { heading: '節別の取組項目', lines: sectionLines(entries, layouts) },
    {
      heading: '担当課別の取組項目\n（連携する取組は各課に数えます）',
      lines: context.division === null ? divisionLines(context, entries, divisions) : [],
      hasSubmissions: true,
    },
  ];
  return tables.filter(({ lines }) => lines.length > 0);
}

/**
 * 総括: how the initiatives and KPIs stand, by pillar, section and division, what is late, what rose and fell. Every
 * number is a live formula over the pillar sheets.
 */
export function summarySheet(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  styles: StyleTable,
): SheetPlan {
  const grid = summaryGrid(context, longestLine(context, layouts));
  const page = pageOf(context);
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.summary,
      name: '総括',
      tabColour: palette.reportingYear,
      columns: grid.columns,
      activeCell: { row: ROWS.title, column: grid.mark },
      protection: PROTECTED,
      page,
    },
    styles,
  );
  const entries = new Entries(context, layouts, grid, ROWS.overview);
  entries.write(sheet);
  const earlier = earlierYear(context);
  const initiatives = initiativesAt(entries, { kind: 'all' });
  const counts = {
    initiatives,
    before: earlier === null ? null : initiativesBefore(entries),
    kpis: kpisAt(context, layouts),
  };
  const blocks: Block[] = [];
  // The top and the first table stay together.
  let first: number = ROWS.title;
  let row = addOverview(sheet, context, grid, ROWS.overview, counts, earlier) + 1;
  const divisions = divisionsInCharge(context, entries);
  let totals = row;
  for (const table of tablesOf(context, layouts, entries, divisions)) {
    const head = row;
    row = addCountTable(sheet, context, grid, head, table) + 1;
    if (blocks.length === 0) totals = row - 2;
    if (table.hasSubmissions === true && grid.submission !== null) {
      const lines = { divisions, head };
      addSubmissions(sheet, context, grid.submission, lines);
      addSubmissionState(sheet, context, grid, grid.submission, ROWS.overview, lines);
    }
    blocks.push({ first, height: sheet.heightOf(first, row) });
    first = row;
  }
  const list = addList(sheet, context, grid, entries, row);
  const discontinued = grid.apart.find(({ position }) => position === positions.discontinued);
  addTop(sheet, context, grid, entries, {
    total: absoluteReference(totals, grid.total),
    met: absoluteReference(totals, grid.met),
    discontinued: absoluteReference(totals, discontinued?.count ?? grid.total),
  });
  const scale = fittingScale(page, grid.width);
  sheet.page({
    area: {
      row: ROWS.title,
      column: grid.mark,
      rows: list.printedEnd - ROWS.title,
      columns: grid.printed - grid.mark + 1,
    },
    // Programs repeat them on the pages after their own: on those to which the list goes on.
    titleRows: [list.head, list.head],
    scale,
    rowBreaks: [
      ...breaksBetween(page, scale, blocks),
      list.first,
      ...breaksBetween(page, scale, list.blocks, sheet.heightOf(list.head, list.head + 1)),
    ],
  });
  return sheet.plan();
}
