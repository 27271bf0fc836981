import { join } from 'node:path';
import { z } from 'zod';
import { readWorkbookFile } from '../../src/cli/files/readInput';
import { evaluate } from '../../src/evaluation';
import { entriesOf, typedValues } from '../../src/workbook';
import { temporaryFolder } from './support/folder';
import { madeUpFile, succeeds } from './support/gyokaku';
import { mute } from './support/mute';

const folder = temporaryFolder();

const rollUp = z.strictObject({
  total: z.number().int(),
  met: z.number().int(),
  missed: z.number().int(),
  discontinued: z.number().int(),
  forecast: z.boolean(),
  counts: z.record(z.string(), z.number().int()),
});
const group = { initiatives: rollUp, kpis: rollUp, steps: rollUp };

/** `evaluate --json`, as the product describes it. */
const documentShape = z.strictObject({
  programme: z.string(),
  reportingYear: z.string(),
  round: z.string(),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      year: z.string(),
      target: z.number().nullable(),
      actual: z.number().nullable(),
      rate: z.number().nullable(),
      status: z.string().regex(/^[A-Za-z]+$/),
    }),
  ),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      year: z.string(),
      progress: z.string(),
      status: z.string().regex(/^[A-Za-z]+$/),
    }),
  ),
  initiatives: z.array(
    z.strictObject({ no: z.number().int(), year: z.string(), status: z.string() }),
  ),
  summary: z.strictObject({
    year: z.string(),
    division: z.string().nullable(),
    sentence: z.string(),
    ...group,
    pillars: z.array(z.strictObject({ no: z.number().int(), ...group })),
    divisions: z.array(z.strictObject({ id: z.string(), name: z.string(), ...group })),
  }),
});

const documents = new Map<string, Promise<z.infer<typeof documentShape>>>();

/** What `evaluate --json` writes about a workbook, asked for once. */
function evaluateJson(name: string): Promise<z.infer<typeof documentShape>> {
  const document = documents.get(name) ?? askForJson(name);
  documents.set(name, document);
  return document;
}

const askForJson = async (name: string): Promise<z.infer<typeof documentShape>> =>
  documentShape.parse(JSON.parse(await succeeds(folder, 'evaluate', name, '--json')));

beforeAll(async () => {
  await succeeds(folder, 'generate', '--year', 'R6', '--out', 'empty.xlsx');
  await succeeds(folder, 'sample', 'empty.xlsx', '--seed', '2024', '--out', 'master.xlsx');
  const division = ['generate', '--year', 'R6', '--division', '情報システム戦略課'];
  await succeeds(folder, ...division, '--out', 'empty-joho.xlsx');
  await succeeds(folder, 'sample', 'empty-joho.xlsx', '--seed', '2024', '--out', 'joho.xlsx');
});

test('--json holds every measure, step and initiative in every year, as the library judges them', async () => {
  const document = await evaluateJson('master.xlsx');
  const { programme, round, scale, year, ...reading } = await readWorkbookFile(
    join(folder, 'master.xlsx'),
    mute,
  );
  const values = typedValues({ programme, round, scale, year, ...reading });
  const judged = evaluate(
    { programme, reportingYear: year, round, scale },
    entriesOf(values, programme, year, round),
  );
  expect(document.programme).toBe('saitama-r5-r7');
  expect([document.reportingYear, document.round]).toEqual(['R6', '年度末']);
  expect(document.initiatives).toHaveLength(57 * 3);
  expect(document.steps).toHaveLength(132 * 3);
  expect(document.measures).toEqual(
    judged.kpis.map(({ kpi: id, year: of, target, actual, rate, status }) => ({
      id,
      year: of,
      target,
      actual,
      rate,
      status,
    })),
  );
  const rates = document.measures.flatMap(({ rate }) => rate ?? []);
  // Not cut: somewhere a rate has more than three decimals.
  expect(rates.some((rate) => rate !== Number(rate.toFixed(3)))).toBe(true);
  expect(document.measures.some(({ status }) => status === 'future')).toBe(true);
});

