import { column } from '../columns/column';
import type { Kind } from '../columns/kind';
import { retiredKind, revisedField } from '../columns/words';
import type { Entry, Table } from './table';
import type { ProgrammeDefinition } from '../../programme';

/** Old and new values are numbers for some fields. */
const changed: Kind = {
  kind: 'either',
  by: 'field',
  numbers: ['targets', 'minimum', 'maximum'],
};

function entries({ revisions: all = [] }: ProgrammeDefinition): readonly Entry[] {
  return all.map((revision, index) => {
    const dot = revision.field.indexOf('.');
    const [field, year] =
      dot === -1
        ? [revision.field, '']
        : [revision.field.slice(0, dot), revision.field.slice(dot + 1)];
    return { path: ['revisions', index], item: { ...revision, field, year } };
  });
}

/** 変更: what was decided while the programme was under way. */
export const revisions: Table = {
  kind: 'table',
  key: 'definition.revisions',
  name: '変更',
  title: '計画期間中の変更',
  explains:
    '計画の途中で目標値や文章を改めたときに、元の欄は直さずに、ここに1行ずつ書きます。決定日より前の判定は変わりません。',
  needed: false,
  frozen: 2,
  room: 40,
  columns: [
    column('decidedOn', '決定日', { kind: 'date' }, 12, '決めた日です。例 2027/6/10', {
      required: true,
      example: '2027-06-10',
    }),
    column('initiative', '取組番号', { kind: 'no' }, 9, '取組項目の番号です。', {
      required: true,
      example: 1,
    }),
    column('kpi', '指標', { kind: 'id' }, 10, '指標を変えるときに、識別子を書きます。', {
      example: '1-1',
    }),
    column('step', '工程', { kind: 'id' }, 10, '工程を変えるときに、識別子を書きます。'),
    column('field', '変える項目', revisedField, 18, '一覧から選びます。', {
      required: true,
      example: '目標値',
    }),
    column(
      'year',
      '年度',
      { kind: 'listed', list: 'years' },
      10,
      '目標値、計画、到達点を変えるときに選びます。',
      { example: 'R10' },
    ),
    column('old', '変更前', changed, 26, 'それまでの値です。なかったときは空けます。', {
      whenBlank: null,
      example: 10,
    }),
    column('new', '変更後', changed, 26, '新しい値です。なくすときは空けます。', {
      whenBlank: null,
      example: 12,
    }),
    column('reason', '理由', { kind: 'lines' }, 36, '変えた理由です。会議資料に載ります。', {
      required: true,
      example: '対象を全窓口に広げたため。',
    }),
  ],
  entries,
};

/** 終わった番号: what ended with the programme before. */
export const retired: Table = {
  kind: 'table',
  key: 'definition.retired',
  name: '終わった番号',
  title: '前の計画で終わったもの',
  explains:
    '前の計画で終わった取組項目、指標、工程です。過去の資料と取り違えないよう、これらの番号は新しいものに使いません。',
  needed: false,
  frozen: 2,
  room: 20,
  columns: [
    column('kind', '種類', retiredKind, 12, '一覧から選びます。', {
      required: true,
      example: '取組項目',
    }),
    column('id', '番号・識別子', { kind: 'text' }, 14, '取組項目の番号、または識別子です。', {
      required: true,
      example: '12',
    }),
    column('name', '名称', { kind: 'text' }, 44, '前の計画での名称です。', {
      required: true,
      example: '旧分庁舎の跡地の活用',
    }),
    column('reason', '終わった理由', { kind: 'lines' }, 44, '完了、中止などの理由です。', {
      example: '引渡しを終えた。',
    }),
  ],
  entries: ({ retired: all = [] }) =>
    all.map((item, index) => ({ path: ['retired', index], item })),
};
