import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { temporaryFolder } from './support/folder';
import { gyokaku, succeeds } from './support/gyokaku';
import { writeTyped } from './support/typedWorkbook';

const folder = temporaryFolder();

/** The whole of one document of `check --json`, as the product describes it. */
const documentShape = z.strictObject({
  file: z.string(),
  findings: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z]+\.[A-Za-z]+$/),
      severity: z.enum(['error', 'warning', 'note']),
      sheet: z.string().nullable(),
      cell: z
        .string()
        .regex(/^[A-Z]{1,3}\d+$/)
        .nullable(),
      initiative: z.number().int().nullable(),
      measure: z.string().nullable(),
      year: z.string().nullable(),
      message: z.string().regex(/[ぁ-ん]/),
      suggestion: z.union([z.string(), z.number()]).nullable(),
    }),
  ),
});

const typed = (name: string, values: Parameters<typeof writeTyped>[1]): Promise<void> =>
  writeTyped(join(folder, name), values);

beforeAll(async () => {
  await typed('clean.xlsx', {});
  await typed('fullwidth.xlsx', {
    'k:8-1|R2.actual': { kind: 'text', text: '１．６％' },
    'k:8-2|R2.actual': { kind: 'number', value: 38 },
  });
  await typed('late.xlsx', { 'k:3-1|R2.kind': { kind: 'text', text: '集計中（5月）' } });
  writeFileSync(join(folder, 'broken.xlsx'), 'PK');
});

test('nothing but blanks: no errors, exit code 0', async () => {
  const { code, stdout } = await gyokaku(folder, 'check', 'clean.xlsx');
  expect(code).toBe(0);
  expect(stdout).toContain('エラー 0件');
  expect(stdout).toContain('令和2年度');
  // What is merely not filled in yet is counted, and listed on request.
  expect(stdout).toMatch(/参考: .*未入力 \d+件/);
  expect(stdout).not.toContain('［柱1 ');
  expect(await succeeds(folder, 'check', 'clean.xlsx', '--notes')).toContain('［柱1 ');
});

test('an error: where it is, what to do, a proposal; exit code 1', async () => {
  const { code, stderr, stdout } = await gyokaku(folder, 'check', 'fullwidth.xlsx');
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain('エラー 1件');
  expect(stdout).toContain('No.8　経常経費の見直し');
  expect(stdout).toMatch(/エラー {2}［柱1 [A-Z]+\d+］/);
  expect(stdout).toContain('→ 修正案: 1.6');
});

test('--json is one document for one file', async () => {
  const { code, stdout } = await gyokaku(folder, 'check', 'fullwidth.xlsx', '--json');
  expect(code).toBe(1);
  const document = documentShape.parse(JSON.parse(stdout));
  expect(document.file).toBe('fullwidth.xlsx');
  expect(document.findings.find(({ severity }) => severity === 'error')).toMatchObject({
    code: 'actual.numberAsText',
    initiative: 8,
    measure: '8-1',
    year: 'R2',
    suggestion: 1.6,
  });
});

test('--json is a list for several files, an unreadable one among them; exit code 2', async () => {
  const { code, stderr, stdout } = await gyokaku(
    folder,
    ...['check', '--json', 'clean.xlsx', 'broken.xlsx', 'none.xlsx'],
  );
  expect(code).toBe(2);
  const unreadable = documentShape.extend({ error: z.string() });
  const [clean, ...others] = z
    .array(z.union([documentShape, unreadable]))
    .parse(JSON.parse(stdout));
  expect(documentShape.safeParse(clean).success).toBe(true);
  expect(others.map((each) => unreadable.parse(each).findings)).toEqual([[], []]);
  expect(stderr).toContain('「broken.xlsx」');
  expect(stderr).toContain('「none.xlsx」');
});

test('a folder is all its workbooks, in order, without Excel’s own files', async () => {
  mkdirSync(join(folder, '提出済み'));
  for (const name of ['b.xlsx', 'a.xlsx']) await typed(join('提出済み', name), {});
  writeFileSync(join(folder, '提出済み', '~$a.xlsx'), 'lock');
  writeFileSync(join(folder, '提出済み', 'メモ.txt'), 'text');
  const { code, stdout } = await gyokaku(folder, 'check', '提出済み', '--json');
  expect(code).toBe(0);
  const files = z
    .array(documentShape)
    .parse(JSON.parse(stdout))
    .map(({ file }) => file);
  expect(files).toEqual([join('提出済み', 'a.xlsx'), join('提出済み', 'b.xlsx')]);
  expect(await succeeds(folder, 'check', '提出済み')).toContain('まとめ');
});

test('a folder without workbooks is no success', async () => {
  mkdirSync(join(folder, '空'));
  const { code, stderr } = await gyokaku(folder, 'check', '空');
  expect(code).toBe(2);
  expect(stderr).toContain('「空」');
});

test('--today decides whether a month has passed', async () => {
  const codes = async (day: string): Promise<readonly string[]> => {
    const { stdout } = await gyokaku(folder, 'check', 'late.xlsx', '--json', '--today', day);
    return documentShape.parse(JSON.parse(stdout)).findings.map(({ code }) => code);
  };
  expect(await codes('2021-05-31')).not.toContain('kind.pendingPastMonth');
  expect(await codes('2021-06-01')).toContain('kind.pendingPastMonth');
});

test('output that is piped has no control characters', async () => {
  const { stdout } = await gyokaku(folder, 'check', 'fullwidth.xlsx', 'clean.xlsx');
  // eslint-disable-next-line no-control-regex -- that is what must not be there
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
});
