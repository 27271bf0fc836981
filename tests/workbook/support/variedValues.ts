import type { CellInput } from '../../../src/evaluation';
import type { FiscalYear, Kpi, Programme, Round, Step } from '../../../src/programme';
import type { ValueKey, Values } from '../../../src/workbook';
import { PRECEDING_FIELD, kpiValueKeys, progressField } from '../../../src/workbook';

const number = (value: number): CellInput => ({ kind: 'number', value });
const text = (value: string): CellInput => ({ kind: 'text', text: value });

/** What people leave in a cell that wants a number. */
const ODD: readonly CellInput[] = [
  text('６５％'),
  text('約300'),
  text('1,234件'),
  text('　 '),
  text(''),
  text("'"),
  text('=1+1'),
  number(-3),
  number(0),
  number(2.5),
  number(1e14),
  number(1e-10),
  { kind: 'boolean', value: true },
  { kind: 'boolean', value: false },
  { kind: 'error', code: '#DIV/0!' },
];

const WORDS = [
  '完了',
  '計画どおり',
  '計画どおり',
  '概ね計画どおり',
  'やや遅れ',
  '遅れ',
  '未着手',
  '中止',
];
const ODD_WORDS: readonly CellInput[] = [text('順調'), text('　'), text('*'), number(3)];

const KINDS: readonly CellInput[] = [
  text('確定値'),
  text('速報値'),
  text('集計中（8月）'),
  text('集計中'),
  text('取消'),
  text('  '),
  text('見込'),
  number(1),
];

const TEXTS = [
  '関係課と連携して説明会を3回開催し、手順を見直した。',
  '=SUM(A1)',
  '-5%の減',
  '1-2',
  '　',
  '一行目\n二行目',
  '「引用」と"quotes"',
];

/** Numbers from 0 to 1, the same for the same seed. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * Values of every sort, the same for the same seed: on time, late, missing, odd. `untidy` is the share of cells with
 * something odd in them; with 0 every due cell but a few is filled in as it should be.
 */
export function variedValues(
  programme: Programme,
  reportingYear: FiscalYear,
  round: Round,
  seed: number,
  untidy = 0.3,
): Values {
  const draw = draws(seed);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(draw() * from.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  };
  const values = new Map<ValueKey, CellInput>();
  const years = programme.fiscalYears.slice(0, programme.fiscalYears.indexOf(reportingYear) + 1);

  const kpiNumber = (kpi: Kpi, year: FiscalYear): CellInput => {
    if (draw() < untidy) {
      const odd = pick(ODD);
      // LibreOffice counts a TRUE among the numbers, Excel does not.
      if (odd.kind !== 'boolean' || kpi.parts.length === 0) return odd;
    }
    const target = kpi.targets[year] ?? 1000;
    const raw = target * pick([0.3, 0.5, 0.79, 0.8, 0.95, 1, 1, 1.1, 1.4]);
    const value = kpi.integer ? Math.round(raw) : Math.round(raw * 100) / 100;
    return number(kpi.maximum === null ? value : Math.min(value, kpi.maximum));
  };
  const kpiYear = (kpi: Kpi, year: FiscalYear): void => {
    const now = year === reportingYear;
    const fields =
      round.kind === 'interim' && now
        ? [`${year}.interim`, `${year}.forecast`]
        : [`${year}.actual`];
    for (const field of fields) {
      for (const key of kpiValueKeys(kpi, field)) {
        if (draw() > 0.1) values.set(key, kpiNumber(kpi, year));
      }
    }
    if (now && round.kind === 'yearEnd' && draw() < 0.5) {
      values.set(`k:${kpi.id}|${year}.kind`, draw() < untidy ? pick(KINDS) : text('確定値'));
    }
  };
  const stepYear = (step: Step, year: FiscalYear): void => {
    if (draw() < 0.1) return;
    const key = `s:${step.id}|${progressField(year, reportingYear, round)}`;
    values.set(key, draw() < untidy / 4 ? pick(ODD_WORDS) : text(pick(WORDS)));
  };

  for (const initiative of programme.initiatives) {
    const kpis = [...initiative.kpis, ...initiative.references];
    for (const kpi of kpis.filter(({ repeats }) => repeats === null)) {
      for (const year of years) kpiYear(kpi, year);
      if (kpi.direction === 'belowPreviousYear' && draw() < 0.5) {
        values.set(`k:${kpi.id}|${PRECEDING_FIELD}`, kpiNumber(kpi, reportingYear));
      }
    }
    for (const step of initiative.steps) for (const year of years) stepYear(step, year);
    const keys =
      initiative.divisions.length > 1
        ? initiative.divisions.map((division) => `t:${String(initiative.no)}:${division}`)
        : [`i:${String(initiative.no)}`];
    for (const key of keys) {
      for (const field of ['report', 'reason', 'next', 'memo']) {
        if (draw() < 0.6) values.set(`${key}|${field}`, text(pick(TEXTS)));
      }
    }
    if (draw() < untidy) values.set(`${keys[0] ?? ''}|report`, number(12.5));
    if (draw() < 0.2) {
      values.set(`i:${String(initiative.no)}|officeStatus`, text('達成'));
      values.set(`i:${String(initiative.no)}|officeReason`, text('翌月に達したため。'));
    }
  }
  for (const { id } of programme.divisions) {
    if (draw() < 0.5) continue;
    values.set(`d:${id}|state`, text('提出'));
    values.set(`d:${id}|number`, number(2));
    values.set(`d:${id}|submittedOn`, number(45768));
  }
  values.set('submission:writer|value', text('埼玉 花子'));
  values.set('submission:confirmedOn|value', number(45765));
  return values;
}
