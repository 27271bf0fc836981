import { ExcelHost } from '../../src/workbench/host';
import type { Book } from '../../src/workbench/host/engine';
import { useSession } from './support';

/** One workbook after another, as when somebody opens the next without waiting for the first. */

const { session } = useSession();
const rows = Array.from({ length: 1000 }, (_, row) => row);

function opened(): ExcelHost {
  const { vendor } = session().host.book.core;
  return new ExcelHost({ vendor, clientNamespaces: () => [] });
}

const named = ({ active, names }: Book): void => {
  active.cells.put([[0, 2, { formula: '=1+1', value: '' }]]);
  names.add('下限', null, `=${active.name}!$A$1`);
};

/** Formulas with the name in them, all different and the same in every workbook. */
const fill = ({ active: { cells } }: Book): void =>
  cells.put([
    [0, 0, { value: 5 }],
    ...rows.map((row) => [row, 1, { formula: `=下限+${row}`, value: '' }] as const),
  ]);

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('what a workbook was calculating as it was closed leaves nothing to the next one', async () => {
  const [first, next] = [opened(), opened()];
  named(first.book);
  fill(first.book);
  void first.book.core.settled();
  await turns(1);
  first.dispose();
  named(next.book);
  void next.book.core.settled();
  // The first would go on meanwhile, and takes apart anew what the next one had forgotten.
  await turns(20);
  fill(next.book);
  await next.book.core.settled();
  const { cells } = next.book.active;
  const results = rows.map((row) => cells.get(row, 1).value);
  next.dispose();
  expect(results).toEqual(rows.map((row) => 5 + row));
});

test('the first formula of a new workbook may name its sheet', async () => {
  const { book } = opened();
  const formula = `=${book.active.name}!$A$1+1`;
  book.active.cells.put([
    [0, 0, { value: 5 }],
    [0, 1, { formula, value: '' }],
  ]);
  await book.core.settled();
  expect(book.active.cells.get(0, 1).value).toBe(6);
  book.dispose();
});
