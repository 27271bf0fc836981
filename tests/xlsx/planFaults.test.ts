import type { SheetPlan, ValidationPlan } from '../../src/workbook';
import { PlanFault, writeXlsx } from '../../src/xlsx';
import { columnOf, plainPage, sheetPlan, workbookPlan } from './planBuilders';

/** What no file can hold is refused before it becomes a file that Excel wants to repair. */

const validation: ValidationPlan = {
  areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  rule: { kind: 'list', source: '区分' },
  error: { level: 'stop', title: '', text: '' },
  allowBlank: true,
};
const withSheet = (given: Partial<SheetPlan>): Promise<Uint8Array> =>
  writeXlsx(workbookPlan([sheetPlan('a', '柱1', given)]));
const formula = (text: string): Promise<Uint8Array> =>
  withSheet({ cells: [{ row: 4, column: 2, style: 'plain', value: 1, formula: text }] });
const a1 = { row: 0, column: 0, style: 'plain', value: 1 };

const cases: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
  [
    'a text above 32,767 characters',
    () => writeXlsx(columnOf(['x', 'あ'.repeat(32_768)])),
    /値 A2.*32,768/,
  ],
  ['half an emoji', () => writeXlsx(columnOf(['\ud83d'])), /値 A1.*壊れた文字/],
  ['U+FFFE', () => writeXlsx(columnOf(['\ufffe'])), /値 A1/],
  ['not a number', () => writeXlsx(columnOf([NaN])), /値 A1.*NaN/],
  ['infinity', () => writeXlsx(columnOf([Infinity])), /値 A1.*Infinity/],
  ['a formula that begins with =', () => formula('=A1'), /柱1 C5/],
  ['an endless formula', () => formula('1+'.repeat(5_000)), /柱1 C5/],
  ['a control character in a formula', () => formula('"\u0001"'), /柱1 C5.*制御文字/],
  ['a cell twice', () => withSheet({ cells: [a1, a1] }), /柱1 A1.*二つ/],
  ['a cell beyond the sheet', () => withSheet({ cells: [{ ...a1, row: 1_048_576 }] }), /柱1/],
  [
    'merged areas that overlap',
    () =>
      withSheet({
        merges: [
          { row: 0, column: 0, rows: 2, columns: 2 },
          { row: 1, column: 1, rows: 1, columns: 3 },
        ],
      }),
    /柱1 B2.*結合/,
  ],
  ['a style nobody defined', () => withSheet({ cells: [{ ...a1, style: '?' }] }), /柱1 A1.*「\?」/],
  [
    'an inline list',
    () => withSheet({ validations: [{ ...validation, rule: { kind: 'list', source: '"a,b"' } }] }),
    /入力規則.*選択肢/,
  ],
  [
    'a prompt title above 32',
    () =>
      withSheet({ validations: [{ ...validation, prompt: { title: 'あ'.repeat(33), text: '' } }] }),
    /33 字は上限 32/,
  ],
  [
    'a message above 255',
    () =>
      withSheet({
        validations: [
          { ...validation, error: { level: 'stop', title: '', text: 'あ'.repeat(256) } },
        ],
      }),
    /上限 255/,
  ],
  ['a rule for no cell', () => withSheet({ validations: [{ ...validation, areas: [] }] }), /対象/],
  [
    'a header above 255',
    () => withSheet({ page: { ...plainPage, header: 'x'.repeat(256) } }),
    /上限 255/,
  ],
  [
    'no sheet to open on',
    () => writeXlsx(workbookPlan([sheetPlan('a', 'A')], { activeSheet: 'b' })),
    /b/,
  ],
  ['a hidden sheet to open on', () => withSheet({ visibility: 'hidden' }), /非表示/],
  [
    'no date',
    () =>
      writeXlsx({ ...columnOf([1]), properties: { ...columnOf([1]).properties, created: '昨日' } }),
    /created/,
  ],
];

test.each(cases)('%s', async (_, write, message) => {
  const fault = await write().then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(PlanFault);
  expect(fault instanceof Error && fault.message).toMatch(message);
});

test('what stands just inside the limits is written', async () => {
  await expect(
    writeXlsx(columnOf(['あ'.repeat(32_767), '\u0000'.repeat(100), 1.7976931348623157e308])),
  ).resolves.toBeDefined();
});

test('functions that return arrays are refused by name', async () => {
  await expect(formula('SUM(FILTER(A1:A3,B1:B3))')).rejects.toThrow('FILTER');
  await expect(formula('"FILTER("&SUM(A1)')).resolves.toBeDefined();
});
