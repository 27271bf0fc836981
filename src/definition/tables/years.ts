import type { ProgrammeDefinition } from '../../programme';
import { column } from '../columns/column';
import { yearRole } from '../columns/words';
import type { Entry, Table } from './table';

/** A definition has at most twelve years; one more row is for the year before. */
export const YEAR_ROWS = 13;

function entries({ fiscalYears, calendar = {} }: ProgrammeDefinition): readonly Entry[] {
  const stated = (label: string) => calendar[label] ?? {};
  const others = Object.keys(calendar).filter((label) => !fiscalYears.includes(label));
  return [
    ...fiscalYears.map((label, index) => ({
      path: ['fiscalYears', index],
      item: { ...stated(label), year: label },
    })),
    ...others.map((label) => ({
      path: ['calendar', label],
      item: { ...stated(label), year: label, role: 'preceding' },
    })),
  ];
}

/** 年度: their labels, and how they are printed and begin where the label does not tell. */
export const years: Table = {
  kind: 'table',
  key: 'definition.years',
  name: '年度',
  title: '計画の年度',
  explains:
    '計画の年度を古い順に書きます。「指標」と「工程」の年度の見出しは、ここから表示されます。年度の数を増やすときは、様式を作り直します（使い方をご覧ください）。',
  needed: true,
  frozen: 1,
  room: YEAR_ROWS,
  fixed: true,
  columns: [
    column(
      'year',
      '年度',
      { kind: 'text' },
      14,
      'R8、2026 のように短く書きます。見出しや一覧に使います。',
      { required: true },
    ),
    column(
      'role',
      '区分',
      yearRole,
      12,
      '空欄は対象年度です。前の年度の表示名や初日を書くときだけ選びます。',
    ),
    column(
      'label',
      '表示名',
      { kind: 'text' },
      26,
      '空欄なら R8 は「令和8年度」となります。違う名前で印刷したいときだけ書きます。',
    ),
    column(
      'start',
      '初日',
      { kind: 'date' },
      14,
      '空欄なら4月1日です。R8 や 2026 でない名前の年度と、4月に始まらない年度で書きます。',
    ),
  ],
  entries,
};
