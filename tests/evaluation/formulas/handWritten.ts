import type { CellInput, KpiEntry, KpiFacts } from '../../../src/evaluation';
import { parseValueKind } from '../../../src/evaluation';

/**
 * Cases whose results were worked out from the specification by hand, with the default scale (1, 0.8, 0.5; 程度 0.1), so
 * that library and formulas cannot be wrong together.
 */
export interface HandWritten {
  readonly what: string;
  readonly facts: KpiFacts;
  readonly entry: KpiEntry;
  readonly previous: KpiEntry | null;
  readonly kind: string;
  readonly previousKind: string;
  readonly position: number;
  readonly rate: number | '';
}

const MET = 4;
const NEARLY = 5;
const PARTLY = 6;
const MISSED = 7;
const BLANK = 12;
const NOT_EVALUABLE = 13;
const CHECK = 14;

type Typed = number | string | boolean | null;

const cell = (typed: Typed): CellInput =>
  typed === null
    ? { kind: 'blank' }
    : typeof typed === 'number'
      ? { kind: 'number', value: typed }
      : typeof typed === 'boolean'
        ? { kind: 'boolean', value: typed }
        : typed.startsWith('#')
          ? { kind: 'error', code: typed }
          : { kind: 'text', text: typed };

interface Given extends Partial<KpiFacts> {
  readonly kind?: string;
  readonly last?: Typed | readonly Typed[];
  readonly lastKind?: string;
}

function hand(
  what: string,
  given: Given,
  typed: Typed | readonly Typed[],
  position: number,
  rate: number | '' = '',
): HandWritten {
  const { kind = '', last, lastKind = '', ...facts } = given;
  const entry = (values: Typed | readonly Typed[], valueKind: string): KpiEntry => ({
    values: (isList(values) ? values : [values]).map(cell),
    interim: [],
    valueKind: parseValueKind(cell(valueKind)),
  });
  return {
    what,
    facts: {
      standing: 'due',
      inputs: isList(typed) ? typed.length : 1,
      direction: 'atLeast',
      accumulation: 'level',
      approximate: false,
      minimum: 0,
      maximum: null,
      integer: false,
      target: null,
      previousBaseline: null,
      baseline: null,
      lastTarget: null,
      ...facts,
    },
    entry: entry(typed, kind),
    previous: last === undefined ? null : entry(last, lastKind),
    kind,
    previousKind: lastKind,
    position,
    rate,
  };
}

function isList(typed: Typed | readonly Typed[]): typed is readonly Typed[] {
  return typeof typed === 'object' && typed !== null;
}

const below = { direction: 'belowPreviousYear' } as const;
const atMost = { direction: 'atMost' } as const;

