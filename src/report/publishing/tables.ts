import type { Datum, Table } from '../../workbook';
import type {
  Correction,
  Paper,
  PaperChanges,
  PaperInitiative,
  PaperKpi,
  PaperKpiYear,
  PaperStep,
  PaperStepYear,
  ShownStatus,
} from '../content/paper';
import { writtenBy } from '../parts/texts';

/** The tables of the public version: tidy, one row an observation, one datum a place, numbers without units. */
export type PublicTable = 'initiatives' | 'kpis' | 'steps';

export const PUBLIC_TABLES: readonly PublicTable[] = ['initiatives', 'kpis', 'steps'];

interface Column<Line> {
  readonly field: string;
  readonly header: string;
  readonly content: (line: Line) => Datum;
}

interface InitiativeLine {
  readonly paper: Paper;
  readonly pillarTitle: string;
  readonly initiative: PaperInitiative;
}

interface KpiLine extends InitiativeLine {
  readonly kpi: PaperKpi;
  readonly year: PaperKpiYear;
}

interface StepLine extends InitiativeLine {
  readonly step: PaperStep;
  readonly year: PaperStepYear;
}

/** A table of the paper. Years that have not come are in none: nothing is known of them but the plan. */
export function publicTable(paper: Paper, which: PublicTable): Table {
  const lines = paper.pillars.flatMap(({ initiatives, title }) =>
    initiatives.map((initiative): InitiativeLine => ({ paper, pillarTitle: title, initiative })),
  );
  switch (which) {
    case 'initiatives':
      return tableOf([...INITIATIVE_COLUMNS, ...otherDivisions(lines)], lines);
    case 'kpis':
      return tableOf(
        KPI_COLUMNS,
        lines.flatMap((line) =>
          line.initiative.kpis.flatMap((kpi) =>
            kpi.years.filter(hasCome(paper)).map((year): KpiLine => ({ ...line, kpi, year })),
          ),
        ),
      );
    case 'steps':
      return tableOf(
        STEP_COLUMNS,
        lines.flatMap((line) =>
          line.initiative.steps.flatMap((step) =>
            step.years.filter(hasCome(paper)).map((year): StepLine => ({ ...line, step, year })),
          ),
        ),
      );
  }
}

function hasCome({ fiscalYears, year }: Paper): (of: { readonly year: string }) => boolean {
  const last = fiscalYears.indexOf(year);
  const come = new Set<string>(fiscalYears.slice(0, last + 1));
  return (of) => come.has(of.year);
}

function tableOf<Line>(columns: readonly Column<Line>[], lines: readonly Line[]): Table {
  return {
    columns: columns.map(({ field, header }) => ({ field, header })),
    rows: lines.map((line) => columns.map(({ content }) => content(line))),
  };
}

const filled = (text: string): Datum => (text === '' ? null : text);

/** What every table begins with. The order and the names are a promise: new columns are added at the end. */
const COMMON: readonly Column<InitiativeLine>[] = [
  { field: 'organisation', header: '団体名', content: ({ paper }) => paper.organisation },
  { field: 'programme', header: 'プログラム', content: ({ paper }) => paper.programme },
  { field: 'reportingYear', header: '対象年度', content: ({ paper }) => paper.year },
  { field: 'round', header: '報告回', content: ({ paper }) => paper.round.name },
  { field: 'pillar', header: '柱', content: ({ initiative }) => initiative.pillar },
  { field: 'pillarTitle', header: '柱の名称', content: ({ pillarTitle }) => pillarTitle },
  { field: 'section', header: '節の名称', content: ({ initiative }) => initiative.section },
  { field: 'no', header: 'No.', content: ({ initiative }) => initiative.no },
  { field: 'title', header: '取組項目', content: ({ initiative }) => initiative.title },
];

const statusColumns = <Line>(
  of: (line: Line) => ShownStatus | null,
  field: string,
  header: string,
): readonly Column<Line>[] => [
  { field, header, content: (line) => of(line)?.label ?? null },
  { field: `${field}Id`, header: `${header}ID`, content: (line) => of(line)?.id ?? null },
];

const correctionColumns = <Line>(
  of: (line: Line) => Correction | null,
): readonly Column<Line>[] => [
  { field: 'published', header: '訂正前の値', content: (line) => filled(of(line)?.old ?? '') },
  { field: 'correctedOn', header: '訂正日', content: (line) => of(line)?.on ?? null },
  { field: 'cause', header: '訂正の理由', content: (line) => filled(of(line)?.cause ?? '') },
];

const INITIATIVE_COLUMNS: readonly Column<InitiativeLine>[] = [
  ...COMMON,
  { field: 'division', header: '担当課', content: divisionAt(0) },
  ...statusColumns<InitiativeLine>(({ initiative }) => initiative.status, 'status', '判定'),
  ...statusColumns<InitiativeLine>(({ initiative }) => initiative.before, 'before', '前年度の判定'),
  { field: 'report', header: '取組実績', content: textOf('report') },
  { field: 'reason', header: '未達の理由', content: textOf('reason') },
  { field: 'next', header: '今後の対応', content: textOf('next') },
  {
    field: 'remark',
    header: '会議の指摘事項',
    content: ({ initiative }) => filled(initiative.remarks?.remark ?? ''),
  },
  {
    field: 'answer',
    header: '指摘への対応',
    content: ({ initiative }) => filled(initiative.remarks?.answer ?? ''),
  },
];

