import type { CellInput } from '../../src/evaluation';
import type { Disclosure, Initiative, Kpi } from '../../src/programme';
import type { Audience } from '../../src/report';
import type { Reading } from '../../src/workbook';
import { kpiValueKeys, valueKey } from '../../src/workbook';
import { loaded, madeUp } from '../programme/madeUp';
import { cases, fc } from '../support/property';
import { Book } from '../workbook/reading/book';
import { outputs } from './support/outputs';

/**
 * Whatever is marked in a programme and whatever is typed: what readers may not see makes no difference to anything that
 * they get. Stronger than looking for values: a count or a rate that follows from one would differ as well.
 */

const RANK = { public: 0, council: 1, office: 2 } as const;
const programme = loaded();
const kpisOf = ({ kpis, references }: Initiative): readonly Kpi[] => [...kpis, ...references];
const ids = [
  ...programme.initiatives.map(({ no }) => String(no)),
  ...programme.initiatives.flatMap((initiative) => kpisOf(initiative).map(({ id }) => id)),
];

type Marks = ReadonlyMap<string, Disclosure>;

interface Marked {
  readonly no: number;
  readonly kpis: readonly { readonly id: string }[];
  readonly references?: readonly { readonly id: string }[];
}

function definitionWith(marks: Marks): string {
  const { initiatives, ...rest } = madeUp as { readonly initiatives: readonly Marked[] };
  const marked = <T extends object>(item: T, id: string) => {
    const disclosure = marks.get(id);
    return disclosure === undefined ? item : { ...item, disclosure };
  };
  return JSON.stringify({
    ...rest,
    initiatives: initiatives.map(({ kpis, references = [], ...initiative }) => ({
      ...marked(initiative, String(initiative.no)),
      kpis: kpis.map((kpi) => marked(kpi, kpi.id)),
      references: references.map((kpi) => marked(kpi, kpi.id)),
    })),
  });
}

const years = ['R1', 'R2'] as const;

/** Keys of what is typed about a KPI, and of what is written about an initiative. */
const valueKeysOf = (kpi: Kpi): readonly string[] =>
  kpi.repeats !== null
    ? []
    : [
        ...years.flatMap((year) => kpiValueKeys(kpi, `${year}.actual`)),
        valueKey({ kind: 'kpi', id: kpi.id }, 'R2.kind'),
      ];
const rowsOf = ({ divisions, no }: Initiative): readonly string[] =>
  divisions.length === 1
    ? [`i:${String(no)}`]
    : divisions.map((division) => `t:${String(no)}:${division}`);
const textKeysOf = (initiative: Initiative): readonly string[] => [
  ...rowsOf(initiative).flatMap((row) =>
    ['report', 'reason', 'next'].map((field) => `${row}|${field}`),
  ),
  ...['remark', 'answer', 'officeStatus', 'officeReason'].map(
    (field) => `i:${String(initiative.no)}|${field}`,
  ),
];

/** What of the workbook readers may not see: marked values and their repetitions, and what is written beside them. */
function secretKeys(marks: Marks, audience: Audience): ReadonlySet<string> {
  const hides = (id: string): boolean => RANK[marks.get(id) ?? 'public'] > RANK[audience];
  const isSecret = ({ no }: Initiative, { id }: Kpi): boolean => hides(String(no)) || hides(id);
  const secret = new Set<string>();
  const values = new Set<string>();
  for (const initiative of programme.initiatives) {
    for (const kpi of kpisOf(initiative)) if (isSecret(initiative, kpi)) values.add(kpi.id);
  }
  for (const initiative of programme.initiatives) {
    const kpis = kpisOf(initiative);
    const quoted = kpis.some(({ id, repeats }) => values.has(id) || values.has(repeats ?? ''));
    if (quoted || hides(String(initiative.no))) {
      for (const key of textKeysOf(initiative)) secret.add(key);
    }
    if (hides(String(initiative.no))) {
      for (const { id } of initiative.steps)
        for (const year of years) secret.add(`s:${id}|${year}.actual`);
    }
    for (const kpi of kpis.filter(({ id }) => values.has(id))) {
      for (const key of valueKeysOf(kpi)) secret.add(key);
    }
  }
  return secret;
}

const words = ['確定値', '速報値', '集計中（5月）', '約40', '-'];
const input: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constant<CellInput>({ kind: 'blank' }),
  fc.integer({ min: -5, max: 7000 }).map((n): CellInput => ({ kind: 'number', value: n / 4 })),
  fc.constantFrom(...words).map((text): CellInput => ({ kind: 'text', text })),
);
const keys = programme.initiatives.flatMap((initiative) => [
  ...kpisOf(initiative).flatMap(valueKeysOf),
  ...initiative.steps.flatMap(({ id }) => years.map((year) => `s:${id}|${year}.actual`)),
  ...textKeysOf(initiative),
]);
const typed = fc.array(input, { minLength: keys.length, maxLength: keys.length });
const marks = fc
  .array(
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom('council' as const, 'office' as const)),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((pairs): Marks => new Map(pairs));

function readingOf(definition: string, typedInputs: readonly CellInput[]): Reading {
  const values = new Map(
    keys.flatMap((key, index) => {
      const value = typedInputs[index] ?? { kind: 'blank' as const };
      return value.kind === 'blank' ? [] : [[key, value] as const];
    }),
  );
  return Book.of({ definition, year: 'R2', values }).read();
}

test('what may not be seen makes no difference to what the public and the council get', async () => {
  await fc.assert(
    fc.asyncProperty(
      marks,
      typed,
      typed,
      fc.constantFrom('public' as const, 'council' as const),
      async (marked, first, others, audience) => {
        const secret = secretKeys(marked, audience);
        const second = first.map((value, index) =>
          secret.has(keys[index] ?? '') ? (others[index] ?? value) : value,
        );
        const definition = definitionWith(marked);
        expect(await outputs(readingOf(definition, second), audience)).toEqual(
          await outputs(readingOf(definition, first), audience),
        );
      },
    ),
    cases(10),
  );
});

test('and it would show: unmarked, the same change differs', async () => {
  const one: CellInput = { kind: 'number', value: 41 };
  const at = (value: CellInput): readonly CellInput[] =>
    keys.map((key) => (key === 'k:8-2|R2.actual' ? value : { kind: 'blank' }));
  const definition = definitionWith(new Map());
  const before = await outputs(readingOf(definition, at(one)), 'public');
  const after = await outputs(readingOf(definition, at({ kind: 'number', value: 3 })), 'public');
  expect(before.filter((output, index) => output !== after[index]).length).toBeGreaterThan(4);
});
