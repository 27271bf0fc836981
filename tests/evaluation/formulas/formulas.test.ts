import {
  cut3,
  displayFormula,
  displayTexts,
  initiativePositionFormula,
  judgeInitiative,
  judgeKpi,
  judgeStep,
  judgingScale,
  kpiPositionFormula,
  parseValueKind,
  progressFormula,
  progressToEnd,
  progressWords,
  rateFormula,
  stepPositionFormula,
  type CellInput,
  type JudgedKpiYear,
  type KpiEntry,
  type KpiFacts,
  type KpiYearRefs,
  type Standing,
} from '../../../src/evaluation';
import { SEED } from '../../support/property';
import { kpiCase } from './generate';
import { handWritten } from './handWritten';
import { chance } from './random';
import { scaleCases } from './scaleCases';
import { columnLetter, FormulaSheet, recalculated, type Result } from './sheet';

/*
 * Both engines must agree on every input: the library's result and LibreOffice's, for the same cells. Cached values are
 * wrong on purpose, so that a formula that was not recalculated shows up.
 */

const KPI_CASES = 700;
const STEP_CASES = 150;
const INITIATIVE_CASES = 60;
const PROGRESS_CASES = 200;

interface Expectation {
  readonly what: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expected: Result;
}

const columns = { target: 0, actual: 1, previous: 4, kind: 7, previousKind: 8, result: 9 };

const words: readonly CellInput[] = [
  ...['完了', '計画どおり', '概ね計画どおり', 'やや遅れ', '遅れ', '未着手', '中止'],
  ...['', ' ', '\u3000', '完了 ', '*', '?', '計画*', '計画通り', '~*', '=1', '#N/A', 'ﾔﾔ遅れ', '5'],
].map((text): CellInput => ({ kind: 'text', text }));
const oddWords: readonly CellInput[] = [
  { kind: 'blank' },
  { kind: 'number', value: 5 },
  { kind: 'number', value: 0 },
  { kind: 'boolean', value: true },
  { kind: 'error', code: '#N/A' },
];

function writeKpi(
  sheet: FormulaSheet,
  one: Omit<ReturnType<typeof kpiCase>, 'isDate'>,
  isDate = false,
): number {
  const row = sheet.row();
  const at = (column: number): string => `$${columnLetter(column)}${row}`;
  const { facts, entry, previous } = one;
  if (facts.target !== null)
    sheet.input(row, columns.target, { kind: 'number', value: facts.target });
  entry.values.forEach((input, part) => sheet.input(row, columns.actual + part, input, isDate));
  previous?.values.forEach((input, part) =>
    sheet.input(row, columns.previous + part, input, isDate),
  );
  sheet.input(row, columns.kind, { kind: 'text', text: one.kind });
  sheet.input(row, columns.previousKind, { kind: 'text', text: one.previousKind });
  const cells = (first: number) => entry.values.map((_, part) => at(first + part));
  const refs = {
    actuals: cells(columns.actual),
    target: facts.target === null ? null : at(columns.target),
    previous: previous === null ? null : cells(columns.previous),
    kind: at(columns.kind),
    previousKind: at(columns.previousKind),
  };
  const position = at(columns.result);
  sheet.formula(row, columns.result, kpiPositionFormula(facts, refs));
  sheet.formula(row, columns.result + 1, rateFormula(facts, { ...refs, position }));
  sheet.formula(row, columns.result + 2, displayFormula(position));
  return row;
}

