import { join } from 'node:path';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readWorkbookFile } from '../../src/cli/files/readInput';
import { typedValues } from '../../src/workbook';
import { temporaryFolder } from './support/folder';
import { gyokaku, madeUpFile, succeeds } from './support/gyokaku';
import { mute } from './support/mute';

const folder = temporaryFolder();

test.each([
  ['H30', '年度末'],
  ['R2', '12月末'],
  ['R4', '年度末'],
])(
  'another city’s programme, %s %s: handed out, filled in, checked, judged, exported',
  async (year, round) => {
    const into = `${year}-${round}`;
    const made = ['generate', '--programme', madeUpFile, '--year', year, '--round', round];
    const files = (await succeeds(folder, ...made, '--divisions', '--out', into))
      .trim()
      .split('\n');
    const all = files.map((file) => file.replace('.xlsx', '_filled.xlsx'));
    for (const [index, filled] of all.entries()) {
      await succeeds(folder, 'sample', files[index] ?? '', '--seed', '11', '--out', filled);
      expect(typedValues(await readWorkbookFile(join(folder, filled), mute)).size).toBeGreaterThan(
        3,
      );
      expect(await succeeds(folder, 'evaluate', filled)).toContain('星見市 第二次行政経営改善計画');
      const csv = await succeeds(folder, 'export', filled, '--format', 'csv');
      expect(csv).toContain('"hoshimi-2nd-plan"');
    }
    const { code, stderr } = await gyokaku(folder, 'check', ...all);
    expect([0, 1]).toContain(code);
    // How far it is, and nothing else.
    expect(stderr.trimEnd().split('\n')).toEqual(
      all.map((filled, index) => `${String(index + 1)}/${String(all.length)}　${filled}`),
    );
  },
);

describe('the demonstration of npm start', () => {
  test('makes everything, says what it made, and replaces only what it made', async () => {
    const first = await succeeds(folder, 'demo');
    expect(first).toContain('全57項目のうち');
    expect(first).toContain('In English:');
    const names = readdirSync(join(folder, 'out')).filter((name) => !name.startsWith('.'));
    expect(names).toHaveLength(18);

    const changed = join(folder, 'out', 'R6_年度末_14_税務課.xlsx');
    writeFileSync(changed, 'filled in by somebody');
    const { code, stderr } = await gyokaku(folder, 'demo');
    expect(code).toBe(1);
    expect(stderr).toContain('R6_年度末_14_税務課.xlsx');
    expect(readFileSync(changed, 'utf8')).toBe('filled in by somebody');
    rmSync(changed);
    // The other seventeen are its own, and are replaced.
    await succeeds(folder, 'demo');
  });
});
