import type { CellInput, ValueKind } from '../evaluation';
import { parseValueKind } from '../evaluation';
import type { Field, RowKey, ValueKey } from '../workbook';
import { valueKey, yearField } from '../workbook';
import type { FiscalYear } from '../programme';

/** Key of the 値の区分 that speaks for a KPI's value; null for what has none. */
export function kindKeyOf(
  rowKey: RowKey,
  field: Field,
  years: readonly FiscalYear[],
): ValueKey | null {
  const kpi = rowKey.kind === 'kpi' ? rowKey.id : rowKey.kind === 'part' ? rowKey.kpi : null;
  if (kpi === null) return null;
  const year = years.find((each) => field === yearField(each, 'actual'));
  return year === undefined ? null : valueKey({ kind: 'kpi', id: kpi }, yearField(year, 'kind'));
}

export function kindOf(input: CellInput | undefined): ValueKind['kind'] {
  return parseValueKind(input ?? { kind: 'blank' }).kind;
}
