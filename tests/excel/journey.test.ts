import { readXlsx as readFile } from 'hucre/xlsx';
import { applyPlan, readGrid, readFile as openWorkbook } from '../../src/excel';
import { cellAddress, readWorkbook, type Reading } from '../../src/workbook';
import { readXlsx } from '../../src/xlsx';
import { recalculate } from '../support/libreoffice';
import { Book, planOf } from '../workbook/reading/book';
import { emptyWorkbook, useExcel } from './emulated';

/**
 * What a person does with a division's workbook, from making it to opening the saved file elsewhere: the journeys of
 * tests/workbench-page, where the master is open, without a browser. One person at one workbook; the steps build on each
 * other.
 */

const excel = useExcel();

/** Of the division with most kinds of cells. */
const plan = planOf({ division: 'gyokaku' });

const at = (rowKey: string, field: 'actual' | 'status', down = 0): string => {
  const { row, column } = new Book(plan).place(rowKey, `R6.${field}`);
  return `柱1!${cellAddress(row + down, column)}`;
};
/** コピー使用量削減率, in percent, target 78. */
const [actual, status] = [at('k:1-1', 'actual'), at('k:1-1', 'status')];
const [below, another] = [at('k:1-1', 'actual', 1), at('k:2-1', 'actual')];
/** The first row of the sheet. */
const first = { actual: at('i:1', 'actual'), status: at('i:1', 'status') };

const shownAt = async (address: string): Promise<string> =>
  (await excel().user.shown(address)).text;

async function reading(): Promise<Reading> {
  const result = readWorkbook(await readGrid());
  if (!result.ok) throw new Error(result.message);
  return result.reading;
}

/** Everything that people typed, by what it is for, wherever it stands. */
async function typed(): Promise<ReadonlyMap<string, unknown>> {
  const { cells } = await reading();
  return new Map(
    [...cells].flatMap(([key, { input }]) =>
      input.kind === 'blank' ? [] : [[key, input] as const],
    ),
  );
}

async function protect(isProtected: boolean): Promise<void> {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('柱1');
    if (isProtected) protection.protect({ allowAutoFilter: true });
    else protection.unprotect();
    await context.sync();
  });
}

test('makes the workbook of a year', async () => {
  await emptyWorkbook();
  const report = await applyPlan(plan);
  expect(report.created).toEqual(expect.arrayContaining(['使い方', '総括', '柱1', '設定']));
  expect(await shownAt(status)).toBe('… 未入力');
});

test('types an actual: status text and colour follow', async () => {
  const before = await excel().user.shown(status);
  expect(await excel().user.type(actual, '80')).toEqual({ kind: 'accepted' });
  const after = await excel().user.shown(status);
  expect(after.text).toBe('◎ 達成');
  expect(after.fill).not.toBe(before.fill);
  // 1 of 19 is 0.53 tenths.
  expect(await shownAt('総括!B4')).toBe('全19項目のうち約1割が達成');
});

test('is refused a bad entry in our own words, and the cell keeps what it had', async () => {
  expect(await excel().user.type(actual, '約八割')).toMatchObject({
    kind: 'refused',
    style: 'Stop',
    message: expect.stringMatching(/単位は % です。100 以下の半角の数字だけを入力/) as string,
  });
  expect(await shownAt(actual)).toBe('80.0');
  expect(await excel().user.type(status, 'x')).toEqual({ kind: 'locked' });
});

test('pastes past the validation, and the add-in finds it', async () => {
  await excel().user.paste(another, [['六十']]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('柱1').getRange(another.replace('柱1!', ''));
    const invalid = range.dataValidation.getInvalidCellsOrNullObject().load('address');
    await context.sync();
    expect(invalid.isNullObject ? '' : invalid.address).toBe(another);
  });
  await excel().user.type(another, '');
});

test('takes the protection off, inserts a row, sorts and protects again: nothing typed is lost', async () => {
  await excel().user.type(another, '55');
  const before = await typed();
  expect(await excel().user.sort(actual, 'ascending')).toEqual({ kind: 'locked' });
  await protect(false);
  await excel().user.rows('柱1', 'insert', 7);
  expect(await shownAt(below)).toBe('80.0');
  await excel().user.rows('柱1', 'delete', 7);
  const order = async (): Promise<readonly string[]> =>
    [...(await reading()).cells.values()].map(({ sheet, row }) => `${sheet} ${String(row)}`);
  const standing = await order();
  expect(await excel().user.sort(actual, 'ascending')).toEqual({ kind: 'accepted' });
  expect(await order()).not.toEqual(standing);
  // Numbers come before texts and blanks: 55 stands first now, and then 80 with its status.
  expect([await shownAt(first.actual), await shownAt(actual)]).toEqual([
    expect.stringMatching(/^55/),
    '80.0',
  ]);
  expect(await shownAt(status)).toBe('◎ 達成');
  expect(await typed()).toEqual(before);
  expect((await reading()).problems.filter(({ kind }) => kind === 'rowScrambled')).toEqual([]);
  await protect(true);
  expect(await excel().user.type(first.status, 'x')).toEqual({ kind: 'locked' });
});

test('saves; the file has the same content, and LibreOffice computes the same statuses', async () => {
  const file = await openWorkbook();
  if (file.kind !== 'file') throw new Error(file.kind);
  const again = await readXlsx(file.bytes, { fileName: 'saved.xlsx' });
  if (!again.ok) throw new Error(again.message);
  const read = readWorkbook(again.grid);
  if (!read.ok) throw new Error(read.message);
  const inputs = ({ cells }: Reading): unknown =>
    [...cells].map(([key, { input, sheet, row, column }]) => [key, input, sheet, row, column]);
  expect(inputs(read.reading)).toEqual(inputs(await reading()));
  const [ours, theirs] = await Promise.all([
    statuses(file.bytes),
    recalculate(file.bytes).then(statuses),
  ]);
  expect(ours.length).toBeGreaterThan(100);
  expect(theirs).toEqual(ours);
});

/** The statuses that a file shows, by sheet and cell: a symbol and a word. */
async function statuses(xlsx: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await readFile(xlsx, { readStyles: true });
  return sheets
    .flatMap(({ name, cells }) =>
      [...(cells ?? [])].flatMap(([key, { formula, value }]) =>
        formula !== undefined && typeof value === 'string' && /^[◎○△×…] /.test(value)
          ? [`${name} ${key} ${value}`]
          : [],
      ),
    )
    .sort();
}
