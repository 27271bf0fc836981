import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/cli/files/readInput';
import { buildWorkbook } from '../../src/workbook';
import type { Values } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { complete, completeBut, optionsOf, text } from '../closing/town';
import { temporaryFolder } from './support/folder';
import { gyokaku, succeeds } from './support/gyokaku';
import { mute } from './support/mute';

/** `gyokaku close` and `reopen`: whole files, and every way in which they say no. */

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const writeMaster = async (name: string, values: Values): Promise<void> => {
  writeFileSync(at(name), await writeXlsx(buildWorkbook(optionsOf('R6', 'yearEnd', values))));
};
const BY = ['--by', '総務課 山田'];

beforeAll(async () => {
  await writeMaster('R6.xlsx', complete);
  await writeMaster('速報.xlsx', completeBut({ 'k:1-1|R6.kind': text('速報値') }));
  await writeMaster('誤り.xlsx', completeBut({ 'k:1-1|R6.actual': text('約110') }));
});

test('a complete year is closed, R7 is handed out from it with R6 closed, and a reason opens it again', async () => {
  await succeeds(folder, 'close', 'R6.xlsx', '--year', '6', ...BY, '--out', 'R6確定.xlsx');
  const { metadata } = await readWorkbookFile(at('R6確定.xlsx'), mute);
  expect(metadata.closedYears).toEqual(['R6']);
  expect(metadata.yearEvents).toMatchObject([{ kind: 'closed', by: '総務課 山田', reason: '' }]);

  await succeeds(
    folder,
    ...['generate', '--from', 'R6確定.xlsx', '--year', 'R7', '--divisions', '--out', 'R7'],
  );
  for (const name of readdirSync(at('R7'))) {
    const reading = await readWorkbookFile(join(folder, 'R7', name), mute);
    expect(reading.metadata.closedYears).toEqual(['R6']);
  }

  const reopening = ['reopen', 'R6確定.xlsx', '--year', 'R6', ...BY, '--out', 'R6訂正中.xlsx'];
  const refused = await gyokaku(folder, ...reopening);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('--reason');
  await succeeds(folder, ...reopening, '--reason', '集計の誤り');
  const again = await readWorkbookFile(at('R6訂正中.xlsx'), mute);
  expect(again.metadata.closedYears).toEqual([]);
});

test('what is open is listed; closing needs a reason then, and nothing is written without', async () => {
  const close = ['close', '速報.xlsx', '--year', 'R6', ...BY, '--out', '速報のまま.xlsx'];
  const refused = await gyokaku(folder, ...close);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('速報値（1）');
  expect(refused.stdout).toContain('No.1「指標1-1」のR6年度の実績');
  expect(refused.stderr).toContain('--reason');
  expect(readdirSync(folder)).not.toContain('速報のまま.xlsx');
  await succeeds(folder, ...close, '--reason', '国の確報を待つ');
});

test('what does not go along into the next year is said', async () => {
  const values = new Map([['k:1-1|R6.forecast', { kind: 'number', value: 105 } as const]]);
  writeFileSync(
    at('9月末.xlsx'),
    await writeXlsx(buildWorkbook(optionsOf('R6', 'interim', values))),
  );
  const { code, stderr } = await gyokaku(
    folder,
    ...['generate', '--from', '9月末.xlsx', '--year', 'R7', '--out', 'R7だけ.xlsx'],
  );
  expect(code).toBe(0);
  expect(stderr).toContain('No.1「指標1-1」のR6年度の年度末見込');
});

test('an error forbids it; a look alone needs neither name nor file', async () => {
  const refused = await gyokaku(
    folder,
    ...['close', '誤り.xlsx', '--year', 'R6', ...BY, '--out', 'x.xlsx', '--reason', 'よい'],
  );
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('エラー');
  expect(readdirSync(folder)).not.toContain('x.xlsx');

  const before = readFileSync(at('速報.xlsx'));
  const look = await gyokaku(
    folder,
    ...['close', '速報.xlsx', '--year', 'R6', '--dry-run', '--json'],
  );
  expect(look.code).toBe(1);
  expect(JSON.parse(look.stdout)).toEqual({
    master: '速報.xlsx',
    year: 'R6',
    out: null,
    open: [
      {
        kind: 'preliminary',
        text: 'No.1「指標1-1」のR6年度の実績',
        sheet: '柱1',
        cell: expect.stringMatching(/^[A-Z]+\d+$/) as string,
      },
    ],
  });
  expect(readFileSync(at('速報.xlsx')).equals(before)).toBe(true);
  expect((await gyokaku(folder, 'close', 'R6.xlsx', '--year', 'R6', '--dry-run')).code).toBe(0);
});
