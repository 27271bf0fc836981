import { column, type Column } from '../columns/column';
import { lifeCycleState } from '../columns/words';

/** 追加 and 完了・中止・統合 of an initiative, KPI or step: for programmes that are under way. */
export const lifeCycleColumns: readonly Column[] = [
  column(
    'added.decidedOn',
    '追加の決定日',
    { kind: 'date' },
    12,
    '計画の途中で加えたときに、決めた日を書きます。例 2026/5/20',
    { rare: true },
  ),
  column(
    'added.reason',
    '追加の理由',
    { kind: 'lines' },
    24,
    '加えた理由です。会議資料に載ります。',
    {
      rare: true,
    },
  ),
  column(
    'lifeCycle.state',
    '終わり方',
    lifeCycleState,
    10,
    '計画の途中で終わったときに選びます。',
    {
      rare: true,
    },
  ),
  column(
    'lifeCycle.from',
    '終わった年度',
    { kind: 'listed', list: 'years' },
    10,
    '終わった扱いにする最初の年度です。',
    { rare: true },
  ),
  column('lifeCycle.decidedOn', '決定日', { kind: 'date' }, 12, '決めた日です。例 2026/5/20', {
    rare: true,
  }),
  column(
    'lifeCycle.reason',
    '理由',
    { kind: 'lines' },
    24,
    '終わった理由です。会議資料に載ります。',
    {
      rare: true,
    },
  ),
  column('lifeCycle.into', '統合先', { kind: 'no' }, 8, '統合先の取組項目の番号です。', {
    rare: true,
  }),
];
