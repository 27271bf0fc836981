import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for the tests of a file; a Japanese name with a space, as people have them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '行革 進捗-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