function divisionAt(index: number): (line: InitiativeLine) => Datum {
  return ({ initiative }) => initiative.divisions[index] ?? null;
}

/** A column for each further division of joint initiatives: several names in one place would be no datum. */
function otherDivisions(lines: readonly InitiativeLine[]): readonly Column<InitiativeLine>[] {
  const most = lines.reduce(
    (found, { initiative }) => Math.max(found, initiative.divisions.length),
    1,
  );
  return Array.from({ length: most - 1 }, (_, index) => ({
    field: `division${String(index + 2)}`,
    header: `担当課${String(index + 2)}`,
    content: divisionAt(index + 1),
  }));
}

function textOf(field: 'report' | 'reason' | 'next'): (line: InitiativeLine) => Datum {
  return ({ initiative }) => filled(writtenBy(initiative, field));
}

const ROLES = { kpi: '指標', repeat: '再掲', reference: '参考' } as const;
const KINDS = {
  final: '確定値',
  preliminary: '速報値',
  forecast: '見込値',
  pending: '集計中',
} as const;

const KPI_COLUMNS: readonly Column<KpiLine>[] = [
  ...COMMON,
  { field: 'division', header: '担当課', content: ({ kpi }) => kpi.division },
  { field: 'kpi', header: '指標ID', content: ({ kpi }) => kpi.id },
  { field: 'name', header: '指標', content: ({ kpi }) => kpi.name },
  { field: 'unit', header: '単位', content: ({ kpi }) => filled(kpi.unit) },
  { field: 'type', header: '種別', content: ({ kpi }) => ROLES[kpi.role] },
  { field: 'year', header: '年度', content: ({ year }) => year.year },
  { field: 'target', header: '目標値', content: ({ year }) => year.numbers.target },
  { field: 'actual', header: '実績値', content: ({ year }) => year.numbers.actual },
  {
    field: 'kind',
    header: '値の区分',
    content: ({ year }) => (year.kind === null ? null : KINDS[year.kind]),
  },
  { field: 'rate', header: '達成率', content: ({ year }) => year.numbers.rate },
  ...statusColumns<KpiLine>(({ year }) => year.status, 'status', '判定'),
  ...correctionColumns<KpiLine>(({ year }) => year.correction),
  { field: 'originalTarget', header: '当初の目標値', content: ({ year }) => year.numbers.original },
  { field: 'revisedOn', header: '目標の改定日', content: ({ year }) => year.revision?.on ?? null },
  {
    field: 'revisionReason',
    header: '目標の改定の理由',
    content: ({ year }) => filled(year.revision?.reason ?? ''),
  },
];

const STEP_COLUMNS: readonly Column<StepLine>[] = [
  ...COMMON,
  { field: 'division', header: '担当課', content: ({ step }) => step.division },
  { field: 'step', header: '工程ID', content: ({ step }) => step.id },
  { field: 'name', header: '工程', content: ({ step }) => step.name },
  { field: 'year', header: '年度', content: ({ year }) => year.year },
  { field: 'plan', header: '計画', content: ({ year }) => filled(year.plan) },
  { field: 'milestone', header: '節目', content: ({ year }) => filled(year.milestone) },
  { field: 'progress', header: '進捗', content: ({ year }) => filled(year.progress) },
  ...statusColumns<StepLine>(({ year }) => year.status, 'status', '判定'),
  ...correctionColumns<StepLine>(({ year }) => year.correction),
];

/** What moved since the round before, by identifiers of statuses. */
const changesObject = ({ before, initiatives, kpiSentence, sentence }: PaperChanges): object => ({
  ...{ before, sentence, kpiSentence },
  initiatives: initiatives.map(({ initiative, kpis, lateness, movement, ...statuses }) => ({
    ...{ no: initiative.no, title: initiative.title },
    ...{ before: statuses.before.id, now: statuses.now.id, movement, lateness },
    kpis: kpis.map(({ hasMoved, kpi, ...of }) => ({
      ...{ name: kpi.name, before: of.before.status.id, now: of.now.status.id, hasMoved },
    })),
  })),
});

/** All tables of the paper in one document, for machines. */
export function publicJson(paper: Paper): string {
  const document = {
    format: 'gyokaku-report',
    version: 1,
    organisation: paper.organisation,
    programme: paper.programme,
    reportingYear: paper.year,
    round: paper.round.name,
    asOf: paper.asOf,
    printedOn: paper.printedOn,
    audience: paper.audience,
    /** Why it is 未定稿; empty where it is not. */
    draft: paper.draft,
    choice: paper.choice,
    sentence: paper.overview.sentence,
    ...(paper.changes !== null && { changes: changesObject(paper.changes) }),
    scale: {
      title: paper.scale.title,
      tolerance: paper.scale.tolerance,
      bands: paper.scale.bands.map(({ id, label, lowestRate, met, symbol }) => ({
        ...{ id, label, symbol, lowestRate, met },
      })),
    },
    tables: Object.fromEntries(
      PUBLIC_TABLES.map((which) => {
        const { columns, rows } = publicTable(paper, which);
        return [
          which,
          {
            columns,
            rows: rows.map((row) =>
              Object.fromEntries(columns.map(({ field }, at) => [field, row[at] ?? null])),
            ),
          },
        ];
      }),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
