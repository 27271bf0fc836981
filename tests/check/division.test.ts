import { checkWorkbook } from '../../src/check';
import { cellAddress } from '../../src/workbook';
import type { Order } from '../workbook/reading/book';
import { Book, number, programme, text } from '../workbook/reading/book';

const awaited =
  /^(?:actual|forecast|interim|progress|report|reason|next)\.(?:missing|partsMissing)$/;

/** Rows in which the full check misses something, as `sheet!row`. */
function rowsThatMiss(book: Book): ReadonlySet<string> {
  return new Set(
    checkWorkbook(book.read())
      .filter(({ code }) => awaited.test(code))
      .map(({ sheet, cell }) => `${sheet ?? ''}!${(cell ?? '').replace(/\D/g, '')}`),
  );
}

/** Rows that the sheet itself marks with ● by its formulas. */
function rowsMarked(book: Book): ReadonlySet<string> {
  return new Set(
    book.sheets
      .filter(({ key }) => key.startsWith('gyokaku:pillar-'))
      .flatMap((sheet) => {
        const column = sheet.columnOf('missing');
        return sheet.rows.flatMap((_, row) =>
          sheet.textAt(row, column) === '●' ? [`${sheet.name}!${String(row + 1)}`] : [],
        );
      }),
  );
}

describe('what is still missing is the same for the check and for the sheet’s ●', () => {
  const values = new Map([
    ['k:6-1|R6.actual', number(1000)],
    ['k:1-1|R6.actual', number(70)],
    ['i:1|report', text('実施した')],
    ['s:2-s1|R6.actual', text('中止')],
    ['p:32-1:a|R6.actual', number(1)],
    ['k:23-1|R6.kind', text('集計中（6月）')],
  ]);
  const orders: readonly Order[] = [
    {},
    { values },
    { round: 'interim' },
    ...programme.divisions.flatMap(({ id }) => [
      { division: id },
      { division: id, values },
      { division: id, round: 'interim' as const },
    ]),
  ];
  test.each(
    orders.map((order) => [order.division, order.round, order.values?.size, order] as const),
  )('division %s, round %s, %s values', (_, __, ___, order) => {
    const book = Book.of(order);
    expect([...rowsThatMiss(book)].sort()).toEqual([...rowsMarked(book)].sort());
  });
});

describe('a division is asked only for what it types', () => {
  const book = Book.of({ division: 'gyokaku' });
  const findings = checkWorkbook(book.read());

  test('not for the partner’s KPI and text in a joint initiative', () => {
    const of6 = findings.filter(({ initiative }) => initiative === 6);
    const { row, column } = book.place('t:6:gyokaku', 'report');
    expect(of6.filter(({ code }) => code === 'report.missing')).toEqual([
      expect.objectContaining({ cell: cellAddress(row, column) }),
    ]);
    expect(of6.some(({ measure }) => measure === '6-1')).toBe(false);
  });

  test('not for a repeated KPI (再掲)', () => {
    expect(findings.some(({ measure }) => measure === '8-1')).toBe(false);
  });
});

describe('what is missing becomes an error once it is handed in', () => {
  const severities = (state: string): ReadonlySet<string> => {
    const book = Book.of({ division: 'zeimu' }).submit('state', text(state));
    return new Set(
      checkWorkbook(book.read())
        .filter(({ code }) => code.endsWith('.missing'))
        .map(({ severity }) => severity),
    );
  };

  test.each(['作成中', '差戻し', ''])('in state 「%s」 it is a note', (state) => {
    expect(severities(state)).toEqual(new Set(['note']));
  });

  test.each(['課長確認', '提出', '受理', '確定'])('in state 「%s」 an error', (state) => {
    expect(severities(state)).toEqual(new Set(['error']));
  });
});

test('findings come by sheet, row and column', () => {
  const book = Book.of();
  const order = book.sheets.map(({ name }) => name);
  const places = checkWorkbook(book.read()).map(({ sheet, cell }): [number, number] => [
    order.indexOf(sheet ?? ''),
    Number((cell ?? '').replace(/\D/g, '')),
  ]);
  const sorted = [...places].sort(([a, b], [c, d]) => a - c || b - d);
  expect(places).toEqual(sorted);
});
