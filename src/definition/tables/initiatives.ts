import { column, type Column } from '../columns/column';
import { disclosure } from '../columns/words';
import { lifeCycleColumns } from './lifeCycle';
import type { Shape, Table } from './table';

function divisionColumns(count: number): readonly Column[] {
  return Array.from({ length: count }, (_, index) =>
    column(
      `divisions.${String(index + 1)}`,
      index === 0 ? '担当課' : `共同の課${String(index)}`,
      { kind: 'listed', list: 'divisions' },
      18,
      index === 0
        ? '一覧から選びます。指標と工程は、特に書かなければこの課が入力します。'
        : '共同で担当する課があるときに選びます。',
      {
        path: ['divisions', index],
        ...(index === 0 ? { required: true, example: '経営企画課' } : { rare: index > 2 }),
      },
    ),
  );
}

/** 取組項目. */
export function initiatives({ divisions }: Shape): Table {
  return {
    kind: 'table',
    key: 'definition.initiatives',
    name: '取組項目',
    title: '取組項目',
    explains: '取組項目を1行に1つ書きます。指標と工程は、次のシートに番号で結び付けて書きます。',
    needed: true,
    frozen: 2,
    room: 100,
    columns: [
      column('no', '番号', { kind: 'no' }, 8, '計画の番号です。後から変えません。', {
        required: true,
        example: 1,
      }),
      column('title', '取組項目', { kind: 'text' }, 30, '計画の表題のとおりに書きます。', {
        required: true,
        example: '窓口の待ち時間の短縮',
      }),
      column('pillar', '柱', { kind: 'no' }, 7, '柱の番号です。', { required: true, example: 1 }),
      column('section', '節', { kind: 'no' }, 7, '節の番号です。節がなければ空けます。'),
      ...divisionColumns(divisions),
      column('outline', '取組内容', { kind: 'lines' }, 46, '計画の文章をそのまま書きます。', {
        example: '受付番号の事前発券と、書かない窓口を進める。',
      }),
      column('goal', '目標', { kind: 'lines' }, 36, '計画の目標の文章です。', {
        example: '市民が窓口で待つ時間を、計画期間中に半分にする。',
      }),
      column('disclosure', '開示の範囲', disclosure, 12, '空欄は公表です。', { rare: true }),
      ...lifeCycleColumns,
      column('note', '備考', { kind: 'lines' }, 30, '定義を作ったときの判断などの控えです。', {
        rare: true,
      }),
    ],
    entries: ({ initiatives: all }) =>
      all.map((item, index) => ({ path: ['initiatives', index], item })),
  };
}
