import { loadProgramme } from '../../src/programme';
import { fc } from '../support/property';

/** Texts that a spreadsheet would rather take for something else. */
const tricky = fc.constantFrom(
  '=1+1',
  '1-2',
  'TRUE',
  '65%',
  '０１',
  "'引用",
  '#REF!',
  '+81',
  '-',
  '@x',
  '2026/4/1',
  '_x000A_',
  '&amp;<b>',
  '𠮷野家',
  'なし',
  '○',
);
const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, ''))
  .filter((text) => text.trim() !== '');
const text = fc.oneof(printable, tricky);
const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined });
const quantity = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.double({ min: 0.001, max: 1e6, noNaN: true }).map((n) => Number(n.toPrecision(15))),
);
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const YEARS = ['R8', 'R9', 'R10', 'R11'] as const;

function perYear<T>(years: readonly string[], values: fc.Arbitrary<T>): fc.Arbitrary<object> {
  return fc
    .array(maybe(values), { minLength: years.length, maxLength: years.length })
    .map((all) =>
      Object.fromEntries(
        years.flatMap((year, i) => (all[i] === undefined ? [] : [[year, all[i]]])),
      ),
    );
}

const disclosure = maybe(fc.constantFrom('public', 'council', 'office'));

function lifeCycle(years: readonly string[]): fc.Arbitrary<object | undefined> {
  return maybe(
    fc.record(
      {
        state: fc.constantFrom('completed', 'discontinued'),
        from: fc.constantFrom(...years),
        decidedOn: day,
        reason: lines,
      },
      { requiredKeys: ['state', 'from', 'reason'] },
    ),
  );
}

function kpi(years: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({
    name: text,
    unit: fc.oneof(fc.constant(''), text),
    direction: fc.constantFrom('atLeast', 'atMost'),
    accumulation: fc.constantFrom('perYear', 'level', 'cumulative'),
    targets: perYear(years, quantity).filter((targets) => Object.keys(targets).length > 0),
    baseline: maybe(
      fc.record(
        { label: text, value: quantity, comparable: fc.boolean() },
        { requiredKeys: ['label', 'value'] },
      ),
    ),
    minimum: fc.constantFrom(undefined, null, 0, -5),
    maximum: fc.constantFrom(undefined, 1e13),
    integer: fc.constantFrom(undefined, false),
    approximate: maybe(fc.boolean()),
    parts: maybe(
      fc
        .array(text, { minLength: 2, maxLength: 3 })
        .map((names) => names.map((name, i) => ({ id: `p${String(i)}`, name }))),
    ),
    definition: maybe(lines),
    method: maybe(lines),
    source: maybe(lines),
    measuredAt: maybe(lines),
    seriesBreak: maybe(fc.record({ year: fc.constantFrom(...years), reason: lines })),
    lifeCycle: lifeCycle(years),
    disclosure,
    note: maybe(lines),
  });
}

function step(years: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({
    name: text,
    plan: perYear(years, fc.oneof(lines, fc.constantFrom('', '→'))),
    due: fc.shuffledSubarray([...years]),
    milestones: maybe(perYear(years, lines)),
    lifeCycle: lifeCycle(years),
    note: maybe(lines),
  });
}

function withIds(
  items: readonly Record<string, unknown>[],
  prefix: string,
): Record<string, unknown>[] {
  return items.map((item, i) => defined({ id: `${prefix}${String(i + 1)}`, ...item }));
}

function defined(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** Definitions of small programmes with everything in them that one may have; all of them right. */
export const definitions: fc.Arbitrary<unknown> = fc
  .constantFrom(1, 2, 3, 4)
  .map((count) => YEARS.slice(0, count))
  .chain((years) =>
    fc.record({
      title: text,
      organisation: text,
      office: maybe(text),
      fiscalYears: fc.constant([...years]),
      precedingYear: maybe(fc.constant('R7')),
      calendar: maybe(perYear(years, fc.record({ label: text }, { requiredKeys: [] }))),
      scale: maybe(fc.constantFrom('default', 'ibaraki', 'osaka')),
      rounds: maybe(
        fc
          .record({ name: text, schedule: perYear(years, fc.record({ deadline: day })) })
          .map(({ name, schedule }) => [
            { id: 'half', name, kind: 'interim', asOf: '09-30', schedule },
            { id: 'end', name: '年度末', kind: 'yearEnd', asOf: '03-31' },
          ]),
      ),
      divisions: fc
        .array(fc.record({ name: text, bureau: maybe(text), renamed: maybe(day) }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((all) =>
          all.map(({ name, bureau, renamed }, i) =>
            defined({
              id: `d${String(i)}`,
              name: `${name}${String(i)}課`,
              bureau,
              renamed: renamed && [{ from: renamed, name: `${name}${String(i)}室` }],
            }),
          ),
        ),
      sections: fc.array(text, { maxLength: 2 }),
      pillar: text,
      initiatives: fc.array(
        fc.record({
          title: text,
          outline: maybe(lines),
          goal: maybe(lines),
          kpis: fc.array(kpi(years), { maxLength: 3 }),
          references: maybe(fc.array(kpi(years), { maxLength: 1 })),
          steps: fc.array(step(years), { minLength: 1, maxLength: 2 }),
          lifeCycle: lifeCycle(years),
          disclosure,
          note: maybe(lines),
          joint: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      source: maybe(text),
    }),
  )
  .map(({ sections, pillar, initiatives, divisions, ...rest }) =>
    defined({
      formatVersion: 1,
      id: 'generated-1',
      ...rest,
      divisions,
      pillars: [
        {
          no: 1,
          title: pillar,
          sections: sections.map((title, i) => ({ no: i + 1, title })),
        },
      ],
      initiatives: initiatives.map(({ kpis, references, steps, joint, ...item }, i) =>
        defined({
          no: i * 3 + 1,
          pillar: 1,
          ...item,
          section: sections.length === 0 ? undefined : 1,
          divisions: (joint ? divisions : divisions.slice(0, 1)).map((each) => each.name),
          kpis: withIds(kpis, `${String(i)}-`),
          references: references && withIds(references, `${String(i)}-r`),
          steps: withIds(steps, `${String(i)}-s`),
        }),
      ),
    }),
  )
  .filter((json) => loadProgramme(json).ok);
