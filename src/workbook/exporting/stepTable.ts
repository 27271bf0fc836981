import { parseProgressWord } from '../../evaluation';
import type { FiscalYear, Initiative, Step } from '../../programme';
import { closingRound } from '../../programme';
import type { WorkbookContext } from '../context';
import type { Datum, Table } from './table';

interface StepLine {
  readonly initiative: Initiative;
  readonly step: Step;
  readonly year: FiscalYear;
}

interface StepColumn {
  readonly field: string;
  readonly header: string;
  content(line: StepLine, context: WorkbookContext): Datum;
}

/** Columns of the steps, version 1: the same promise as for データ. */
const STEP_COLUMNS: readonly StepColumn[] = [
  { field: 'programme', header: 'プログラムID', content: (_, c) => c.programme.id },
  { field: 'reportingYear', header: '対象年度', content: (_, c) => c.reportingYear },
  { field: 'round', header: '報告回', content: ({ year }, c) => roundOf(year, c) },
  { field: 'pillar', header: '柱', content: ({ initiative }) => initiative.pillar },
  { field: 'section', header: '節', content: ({ initiative }) => initiative.section },
  { field: 'no', header: 'No.', content: ({ initiative }) => initiative.no },
  { field: 'title', header: '取組項目', content: ({ initiative }) => initiative.title },
  { field: 'division', header: '担当課', content: ({ step }, c) => c.nameOf(step.owner) },
  { field: 'step', header: '工程ID', content: ({ step }) => step.id },
  { field: 'name', header: '工程', content: ({ step }) => step.name },
  { field: 'year', header: '年度', content: ({ year }) => year },
  { field: 'plan', header: '計画', content: ({ step, year }) => filled(step.plan[year]) },
  {
    field: 'milestone',
    header: '節目',
    content: ({ step, year }) => filled(step.milestones[year]),
  },
  { field: 'progress', header: '進捗', content: (line, c) => progressOf(line, c) },
  {
    field: 'status',
    header: '判定',
    content: ({ step, year }, { judgements }) =>
      judgements.displayOf(judgements.position(judgements.step(step.id, year).status)),
  },
  {
    field: 'statusId',
    header: '判定ID',
    content: ({ step, year }, { judgements }) => judgements.step(step.id, year).status,
  },
];

/** One row per step and year. A progress that is no word of the list is empty; its 判定 says 要確認. */
export function stepTable(context: WorkbookContext): Table {
  const lines = context.initiatives.flatMap((initiative) =>
    initiative.steps.flatMap((step) =>
      context.current.fiscalYears.map((year): StepLine => ({ initiative, step, year })),
    ),
  );
  return {
    columns: STEP_COLUMNS.map(({ field, header }) => ({ field, header })),
    rows: lines.map((line) => STEP_COLUMNS.map((column) => column.content(line, context))),
  };
}

function roundOf(year: FiscalYear, { current, reportingYear, round }: WorkbookContext): Datum {
  if (year === reportingYear) return round.name;
  return closingRound(current)?.name ?? null;
}

function progressOf({ step, year }: StepLine, { judgements }: WorkbookContext): Datum {
  const { progress } = judgements.step(step.id, year);
  const parsed = parseProgressWord({ kind: 'text', text: progress });
  return parsed.kind === 'word' ? parsed.word : null;
}

function filled(text: string | undefined): Datum {
  return text === undefined || text === '' ? null : text;
}
