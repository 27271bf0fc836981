import type { CellInput } from '../../evaluation';
import { isBlank } from '../../evaluation';
import type { FiscalYear, Initiative } from '../../programme';
import type { Reading, Values, ValueKey } from '../../workbook';
import {
  dayText,
  judgedField,
  kpiValueKeys,
  progressField,
  rowKeyText,
  sameInput,
  shownKpis,
} from '../../workbook';
import { typedText, writtenText } from './words';

/** One line of the sheet 訂正 as the paper needs it, or a difference from what had been published. */
export interface Recorded {
  readonly item: string;
  readonly year: FiscalYear;
  readonly old: string;
  readonly on: string | null;
  readonly cause: string;
}

export interface RecordedCorrections {
  /** By item and year; the first that was published goes before what was corrected later. */
  of(item: string, year: FiscalYear): Recorded | null;
  /** Lines of the sheet that name nothing of the programme, in words. */
  readonly unknown: readonly string[];
}

/** A typed value that the paper shows: its keys are those of one KPI (of all its parts) or step in a year. */
interface Shown {
  readonly item: string;
  readonly year: FiscalYear;
  readonly unit: string;
  readonly keys: readonly ValueKey[];
}

/**
 * What was corrected after publication: the lines of the sheet 訂正, and every value that is another than in the published
 * paper. A line gives the day and the cause; where it names no old value, the published one is taken.
 */
export function recordedCorrections(
  reading: Reading,
  initiatives: readonly Initiative[],
  published: Values | null,
): RecordedCorrections {
  const shown = new Map(shownValues(reading, initiatives).map((each) => [keyOf(each), each]));
  const found = new Map<string, Recorded>();
  const unknown: string[] = [];
  for (const line of lines(reading)) {
    const year = reading.programme.fiscalYears.find((each) => each === narrow(line.year));
    const value =
      year === undefined ? undefined : shown.get(keyOf({ item: narrow(line.item), year }));
    if (year === undefined || value === undefined) {
      unknown.push(line.place);
      continue;
    }
    const key = keyOf(value);
    const before = found.get(key);
    const typed = typedText(line.published, value.unit);
    found.set(key, {
      item: value.item,
      year,
      // The first of several corrections says what had been published.
      old: before?.old ?? (typed === '' ? publishedText(value, published) : typed),
      on: line.on ?? before?.on ?? null,
      cause: [before?.cause ?? '', line.cause].filter((text) => text !== '').join('。'),
    });
  }
  for (const [key, value] of shown) {
    if (published === null || found.has(key) || !differs(value, published, reading)) continue;
    const { item, year } = value;
    found.set(key, { item, year, old: publishedText(value, published), on: null, cause: '' });
  }
  return { of: (item, year) => found.get(keyOf({ item, year })) ?? null, unknown };
}

const keyOf = ({ item, year }: Pick<Shown, 'item' | 'year'>): string => `${item}|${year}`;

/** Typed with full-width digits or a blank around. */
const narrow = (text: string): string => text.normalize('NFKC').trim();

function shownValues(
  { programme, year: reporting, round }: Reading,
  initiatives: readonly Initiative[],
): readonly Shown[] {
  const years = programme.fiscalYears;
  return initiatives.flatMap((initiative) => [
    ...shownKpis(initiative).flatMap((kpi) =>
      kpi.repeats !== null
        ? []
        : years.map((year) => ({
            item: kpi.id,
            year,
            unit: kpi.unit,
            keys: kpiValueKeys(kpi, judgedField(year, reporting, round)),
          })),
    ),
    ...initiative.steps.flatMap(({ id }) =>
      years.map((year) => ({
        item: id,
        year,
        unit: '',
        keys: [`${rowKeyText({ kind: 'step', id })}|${progressField(year, reporting, round)}`],
      })),
    ),
  ]);
}

const BLANK: CellInput = { kind: 'blank' };

/** A value that was blank when it was published was not wrong. */
function differs({ keys }: Shown, published: Values, { cells }: Reading): boolean {
  return keys.some((key) => {
    const before = published.get(key);
    if (before === undefined || isBlank(before)) return false;
    return !sameInput(before, cells.get(key)?.input ?? BLANK);
  });
}

function publishedText({ keys, unit }: Shown, published: Values | null): string {
  return keys
    .map((key) => typedText(published?.get(key), unit))
    .filter((text) => text !== '')
    .join('、');
}

interface Line {
  readonly place: string;
  readonly item: string;
  readonly year: string;
  readonly published: CellInput | undefined;
  readonly on: string | null;
  readonly cause: string;
}

/** Lines of the sheet in which an item is named. */
function lines({ cells }: Reading): readonly Line[] {
  return [...cells].flatMap(([key, cell]): readonly Line[] => {
    if (cell.rowKey.kind !== 'correction' || cell.field !== 'item' || isBlank(cell.input))
      return [];
    const row = key.slice(0, key.indexOf('|'));
    const at = (field: string): CellInput | undefined => cells.get(`${row}|${field}`)?.input;
    const day = at('correctedOn');
    const item = writtenText(cell.input);
    return [
      {
        place: `「${cell.sheet}」の${String(cell.row + 1)}行（${item}）`,
        item,
        year: writtenText(at('year')),
        published: at('published'),
        on: day?.kind === 'number' ? dayText(day.value) : null,
        cause: writtenText(at('cause')),
      },
    ];
  });
}
