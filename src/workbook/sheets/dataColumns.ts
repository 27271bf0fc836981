import type { FiscalYear, Initiative, Kpi, ReportedDecision } from '../../programme';
import { closingRound, kpiById, sourceKpi, targetDecision } from '../../programme';
import { unlessBlank } from '../address';
import type { WorkbookContext } from '../context';
import { decisionsOn } from '../decided';
import { valueKey, yearField } from '../keys';
import type { PillarLayout } from '../layout/pillarLayout';
import type { CellValue } from '../plan';
import { cellValueOf, judgedField } from '../values';
import { RATE_FORMAT, valueFormat } from './pillar/formats';
import { ROW_TYPES } from './pillar/rows';
import { STATUS_ID_NAME } from './settings';

/** A constant, or a formula with its result. */
type Content = CellValue | { readonly formula: string; readonly cached: CellValue };

export interface DataLine {
  readonly initiative: Initiative;
  readonly kpi: Kpi;
  readonly year: FiscalYear;
  readonly layout: PillarLayout;
}

export interface DataColumn {
  readonly field: string;
  readonly header: string;
  readonly width: number;
  readonly centred?: boolean;
  /** The column is as wide as the longest text in it: lines are not wrapped here. */
  readonly fits?: boolean;
  readonly format?: (line: DataLine) => string;
  content(line: DataLine, context: WorkbookContext): Content;
}

/** A cell of the pillar sheet, "" where it is blank, found by key. */
function linked(line: DataLine, field: string, cached: CellValue): Content {
  const cell = line.layout.lookup({ kind: 'kpi', id: line.kpi.id }, field);
  return { formula: unlessBlank(cell), cached: cached ?? '' };
}

const ACCUMULATION = { perYear: '単年度値', level: '時点値', cumulative: '累計値' } as const;
const DIRECTION = { atLeast: '以上', atMost: '以下', belowPreviousYear: '前年度より減少' } as const;

function kindOf(kpi: Kpi): string {
  if (kpi.role === 'reference') return ROW_TYPES.reference;
  return kpi.repeats === null ? ROW_TYPES.kpi : ROW_TYPES.repeat;
}

function roundOf(line: DataLine, context: WorkbookContext): string {
  if (line.year === context.reportingYear) return context.round.name;
  return closingRound(context.current)?.name ?? '';
}

/** Numbers as the KPI is printed, without its unit: that has a column of its own. */
const number = ({ kpi }: DataLine): string => valueFormat(kpi);

/**
 * Columns of データ, version 1. The order and the names are a promise to pivots, Power Query and everything that reads
 * the CSV: new columns are added at the end.
 */
export const DATA_COLUMNS: readonly DataColumn[] = [
  { field: 'programme', header: 'プログラムID', width: 16, content: (_, c) => c.programme.id },
  {
    field: 'reportingYear',
    header: '対象年度',
    width: 9,
    centred: true,
    content: (_, c) => c.reportingYear,
  },
  { field: 'round', header: '報告回', width: 9, centred: true, content: roundOf },
  {
    field: 'pillar',
    header: '柱',
    width: 5,
    centred: true,
    content: ({ initiative }) => initiative.pillar,
  },
  {
    field: 'section',
    header: '節',
    width: 5,
    centred: true,
    content: ({ initiative }) => initiative.section,
  },
  {
    field: 'no',
    header: 'No.',
    width: 6,
    centred: true,
    content: ({ initiative }) => initiative.no,
  },
  {
    field: 'title',
    header: '取組項目',
    width: 34,
    fits: true,
    content: ({ initiative }) => initiative.title,
  },
  {
    field: 'division',
    header: '担当課',
    width: 20,
    fits: true,
    content: ({ kpi }, c) => c.nameOf(kpi.owner),
  },
  {
    field: 'kpi',
    header: '指標ID',
    width: 8,
    format: () => '@',
    content: ({ kpi }) => kpi.id,
  },
  { field: 'name', header: '指標', width: 34, fits: true, content: ({ kpi }) => kpi.name },
  { field: 'unit', header: '単位', width: 8, centred: true, content: ({ kpi }) => kpi.unit },
  { field: 'type', header: '種別', width: 7, centred: true, content: ({ kpi }) => kindOf(kpi) },
  { field: 'direction', header: '向き', width: 12, content: ({ kpi }) => DIRECTION[kpi.direction] },
  {
    field: 'accumulation',
    header: '値の性質',
    width: 10,
    content: ({ kpi }) => ACCUMULATION[kpi.accumulation],
  },
  { field: 'year', header: '年度', width: 7, centred: true, content: ({ year }) => year },
  {
    field: 'target',
    header: '目標値',
    width: 11,
    format: number,
    content: (line, c) =>
      linked(line, yearField(line.year, 'target'), c.judgements.kpi(line.kpi.id, line.year).target),
  },
  {
    field: 'actual',
    header: '実績値',
    width: 11,
    format: number,
    content: (line, c) =>
      linked(
        line,
        judgedField(line.year, c.reportingYear, c.round),
        c.judgements.shownActual(line.kpi, line.year),
      ),
  },
  {
    field: 'kind',
    header: '値の区分',
    width: 12,
    centred: true,
    content: (line, c) => {
      const isReported = line.year === c.reportingYear;
      if (isReported && c.round.kind === 'interim') return '見込値';
      if (!isReported && !c.unsettled.has(line.year)) return '';
      const field = yearField(line.year, 'kind');
      const source = sourceKpi(c.current, line.kpi);
      return linked(
        line,
        field,
        cellValueOf(c.values.get(valueKey({ kind: 'kpi', id: source.id }, field))),
      );
    },
  },
  {
    field: 'rate',
    header: '達成率',
    width: 9,
    format: () => RATE_FORMAT,
    content: (line, c) =>
      linked(line, yearField(line.year, 'rate'), c.judgements.shownRate(line.kpi.id, line.year)),
  },
  {
    field: 'status',
    header: '判定',
    width: 13,
    centred: true,
    content: (line, c) =>
      linked(line, yearField(line.year, 'status'), c.judgements.display(line.kpi.id, line.year)),
  },
  {
    field: 'statusId',
    header: '判定ID',
    width: 16,
    content: (line, c) => {
      const position = line.layout.lookup(
        { kind: 'kpi', id: line.kpi.id },
        yearField(line.year, 'position'),
      );
      return {
        formula: `INDEX(${STATUS_ID_NAME},${position})`,
        cached: c.judgements.kpi(line.kpi.id, line.year).status,
      };
    },
  },
  {
    field: 'originalTarget',
    header: '当初の目標値',
    width: 12,
    format: number,
    content: (line, c) => (revisionOf(line, c) === null ? null : firstTarget(line, c)),
  },
  {
    field: 'revisedOn',
    header: '目標の改定日',
    width: 12,
    centred: true,
    content: (line, c) => revisionOf(line, c)?.decidedOn ?? null,
  },
  {
    field: 'revisionReason',
    header: '目標の改定の理由',
    width: 16,
    fits: true,
    content: (line, c) => revisionOf(line, c)?.reason ?? null,
  },
];

/** The last decision that changed the target by which the line is judged. */
function revisionOf(
  { initiative, kpi, year }: DataLine,
  context: WorkbookContext,
): ReportedDecision | null {
  const about = { initiative: initiative.no, kpi: kpi.id, step: null };
  return targetDecision(decisionsOn(context, about), year);
}

/** The target as it was first decided; null where there was none. */
function firstTarget({ kpi, year }: DataLine, { programme }: WorkbookContext): number | null {
  return kpiById(programme, kpi.id)?.targets[year] ?? null;
}
