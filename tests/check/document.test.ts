import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingRules, findingsDocument } from '../../src/check';

const written = readFileSync(join(__dirname, '../../docs/findings.md'), 'utf8');

test('docs/findings.md is what the registry says (node scripts/generate-docs.mjs writes it)', () => {
  expect(written).toBe(findingsDocument());
});

test('every rule is explained in it', () => {
  for (const { code, title, explains, example, remedy } of findingRules) {
    for (const words of [code, title, explains, example, remedy]) {
      expect(words).not.toBe('');
      expect(written).toContain(words.replaceAll('|', '\\|'));
    }
  }
});
