import { column } from '../columns/column';
import type { Table } from './table';

/** 担当課. */
export const divisions: Table = {
  kind: 'table',
  key: 'definition.divisions',
  name: '担当課',
  title: '担当課',
  explains: '報告をする課を、ブックを配る順に書きます。名称は「取組項目」などの一覧に出ます。',
  needed: true,
  frozen: 2,
  room: 40,
  columns: [
    column('id', '識別子', { kind: 'id' }, 14, '半角の英数字で付けます。後から変えません。', {
      required: true,
      example: 'keiei',
    }),
    column('name', '課の名称', { kind: 'text' }, 26, '計画が始まるときの名称です。', {
      required: true,
      example: '経営企画課',
    }),
    column('bureau', '部局', { kind: 'text' }, 20, '部局ごとに集計するときに書きます。', {
      example: '総務部',
    }),
    column(
      'successor.id',
      '引継先',
      { kind: 'id' },
      14,
      'なくなる課の仕事を引き継ぐ課の識別子です。',
    ),
    column('successor.from', '引継日', { kind: 'date' }, 14, '引き継ぐ日です。例 2027/4/1'),
  ],
  entries: ({ divisions: all }) => all.map((item, index) => ({ path: ['divisions', index], item })),
};

/** 課の改称: later names, each from a date on. */
export const renamings: Table = {
  kind: 'table',
  key: 'definition.renamings',
  name: '課の改称',
  title: '課の改称',
  explains: '計画の途中で名称が変わる課だけ書きます。その日から新しい名称で表示されます。',
  needed: false,
  frozen: 1,
  room: 20,
  columns: [
    column('division', '課の識別子', { kind: 'id' }, 14, '「担当課」の識別子です。', {
      path: null,
      required: true,
      example: 'keiei',
    }),
    column('from', '改称の日', { kind: 'date' }, 14, '例 2027/4/1', {
      required: true,
      example: '2027-04-01',
    }),
    column('name', '新しい名称', { kind: 'text' }, 30, 'その日からの名称です。', {
      required: true,
      example: '経営戦略課',
    }),
  ],
  entries: ({ divisions: all }) =>
    all.flatMap(({ id, renamed = [] }, index) =>
      renamed.map((item, at) => ({
        path: ['divisions', index, 'renamed', at],
        item,
        outside: { division: id },
      })),
    ),
};
