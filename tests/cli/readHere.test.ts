import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHere } from '../../src/cli/reading/readHere';
import { readSubmission } from '../../src/cli/reading/readSubmission';
import { submissionLimits, writeXlsx } from '../../src/xlsx';
import { forgeZip, honestParts } from '../xlsx/forge';
import { columnOf } from '../xlsx/planBuilders';
import { temporaryFolder } from './support/folder';

const folder = temporaryFolder();
const sheet = 'xl/worksheets/sheet1.xml';

function job(name: string, content: Uint8Array | null): Parameters<typeof readHere>[0] {
  const path = join(folder, name);
  if (content !== null) writeFileSync(path, content);
  return { path, name, today: '2025-04-18', limits: submissionLimits, task: 'submission' };
}

test('a small workbook is read in this thread as in any other', async () => {
  const small = job('小さい.xlsx', await writeXlsx(columnOf(['実績', 65])));
  const here = await readHere(small);
  expect(here).not.toBeNull();
  expect(here).toEqual(await readSubmission(small));
});

test('what may be large is left to a thread that can be given up', async () => {
  const parts = await honestParts(await writeXlsx(columnOf(['実績', 65])));
  const declaring = (size: number): Uint8Array =>
    forgeZip(parts.map((part) => (part.name === sheet ? { ...part, size } : part)));
  expect(await readHere(job('大きいという.xlsx', declaring(2_000_000)))).toBeNull();
  const heavy = forgeZip([
    ...parts,
    { name: 'xl/media/1.png', content: noise(600_000), method: 0 },
  ]);
  expect(await readHere(job('重い.xlsx', heavy))).toBeNull();
});

test('what is no workbook or is not there is left to a thread, which says so', async () => {
  expect(await readHere(job('実績.csv', Buffer.from('実績,65')))).toBeNull();
  expect(await readHere(job('ない.xlsx', null))).toBeNull();
});

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);
}
