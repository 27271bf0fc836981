import { column, yearly } from '../columns/column';
import { initiativeNo } from './initiativeNo';
import { lifeCycleColumns } from './lifeCycle';
import type { Shape, Table } from './table';

/** 工程. */
export function steps({ years }: Shape): Table {
  return {
    kind: 'table',
    key: 'definition.steps',
    name: '工程',
    title: '工程',
    explains:
      '取組項目の工程を1行に1つ書きます。実施する年度に○を付けます。計画の欄を空けた年度は、前の年度の計画が続くものとして扱います。',
    needed: true,
    frozen: 3,
    room: 250,
    columns: [
      initiativeNo,
      column('id', '識別子', { kind: 'id' }, 10, '半角で、例えば 1-s1。後から変えません。', {
        required: true,
        example: '1-s1',
      }),
      column('name', '工程', { kind: 'text' }, 28, '計画の工程の名称です。', {
        required: true,
        example: '書かない窓口',
      }),
      ...yearly(years, 'due', '実施', { kind: 'mark' }, 8, '実施する年度に○を付けます。', [
        '○',
        '○',
        '○',
      ]),
      ...yearly(
        years,
        'plan',
        '計画',
        { kind: 'lines' },
        24,
        'その年度に行うことです。空けると前の年度から続きます。',
        ['調査', '試行', '本格実施'],
      ),
      ...yearly(
        years,
        'milestones',
        '到達点',
        { kind: 'lines' },
        16,
        '計画に書かれた、その年度の到達点です。',
        [],
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
      ...lifeCycleColumns,
      column('note', '備考', { kind: 'lines' }, 30, '定義を作ったときの判断などの控えです。', {
        rare: true,
      }),
    ],
    entries: ({ initiatives: all }) =>
      all.flatMap(({ no, steps: inThis }, index) =>
        inThis.map((item, at) => ({
          path: ['initiatives', index, 'steps', at],
          item,
          outside: { initiative: no },
        })),
      ),
  };
}
