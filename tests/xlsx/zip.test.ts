import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../../src/xlsx';

describe('a zip of files', () => {
  it('unpacks elsewhere under its Japanese names, with its contents and its time', async () => {
    const files = new Map([
      ['R6_年度末_01_人事課.xlsx', new Uint8Array([1, 2, 3])],
      ['R6_年度末_02_𠮷野課.xlsx', new Uint8Array(100_000).fill(7)],
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'gyokaku-zip-'));
    try {
      const path = join(folder, 'all.zip');
      writeFileSync(path, await pack(files, new Date(2025, 3, 1, 9, 30, 14)));
      // Python's zipfile decodes a name as UTF-8 only where the zip says that it is.
      const script = [
        'import sys, zipfile',
        'z = zipfile.ZipFile(sys.argv[1])',
        'assert z.testzip() is None',
        'z.extractall(sys.argv[2])',
        'print("\\n".join(f"{i.filename}|{i.date_time}" for i in z.infolist()))',
      ].join('\n');
      const told = execFileSync('python3', ['-c', script, path, folder], {
        encoding: 'utf8',
        env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
      });
      expect(told.trim().split('\n')).toEqual(
        [...files.keys()].map((name) => `${name}|(2025, 4, 1, 9, 30, 14)`),
      );
      for (const [name, content] of files) {
        expect(new Uint8Array(readFileSync(join(folder, name)))).toEqual(content);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
