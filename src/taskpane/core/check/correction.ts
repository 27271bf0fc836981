import type { Finding } from '../../../check';
import { cellPlace, dayText, type CellValue } from '../../../workbook';
import type { CellWriting } from '../../host';
import { contentOf } from '../typedInto';
import type { WorkbookModel } from '../workbookModel';

/** What a finding proposes for its cell, beside what stands there. */
export interface Correction {
  readonly before: string;
  readonly after: string;
  readonly writing: CellWriting;
}

/** null where nothing is proposed. */
export function correctionOf(
  { sheet, cell, suggestion }: Finding,
  workbook: WorkbookModel,
): Correction | null {
  const at = cell === null ? null : cellPlace(cell);
  if (sheet === null || at === null || suggestion === null) return null;
  const place = { sheet, ...at };
  const standing = workbook.cellAt(place);
  const value = suggestion.kind === 'number' ? suggestion.value : suggestion.text;
  const format = standing?.numberFormat ?? null;
  return {
    before: shown(contentOf(standing), format),
    after: shown(value, format),
    writing: { ...place, ...workbook.keysAt(place), value },
  };
}

/** A number in a cell for dates is a day. */
function shown(value: CellValue, format: string | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const isDate = /y.*d/i.test(format?.replace(/"[^"]*"/g, '') ?? '');
  return (isDate ? dayText(value)?.replaceAll('-', '/') : undefined) ?? String(value);
}
