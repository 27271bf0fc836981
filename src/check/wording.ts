import type { CellInput } from '../evaluation';
import { shownText, yearName } from '../workbook';
import type { NumberCell, ReportLine, StepCell } from './subject';

/** No.6「延べ受講者数」のR6年度の実績 */
export function numberName({ initiative, kpi, part, year, role, cell }: NumberCell): string {
  const name = part === null ? kpi.name : `${kpi.name}（${part.name}）`;
  const what =
    role === 'interim' ? '時点実績' : cell.field.endsWith('.forecast') ? '年度末見込' : '実績';
  return `No.${initiative.no}「${name}」の${yearName(year)}の${what}`;
}

/** No.6「研修の実施」のR6年度の進捗 */
export function stepName({ initiative, step, year }: StepCell): string {
  return `No.${initiative.no}「${step.name}」の${yearName(year)}の進捗`;
}

export function lineName({ initiative }: ReportLine): string {
  return `No.${initiative.no}「${initiative.title}」`;
}

const LONGEST_QUOTE = 30;

/** What was typed, in quotes, cut where it is long. */
export function quoted(input: CellInput): string {
  const characters = Array.from(shownText(input).replace(/\s+/g, ' '));
  const text =
    characters.length > LONGEST_QUOTE
      ? `${characters.slice(0, LONGEST_QUOTE).join('')}…`
      : characters.join('');
  return `「${text}」`;
}

/** A number as Japanese papers print it: 1,234.5. */
export function printedNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (String(value).includes('e')) return String(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
