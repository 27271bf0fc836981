import { column } from '../columns/column';
import { roundKind } from '../columns/words';
import type { Table } from './table';

/** 報告回. */
export const rounds: Table = {
  kind: 'table',
  key: 'definition.rounds',
  name: '報告回',
  title: '報告回',
  explains: '1年に何回、いつの実績を報告するかです。書かなければ9月末と年度末になります。',
  needed: false,
  frozen: 2,
  room: 8,
  columns: [
    column('id', '識別子', { kind: 'id' }, 14, '半角で、例えば interim。後から変えません。', {
      required: true,
      example: 'interim',
    }),
    column('name', '名称', { kind: 'text' }, 18, '例 9月末', {
      required: true,
      example: '9月末',
    }),
    column(
      'kind',
      '種類',
      roundKind,
      12,
      '年度末は1つだけです。ほかは途中で、見込みを判定します。',
      { required: true, example: '途中' },
    ),
    column('asOf', '実績の基準日', { kind: 'monthDay' }, 14, '月と日を 09-30 のように書きます。', {
      required: true,
      example: '09-30',
    }),
  ],
  entries: ({ rounds: all = [] }) => all.map((item, index) => ({ path: ['rounds', index], item })),
};

/** 日程: 照会日, 締切, 会議日 and 公表日 of a round in a year. */
export const schedule: Table = {
  kind: 'table',
  key: 'definition.schedule',
  name: '日程',
  title: '報告回の日程',
  explains: '報告回ごと、年度ごとの日程です。締切はブックと督促に表示されます。',
  needed: false,
  frozen: 2,
  room: 30,
  columns: [
    column('round', '報告回', { kind: 'listed', list: 'rounds' }, 14, '「報告回」の識別子です。', {
      path: null,
      required: true,
      example: 'interim',
    }),
    column('year', '年度', { kind: 'listed', list: 'years' }, 10, '「年度」の年度です。', {
      path: null,
      required: true,
      example: 'R8',
    }),
    column('inquiry', '照会日', { kind: 'date' }, 14, '担当課に配る日です。例 2026/10/1', {
      example: '2026-10-01',
    }),
    column('deadline', '締切', { kind: 'date' }, 14, '担当課が提出する期限です。', {
      example: '2026-10-16',
    }),
    column('council', '会議日', { kind: 'date' }, 14, '会議の日です。'),
    column('publication', '公表日', { kind: 'date' }, 14, '公表する日です。'),
  ],
  entries: ({ rounds: all = [] }) =>
    all.flatMap(({ id, schedule: inThis = {} }, index) =>
      Object.entries(inThis).map(([year, item]) => ({
        path: ['rounds', index, 'schedule', year],
        item,
        outside: { round: id, year },
      })),
    ),
};