export const handWritten: readonly HandWritten[] = [
  hand('65 of 65', { target: 65 }, 65, MET, 1),
  hand('52 of 65 is exactly 0.8', { target: 65 }, 52, NEARLY, 0.8),
  hand('2.4 of 3, below 0.8 in binary', { target: 3 }, 2.4, NEARLY, 0.8),
  hand('32.4 of 65 is cut to 49.8 %', { target: 65 }, 32.4, MISSED, 0.498),
  hand('32.5 of 65', { target: 65 }, 32.5, PARTLY, 0.5),
  hand('99.99 of 100 reads 99.9 %', { target: 100 }, 99.99, NEARLY, 0.999),
  hand('a tenth of a millionth short is met', { target: 1 }, 0.9999999999, MET, 1),
  hand('a millionth short is not', { target: 1 }, 0.999999, NEARLY, 0.999),
  hand('0 of 10', { target: 10 }, 0, MISSED, 0),
  hand('a negative reduction rate', { target: 65, minimum: null }, -5, MISSED, -0.076),
  hand('negative where nothing is below 0', { target: 65 }, -5, CHECK),
  hand('less is better: 20 where 25 was the most', { ...atMost, target: 25 }, 20, MET, 1.25),
  hand('less is better: 30 where 25 was the most', { ...atMost, target: 25 }, 30, NEARLY, 0.833),
  hand('less is better: nothing left', { ...atMost, target: 25 }, 0, MET, 1),
  hand('less is better: below nothing', { ...atMost, target: 25, minimum: null }, -3, MET, 1),
  hand('zero incidents', { ...atMost, target: 0 }, 0, MET),
  hand('one incident', { ...atMost, target: 0 }, 1, MISSED),
  hand('a target of 0 where more is better', { target: 0 }, 0, MET),
  hand('a negative target that is met', { target: -5, minimum: null }, -4, MET),
  hand('a negative target that is missed', { target: -5, minimum: null }, -6, MISSED),
  hand('nothing typed', { target: 65 }, null, BLANK),
  hand('a full-width space', { target: 65 }, '\u3000', BLANK),
  hand('a text that looks like a number', { target: 65 }, '65', CHECK),
  hand('TRUE', { target: 1 }, true, CHECK),
  hand('#N/A', { target: 65 }, '#N/A', CHECK),
  hand('above the maximum', { target: 65, maximum: 100 }, 100.1, CHECK),
  hand(
    'above the maximum in the tenth decimal',
    { target: 100, maximum: 100 },
    100.0000000001,
    MET,
    1,
  ),
  hand('a fraction of a person', { target: 4, integer: true }, 3.5, CHECK),
  hand('whole to nine decimals', { target: 4, integer: true }, 4.0000000001, MET, 1),
  hand('a fraction of ten trillion', { target: 1e12, integer: true }, 9999999999999.99, CHECK),
  hand('ten trillion', { target: 1e12 }, 1e13, MET, 10),
  hand('more than ten trillion', { target: 1e12 }, 1.01e13, CHECK),
  hand('next to nothing', { target: 1 }, 1e-10, CHECK),
  hand('27 of about 30', { target: 30, approximate: true }, 27, MET, 0.9),
  hand('26.9 of about 30', { target: 30, approximate: true }, 26.9, NEARLY, 0.896),
  hand('a part missing', { target: 1 }, [1, null], BLANK),
  hand('a part missing and one wrong', { target: 1 }, ['x', null], BLANK),
  hand('a part wrong', { target: 1 }, [1, 'x'], CHECK),
  hand('the lower part decides', { target: 2 }, [2, 1], PARTLY, 0.5),
  hand('集計中 whatever stands there', { target: 65, kind: '集計中' }, 65, BLANK),
  hand('集計中 with its month', { target: 65, kind: '集計中（8月）' }, 'x', BLANK),
  hand('取消', { target: 65, kind: '取消' }, 65, BLANK),
  hand('速報値', { target: 65, kind: '速報値' }, 65, MET, 1),
  hand('below last year', { ...below, last: 10 }, 9, MET),
  hand('as last year', { ...below, last: 10 }, 10, MISSED),
  hand('0 after 0', { ...below, last: 0 }, 0, MET),
  hand('more than last year', { ...below, last: 10 }, 11, MISSED),
  hand('no last year', { ...below }, 10, NOT_EVALUABLE),
  hand('last year blank', { ...below, last: null }, 10, NOT_EVALUABLE),
  hand('last year a text', { ...below, last: 'x' }, 10, NOT_EVALUABLE),
  hand('last year still 集計中', { ...below, last: 12, lastKind: '集計中' }, 10, NOT_EVALUABLE),
  hand(
    'the baseline instead of last year',
    { ...below, last: null, previousBaseline: 12 },
    10,
    MET,
  ),
  hand('last year before the baseline', { ...below, last: 9, previousBaseline: 12 }, 10, MISSED),
  hand('no target', { standing: 'notDue' }, 10, 2),
  hand('not yet', { standing: 'future', target: 10 }, 10, 1),
  hand('stopped', { standing: 'discontinued', target: 10 }, 10, 3),
];
