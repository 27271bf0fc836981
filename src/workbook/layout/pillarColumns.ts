import type { FiscalYear } from '../../programme';
import type { WorkbookContext } from '../context';
import { TEXT_SIZES, fittedText } from '../design/textSize';
import type { Field, RowField, YearField } from '../keys';
import { OFFICE_REMARK, yearField } from '../keys';

/** One column of a pillar sheet. */
export interface PillarColumn {
  readonly field: Field;
  readonly header: string;
  readonly width: number;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  /** The year band that stands over it; null left and right of the years. */
  readonly year: FiscalYear | null;
}

export interface PillarColumns {
  readonly columns: readonly PillarColumn[];
  /** Index on the sheet (0 is the hidden key column). */
  at(field: Field): number;
  /** First and last column of the printed page. */
  readonly printed: readonly [number, number];
  /** Columns that stay in view. */
  readonly frozen: number;
}

type Column = Omit<PillarColumn, 'field' | 'year'> & { readonly field: RowField };

/** What a row is and what was planned; the first columns stay in view and leave room for the reporting year beside them. */
const left = (year: string): readonly Column[] => [
  { field: 'missing', header: '残', width: 3 },
  { field: 'no', header: 'No.', width: 4.4 },
  { field: 'title', header: '取組項目', width: 16 },
  { field: 'type', header: '区分', width: 5.6 },
  { field: 'name', header: '指標・工程', width: 25 },
  { field: 'division', header: '担当課', width: 11 },
  { field: 'plan', header: `目標・${year}の計画`, width: 24 },
  { field: 'unit', header: '単位', width: 6 },
  { field: 'direction', header: '向き', width: 5.6 },
];

const REPORT_WIDTH = 48;

/** As narrow as 取組実績 becomes to give room to what a year that is not final shows besides, so that the page prints no smaller. */
const NARROWEST_REPORT = 30;

const texts = (year: string, taken: number, context: WorkbookContext): readonly Column[] => [
  { field: 'progress', header: '終期への\n進捗', width: 10 },
  {
    field: 'report',
    header: `${year}の取組実績`,
    width: textWidth('report', Math.max(NARROWEST_REPORT, REPORT_WIDTH - taken), context),
  },
  { field: 'reason', header: '未達の理由', width: textWidth('reason', 21, context) },
  { field: 'next', header: '今後の対応', width: textWidth('next', 21, context) },
];

/** What is not printed: there is room on the page for what the year is about, and no more. */
const unprinted = (context: WorkbookContext): readonly Column[] => [
  { field: 'baseline', header: '基準値', width: 11 },
  { field: 'baselineLabel', header: '基準時点', width: 11 },
  ...(context.division === null
    ? ([
        { field: 'officeStatus', header: '事務局判定', width: 14 },
        {
          field: 'officeReason',
          header: '事務局判定の理由',
          width: textWidth('officeReason', 28, context),
        },
      ] as const)
    : []),
  { field: 'memo', header: '引継メモ', width: textWidth('memo', 30, context) },
  {
    field: OFFICE_REMARK,
    header: '事務局の指摘',
    width: textWidth(OFFICE_REMARK, 34, context),
    // There for the day on which there is one.
    ...(hasOfficeRemark(context) ? {} : { hidden: true }),
  },
];

/** Widest column of texts, in characters: as much as a screen shows beside what stays in view. */
const WIDEST = 110;

/** A column is wider where a text in it would otherwise not fit into Excel's highest row even at the smallest size. */
function textWidth(field: RowField, usual: number, { values }: WorkbookContext): number {
  let width = usual;
  for (const [key, input] of values) {
    if (input.kind !== 'text' || !key.endsWith(`|${field}`)) continue;
    while (width < WIDEST && !fittedText(input.text, width, TEXT_SIZES).fits) width += 1;
  }
  return width;
}

const HELPER_WIDTHS = {
  position: 4,
  measured: 4,
  colour: 4,
  sharedActual: 4,
  sharedInterim: 4,
  sharedForecast: 4,
  sharedKind: 4,
  earlierKind: 4,
  earlierTarget: 4,
  earlierMeasured: 4,
  earlierPosition: 4,
} as const;

const YEAR_WIDTHS: Readonly<Record<YearField, number>> = {
  target: 10,
  actual: 11.5,
  interim: 13.6,
  forecast: 11,
  kind: 11.6,
  // 100.0% in digits of 0.76 em.
  rate: 10,
  status: 11.5,
  earlierValue: 13.6,
  earlierStatus: 11.5,
  ...HELPER_WIDTHS,
};

const YEAR_HEADERS: Readonly<Record<YearField, string>> = {
  target: '目標',
  actual: '実績',
  interim: '時点実績・進捗',
  forecast: '年度末見込',
  kind: '値の区分',
  rate: '達成率',
  status: '判定',
  position: '位置',
  colour: '色',
  measured: '指標・工程の位置',
  sharedActual: '再掲元の実績',
  sharedInterim: '再掲元の時点実績',
  sharedForecast: '再掲元の見込',
  sharedKind: '再掲元の区分',
  earlierValue: '前回の値',
  earlierStatus: '前回の判定',
  earlierKind: '前回の区分',
  earlierTarget: '前回の目標',
  earlierMeasured: '前回の指標・工程の位置',
  earlierPosition: '前回の位置',
};

/** Column from which other rows take what is typed in an input column; a cell that looked up its own column would be circular. */
const SHARED: Readonly<Partial<Record<YearField, YearField>>> = {
  actual: 'sharedActual',
  interim: 'sharedInterim',
  forecast: 'sharedForecast',
  kind: 'sharedKind',
};

