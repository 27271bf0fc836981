import type { Initiative, Programme, Said } from '../programme';
import {
  divisionInCharge,
  divisionName,
  initiativeByNo,
  initiativeOfKpi,
  initiativeOfStep,
} from '../programme';
import type { Heading } from './fieldNames';
import {
  fieldHeading,
  headingName,
  PROGRESS_HEADING,
  quotedHeading,
  submissionHeading,
} from './fieldNames';
import type { Field, RowKey, ValueKey } from './keys';
import { parseValueKey, rowKeyText } from './keys';

/** Names of rows, columns and values in one language. */
interface Naming {
  /** No.6「延べ受講者数」; '' for a row that is none of the programme's. */
  row(key: RowKey): string;
  /** R6年度の「実績」 */
  field(field: Field): string;
  /** No.6「延べ受講者数」のR6年度の実績; the row by its mark where it is none of the programme's. */
  value(key: ValueKey): string;
}

/** How messages and the log name rows, columns and values of a programme. */
export interface ItemNames extends Naming {
  /** No. 6 “延べ受講者数”; R6 “実績” (actual); R6 実績 (actual) of No. 6 “延べ受講者数”. */
  readonly english: Naming;
  initiativeOf(key: RowKey): Initiative | null;
}

/**
 * Names of a programme's items.
 *
 * @param programme as in force when the names are shown
 * @param date day (`2025-03-31`) for the names of divisions; without one as of the programme's start
 */
export function itemNames(programme: Programme, date: string | null = null): ItemNames {
  const divisionOf = (division: string): string =>
    date === null
      ? divisionName(programme, division)
      : divisionName(programme, divisionInCharge(programme, division, date), date);
  const initiativeOf = (key: RowKey): Initiative | null => initiativeOfRow(programme, key);
  const namesIn = (language: 'ja' | 'en'): Naming => {
    const words = LANGUAGES[language];
    const row = (key: RowKey): string => {
      if (key.kind === 'submission') return words.division(divisionOf(key.division));
      const initiative = initiativeOf(key);
      if (initiative === null) return '';
      const whose = key.kind === 'report' ? words.whose(divisionOf(key.division)) : '';
      return `${words.item(initiative.no, nameWithin(initiative, key))}${whose}`;
    };
    return {
      row,
      field(field) {
        const { year, name } = fieldParts(field);
        return words.ofYear(year, quotedHeading(fieldHeading(name))[language]);
      },
      value(key) {
        const parsed = parseValueKey(key);
        if (parsed === null || parsed.rowKey.kind === 'correction') return key;
        const named = row(parsed.rowKey) || words.unknown(rowKeyText(parsed.rowKey));
        const { year, name } = fieldParts(parsed.field);
        const own = headingName(valueHeading(parsed.rowKey.kind, name))[language];
        return words.of(named, words.ofYear(year, own));
      },
    };
  };
  return { ...namesIn('ja'), english: namesIn('en'), initiativeOf };
}

/** One name in both languages. @param name takes it from the names of either */
export function nameInBoth(names: ItemNames, name: (names: Naming) => string): Said {
  return { ja: name(names), en: name(names.english) };
}

interface Words {
  readonly item: (no: number, name: string) => string;
  readonly division: (name: string) => string;
  readonly whose: (division: string) => string;
  readonly ofYear: (year: string | null, what: string) => string;
  readonly of: (row: string, what: string) => string;
  readonly unknown: (mark: string) => string;
}

const LANGUAGES: Readonly<Record<'ja' | 'en', Words>> = {
  ja: {
    item: (no, name) => `No.${String(no)}「${name}」`,
    division: (name) => name,
    whose: (division) => `（${division}）`,
    ofYear: (year, what) => (year === null ? what : `${yearName(year)}の${what}`),
    of: (row, what) => `${row}の${what}`,
    unknown: (mark) => `目印が「${mark}」の行`,
  },
  en: {
    item: (no, name) => `No. ${String(no)} “${name}”`,
    division: (name) => `“${name}”`,
    whose: (division) => ` (“${division}”)`,
    ofYear: (year, what) => (year === null ? what : `${year} ${what}`),
    of: (row, what) => `${what} of ${row}`,
    unknown: (mark) => `the row with the mark “${mark}”`,
  },
};

/** The initiative that a row belongs to; null for a row of none. */
export function initiativeOfRow(programme: Programme, key: RowKey): Initiative | null {
  switch (key.kind) {
    case 'initiative':
    case 'report':
      return initiativeByNo(programme, key.no);
    case 'kpi':
      return initiativeOfKpi(programme, key.id);
    case 'part':
      return initiativeOfKpi(programme, key.kpi);
    case 'step':
      return initiativeOfStep(programme, key.id);
    case 'submission':
    case 'correction':
      return null;
  }
}

function nameWithin({ kpis, references, steps, title }: Initiative, key: RowKey): string {
  const kpi = (id: string) => [...kpis, ...references].find((each) => each.id === id);
  switch (key.kind) {
    case 'kpi':
      return kpi(key.id)?.name ?? key.id;
    case 'part': {
      const whole = kpi(key.kpi);
      const part = whole?.parts.find(({ id }) => id === key.part);
      return `${whole?.name ?? key.kpi}（${part?.name ?? key.part}）`;
    }
    case 'step':
      return steps.find(({ id }) => id === key.id)?.name ?? key.id;
    case 'initiative':
    case 'report':
    case 'submission':
    case 'correction':
      return title;
  }
}

function valueHeading(kind: RowKey['kind'], name: string): Heading {
  if (kind === 'submission') return submissionHeading(name);
  return kind === 'step' && (name === 'actual' || name === 'interim')
    ? PROGRESS_HEADING
    : fieldHeading(name);
}

function fieldParts(field: Field): { readonly year: string | null; readonly name: string } {
  const dot = field.lastIndexOf('.');
  return dot < 0
    ? { year: null, name: field }
    : { year: field.slice(0, dot), name: field.slice(dot + 1) };
}

/** 「R6年度」. */
export function yearName(year: string): string {
  return year.endsWith('年度') ? year : `${year}年度`;
}
