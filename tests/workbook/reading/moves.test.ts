import { typedValues } from '../../../src/workbook';
import { cases, fc } from '../../support/property';
import { Book, number, text } from './book';

/** One harmless thing that a person does to the sheet of a pillar. */
const move = fc.oneof(
  fc.record({ kind: fc.constant('sort' as const), seed: fc.nat(1000) }),
  fc.record({ kind: fc.constant('insertRow' as const), at: fc.nat(120) }),
  fc.record({ kind: fc.constant('insertColumn' as const), at: fc.nat(40) }),
  fc.record({ kind: fc.constant('rename' as const), name: fc.string({ maxLength: 20 }) }),
  fc.record({ kind: fc.constant('reorder' as const) }),
  fc.record({ kind: fc.constant('hide' as const) }),
);

type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

function apply(book: Book, key: string, each: Move): void {
  const sheet = book.sheet(key);
  switch (each.kind) {
    case 'sort': {
      const list = sheet.rows.splice(5);
      const order = list.map((row, index) => ({ row, by: ((index + 1) * (each.seed + 7)) % 101 }));
      sheet.rows.push(...order.sort((a, b) => a.by - b.by).map(({ row }) => row));
      return;
    }
    case 'insertRow':
      // Between the rows of the list: the corner stays in A1, where this test looks for it.
      sheet.insertRow(5 + (each.at % Math.max(1, sheet.rows.length - 5)));
      return;
    case 'insertColumn':
      sheet.insertColumn(1 + each.at);
      return;
    case 'rename':
      sheet.name = each.name;
      return;
    case 'reorder':
      book.sheets.push(...book.sheets.splice(0, 1));
      return;
    case 'hide':
      sheet.visibility = 'hidden';
  }
}

test('sorting, inserting, renaming, reordering and hiding lose no value and raise no problem', () => {
  const values = new Map([
    ['k:1-1|R5.actual', number(66.5)],
    ['k:1-1|R6.actual', number(79.9)],
    ['s:1-s1|R6.actual', text('計画どおり')],
    ['t:6:joho|report', text('実施した')],
    ['k:30-1|R6.actual', number(400)],
    ['p:32-1:a|R6.actual', number(1)],
  ]);
  const before = typedValues(Book.of({ values }).read());
  expect(before.size).toBe(values.size);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('pillar-1', 'pillar-2', 'pillar-3'), move), {
        maxLength: 12,
      }),
      (moves) => {
        const book = Book.of({ values });
        for (const [key, each] of moves) apply(book, key, each);
        const reading = book.read();
        expect(reading.problems).toEqual([]);
        expect(typedValues(reading)).toEqual(before);
      },
    ),
    cases(40),
  );
});

test('whatever cells are cleared, nothing is invented: every value taken was typed there', () => {
  const values = new Map([
    ['k:1-1|R6.actual', number(79.9)],
    ['k:2-1|R6.actual', number(60)],
    ['s:1-s1|R6.actual', text('完了')],
  ]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(80), fc.nat(45)), { maxLength: 60 }), (cleared) => {
      const book = Book.of({ values });
      const sheet = book.sheet('pillar-1');
      for (const [row, column] of cleared) {
        if (row === 0 && column === 0) continue;
        sheet.put(row, column, { kind: 'blank' });
      }
      for (const [key, input] of typedValues(book.read())) expect(input).toEqual(values.get(key));
    }),
    cases(40),
  );
});
