import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/check';
import { readWorkbookFile } from '../../src/cli/files/readInput';
import { classify, evaluate, resolveScale } from '../../src/evaluation';
import { loadProgramme } from '../../src/programme';
import type { Programme } from '../../src/programme';
import { entriesOf, sampleValues, typedValues } from '../../src/workbook';
import type { Reading, SampleOptions, Values } from '../../src/workbook';
import saitamaJson from '../../programmes/saitama-r5-r7.json';
import { loaded } from '../programme/madeUp';
import { temporaryFolder } from './support/folder';
import { gyokaku, madeUpFile, succeeds } from './support/gyokaku';
import { mute } from './support/mute';

function programmeOf(json: unknown): Programme {
  const result = loadProgramme(json);
  if (!result.ok) throw new Error('faulty');
  return result.programme;
}

const saitama = programmeOf(saitamaJson);
const madeUp = loaded();

function options(programme: Programme, year: string, round: string, seed: number): SampleOptions {
  const found = {
    year: programme.fiscalYears.find((each) => each === year),
    round: programme.rounds.find(({ id }) => id === round),
  };
  if (found.year === undefined || found.round === undefined) throw new Error(`${year} ${round}`);
  return { year: found.year, round: found.round, division: null, seed };
}

const occasions = [
  ['埼玉県', saitama, 'R5', 'yearEnd'],
  ['埼玉県', saitama, 'R6', 'yearEnd'],
  ['埼玉県', saitama, 'R7', 'interim'],
  ['星見市', madeUp, 'H30', 'interim'],
  ['星見市', madeUp, 'R2', 'december'],
  ['星見市', madeUp, 'R4', 'yearEnd'],
] as const;

function evaluated(programme: Programme, { round, year }: SampleOptions, values: Values) {
  const context = { programme, reportingYear: year, round, scale: resolveScale(programme) };
  return evaluate(context, entriesOf(values, programme, year, round));
}

describe.each(occasions)('%s %#', (_, programme, year, round) => {
  const seeds = [0, 1, 2024, 4294967295];

  test('every value is one that may be typed: within its limits, in no year to come', () => {
    for (const seed of seeds) {
      const wanted = options(programme, year, round, seed);
      const judged = evaluated(programme, wanted, sampleValues(programme, wanted));
      const statuses = [...judged.kpis, ...judged.steps].map(({ status }) => status);
      expect(statuses).not.toContain('invalid');
      expect(
        judged.kpis.filter((each) => each.status === 'future' && each.actual !== null),
      ).toEqual([]);
    }
  });

  test('what a division gets is exactly its share of what the master gets', () => {
    const wanted = options(programme, year, round, 7);
    const whole = sampleValues(programme, wanted);
    const shares = new Map<string, unknown>();
    for (const { id } of programme.divisions) {
      for (const [key, input] of sampleValues(programme, { ...wanted, division: id })) {
        if (key.startsWith('submission:')) continue;
        expect(shares.has(key)).toBe(false);
        shares.set(key, input);
      }
    }
    expect(shares).toEqual(new Map(whole));
  });

  test('what stands there already is kept', () => {
    const wanted = options(programme, year, round, 3);
    const other = sampleValues(programme, { ...wanted, seed: 4 });
    const given = new Map([...other].filter((_each, index) => index % 3 === 0));
    const values = sampleValues(programme, { ...wanted, given });
    for (const [key, input] of given) expect(values.get(key)).toEqual(input);
    expect(values.size).toBeGreaterThan(other.size * 0.9);
  });
});