export function sharedField(field: Field): Field {
  const [year = '', name = ''] = field.split('.');
  const shared = SHARED[name as YearField];
  if (shared === undefined) throw new RangeError(`No shared column for ${field}`);
  return `${year}.${shared}`;
}

/** As printed: what is judged in an interim round is a forecast, and says so. */
function yearHeader(
  year: FiscalYear,
  field: YearField,
  context: Pick<WorkbookContext, 'reportingYear' | 'round'>,
): string {
  const forecast = context.round.kind === 'interim' && year === context.reportingYear;
  const judged = field === 'rate' || field === 'status';
  return forecast && judged ? `${YEAR_HEADERS[field]}（見込）` : YEAR_HEADERS[field];
}

/**
 * Fields of one year in the order in which they stand; the reporting year of an interim round has two inputs, and an
 * earlier year of which some value is not final has its 値の区分.
 */
export function shownYearFields(
  year: FiscalYear,
  context: Pick<WorkbookContext, 'reportingYear' | 'round' | 'unsettled'>,
): readonly YearField[] {
  if (year !== context.reportingYear) {
    const kind = context.unsettled.has(year) ? (['kind'] as const) : [];
    return ['target', 'actual', ...kind, 'rate', 'status'];
  }
  return context.round.kind === 'interim'
    ? ['target', 'interim', 'forecast', 'rate', 'status']
    : ['target', 'actual', 'kind', 'rate', 'status'];
}

/** Columns of the round before, folded at the end of the reporting year; none where nothing was handed on. */
function earlierColumns({
  earlier,
  reportingYear: year,
}: Pick<WorkbookContext, 'earlier' | 'reportingYear'>): readonly PillarColumn[] {
  if (earlier === null) return [];
  return (['earlierValue', 'earlierStatus'] as const).map((field) => ({
    field: yearField(year, field),
    header: `${earlier.round.name}の\n${field === 'earlierValue' ? '値・進捗' : '判定'}`,
    width: YEAR_WIDTHS[field],
    year,
    hidden: true,
    outlineLevel: 1,
  }));
}

const EARLIER_HELPERS = [
  'earlierKind',
  'earlierTarget',
  'earlierMeasured',
  'earlierPosition',
] as const satisfies readonly YearField[];

/**
 * What of another year is folded away: all but what came of the year before, what is still to become final, and what the
 * year after is to bring.
 */
function isFolded(distance: number, field: YearField, isUnsettled: boolean): boolean {
  if (distance === 0) return false;
  if (isUnsettled) return field !== 'actual' && field !== 'kind' && field !== 'status';
  if (distance === -1) return field !== 'actual' && field !== 'status';
  return distance !== 1 || field !== 'target';
}

/** Columns of the pillar sheets: the same for every pillar and division of a year and round. */
export function pillarColumns(context: WorkbookContext): PillarColumns {
  const { current, reportingYear } = context;
  const reportingIndex = current.fiscalYears.indexOf(reportingYear);
  const isUnsettled = (year: FiscalYear): boolean =>
    context.unsettled.has(year) && !context.closedYears.includes(year);
  const taken = current.fiscalYears
    .flatMap((year, index) =>
      shownYearFields(year, context).filter(
        (field) =>
          isFolded(index - reportingIndex, field, false) &&
          !isFolded(index - reportingIndex, field, isUnsettled(year)),
      ),
    )
    .reduce((sum, field) => sum + YEAR_WIDTHS[field], 0);
  const years = current.fiscalYears.flatMap((year, index) => [
    ...shownYearFields(year, context).map((field): PillarColumn => {
      const distance = index - reportingIndex;
      return {
        field: yearField(year, field),
        header: yearHeader(year, field, context),
        // The progress of a step is a word, and has to fit where it is chosen.
        width: distance === 0 && field === 'actual' ? YEAR_WIDTHS.interim : YEAR_WIDTHS[field],
        year,
        ...(isFolded(distance, field, isUnsettled(year)) ? { hidden: true, outlineLevel: 1 } : {}),
      };
    }),
    ...(year === reportingYear ? earlierColumns(context) : []),
  ]);
  const helper = (field: Field, header: string): PillarColumn => ({
    field,
    header,
    width: 5,
    hidden: true,
    year: null,
  });
  const helpers: readonly PillarColumn[] = [
    ...current.fiscalYears.flatMap((year) =>
      (
        [
          'position',
          'measured',
          'colour',
          ...shownYearFields(year, context).flatMap((field) => SHARED[field] ?? []),
        ] as const
      ).map((field) => helper(yearField(year, field), `${year} ${YEAR_HEADERS[field]}`)),
    ),
    ...(context.earlier === null
      ? []
      : EARLIER_HELPERS.map((field) =>
          helper(yearField(reportingYear, field), YEAR_HEADERS[field]),
        )),
    helper('overall' satisfies RowField, '取組の位置'),
    helper('reasonDue' satisfies RowField, '理由が必要'),
    helper('measure' satisfies RowField, '種類'),
  ];
  const plain = (column: Column): PillarColumn => ({ ...column, year: null });
  const printed = [
    ...left(reportingYear + '年度').map(plain),
    ...years,
    ...texts(reportingYear + '年度', taken, context).map(plain),
  ];
  const columns = [...printed, ...unprinted(context).map(plain), ...helpers];
  const index = new Map(columns.map((column, position) => [column.field, position + 1]));
  return {
    columns,
    at(field) {
      const column = index.get(field);
      if (column === undefined) throw new RangeError(`No column for the field ${field}`);
      return column;
    },
    printed: [1, printed.length],
    frozen: 6,
  };
}

function hasOfficeRemark({ values }: WorkbookContext): boolean {
  return [...values.keys()].some((key) => key.endsWith(`|${OFFICE_REMARK}`));
}
