import { readXlsx, writeXlsx } from '../../../src/xlsx';
import type { Grid } from '../../../src/workbook';
import { readWorkbook, typedValues } from '../../../src/workbook';
import { checkWorkbook } from '../../../src/check';
import type { Order } from './book';
import { Book, number, planOf, programme, text } from './book';

const orders: readonly Order[] = [
  {},
  { round: 'interim' },
  { year: 'R5' },
  { year: 'R7' },
  ...programme.divisions.map(({ id }) => ({ division: id })),
  { division: 'gyokaku', round: 'interim' },
];

describe('a workbook as it was handed out', () => {
  test.each(orders)('has no structure problem: %j', (order) => {
    expect(Book.of(order).read().problems).toEqual([]);
  });

  test.each(orders)('is found to miss nothing but what has to be typed: %j', (order) => {
    const codes = new Set(checkWorkbook(Book.of(order).read()).map(({ code }) => code));
    for (const code of codes) expect(code).toMatch(/\.missing$/);
  });
});

describe('a real .xlsx file', () => {
  async function throughFile(order: Order): Promise<Grid> {
    const bytes = await writeXlsx(planOf(order));
    const read = await readXlsx(bytes, { fileName: '提出.xlsx' });
    if (!read.ok) throw new Error(JSON.stringify(read));
    return read.grid;
  }

  test.each([{}, { division: 'gyokaku' }, { round: 'interim' as const }])(
    'reads as the plan does: %j',
    async (order) => {
      const values = new Map([
        ['k:1-1|R5.actual', number(66.5)],
        ['k:1-1|R6.actual', number(80)],
        ['i:1|report', text('=「紙」を減らした')],
      ]);
      const result = readWorkbook(await throughFile({ ...order, values }));
      if (!result.ok) throw new Error(result.message);
      const direct = Book.of({ ...order, values }).read();
      expect(result.reading.problems).toEqual([]);
      expect(typedValues(result.reading)).toEqual(typedValues(direct));
      expect(result.reading.metadata).toEqual(direct.metadata);
      expect(checkWorkbook(result.reading)).toEqual(checkWorkbook(direct));
    },
  );
});