describe('a sample looks like a year', () => {
  const samples = Array.from({ length: 20 }, (_, seed) => {
    const wanted = options(saitama, 'R6', 'yearEnd', seed);
    return { wanted, values: sampleValues(saitama, wanted) };
  });

  test('most initiatives are met, some are late, a few are missing', () => {
    const counts = { met: 0, missed: 0, other: 0 };
    for (const { wanted, values } of samples) {
      const { rollUps } = evaluated(saitama, wanted, values);
      const group = rollUps.find(({ year }) => year === 'R6')?.programme.initiatives;
      counts.met += group?.met ?? 0;
      counts.missed += group?.missed ?? 0;
      counts.other += (group?.total ?? 0) - (group?.met ?? 0) - (group?.missed ?? 0);
    }
    const total = 57 * samples.length;
    expect(counts.met / total).toBeGreaterThan(0.6);
    expect(counts.met / total).toBeLessThan(0.9);
    expect(counts.missed / total).toBeGreaterThan(0.08);
    expect(counts.other / total).toBeGreaterThan(0.005);
    expect(counts.other / total).toBeLessThan(0.15);
  });

  test('the texts of 取組実績 differ and speak of the plan', () => {
    const [first] = samples;
    const reports = [...(first?.values ?? [])].filter(([key]) => key.endsWith('|report'));
    const texts = reports.map(([, input]) => (input.kind === 'text' ? input.text : ''));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(50);
    const [paperless = ''] = texts;
    expect(paperless).toContain('庁内のペーパーレス化推進');
    expect(paperless).toContain('コピー使用量削減率');
    for (const text of texts) expect(Array.from(text).length).toBeLessThanOrEqual(400);
  });

  test('counts of people stay whole and shares below 100 %', () => {
    for (const { values } of samples) {
      for (const { kpis, references } of saitama.initiatives) {
        for (const kpi of [...kpis, ...references]) {
          for (const year of ['R5', 'R6']) {
            const input = values.get(`k:${kpi.id}|${year}.actual`);
            if (input !== undefined) expect(classify(input, kpi).kind).toBe('number');
          }
        }
      }
    }
  });
});

describe('gyokaku sample', () => {
  const folder = temporaryFolder();
  const bytes = (name: string): Buffer => readFileSync(join(folder, name));
  const read = (name: string): Promise<Reading> => readWorkbookFile(join(folder, name), mute);

  beforeAll(async () => {
    await succeeds(folder, 'generate', '--year', 'R6', '--out', 'empty.xlsx');
    await succeeds(folder, 'sample', 'empty.xlsx', '--seed', '2024', '--out', 'a.xlsx');
  });

  test('the same seed gives the same bytes, another seed others', async () => {
    await succeeds(folder, 'sample', 'empty.xlsx', '--seed', '2024', '--out', 'b.xlsx');
    await succeeds(folder, 'sample', 'empty.xlsx', '--seed', '2025', '--out', 'c.xlsx');
    expect(bytes('b.xlsx').equals(bytes('a.xlsx'))).toBe(true);
    expect(bytes('c.xlsx').equals(bytes('a.xlsx'))).toBe(false);
  });

  test('the values are typed, not handed out; a sample of a sample changes nothing', async () => {
    const reading = await read('a.xlsx');
    expect(reading.metadata.handedOut.size).toBe(0);
    expect(typedValues(reading).size).toBeGreaterThan(400);
    await succeeds(folder, 'sample', 'a.xlsx', '--seed', '2024', '--out', 'd.xlsx');
    expect(typedValues(await read('d.xlsx'))).toEqual(typedValues(reading));
  });

  test('the full check finds no error in a master, and things to look at', async () => {
    const findings = checkWorkbook(await read('a.xlsx'), { today: '2025-04-20' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  test('a division fills in its 提出 block too', async () => {
    const made = ['generate', '--year', 'R6', '--division', '人事課', '--out', 'jinji.xlsx'];
    await succeeds(folder, ...made);
    await succeeds(folder, 'sample', 'jinji.xlsx', '--seed', '2', '--out', 'filled.xlsx');
    const { submission } = await read('filled.xlsx');
    expect(submission.get('writer')?.input.kind).toBe('text');
    expect(submission.get('number')?.input).toEqual({ kind: 'number', value: 1 });
  });

  test('an existing file is kept without --force, even where it is the input', async () => {
    const before = bytes('a.xlsx');
    const args = ['sample', 'a.xlsx', '--seed', '1', '--out', 'a.xlsx'];
    const { code, stderr } = await gyokaku(folder, ...args);
    expect(code).toBe(1);
    expect(stderr).toContain('「a.xlsx」');
    expect(bytes('a.xlsx').equals(before)).toBe(true);
  });

  test('the made-up programme, in an interim round', async () => {
    const made = ['generate', '--programme', madeUpFile, '--year', 'R2', '--round', '12月末'];
    await succeeds(folder, ...made, '--out', 'december.xlsx');
    await succeeds(folder, 'sample', 'december.xlsx', '--seed', '5', '--out', 'interim.xlsx');
    const fields = [...typedValues(await read('interim.xlsx')).keys()];
    expect(fields.some((key) => key.endsWith('|R2.forecast'))).toBe(true);
    expect(fields.some((key) => key.endsWith('|R2.interim'))).toBe(true);
    expect(fields.some((key) => key.endsWith('|R2.actual'))).toBe(false);
  });
});
