import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/cli/files/readInput';
import { typedValues } from '../../src/workbook';
import { temporaryFolder } from './support/folder';
import { gyokaku, succeeds } from './support/gyokaku';
import { mute } from './support/mute';
import { writeTyped } from './support/typedWorkbook';

/** `generate --from`: the next report's workbooks carry on the master of the last one. */

const folder = temporaryFolder();
const typed = async (name: string) => typedValues(await readWorkbookFile(join(folder, name), mute));

beforeAll(async () => {
  await writeTyped(join(folder, 'R2.xlsx'), {
    'k:8-2|R2.actual': { kind: 'number', value: 41 },
    'i:8|report': { kind: 'text', text: '窓口を増やした。' },
    'i:8|remark': { kind: 'text', text: '待ち時間も示すこと。' },
  });
});

test('the definition comes from the master, values and remarks are carried to it and to the divisions', async () => {
  const args = ['generate', '--from', 'R2.xlsx', '--year', 'R3', '--divisions', '--out', 'R3'];
  await succeeds(folder, ...args);
  const files = readdirSync(join(folder, 'R3')).sort();
  const [master = '', ...divisions] = files;
  const values = await typed(join('R3', master));
  expect(values.get('k:8-2|R2.actual')).toEqual({ kind: 'number', value: 41 });
  expect(values.get('i:8|earlierRemark')).toEqual({ kind: 'text', text: '待ち時間も示すこと。' });
  expect(values.has('i:8|report')).toBe(false);
  const own = divisions.find((name) => name.includes('経営企画課')) ?? '';
  const reading = await readWorkbookFile(join(folder, 'R3', own), mute);
  expect(typedValues(reading).get('k:8-2|R2.actual')).toEqual({ kind: 'number', value: 41 });
  expect(reading.metadata.handedOut.get('i:8|earlierRemark')).toBeDefined();
});

test('a report that is not a later one, a division’s workbook and another programme are refused, and nothing is written', async () => {
  const said = async (...args: readonly string[]): Promise<string> => {
    const { code, stderr } = await gyokaku(folder, 'generate', ...args, '--out', 'refused.xlsx');
    expect(code).toBe(2);
    return stderr;
  };
  expect(await said('--from', 'R2.xlsx', '--year', 'R2')).toContain('より前のものではありません');
  const own = readdirSync(join(folder, 'R3')).find((name) => name.includes('経営企画課')) ?? '';
  expect(await said('--from', join('R3', own), '--year', 'R4')).toContain('取りまとめ用のブック');
  const shipped = join(__dirname, '../../programmes/saitama-r5-r7.json');
  expect(await said('--from', 'R2.xlsx', '--programme', shipped, '--year', 'R5')).toContain(
    '別のプログラム',
  );
  expect(readdirSync(folder)).not.toContain('refused.xlsx');
});
