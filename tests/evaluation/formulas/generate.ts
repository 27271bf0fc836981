import type { CellInput, KpiEntry, KpiFacts, ValueKind } from '../../../src/evaluation';
import type { Scale } from '../../../src/programme';
import { ulps, type Chance } from './random';

/** Inputs that people, imports and other programs have been seen to leave in a cell. */
const oddInputs: readonly CellInput[] = [
  { kind: 'blank' },
  ...[
    '',
    ' ',
    '\u3000',
    '\u00a0',
    '\t',
    '\n',
    '\r',
    ' \u3000 ',
    ' \t\n\u3000',
    '\u200b',
    '\u2003',
  ].map(asText),
  ...[
    '65',
    '６５',
    '65%',
    '1,234',
    '約60',
    '未',
    '-',
    '*',
    '?',
    '~',
    'TRUE',
    '#N/A',
    '=1+1',
    '1-2',
  ].map(asText),
  { kind: 'boolean', value: true },
  { kind: 'boolean', value: false },
  { kind: 'error', code: '#N/A' },
  { kind: 'error', code: '#DIV/0!' },
  ...[
    0,
    -0,
    1e13,
    1.1e13,
    1e13 + 0.02,
    1e13 + 0.1,
    ulps(1e13, 1),
    ulps(1e13, -1),
    1e300,
    -1e300,
  ].map(asNumber),
  ...[
    1e-9,
    9.9e-10,
    ulps(1e-9, -1),
    1e-10,
    5e-10,
    -1e-9,
    -1e-10,
    5e-324,
    1e-300,
    2e13,
    1.79e308,
  ].map(asNumber),
  ...[9999999999999.99, 999999999999.999, 300000.000000001, 123456.000000001].map(asNumber),
  ...[0.1 + 0.2, 1 / 3, 2 / 3, 45383, 45383.5, 0.9999999995, 0.99999999949, 1 - 1e-9].map(asNumber),
  ...[100.0000000001, 100.0000000005, 100.000000001, 63.5, 64, 3.0000000001, 3.000000001].map(
    asNumber,
  ),
];

const targets: readonly number[] = [
  65,
  78,
  80,
  100,
  3,
  2.4,
  0.82,
  0.18,
  1,
  60,
  99.5,
  3000,
  130000,
  2_000_000,
  1e-9,
  1e13,
  0.3,
  7,
  1 / 3,
];
const oddTargets: readonly number[] = [0, 0, 0, -5, -0.3, -1e13, -1e-9];
const kinds: readonly string[] = [
  '',
  '確定値',
  '速報値',
  '集計中',
  '集計中（8月）',
  '取消',
  '?',
  '集計',
  '*',
];

export interface KpiCase {
  readonly facts: KpiFacts;
  readonly entry: KpiEntry;
  readonly previous: KpiEntry | null;
  readonly kind: string;
  readonly previousKind: string;
  readonly isDate: boolean;
}

export function kpiCase(
  chance: Chance,
  scale: Scale,
  parseKind: (text: string) => ValueKind,
): KpiCase {
  const direction = chance.pick(['atLeast', 'atLeast', 'atMost', 'belowPreviousYear'] as const);
  const comparesYears = direction === 'belowPreviousYear';
  const target = comparesYears
    ? null
    : chance.percent(20)
      ? chance.pick(oddTargets)
      : chance.percent(60)
        ? chance.pick(targets)
        : Math.round(chance.next() * 1e6) / 10 ** chance.whole(5) + 0.5;
  const inputs = chance.percent(15) ? 2 + chance.whole(2) : 1;
  const facts: KpiFacts = {
    standing: chance.percent(4)
      ? chance.pick(['future', 'notDue', 'discontinued'] as const)
      : 'due',
    inputs,
    direction,
    accumulation: 'level',
    approximate: chance.percent(30),
    minimum: chance.pick([0, 0, 0, null, -10, 0.1, 1_000_000]),
    maximum: chance.pick([null, null, null, 100, 63, 0.3, 7_300_000]),
    integer: chance.percent(25),
    target,
    previousBaseline: comparesYears && chance.percent(30) ? chance.pick([0, 12.5, 3, 1e9]) : null,
    baseline: null,
    lastTarget: null,
  };
  const previousValues = Array.from({ length: inputs }, () => value(chance, scale, target));
  const values = Array.from({ length: inputs }, (_, part) =>
    comparesYears && chance.percent(60)
      ? near(chance, previousValues[part])
      : value(chance, scale, target),
  );
  const kind = chance.percent(60) ? '' : chance.pick(kinds);
  const previousKind = chance.percent(80) ? '' : chance.pick(kinds);
  const entry = (inputsTyped: readonly CellInput[], kindTyped: string): KpiEntry => ({
    values: inputsTyped,
    interim: [],
    valueKind: parseKind(kindTyped),
  });
  return {
    facts,
    entry: entry(values, kind),
    previous: comparesYears && chance.percent(90) ? entry(previousValues, previousKind) : null,
    kind,
    previousKind,
    isDate: chance.percent(3),
  };
}

/** Mostly a number on, or a few doubles beside, an edge of the scale. */
function value(chance: Chance, scale: Scale, target: number | null): CellInput {
  if (chance.percent(20)) return chance.pick(oddInputs);
  const edge = chance.pick(edgesOf(scale));
  const at = (target ?? 12.5) * edge;
  if (chance.percent(15)) return asNumber(Math.round(chance.next() * 2e5) / 1000);
  if (chance.percent(15) && edge !== 0 && target !== null)
    return near(chance, asNumber(target / edge));
  return near(chance, asNumber(at));
}

function near(chance: Chance, input: CellInput | undefined): CellInput {
  const found = beside(chance, input);
  // A cell cannot hold anything else.
  return found.kind === 'number' && !Number.isFinite(found.value) ? { kind: 'blank' } : found;
}

function beside(chance: Chance, input: CellInput | undefined): CellInput {
  if (input?.kind !== 'number' || !Number.isFinite(input.value)) return { kind: 'blank' };
  const x = input.value;
  const how = chance.whole(9);
  if (how < 3) return input;
  if (how < 6) return asNumber(ulps(x, chance.pick([-3, -2, -1, 1, 2, 3])));
  if (how === 6) return asNumber(x * (1 + chance.pick([-1, 1]) * 10 ** -(6 + chance.whole(5))));
  if (how === 7) return asNumber(Number((x + chance.pick([-1, 0, 1]) * 1e-9).toPrecision(15)));
  return asNumber(Number(x.toPrecision(1 + chance.whole(15))));
}

function edgesOf({ bands, tolerance }: Scale): readonly number[] {
  return [...bands.flatMap(({ lowestRate }) => lowestRate ?? []), 1 - tolerance, 1, 0, 0.333];
}

function asText(text: string): CellInput {
  return { kind: 'text', text };
}

function asNumber(number: number): CellInput {
  return { kind: 'number', value: number };
}
