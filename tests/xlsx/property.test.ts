import type { CellPlan, CellValue } from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { cases, fc } from '../support/property';
import { columnOf, sheetPlan, workbookPlan } from './planBuilders';

async function writtenAndRead(values: readonly CellValue[]): Promise<unknown[]> {
  const result = await readXlsx(await writeXlsx(columnOf(values)), { fileName: 'p.xlsx' });
  if (!result.ok) throw new Error(result.message);
  const rows = result.grid.sheets[0]?.rows ?? [];
  return values.map((_, row) => {
    const input = rows[row]?.[0]?.input;
    if (input === undefined) return null;
    return input.kind === 'text'
      ? input.text
      : input.kind === 'error' || input.kind === 'blank'
        ? input
        : input.value;
  });
}

/** Pieces that trip writers and readers, mixed with anything Unicode has. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '_x0041_',
        '_x000D_',
        '_x005F_',
        '_x',
        '_',
        'x0041_',
        '\r\n',
        '\r',
        '\n',
        '\t',
        ' ',
        '　',
      ),
      fc.constantFrom(
        '&amp;',
        '<v>',
        ']]>',
        '"',
        "'",
        '=',
        '@',
        '#N/A',
        '\u0000',
        '\u001f',
        '\u007f',
        '\u0085',
        '\u2028',
      ),
      fc.constantFrom('👨‍👩‍👧', '𠮷', '葛󠄀', 'が', 'ｶﾞ', '①', '㍼'),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
  .filter((all) => !/[\p{Surrogate}\uFFFE\uFFFF]/u.test(all));

test('any text and number comes back exactly, as constant', async () => {
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  const value = fc.oneof(text, number, fc.boolean(), fc.constant(null));
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 40 }), async (values) => {
      const expected = values.map((v) => (v === '' ? null : Object.is(v, -0) ? 0 : v));
      expect(await writtenAndRead(values)).toEqual(expected);
    }),
    cases(75),
  );
});

test('any text comes back exactly as the cached result of a formula', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const cell: CellPlan = { row: 0, column: 0, style: 'plain', value, formula: 'A2&""' };
      const bytes = await writeXlsx(workbookPlan([sheetPlan('a', 'a', { cells: [cell] })]));
      const result = await readXlsx(bytes, { fileName: 'p.xlsx' });
      expect(result.ok && result.grid.sheets[0]?.rows[0]?.[0]).toMatchObject({
        input: { kind: 'text', text: value },
        formula: 'A2&""',
      });
    }),
    cases(50),
  );
});

test('any literal in a formula comes back exactly', async () => {
  // eslint-disable-next-line no-control-regex -- control characters are refused in formulas
  const literal = text.filter((value) => !/[\u0000-\u0008\u000B-\u001F]/.test(value));
  await fc.assert(
    fc.asyncProperty(literal, async (value) => {
      const formula = `IF(A2="${value.replaceAll('"', '""')}",IFS(TRUE,1),0)`;
      const cell: CellPlan = { row: 0, column: 0, style: 'plain', value: 1, formula };
      const bytes = await writeXlsx(workbookPlan([sheetPlan('a', 'a', { cells: [cell] })]));
      const result = await readXlsx(bytes, { fileName: 'p.xlsx' });
      expect(result.ok && result.grid.sheets[0]?.rows[0]?.[0]?.formula).toBe(formula);
    }),
    cases(50),
  );
});
