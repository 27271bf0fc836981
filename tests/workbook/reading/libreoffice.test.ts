import { checkWorkbook } from '../../../src/check';
import { readWorkbook, typedValues } from '../../../src/workbook';
import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { recalculateAll } from '../../support/libreoffice';
import type { Order } from './book';
import { Book, number, planOf, text } from './book';

const values = new Map([
  ['k:1-1|R5.actual', number(66.5)],
  ['k:1-1|R6.actual', number(79.9)],
  ['k:2-1|R6.actual', text('６０課所')],
  ['k:23-1|R6.kind', text('集計中（6月）')],
  ['s:1-s1|R6.actual', text('計画どおり')],
  ['i:1|report', text('=1+1 と書き、\n改行した')],
  ['i:2|report', text('-5 % 減らした')],
]);
const orders: readonly Order[] = [
  { values },
  { values, division: 'gyokaku' },
  { round: 'interim' },
];

test('a workbook that was saved in LibreOffice reads as it was written', async () => {
  const files = await Promise.all(orders.map((order) => writeXlsx(planOf(order))));
  const saved = await recalculateAll(files);
  for (const [index, bytes] of saved.entries()) {
    const read = await readXlsx(bytes, { fileName: '提出.xlsx' });
    if (!read.ok) throw new Error(JSON.stringify(read));
    const result = readWorkbook(read.grid);
    if (!result.ok) throw new Error(result.message);
    const direct = Book.of(orders[index]).read();
    expect(result.reading.problems).toEqual([]);
    expect(typedValues(result.reading)).toEqual(typedValues(direct));
    expect(result.reading.metadata).toEqual(direct.metadata);
    expect(result.reading.scale).toEqual(direct.scale);
    expect(checkWorkbook(result.reading)).toEqual(checkWorkbook(direct));
  }
});
