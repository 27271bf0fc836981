import { checkWorkbook, isMissing } from '../check';
import { masterOf } from '../consolidation';
import type { FiscalYear, Kpi } from '../programme';
import type { Reading, ValueKey, WorkbookContext } from '../workbook';
import {
  cellAddress,
  isSubmitted,
  judgedField,
  kpiValueKeys,
  progressField,
  shownKpis,
  valueKey,
  workbookContext,
  workbookOptionsOf,
} from '../workbook';

/** Why something of a year is still open, from what forbids closing it to what only needs a word. */
export const OPEN_KINDS = [
  /** エラー: it cannot stand as it is. */
  'error',
  /** 判定不能: what it is compared with is missing. */
  'notEvaluable',
  /** 未入力 */
  'notEntered',
  /** 集計中 */
  'pending',
  /** 速報値 */
  'preliminary',
  /** A division that has not handed in, or to which its workbook was returned. */
  'notSubmitted',
] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** Something that is not as it should be when its year is closed. */
export interface OpenItem {
  readonly kind: OpenKind;
  /** No.6「延べ受講者数」のR6年度の実績, or a division's name; of an error what is wrong and what to do. */
  readonly text: string;
  /** The same for who reads no Japanese. */
  readonly english: string;
  /** Name of the sheet and address of the cell; null where no single cell is meant. */
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** What is still open in a year of a master, by kind and then as it stands there. */
export function openItems(master: Reading, year: FiscalYear): readonly OpenItem[] {
  const items = [
    ...errors(master, year),
    ...openValues(master, year),
    ...(year === master.year ? notSubmitted(master) : []),
  ];
  return OPEN_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

function errors(master: Reading, year: FiscalYear): readonly OpenItem[] {
  return checkWorkbook(master)
    .filter((finding) => finding.severity === 'error' && finding.year === year)
    .filter((finding) => !isMissing(finding))
    .map(({ cell, english, message, sheet }) => ({
      kind: 'error',
      text: message,
      english,
      sheet,
      cell,
    }));
}

function openValues(master: Reading, year: FiscalYear): readonly OpenItem[] {
  const context = workbookContext(workbookOptionsOf(master));
  const { names } = masterOf(master);
  const item = (kind: OpenKind, key: ValueKey): OpenItem => {
    const cell = master.cells.get(key);
    return {
      kind,
      text: names.value(key),
      english: names.english.value(key),
      sheet: cell?.sheet ?? null,
      cell: cell === undefined ? null : cellAddress(cell.row, cell.column),
    };
  };
  return context.initiatives.flatMap((initiative) => [
    ...shownKpis(initiative).flatMap((kpi) => {
      const kind = kpi.repeats === null ? openKpi(kpi, year, context) : null;
      return kind === null ? [] : [item(kind, firstOpen(kpi, year, context))];
    }),
    ...initiative.steps.flatMap((step) => {
      if (context.judgements.step(step.id, year).status !== 'notEntered') return [];
      const field = progressField(year, context.reportingYear, context.round);
      return [item('notEntered', valueKey({ kind: 'step', id: step.id }, field))];
    }),
  ]);
}

function openKpi(kpi: Kpi, year: FiscalYear, { judgements }: WorkbookContext): OpenKind | null {
  const { band, status } = judgements.kpi(kpi.id, year);
  if (status === 'notEntered') return judgements.isPending(kpi, year) ? 'pending' : 'notEntered';
  if (status === 'notEvaluable') return 'notEvaluable';
  const isPreliminary = judgements.valueKind(kpi, year).kind === 'preliminary';
  return band !== null && isPreliminary ? 'preliminary' : null;
}

/** The value to look at: of parts the first that is not there. */
function firstOpen(kpi: Kpi, year: FiscalYear, context: WorkbookContext): ValueKey {
  const keys = kpiValueKeys(kpi, judgedField(year, context.reportingYear, context.round));
  return keys.find((key) => !context.values.has(key)) ?? keys[0] ?? '';
}

function notSubmitted(master: Reading): readonly OpenItem[] {
  const state = masterOf(master);
  return state.divisions
    .filter((division) => !isSubmitted(state.stateOf(division)))
    .map((division) => {
      const name = state.divisionName(division);
      return { kind: 'notSubmitted', text: name, english: name, sheet: null, cell: null };
    });
}