test('the summary counts the reporting year, by pillar and by division', async () => {
  const { initiatives, summary } = await evaluateJson('master.xlsx');
  const met = initiatives.filter((each) => each.year === 'R6' && each.status === 'achieved').length;
  expect(summary.initiatives).toMatchObject({ total: 57, met });
  expect(summary.pillars.map((each) => each.initiatives.total)).toEqual([22, 15, 20]);
  expect(summary.divisions).toHaveLength(15);
  expect(summary.sentence).toMatch(/^全57項目のうち/);
});

test('for people: the sentence, a line a pillar, what is late and why', async () => {
  const stdout = await succeeds(folder, 'evaluate', 'master.xlsx');
  const { summary } = await evaluateJson('master.xlsx');
  expect(stdout).toContain(`${summary.sentence}。`);
  expect(stdout).toMatch(/柱1 県庁のデジタル化と働き方改革 +22 /);
  expect(stdout).toContain(`達成に届いていない取組項目（${String(summary.initiatives.missed)}）`);
  expect(stdout).toContain('理由: ');
  // eslint-disable-next-line no-control-regex -- that is what must not be there
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('a division’s workbook: its own initiatives only', async () => {
  const { initiatives, summary } = await evaluateJson('joho.xlsx');
  const own = new Set(initiatives.map(({ no }) => no));
  expect([...own]).toEqual(expect.arrayContaining([4, 5, 7, 14]));
  expect(own.has(1)).toBe(false);
  expect(summary.initiatives.total).toBe(own.size);
  expect(summary.divisions.map(({ id }) => id)).toEqual(['joho']);
});

test('what only a partner division can type is left out of what needs input, and stays in --json', async () => {
  const { programme } = await readWorkbookFile(join(folder, 'empty-joho.xlsx'), mute);
  const listed = async (name: string): Promise<readonly number[]> => {
    const stdout = await succeeds(folder, 'evaluate', name);
    const [, list = ''] = stdout.split('入力や確認が必要な取組項目');
    return Array.from(list.matchAll(/No\.(\d+) /g), ([, no]) => Number(no)).sort((a, b) => a - b);
  };
  const own = programme.initiatives.filter(({ divisions }) => divisions.includes('joho'));
  const typed = own.filter(({ kpis, steps }) =>
    [...kpis, ...steps].some(({ owner }) => owner === 'joho'),
  );
  const { initiatives } = await evaluateJson('empty-joho.xlsx');
  const undecided = initiatives.filter(
    ({ status, year }) => year === 'R6' && status === 'notEntered',
  );
  const expected = typed.filter(({ no }) => undecided.some((each) => each.no === no));
  expect(await listed('empty-joho.xlsx')).toEqual(expected.map(({ no }) => no));

  await succeeds(
    folder,
    ...['generate', '--year', 'R6', '--division', '行政・デジタル改革課', '--out', 'gyokaku.xlsx'],
  );
  // No.6 has one KPI, typed by 情報システム戦略課, and what its steps need is typed there as well.
  const partner = await evaluateJson('gyokaku.xlsx');
  const partnerOnly = programme.initiatives.filter(
    ({ divisions, kpis, steps }) =>
      divisions.includes('gyokaku') &&
      [...kpis, ...steps].every(({ owner }) => owner !== 'gyokaku'),
  );
  expect(partnerOnly.length).toBeGreaterThan(0);
  const inPartner = await listed('gyokaku.xlsx');
  expect(inPartner.length).toBeGreaterThan(0);
  for (const { no } of partnerOnly) {
    expect(inPartner).not.toContain(no);
    expect(partner.initiatives.map((each) => each.no)).toContain(no);
  }
});

test('an interim round is marked as a forecast', async () => {
  const made = ['generate', '--programme', madeUpFile, '--year', 'R2', '--round', '12月末'];
  await succeeds(folder, ...made, '--out', 'december.xlsx');
  await succeeds(folder, 'sample', 'december.xlsx', '--seed', '1', '--out', 'forecast.xlsx');
  const { round, summary } = await evaluateJson('forecast.xlsx');
  expect(round).toBe('12月末');
  expect(summary.initiatives.forecast).toBe(true);
  expect(summary.sentence).toContain('(見込み)');
});
