import { column, yearly, type Column } from '../columns/column';
import { accumulation, direction, disclosure, kpiRole } from '../columns/words';
import { initiativeNo } from './initiativeNo';
import { lifeCycleColumns } from './lifeCycle';
import type { Shape, Table } from './table';

const identity: readonly Column[] = [
  initiativeNo,
  column('id', '識別子', { kind: 'id' }, 10, '半角で、例えば 1-1。後から変えません。', {
    required: true,
    example: '1-1',
  }),
  column('name', '指標', { kind: 'text' }, 32, '計画の指標の名称です。', {
    required: true,
    example: '窓口の平均待ち時間',
  }),
];

const judging: readonly Column[] = [
  column('unit', '単位', { kind: 'text' }, 8, '％、人、件など。なければ空けます。', {
    whenBlank: '',
    example: '分',
  }),
  column(
    'direction',
    '目標の向き',
    direction,
    12,
    '以上：多いほどよい。以下：少ないほどよい。前年度より減少：目標値を書きません。',
    { required: true, example: '以下' },
  ),
  column(
    'accumulation',
    '値の種類',
    accumulation,
    11,
    '単年度値：その年度の件数など。時点値：年度末の率など。累計値：計画の初めからの合計。',
    { required: true, example: '時点値' },
  ),
];

const limits: readonly Column[] = [
  column('baseline.label', '基準値の時点', { kind: 'text' }, 12, '計画の前の値の時点です。例 R7', {
    example: 'R7',
  }),
  column('baseline.value', '基準値', { kind: 'number' }, 10, '計画の前の値です。', {
    example: 21.4,
  }),
  column(
    'integer',
    '整数だけ',
    { kind: 'yesNo' },
    9,
    '人、件、回など、整数で数えるものは「はい」。',
  ),
  column('maximum', '最大値', { kind: 'number' }, 10, 'これより大きい実績は誤りです。率なら 100。'),
  column(
    'minimum',
    '最小値',
    { kind: 'limit' },
    10,
    '空欄は 0 です。削減率のように負の数もあれば「なし」。',
  ),
];

const seldom: readonly Column[] = [
  column(
    'approximate',
    '程度',
    { kind: 'yesNo' },
    8,
    '「30か所程度」のように書かれた目標は「はい」。',
    { rare: true },
  ),
  column(
    'baseline.comparable',
    '基準値と比べる',
    { kind: 'yesNo' },
    10,
    '基準値と目標値の測り方が違うときだけ「いいえ」。',
    { rare: true },
  ),
  column(
    'owner',
    '入力する課',
    { kind: 'listed', list: 'divisions' },
    18,
    '空欄は取組項目の担当課です。共同の課が入力するときに選びます。',
    { rare: true },
  ),
  column(
    'repeats',
    '再掲元',
    { kind: 'id' },
    10,
    'ほかの取組項目の指標と同じときに、元の指標の識別子を書きます。',
    { rare: true },
  ),
  column('definition', '定義', { kind: 'lines' }, 30, '何を数えるかの定義です。', { rare: true }),
  column('method', '算出方法', { kind: 'lines' }, 30, '計算の仕方です。', { rare: true }),
  column('source', '出典', { kind: 'lines' }, 20, '統計や台帳の名前です。', { rare: true }),
  column('measuredAt', '測定時点', { kind: 'lines' }, 18, '例 毎年10月の1週間', { rare: true }),
  column(
    'seriesBreak.year',
    '系列の断絶',
    { kind: 'listed', list: 'years' },
    10,
    'この年度から前と比べられないときに選びます。',
    { rare: true },
  ),
  column('seriesBreak.reason', '断絶の理由', { kind: 'lines' }, 20, '比べられない理由です。', {
    rare: true,
  }),
  column('disclosure', '開示の範囲', disclosure, 12, '空欄は公表です。', { rare: true }),
  ...lifeCycleColumns,
  column('note', '備考', { kind: 'lines' }, 30, '定義を作ったときの判断などの控えです。', {
    rare: true,
  }),
];

/** 指標: the KPIs, and the reference targets that are shown and judged but never counted. */
export function kpis({ years }: Shape): Table {
  return {
    kind: 'table',
    key: 'definition.kpis',
    name: '指標',
    title: '指標と目標値',
    explains:
      '取組項目の指標を1行に1つ書きます。目標値は半角の数字だけを、単位を付けずに書きます。目標のない年度は空けます。',
    needed: true,
    frozen: 3,
    room: 150,
    columns: [
      ...identity,
      column(
        'role',
        '種別',
        kpiRole,
        9,
        '空欄は指標です。目標の文章から読み取っただけの数値は「参考」（件数に数えません）。',
        { path: null },
      ),
      ...judging,
      ...yearly(
        years,
        'targets',
        '目標値',
        { kind: 'number' },
        11,
        'その年度の目標値です。なければ空けます。',
        [18, 15, 10],
      ),
      ...limits,
      ...seldom,
    ],
    entries: ({ initiatives: all }) =>
      all.flatMap(({ no, kpis: counted, references = [] }, index) => [
        ...counted.map((item, at) => ({
          path: ['initiatives', index, 'kpis', at],
          item,
          outside: { initiative: no },
        })),
        ...references.map((item, at) => ({
          path: ['initiatives', index, 'references', at],
          item,
          outside: { initiative: no, role: 'reference' },
        })),
      ]),
  };
}

/** 内訳: 各1回 and the like, an input for each part. */
export const parts: Table = {
  kind: 'table',
  key: 'definition.parts',
  name: '内訳',
  title: '指標の内訳',
  explains:
    '「市長会議・町村長会議 各1回」のように、1つの指標を内訳ごとに入力するときだけ書きます。目標値はどの内訳にも当てはまります。',
  needed: false,
  frozen: 2,
  room: 30,
  columns: [
    column('kpi', '指標の識別子', { kind: 'id' }, 14, '「指標」の識別子です。', {
      path: null,
      required: true,
      example: '1-1',
    }),
    column('id', '内訳の識別子', { kind: 'id' }, 14, '半角で、例えば a。', {
      required: true,
      example: 'a',
    }),
    column('name', '内訳の名称', { kind: 'text' }, 36, '例 市長会議', {
      required: true,
      example: '本庁の窓口',
    }),
  ],
  entries: ({ initiatives: all }) =>
    all.flatMap(({ kpis: counted, references = [] }, index) =>
      (
        [
          ['kpis', counted],
          ['references', references],
        ] as const
      ).flatMap(([list, items]) =>
        items.flatMap(({ id, parts: inThis = [] }, k) =>
          inThis.map((item, at) => ({
            path: ['initiatives', index, list, k, 'parts', at],
            item,
            outside: { kpi: id },
          })),
        ),
      ),
    ),
};
