import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, handedOutMaster } from '../../src/cli/documents';
import { settingCells, settingTitle } from '../../src/cli/settingsDocument';
import { root } from './support/gyokaku';

test('the generated documents are what the code says (node scripts/generate-docs.mjs writes them)', async () => {
  for (const [path, text] of Object.entries(await documents())) {
    expect([path, readFileSync(join(root, path), 'utf8')]).toEqual([path, text]);
  }
});

test('docs/cli.md explains every command and option', async () => {
  const text = (await documents())['docs/cli.md'] ?? '';
  for (const words of ['## generate', '## sample', '## check', '## evaluate', '## export']) {
    expect(text).toContain(words);
  }
  for (const option of ['--divisions', '--seed', '--json', '--today', '--steps', '--format']) {
    expect(text).toContain(`\`${option}`);
  }
});

test('docs/settings.md knows every cell of 設定 in which the office types', async () => {
  const cells = settingCells(await handedOutMaster());
  expect(cells.length).toBeGreaterThan(40);
  expect(cells.filter((cell) => settingTitle(cell) === null)).toEqual([]);
});
