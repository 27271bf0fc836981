import { existsSync } from 'node:fs';
import { join } from 'node:path';
import TestSequencer from '@jest/test-sequencer';
import { root } from './dependencies.mjs';

/**
 * What takes longest, in this order. Jest knows it where it has run before; elsewhere it goes by the size of a file, and
 * when one of these comes late, the other workers wait for it with nothing left to do.
 */
const LONGEST = [
  'workbench-page/journeys.test.ts',
  'excel/sameAsFile.test.ts',
  'cli/journey.test.ts',
  'excel/failures.test.ts',
  'taskpane/submitExcel.test.ts',
  'taskpane/create.test.tsx',
  'excel/journey.test.ts',
  'taskpane/page.test.ts',
  'workbench/shortcuts.test.ts',
  'taskpane/judgeSettings.test.tsx',
  'taskpane/paper.test.tsx',
  'workbook/cachedResults.test.ts',
  'taskpane/consolidate.test.tsx',
  'xlsx/damaged.test.ts',
  'excel/budget.test.ts',
].map((name) => join(root, 'tests', name));

for (const path of LONGEST) {
  if (!existsSync(path)) throw new Error(`scripts/test-order.mjs names ${path}, which has gone`);
}

/** Jest's `testSequencer`. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
}
