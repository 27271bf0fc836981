import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typedValues, readWorkbook } from '../../../src/workbook';
import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { inTemporaryFolder } from '../../support/libreoffice';
import { pythonWithOpenpyxl } from '../../xlsx/openpyxl';
import { Book, number, planOf, text } from './book';

const SCRIPT = `
import sys, openpyxl
openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])
`;

/** Opens and saves a file with openpyxl, as scripts in city offices do; it keeps formulas without their results. */
function resaved(xlsx: Uint8Array): Promise<Uint8Array> {
  return inTemporaryFolder((folder) => {
    const [from, to] = [join(folder, 'from.xlsx'), join(folder, 'to.xlsx')];
    writeFileSync(from, xlsx);
    const run = spawnSync(pythonWithOpenpyxl(), ['-c', SCRIPT, from, to], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return Promise.resolve(readFileSync(to));
  });
}

test('a workbook that openpyxl saved reads as it was written, labels and all', async () => {
  const order = {
    values: new Map([
      ['k:1-1|R6.actual', number(79.9)],
      ['i:1|report', text('改行\nした')],
    ]),
  };
  const read = await readXlsx(await resaved(await writeXlsx(planOf(order))), {
    fileName: '提出.xlsx',
  });
  if (!read.ok) throw new Error(JSON.stringify(read));
  const result = readWorkbook(read.grid);
  if (!result.ok) throw new Error(result.message);
  expect(result.reading.problems).toEqual([]);
  expect(typedValues(result.reading)).toEqual(typedValues(Book.of(order).read()));
});
