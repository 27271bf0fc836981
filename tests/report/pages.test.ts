import type { CellInput } from '../../src/evaluation';
import type { WorkbookPlan } from '../../src/workbook';
import { Book, programme } from '../workbook/reading/book';
import { filledReading } from './support/readings';
import { paperOf, plannedPages, printedPages, run } from './support/printed';

/** The paper as it comes out of a printer: LibreOffice lays it out afresh and must find no page that we did not plan. */

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, each) => all + each, 0);

/** A thousand characters, the last of which stands nowhere else. */
const long: CellInput = {
  kind: 'text',
  text: `${'取組の内容を詳しく述べた文である。'.repeat(58)}事業の課題を確かめた。畢`,
};

const longTexts = programme.initiatives.flatMap((initiative) => {
  const rows =
    initiative.divisions.length === 1
      ? [`i:${String(initiative.no)}`]
      : initiative.divisions.map((division) => `t:${String(initiative.no)}:${division}`);
  return rows.flatMap((row) =>
    ['report', 'reason', 'next'].map((field) => [`${row}|${field}`, long] as const),
  );
});

const papers = {
  full: () => paperOf(filledReading()),
  'a single division': () => paperOf(filledReading({ division: 'jinji' })),
  'nothing entered': () => paperOf(Book.of().read()),
  'an interim round': () => paperOf(filledReading({ round: 'interim', seed: 5 })),
  '1,000 characters': () => paperOf(filledReading({ changed: longTexts }), { pillars: [2] }),
} as const;

type Name = keyof typeof papers;
const names = Object.keys(papers) as Name[];
const plans = new Map<Name, WorkbookPlan>();
const printed = new Map<Name, readonly string[]>();

beforeAll(async () => {
  for (const name of names) plans.set(name, papers[name]());
  const pages = await printedPages([...plans.values()]);
  names.forEach((name, index) => printed.set(name, pages[index] ?? []));
});

const pagesOf = (name: Name): readonly string[] => printed.get(name) ?? [];

/** Pages of one part. */
function partOf(name: Name, key: string): readonly string[] {
  const counts = Object.entries(plannedPages(plans.get(name) ?? papers[name]()));
  const at = counts.findIndex(([each]) => each === key);
  const before = sum(Object.fromEntries(counts.slice(0, at)));
  return pagesOf(name).slice(before, before + (counts[at]?.[1] ?? 0));
}

describe.each(names)('the paper: %s', (name) => {
  test('is printed on the pages that were planned, none of them empty', () => {
    const plan = plans.get(name);
    const pages = pagesOf(name);
    expect(pages).toHaveLength(plan === undefined ? -1 : sum(plannedPages(plan)));
    expect(Math.min(...pages.map((page) => run(page).length))).toBeGreaterThan(60);
  });

  test('numbers its pages throughout', () => {
    const pages = pagesOf(name);
    pages.forEach((page, index) => {
      expect(run(page)).toContain(`${String(index + 1)}/${String(pages.length)}`);
    });
  });
});

test('every initiative has a page of its own in its own form', () => {
  const forms = partOf('full', 'paper-forms');
  expect(forms).toHaveLength(57);
  forms.forEach((page, index) => {
    const initiative = programme.initiatives[index];
    expect(run(page)).toContain(run(`No.${String(initiative?.no)}　${initiative?.title ?? ''}`));
    expect(run(page)).toContain(run(initiative?.outline ?? '').slice(0, 30));
  });
});

test('a text of a thousand characters is printed to its last word wherever it stands', () => {
  const reports = programme.initiatives
    .filter(({ pillar }) => pillar === 2)
    .flatMap(({ divisions }) => divisions);
  const endsIn = (key: string): number =>
    run(partOf('1,000 characters', key).join('')).split('畢').length - 1;
  // 取組実績 and 今後の対応 in the table; 未達の理由 as well in the form.
  expect(endsIn('paper-pillar-2')).toBe(2 * reports.length);
  expect(endsIn('paper-forms')).toBe(3 * reports.length);
});

test('what goes on on another page says of what it is', () => {
  const pages = partOf('1,000 characters', 'paper-pillar-2');
  const joint = programme.initiatives.filter(
    ({ divisions, pillar }) => pillar === 2 && divisions.length > 1,
  );
  const goesOn = pages.filter((page) => run(page).includes('（続き）'));
  expect(goesOn.length).toBeGreaterThanOrEqual(joint.length);
  for (const page of pages) expect(run(page)).toMatch(/取組実績|今後の対応/);
});
