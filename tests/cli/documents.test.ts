import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../../src/cli/documents';
import { root } from './support/gyokaku';

test.each(Object.entries(documents()))(
  '%s is what the code says (node scripts/generate-docs.mjs writes it)',
  (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  },
);

test('docs/cli.md explains every command and option', () => {
  const text = documents()['docs/cli.md'] ?? '';
  for (const words of ['## generate', '## sample', '## check', '## evaluate', '## export']) {
    expect(text).toContain(words);
  }
  for (const option of ['--divisions', '--seed', '--json', '--today', '--steps', '--format']) {
    expect(text).toContain(`\`${option}`);
  }
});
