import { faultText, loadProgramme } from '../../src/programme';
import { englishFaults } from '../support/english';
import { edited, faultsAfter, type Edit } from './madeUp';

const kpi = 'initiatives[0].kpis[0]';

describe('a definition whose shape is wrong is refused with the path and what to do', () => {
  const cases: readonly (readonly [string, Edit, string, string])[] = [
    [
      'text for a number',
      [`${kpi}.targets.R2`, '八十'],
      `${kpi}.targets.R2`,
      '数値ではありません（"八十"）。半角の数字で入力してください。',
    ],
    [
      'null for a number',
      [`${kpi}.targets.R2`, null],
      `${kpi}.targets.R2`,
      '数値ではありません（null）。半角の数字で入力してください。',
    ],
    [
      'a number for text',
      ['title', 5],
      'title',
      '文字列ではありません（5）。「"」で囲んで書いてください。',
    ],
    [
      'a list for an object',
      [`${kpi}.targets`, [1]],
      `${kpi}.targets`,
      '項目の組ではありません（一覧 [ ]）。{ } で囲んで書いてください。',
    ],
    [
      'an object for a list',
      ['divisions', {}],
      'divisions',
      '一覧ではありません（項目の組 { }）。[ ] で囲んで並べてください。',
    ],
    [
      'a fraction for a No.',
      ['initiatives[0].no', 1.5],
      'initiatives[0].no',
      '整数ではありません（1.5）。小数点のない半角の数字で入力してください。',
    ],
    [
      'a No. of zero',
      ['initiatives[0].no', 0],
      'initiatives[0].no',
      '小さすぎます（0）。0より大きい数値にしてください。',
    ],
    [
      'a missing field',
      ['initiatives[1].title', undefined],
      'initiatives[1].title',
      '必須の項目「title」（表題）がありません。書き加えてください。',
    ],
    [
      'a missing choice',
      [`${kpi}.direction`, undefined],
      `${kpi}.direction`,
      '必須の項目「direction」（目標の向き: atLeast（以上）、atMost（以下）、belowPreviousYear（前年度より減少））がありません。書き加えてください。',
    ],
    [
      'a mistyped field',
      [`${kpi}.tagrets`, {}],
      `${kpi}.tagrets`,
      '「tagrets」という項目はありません。「targets」の間違いではありませんか。',
    ],
    [
      'a field unlike any other',
      ['divisions[0].telephone', '1'],
      'divisions[0].telephone',
      '「telephone」という項目はありません。使える項目: id、name、bureau、renamed、successor。',
    ],
    [
      'a mistyped field inside a scale',
      ['scale.bands[0].lable', 'x'],
      'scale.bands[0].lable',
      '「lable」という項目はありません。「label」の間違いではありませんか。',
    ],
    [
      'an unknown choice',
      [`${kpi}.direction`, 'up'],
      `${kpi}.direction`,
      '"up" は使えません。次のどれかを書いてください: atLeast、atMost、belowPreviousYear。',
    ],
    [
      'another format version',
      ['formatVersion', 2],
      'formatVersion',
      'この製品の新しい版の形式（2）で書かれた定義です。読めるのは 1 までです。アドインまたはコマンドを新しい版に更新してください。',
    ],
    [
      'a number beyond the limits',
      [`${kpi}.targets.R2`, 1e14],
      `${kpi}.targets.R2`,
      '大きすぎるか小さすぎる数値です（100000000000000）。0 か、絶対値が 0.000000001 以上 10兆 以下の数値にしてください。単位を変える方法もあります。',
    ],
    [
      'an empty text',
      ['organisation', ' \u3000'],
      'organisation',
      '空欄です。文字を書いてください。',
    ],
    [
      'an empty list',
      ['fiscalYears', []],
      'fiscalYears',
      '1件以上が必要です（現在0件）。書き加えてください。',
    ],
    [
      'too long a list',
      ['fiscalYears', Array.from({ length: 13 }, (_, i) => String(2001 + i))],
      'fiscalYears',
      '12件までです（現在13件）。減らしてください。',
    ],
    [
      'a day that does not exist',
      ['revisions[0].decidedOn', '2021-02-29'],
      'revisions[0].decidedOn',
      '日付ではありません（"2021-02-29"）。2024-04-01 のように、実在する日付を半角で入力してください。',
    ],
    [
      'a month and day with a slash',
      ['rounds[0].asOf', '9/30'],
      'rounds[0].asOf',
      '月日ではありません（"9/30"）。09-30 のように半角で入力してください。',
    ],
    [
      'a Japanese id',
      ['divisions[0].id', '経営'],
      'divisions[0].id',
      '識別子に使えない文字があります（"経営"）。半角の英数字、「.」「_」「-」だけを使い、英数字で始めてください。',
    ],
    [
      'a list where text, number or null belongs',
      ['revisions[0].new', []],
      'revisions[0].new',
      '使えない値です（一覧 [ ]）。文字列、数値、nullのどれかを書いてください。',
    ],
    [
      'a control character',
      ['initiatives[0].goal', 'a\u0007b'],
      'initiatives[0].goal',
      '使えない制御文字があります（U+0007）。削除してください。',
    ],
    [
      'half a character',
      ['initiatives[0].goal', 'a\uD83D'],
      'initiatives[0].goal',
      '使えない制御文字があります（U+D83D）。削除してください。',
    ],
    [
      'more than 2,000 characters',
      ['initiatives[0].goal', '長'.repeat(2001)],
      'initiatives[0].goal',
      '長すぎます（2001文字）。2,000文字以内にしてください。',
    ],
    [
      'a line break in a name',
      [`${kpi}.name`, '一行目\n二行目'],
      `${kpi}.name`,
      '改行は使えません。1行にしてください。',
    ],
    [
      'a line break in a label',
      ['calendar.R1.label', 'a\nb'],
      'calendar.R1.label',
      '改行は使えません。1行にしてください。',
    ],
  ];

  test.each(cases)('%s', (_name, edit, path, message) => {
    const faults = faultsAfter(edit);
    expect(faults).toContainEqual(expect.objectContaining({ path, message }));
    expect(faults.flatMap(englishFaults)).toEqual([]);
  });
});

it('allows line breaks in running text and texts of exactly 2,000 characters', () => {
  expect(
    faultsAfter(['initiatives[0].goal', '一\n二'], ['initiatives[0].outline', '𠮷'.repeat(2000)]),
  ).toEqual([]);
});

it('lists all faults at once, up to a hundred', () => {
  const several = faultsAfter(['title', 1], [`${kpi}.unit`, 2], ['initiatives[3].goal', '\u0000']);
  expect(several.map(({ path }) => path)).toEqual(['title', `${kpi}.unit`, 'initiatives[3].goal']);
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`x${i}`, 1]));
  expect(faultsAfter(['divisions[0]', many])).toHaveLength(100);
});

it('quotes keys that are not plain words', () => {
  const result = loadProgramme({ 'a.b': 1 });
  expect(!result.ok && result.faults.at(-1)?.path).toBe('["a.b"]');
});

it('prints a fault in one line', () => {
  expect(faultText({ path: 'title', message: '空欄です。' })).toBe('title: 空欄です。');
  expect(faultText({ path: '', message: '空です。' })).toBe('空です。');
});

it('refuses the key __proto__, which objects would swallow', () => {
  const json: unknown = JSON.parse(
    JSON.stringify(edited()).replace('"targets":{', '"targets":{"__proto__":1,'),
  );
  const result = loadProgramme(json);
  expect(!result.ok && result.faults.map(({ path }) => path)).toEqual([`${kpi}.targets.__proto__`]);
});