describe('the rules as formulas', () => {
  it('agree with the library on every generated case, and both with what was worked out by hand', async () => {
    const expectations: Expectation[] = [];
    const sheets: FormulaSheet[] = [];
    const random = chance(SEED);

    for (const { name, cells, scale } of scaleCases) {
      const ready = judgingScale(scale);
      const texts = displayTexts(scale);

      const kpis = new FormulaSheet(`${name}k`);
      kpis.settings(scale, cells, progressWords(scale));
      sheets.push(kpis);
      for (let index = 0; index < KPI_CASES; index += 1) {
        const one = kpiCase(random, scale, (text) => parseValueKind({ kind: 'text', text }));
        const row = writeKpi(kpis, one, one.isDate);
        const { position, rate } = judgeKpi(one.facts, one.entry, one.previous, ready);
        const what = JSON.stringify({ ...one, scale: scale.bands.map((band) => band.lowestRate) });
        const expect = (column: number, expected: Result): void => {
          expectations.push({ what, sheet: kpis.name, row, column, expected });
        };
        expect(columns.result, position);
        expect(columns.result + 1, rate === null ? '' : cut3(rate));
        expect(columns.result + 2, texts[position - 1] ?? '');
      }

      const steps = new FormulaSheet(`${name}s`);
      steps.settings(scale, cells, progressWords(scale));
      sheets.push(steps);
      for (let index = 0; index < STEP_CASES; index += 1) {
        const any = (): CellInput => random.pick(random.percent(75) ? words : oddWords);
        const standing: Standing = random.percent(80)
          ? 'due'
          : random.pick(['future', 'notDue', 'discontinued'] as const);
        const earlier = Array.from({ length: random.whole(3) }, any);
        const progress = any();
        const row = steps.row();
        [progress, ...earlier].forEach((input, column) => steps.input(row, column, input));
        steps.formula(
          row,
          5,
          stepPositionFormula(standing, {
            progress: `$A${row}`,
            earlier: earlier.map((_, year) => `$${columnLetter(year + 1)}${row}`),
          }),
        );
        expectations.push({
          what: JSON.stringify({ standing, progress, earlier }),
          sheet: steps.name,
          row,
          column: 5,
          expected: judgeStep(standing, progress, earlier, ready),
        });
      }
    }

    sheets.push(...initiativeSheets(expectations), progressSheet(expectations));

    const byHand = new FormulaSheet('HAND');
    const first = scaleCases[0];
    if (first === undefined) throw new RangeError('No scale');
    byHand.settings(first.scale, first.cells, progressWords(first.scale));
    sheets.push(byHand);
    for (const one of handWritten) {
      const row = writeKpi(byHand, one);
      const { position, rate } = judgeKpi(
        one.facts,
        one.entry,
        one.previous,
        judgingScale(first.scale),
      );
      expect([one.what, position, rate === null ? '' : cut3(rate)]).toEqual([
        one.what,
        one.position,
        one.rate,
      ]);
      expectations.push(
        { what: one.what, sheet: 'HAND', row, column: columns.result, expected: one.position },
        { what: one.what, sheet: 'HAND', row, column: columns.result + 1, expected: one.rate },
      );
    }

    const result = await recalculated(sheets);
    const wrong = expectations.flatMap(({ what, sheet, row, column, expected }) => {
      const raw = result(sheet, row, column);
      const found = raw === null ? '' : raw === 0 ? 0 : raw;
      return found === expected ? [] : [{ sheet, row, column, expected, found, what }];
    });
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(wrong).toHaveLength(0);
    expect(scaleCases.length * (KPI_CASES + STEP_CASES)).toBeGreaterThan(5000);
  });
});

function initiativeSheets(expectations: Expectation[]): FormulaSheet[] {
  const random = chance(SEED + 1);
  const sheet = new FormulaSheet('INI');
  const cases = Array.from({ length: INITIATIVE_CASES }, (_, no) => ({
    key: `I${no}`,
    standing: random.percent(80)
      ? ('due' as const)
      : random.pick(['future', 'notDue', 'discontinued'] as const),
    kpis: [] as number[],
    steps: [] as number[],
  }));
  const last = 600;
  for (let index = 0; index < last; index += 1) {
    const row = sheet.row();
    const one = random.pick(cases);
    const kind = random.pick(['kpi', 'step', 'reference', 'KPI2', '']);
    const position = random.percent(60) ? 1 + random.whole(3) : 1 + random.whole(14);
    sheet.input(row, 0, { kind: 'text', text: one.key });
    sheet.input(row, 1, { kind: 'text', text: kind });
    if (random.percent(85)) {
      sheet.input(row, 2, { kind: 'number', value: position });
      if (kind === 'kpi') one.kpis.push(position);
      if (kind === 'step') one.steps.push(position);
    } else {
      sheet.input(row, 2, random.pick(oddWords.filter(({ kind: odd }) => odd !== 'number')));
    }
  }
  cases.forEach(({ key, standing, kpis, steps }, index) => {
    const row = index + 1;
    sheet.input(row, 5, { kind: 'text', text: key });
    const formula = initiativePositionFormula(standing, {
      keys: `$A$1:$A$${last}`,
      key: `$F${row}`,
      kinds: `$B$1:$B$${last}`,
      kpiKind: 'kpi',
      stepKind: 'step',
      positions: `$C$1:$C$${last}`,
    });
    sheet.formula(row, 6, formula);
    expectations.push({
      what: JSON.stringify({ standing, kpis, steps }),
      sheet: 'INI',
      row,
      column: 6,
      expected: judgeInitiative(standing, kpis, steps),
    });
  });
  return [sheet];
}

