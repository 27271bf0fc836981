import type { FiscalYear } from '../../../programme';
import { DISCONTINUED_WORD, positions } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import type { RowField, RowKey } from '../../keys';
import { valueKey } from '../../keys';
import { shortfallOf } from '../../shortfall';
import { progressField } from '../../values';
import type { PillarRow } from './rows';
import { MEASURES, rowOwner } from './rows';

/** What a division writes about an initiative. */
export const DIVISION_TEXTS = [
  'report',
  'reason',
  'next',
  'memo',
] as const satisfies readonly RowField[];

/** What the column 残 shows in a row that still misses something; filters and counts go by it. */
export const MISSING_MARK = '●';

/** Characters that people leave in a cell they think of as empty; the evaluation strips the same. */
export function blankFormula(reference: string): string {
  return `SUBSTITUTE(SUBSTITUTE(${reference}," ",""),"　","")=""`;
}

/** Division whose texts stand in the row; null where none do. */
export function textOwner(row: PillarRow): string | null {
  return row.kind === 'initiative' || row.kind === 'report' ? rowOwner(row) : null;
}

/** Row under whose key the texts of a division for an initiative stand. */
export function textRowKey(row: PillarRow): RowKey | null {
  if (row.kind === 'report')
    return { kind: 'report', no: row.initiative.no, division: row.division };
  return row.kind === 'initiative' && textOwner(row) !== null
    ? { kind: 'initiative', no: row.initiative.no }
    : null;
}

/** Ranges of the sheet that the formulas below count over. */
export interface SheetRanges {
  readonly no: string;
  readonly measure: string;
  readonly division: string;
  readonly position: string;
  readonly progress: string;
}

/**
 * 1 where 未達の理由 and 今後の対応 are asked for: the initiative fell short of its target and one of the division's own
 * measures did (KPIs where any is due, else steps), or the division stopped a step. Counts over absolute ranges by No.
 * and 担当課, so that sorting and inserted rows do no harm.
 */
export function reasonDueFormula(
  ranges: SheetRanges,
  cells: { readonly no: string; readonly division: string; readonly initiativePosition: string },
): string {
  const { no, measure, position } = ranges;
  const count = (...criteria: readonly string[]): string => `COUNTIFS(${criteria.join(',')})`;
  const own = [no, cells.no, ranges.division, cells.division];
  const above = `">"&${String(positions.firstBand - 1)}+判定_達成`;
  const short = [position, above, position, `"<=${String(positions.lastBand)}"`];
  const kpi = [measure, `"${MEASURES.kpi}"`];
  const step = [measure, `"${MEASURES.step}"`];
  const dueKpis = count(no, cells.no, ...kpi, position, `">${String(positions.discontinued)}"`);
  const shortKpis = count(...own, ...kpi, ...short);
  const shortSteps = count(...own, ...step, ...short);
  const stopped = count(...own, ...step, ranges.progress, `"${DISCONTINUED_WORD}"`);
  const fellShort = `AND(${cells.initiativePosition}>${String(positions.firstBand - 1)}+判定_達成,${cells.initiativePosition}<=${String(positions.lastBand)})`;
  return `IF(OR(AND(${fellShort},IF(${dueKpis}>0,${shortKpis},${shortSteps})>0),${stopped}>0),1,0)`;
}

/** The same over the library's judgements. */
export function reasonDue(row: PillarRow, context: WorkbookContext): boolean {
  const owner = textOwner(row);
  if (owner === null) return false;
  const { judgements, reportingYear, scale } = context;
  const { missed, stopped } = shortfallOf(
    row.initiative,
    {
      initiative: (no) => judgements.initiative(no, reportingYear).status,
      kpi: (id) => judgements.kpi(id, reportingYear).status,
      step: (id) => judgements.step(id, reportingYear).status,
      isStopped: (step) => progressWord(step, reportingYear, context) === DISCONTINUED_WORD,
    },
    scale,
  );
  const charge = context.inCharge(owner);
  return [...missed, ...stopped].some(({ division }) => context.inCharge(division) === charge);
}

function progressWord(step: string, year: FiscalYear, context: WorkbookContext): string {
  const field = progressField(year, context.reportingYear, context.round);
  const input = context.values.get(valueKey({ kind: 'step', id: step }, field));
  return input?.kind === 'text' ? input.text : '';
}

/** Whether something typed stands under a key. */
export function isTyped(key: RowKey, field: string, context: WorkbookContext): boolean {
  const input = context.values.get(valueKey(key, field));
  if (input === undefined || input.kind === 'blank') return false;
  return input.kind !== 'text' || input.text.replaceAll(/[ \u3000]/g, '') !== '';
}
