import type { CellInput } from '../../src/evaluation';
import { loadProgramme } from '../../src/programme';
import { cellPlace } from '../../src/workbook';
import { madeUp } from '../programme/madeUp';
import { cases, fc } from '../support/property';
import { Book } from '../workbook/reading/book';
import { exported, readBook } from './support';

/** Without the free rows below, which differ in nothing. */
const whole = exported(madeUp);
const plan = {
  ...whole,
  sheets: whole.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter((cell) => cell.row < 20),
  })),
};
const SHEETS = plan.sheets.length;

const input: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput>(
    { kind: 'blank' },
    { kind: 'error', code: '#N/A' },
    { kind: 'boolean', value: false },
  ),
  fc.double().map((value): CellInput => ({ kind: 'number', value })),
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('3-1', 'keiei', 'R3', '__proto__', 'toString', 'なし', '○', '統合', '目標値'),
    )
    .map((text): CellInput => ({ kind: 'text', text })),
);

/** What people, and programs that save their files, do to a sheet. */
type Harm =
  | {
      readonly kind: 'type';
      readonly row: number;
      readonly column: number;
      readonly input: CellInput;
    }
  | { readonly kind: 'deleteRow' | 'insertRow' | 'repeatRow'; readonly row: number }
  | { readonly kind: 'deleteColumn' | 'insertColumn'; readonly column: number }
  | { readonly kind: 'merge'; readonly row: number; readonly column: number }
  | { readonly kind: 'deleteSheet' | 'copySheet' };

const row = fc.nat(12);
const column = fc.nat(30);
const harm: fc.Arbitrary<Harm> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), row, column, input }) },
  fc.record({ kind: fc.constantFrom('deleteRow', 'insertRow', 'repeatRow'), row }),
  fc.record({ kind: fc.constantFrom('deleteColumn', 'insertColumn'), column }),
  fc.record({ kind: fc.constant('merge' as const), row, column }),
  fc.record({ kind: fc.constantFrom('deleteSheet', 'copySheet') }),
);

function apply(book: Book, at: number, done: Harm): void {
  const sheet = book.sheets[at % Math.max(1, book.sheets.length)];
  if (sheet === undefined) return;
  while (sheet.rows.length < 20) sheet.rows.push([]);
  switch (done.kind) {
    case 'type':
      sheet.put(done.row, done.column, done.input);
      break;
    case 'deleteRow':
      sheet.rows.splice(done.row, 1);
      break;
    case 'insertRow':
      sheet.insertRow(done.row);
      break;
    case 'repeatRow':
      sheet.insertRow(done.row, [...(sheet.rows[done.row] ?? [])]);
      break;
    case 'deleteColumn':
      sheet.deleteColumn(done.column);
      break;
    case 'insertColumn':
      sheet.insertColumn(done.column);
      break;
    case 'merge':
      sheet.merged.push({ row: done.row, column: done.column, rows: 2, columns: 2 });
      break;
    case 'deleteSheet':
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      break;
    case 'copySheet':
      book.sheets.push(sheet.copy(`${sheet.name} (2)`));
  }
}

it('whatever is done to it, a definition workbook is a right definition or says in Japanese what to do and where', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(SHEETS - 1), harm), { minLength: 1, maxLength: 6 }),
      (all) => {
        const book = new Book(plan);
        for (const [at, done] of all) apply(book, at, done);
        const reading = readBook(book);
        if (reading.ok) {
          expect(loadProgramme(reading.definition).ok).toBe(true);
          return;
        }
        expect(reading.findings.length).toBeGreaterThan(0);
        const names = book.sheets.map(({ name }) => name);
        for (const { sheet, cell, message } of reading.findings) {
          expect(message).toMatch(/[ぁ-ん].*。$/su);
          if (sheet !== null) expect(names).toContain(sheet);
          if (cell !== null) expect(cellPlace(cell)).not.toBeNull();
        }
      },
    ),
    cases(100),
  );
});
