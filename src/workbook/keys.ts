import type { FiscalYear } from '../programme';

/**
 * Rows and columns of the workbook are recognised by keys in hidden cells, never by position, so that sorting,
 * inserting and renaming lose nothing. A row key stands in the hidden first column, a field in the hidden first row.
 */
export type RowKey =
  | { readonly kind: 'initiative'; readonly no: number }
  /** Report of one division of a joint initiative. */
  | { readonly kind: 'report'; readonly no: number; readonly division: string }
  | { readonly kind: 'kpi'; readonly id: string }
  | { readonly kind: 'part'; readonly kpi: string; readonly part: string }
  | { readonly kind: 'step'; readonly id: string }
  /** A line of the 提出 block, or of a table in the master. */
  | { readonly kind: 'submission'; readonly division: string }
  /** A line of the sheet 訂正, counted from 1. */
  | { readonly kind: 'correction'; readonly line: number };

export function rowKeyText(key: RowKey): string {
  switch (key.kind) {
    case 'initiative':
      return `i:${String(key.no)}`;
    case 'report':
      return `t:${String(key.no)}:${key.division}`;
    case 'kpi':
      return `k:${key.id}`;
    case 'part':
      return `p:${key.kpi}:${key.part}`;
    case 'step':
      return `s:${key.id}`;
    case 'submission':
      return `d:${key.division}`;
    case 'correction':
      return `c:${String(key.line)}`;
  }
}

/** null where the text is no row key (a row that somebody inserted, a header). */
export function parseRowKey(text: string): RowKey | null {
  const [prefix, first, second, ...rest] = text.split(':');
  if (first === undefined || first === '' || rest.length > 0) return null;
  const no = /^[1-9]\d*$/.test(first) ? Number(first) : null;
  if (prefix === 'i' && no !== null && second === undefined) return { kind: 'initiative', no };
  if (prefix === 't' && no !== null && second !== undefined && second !== '') {
    return { kind: 'report', no, division: second };
  }
  if (prefix === 'p' && second !== undefined && second !== '') {
    return { kind: 'part', kpi: first, part: second };
  }
  if (second !== undefined) return null;
  if (prefix === 'k') return { kind: 'kpi', id: first };
  if (prefix === 's') return { kind: 'step', id: first };
  if (prefix === 'd') return { kind: 'submission', division: first };
  if (prefix === 'c' && no !== null) return { kind: 'correction', line: no };
  return null;
}

/** Columns of one fiscal year. `interim` and `forecast` exist in the reporting year of an interim round only. */
export type YearField =
  | 'target'
  | 'actual'
  | 'interim'
  | 'forecast'
  | 'kind'
  | 'rate'
  | 'status'
  | 'position'
  /** Position of a KPI or step by itself: initiatives count over this column and show theirs in `position`. */
  | 'measured'
  | 'colour'
  /** What is typed in a row that other rows show (再掲, 内訳), apart from the column in which they show it. */
  | 'sharedActual'
  | 'sharedInterim'
  | 'sharedForecast'
  | 'sharedKind'
  /** What the round before said of the reporting year: judged value, kind and target, and how it was judged. */
  | 'earlierValue'
  | 'earlierKind'
  | 'earlierTarget'
  | 'earlierMeasured'
  | 'earlierPosition'
  | 'earlierStatus';

/** Columns that do not belong to a year. */
export type RowField =
  | 'missing'
  | 'no'
  | 'title'
  | 'type'
  | 'name'
  | 'division'
  | 'plan'
  | 'unit'
  | 'direction'
  | 'baseline'
  | 'baselineLabel'
  | 'progress'
  | 'report'
  | 'reason'
  | 'next'
  | 'officeStatus'
  | 'officeReason'
  | 'memo'
  /** 事務局の指摘 about the row: the office types it, the division reads it. */
  | 'officeRemark'
  | 'reasonDue'
  | 'overall'
  | 'measure';

export const OFFICE_REMARK = 'officeRemark' satisfies RowField;

/** Under this last year's 取組実績 is handed out, in no cell: for whoever checks that this year's is another. */
export const PREVIOUS_REPORT: Field = 'previousReport';

/** Lines of the 提出 block, in their order. */
export const SUBMISSION_FIELDS = [
  'writer',
  'contact',
  'confirmedBy',
  'confirmedOn',
  'state',
  'number',
  'submittedOn',
  'explanation',
  'remark',
] as const;
export type SubmissionField = (typeof SUBMISSION_FIELDS)[number];

/**
 * Columns of 会議の指摘, by initiative: what the council said about this report and what is done about it, and the same of
 * the report before, which the next workbook carries on.
 */
export const REMARK_FIELDS = ['earlierRemark', 'earlierAnswer', 'remark', 'answer'] as const;
export type RemarkField = (typeof REMARK_FIELDS)[number];

/** Columns of 訂正: which value of which year, what had been published, when and why it was corrected. */
export const CORRECTION_FIELDS = ['item', 'year', 'published', 'correctedOn', 'cause'] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

/** Columns in which only the office types. */
export const OFFICE_FIELDS = [
  'officeStatus',
  'officeReason',
] as const satisfies readonly RowField[];

/** Columns of the submission table of a master, in their order: what is printed, then the rest of the block. */
export const SUBMISSION_TABLE_FIELDS = [
  'state',
  'number',
  'submittedOn',
  'writer',
  'contact',
  'confirmedBy',
  'confirmedOn',
  'explanation',
  'remark',
] as const satisfies readonly SubmissionField[];

/** `R6.actual`, `report`, … */
export type Field = string;

export function yearField(year: FiscalYear, field: YearField): Field {
  return `${year}.${field}`;
}

/** Identity of one value that people type: row key and field. */
export type ValueKey = string;

export function valueKey(row: RowKey, field: Field): ValueKey {
  return `${rowKeyText(row)}|${field}`;
}

/** Row key and field of a value; null where the text is no key of a value. */
export function parseValueKey(
  text: ValueKey,
): { readonly rowKey: RowKey; readonly field: Field } | null {
  const bar = text.indexOf('|');
  const rowKey = bar < 0 ? null : parseRowKey(text.slice(0, bar));
  const field = text.slice(bar + 1);
  return rowKey === null || field === '' ? null : { rowKey, field };
}

/** Keys of the sheets, also in the hidden first cell of each sheet that holds people's data. */
export const SHEET_KEY_PREFIX = 'gyokaku:';

export function pillarSheetKey(no: number): string {
  return `pillar-${String(no)}`;
}

export function isPillarSheetKey(key: string): boolean {
  return /^pillar-\d+$/.test(key);
}

/** Keys of the sheets in which a programme's definition is written down begin so. */
export const DEFINITION_KEY_PREFIX = 'definition.';

export const SHEET_KEYS = {
  guide: 'guide',
  summary: 'summary',
  council: 'council',
  data: 'data',
  settings: 'settings',
  remarks: 'remarks',
  corrections: 'corrections',
  log: 'log',
  meta: 'meta',
} as const;

/** Row key of a line of the 提出 block on the first sheet. */
export function submissionKey(field: SubmissionField): string {
  return `submission:${field}`;
}
