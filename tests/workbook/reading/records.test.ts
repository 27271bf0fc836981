import type { CellInput } from '../../../src/evaluation';
import type { Values } from '../../../src/workbook';
import { carriedRemarks, typedValues } from '../../../src/workbook';
import { Book, number, planOf, text } from './book';

/** What the office records after the council: remarks by initiative, values that were corrected after publication. */

const recorded: Values = new Map<string, CellInput>([
  ['i:2|remark', text('複合機の削減の効果を額で示すこと。')],
  ['i:2|answer', text('年度末の資料で示す。')],
  ['i:7|earlierRemark', text('利用者の声を聞くこと。')],
  ['c:1|item', text('1-1')],
  ['c:1|year', text('R5')],
  ['c:1|published', number(66.2)],
  ['c:1|correctedOn', number(45_850)],
  ['c:1|cause', text('複合機のカウンターの読み違い')],
  ['c:3|item', text('1-s2')],
]);

function readBack(values: Values, division: string | null = null): Values {
  const reading = Book.of({ division, values }).read();
  expect(reading.problems).toEqual([]);
  return typedValues(reading);
}

test('the master keeps the remarks of the council and the corrections', () => {
  expect(readBack(recorded)).toEqual(recorded);
});

test('a line copied with another text is withheld, not guessed', () => {
  const book = Book.of({ values: recorded });
  const sheet = book.sheet('remarks');
  const row = sheet.rowOf('i:2');
  sheet.insertRow(row + 3, [...(sheet.rows[row] ?? [])]);
  sheet.put(row + 3, sheet.columnOf('remark'), text('別の指摘'));
  const reading = book.read();
  expect([...reading.withheld]).toEqual(['i:2|remark']);
  expect(reading.problems).toMatchObject([{ kind: 'valueTwice', field: 'remark' }]);
  expect(reading.cells.get('i:2|answer')?.input).toEqual(text('年度末の資料で示す。'));
});

test('a division sees what was said about its own initiatives and writes nothing there', () => {
  const sheetOf = (division: string) =>
    planOf({ division, values: recorded }).sheets.find(({ key }) => key === 'remarks');
  const keys = sheetOf('gyokaku')?.cells.flatMap(({ column, row, value }) =>
    column === 0 && row > 0 ? [value] : [],
  );
  // No.7 is joint; nobody said anything about the division's others.
  expect(keys).toEqual(['i:2', 'i:7']);
  expect(sheetOf('zaisei')).toBeUndefined();
  expect([...readBack(recorded, 'gyokaku').keys()].filter((key) => key.includes('emark'))).toEqual(
    [],
  );
});

describe('the next round', () => {
  test('has what was said this time as the remark of the time before', () => {
    const carried = carriedRemarks(recorded);
    expect(carried.get('i:2|earlierRemark')).toEqual(text('複合機の削減の効果を額で示すこと。'));
    expect(carried.get('i:2|earlierAnswer')).toEqual(text('年度末の資料で示す。'));
    expect(carried.has('i:2|remark') || carried.has('i:2|answer')).toBe(false);
  });

  test('keeps what was said before where the council said nothing new', () => {
    expect(carriedRemarks(recorded).get('i:7|earlierRemark')).toEqual(
      text('利用者の声を聞くこと。'),
    );
  });

  test('keeps an earlier remark that nobody has answered beside the new one', () => {
    const both = new Map([...recorded, ['i:7|remark', text('費用も示すこと。')] as const]);
    expect(carriedRemarks(both).get('i:7|earlierRemark')).toEqual(
      text('利用者の声を聞くこと。\n費用も示すこと。'),
    );
    const answered = new Map([...both, ['i:7|earlierAnswer', text('聞いた。')] as const]);
    const carried = carriedRemarks(answered);
    expect(carried.get('i:7|earlierRemark')).toEqual(text('費用も示すこと。'));
    expect(carried.has('i:7|earlierAnswer')).toBe(false);
  });

  test('leaves every other value as it was', () => {
    expect(carriedRemarks(recorded).get('c:1|published')).toEqual(recorded.get('c:1|published'));
  });
});