function progressSheet(expectations: Expectation[]): FormulaSheet {
  const random = chance(SEED + 2);
  const sheet = new FormulaSheet('PRO');
  const first = scaleCases[0];
  if (first === undefined) throw new RangeError('No scale');
  sheet.settings(first.scale, first.cells, progressWords(first.scale));
  const ready = judgingScale(first.scale);
  for (let index = 0; index < PROGRESS_CASES; index += 1) {
    const row = sheet.row();
    const common = {
      inputs: random.percent(20) ? 2 : 1,
      direction: random.pick(['atLeast', 'atMost', 'belowPreviousYear'] as const),
      accumulation: random.pick(['perYear', 'level', 'cumulative'] as const),
      approximate: false,
      minimum: null,
      maximum: null,
      integer: false,
      previousBaseline: null,
      baseline: random.pick([null, 28.3, 837, 0, -2.5, 100, 0.1]),
      lastTarget: random.pick([null, 45, 1120, 0, 0.3, -4]),
    };
    const years: JudgedKpiYear[] = [];
    const refs: KpiYearRefs[] = [];
    for (let year = 0; year < 3; year += 1) {
      const facts: KpiFacts = {
        ...common,
        standing: random.percent(85) ? 'due' : 'notDue',
        target:
          common.direction === 'belowPreviousYear' ? null : random.pick([60, 130, 0, 0.1, 35]),
      };
      const typed = Array.from({ length: facts.inputs }, (): CellInput =>
        random.percent(90)
          ? { kind: 'number', value: random.pick([0, 12, 35.5, 0.1, 0.2, 61, 130, 837.25, -3]) }
          : random.pick(oddWords),
      );
      const entry: KpiEntry = { values: typed, interim: [], valueKind: { kind: 'final' } };
      const previous: KpiEntry = {
        ...entry,
        values: typed.map(() => ({ kind: 'number', value: 20 })),
      };
      years.push({ facts, outcome: judgeKpi(facts, entry, previous, ready) });

      const base = year * 6;
      const at = (offset: number): string => `$${columnLetter(base + offset)}${row}`;
      if (facts.target !== null) sheet.input(row, base, { kind: 'number', value: facts.target });
      typed.forEach((input, part) => sheet.input(row, base + 1 + part, input));
      typed.forEach((_, part) => sheet.input(row, base + 3 + part, { kind: 'number', value: 20 }));
      const year_ = {
        actuals: typed.map((_, part) => at(1 + part)),
        target: facts.target === null ? null : at(0),
      };
      const previousRefs = typed.map((_, part) => at(3 + part));
      sheet.formula(
        row,
        base + 5,
        kpiPositionFormula(facts, {
          ...year_,
          previous: previousRefs,
          kind: null,
          previousKind: null,
        }),
      );
      refs.push({ facts, ...year_, position: at(5) });
    }
    const expected = progressToEnd(years);
    sheet.formula(row, 20, progressFormula(refs) ?? '""');
    expectations.push({
      what: JSON.stringify(years),
      sheet: 'PRO',
      row,
      column: 20,
      expected: expected === null ? '' : cut3(expected),
    });
  }
  return sheet;
}
