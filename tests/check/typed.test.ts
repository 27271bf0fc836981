import { isPlausibleDay, showsDate, typedDay } from '../../src/check/dates';
import { nearestChoice } from '../../src/check/nearestChoice';
import { typedNumber } from '../../src/check/typedNumber';

describe('a number that was plainly meant', () => {
  test.each<[string, string, number]>([
    ['６５％', '%', 65],
    ['65％', '%', 65],
    ['65 パーセント', '%', 65],
    ['約６５', '%', 65],
    ['1,234件', '件', 1234],
    ['１，２３４件', '件', 1234],
    ['12名', '人', 12],
    ['30ヶ所程度', 'か所', 30],
    ['約30か所', 'か所', 30],
    ['85,000千円', '千円', 85_000],
    ['-3.5', '%', -3.5],
    ['▲3.5', '%', -3.5],
    ['－５', '%', -5],
    ['+5', '件', 5],
    ['十', '件', 10],
    ['二十三件', '件', 23],
    ['千二百', '件', 1200],
    ['30.5万', '', 305_000],
    ['1.2億', '件', 120_000_000],
    [' 7　', '回', 7],
  ])('%s (%s) → %d', (text, unit, value) => {
    expect(typedNumber(text, unit)).toBe(value);
  });

  test.each<[string, string]>([
    ['85,000,000円', '千円'],
    ['3万', '千円'],
    ['65%', '人'],
    ['1,23', '件'],
    ['1.234,5', '件'],
    ['12,34,567', '件'],
    ['1 234', '件'],
    ['1/2', '件'],
    ['5²', '件'],
    ['③', '件'],
    ['10～20', '件'],
    ['10以上', '件'],
    ['1e5', '件'],
    ['一', '件'],
    ['〇', '件'],
    ['ー', '件'],
    ['－', '件'],
    ['%', '%'],
    ['約', '%'],
    ['', '%'],
    ['6割5分', '%'],
    ['令和6', '件'],
    ['10件（うち新規3件）', '件'],
  ])('not %s (%s): that would be a guess', (text, unit) => {
    expect(typedNumber(text, unit)).toBeNull();
  });
});

describe('a word of a list that was plainly meant', () => {
  const progress = ['完了', '計画どおり', '概ね計画どおり', 'やや遅れ', '遅れ', '未着手', '中止'];
  test.each([
    ['完了済', '完了'],
    ['完了しました。', '完了'],
    [' 完 了　', '完了'],
    ['計画通り', '計画どおり'],
    ['予定どおり', '計画どおり'],
    ['おおむね計画通り', '概ね計画どおり'],
    ['やや遅延', 'やや遅れ'],
    ['○完了', '完了'],
  ])('%s → %s', (typed, word) => {
    expect(nearestChoice(typed, progress)).toBe(word);
  });

  test.each(['未完了', '完了予定', '一部完了', '完了できず', '遅れなし', '', '？'])(
    'not %s',
    (typed) => {
      expect(nearestChoice(typed, progress)).toBeNull();
    },
  );
});

describe('dates', () => {
  test.each([
    ['2025/4/18', 45_765],
    ['２０２５－０４－１８', 45_765],
    ['令和７年４月18日（金）', 45_765],
    ['R7.4.18', 45_765],
    ['令和元年5月1日', 43_586],
  ])('%s is a day', (typed, day) => {
    expect(typedDay(typed)).toBe(day);
  });

  test.each(['4/18', '2025/2/29', '2025/13/1', '7.4.18', '来週', '1999/1/1'])(
    '%s is not',
    (typed) => {
      expect(typedDay(typed)).toBeNull();
    },
  );

  test.each([
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    '[$-411]ge.m.d',
    'h:mm',
    '[h]:mm',
    'm月d日',
    '[$-ja-JP]ggge"年"',
  ])('%s shows a date', (format) => {
    expect(showsDate(format)).toBe(true);
  });

  test.each([
    null,
    'General',
    '@',
    '#,##0',
    '0.0%',
    '0.00E+00',
    '[Red]-#,##0',
    '#,##0"日"',
    '#,##0_d',
    '[$¥-411]#,##0',
    '[>=9.999]"999.9%以上";0.0%',
  ])('%s does not', (format) => {
    expect(showsDate(format)).toBe(false);
  });

  test('serial numbers from 2000 to 2100 may be days', () => {
    expect([36_525, 36_526, 73_415.9, 73_416].map(isPlausibleDay)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
