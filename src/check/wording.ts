import type { CellInput } from '../evaluation';
import type { Said } from '../programme';
import {
  fieldHeading,
  headingName,
  INTERIM_HEADING,
  PROGRESS_HEADING,
  shownText,
  yearName,
} from '../workbook';
import type { NumberCell, ReportLine, StepCell } from './subject';

/** No.6「延べ受講者数」のR6年度の実績; R6 実績 (actual) of No. 6 “延べ受講者数”. */
export function numberName({ initiative, kpi, part, year, role, cell }: NumberCell): Said {
  const name = part === null ? kpi.name : `${kpi.name}（${part.name}）`;
  const heading =
    role === 'interim'
      ? INTERIM_HEADING
      : fieldHeading(cell.field.endsWith('.forecast') ? 'forecast' : 'actual');
  return valueName(itemName(initiative.no, name), year, headingName(heading));
}

/** No.6「研修の実施」のR6年度の進捗; R6 進捗 (progress) of No. 6 “研修の実施”. */
export function stepName({ initiative, step, year }: StepCell): Said {
  return valueName(itemName(initiative.no, step.name), year, headingName(PROGRESS_HEADING));
}

export function lineName({ initiative }: ReportLine): Said {
  return itemName(initiative.no, initiative.title);
}

export function itemName(no: number, name: string): Said {
  return { ja: `No.${no}「${name}」`, en: `No. ${no} “${name}”` };
}

export function valueName(item: Said, year: string, heading: Said): Said {
  return {
    ja: `${item.ja}の${yearName(year)}の${heading.ja}`,
    en: `${year} ${heading.en} of ${item.en}`,
  };
}

const LONGEST_QUOTE = 30;

/** What was typed, in quotes, cut where it is long. */
export function quoted(input: CellInput): Said {
  const text = cut(shownText(input));
  return { ja: `「${text}」`, en: `“${text}”` };
}

/** A text on one line and no longer than a message bears. */
export function cut(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length > LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE).join('')}…`
    : characters.join('');
}

/** What follows 「…は一覧にありません」 where a word of the list was plainly meant; nothing where none was. */
export function ifMeant(word: string | null): Said {
  return word === null
    ? { ja: '', en: '' }
    : {
        ja: `「${word}」でよければ、そう直してください。`,
        en: ` If “${word}” is meant, correct it so.`,
      };
}

/** Words of 値の区分 with which a value is not, or not yet, one that counts. */
export const KIND_WORDS = {
  preliminary: { ja: '速報値', en: '速報値 (preliminary)' },
  pending: { ja: '集計中', en: '集計中 (being counted)' },
  withdrawn: { ja: '取消', en: '取消 (withdrawn)' },
} as const satisfies Readonly<Record<string, Said>>;

/** A number as papers print it: 1,234.5. */
export function printedNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (String(value).includes('e')) return String(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
