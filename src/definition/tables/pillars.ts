import { column } from '../columns/column';
import type { Table } from './table';

/** 柱と節: a row with a section's number is a section, any other a pillar. */
export const pillars: Table = {
  kind: 'table',
  key: 'definition.pillars',
  name: '柱と節',
  title: '柱と節',
  explains:
    '柱は、節の欄を空けて1行に書きます。節があれば、その下に1行ずつ書きます。ブックには、柱ごとにシートができます。',
  needed: true,
  frozen: 3,
  room: 30,
  columns: [
    column('pillar', '柱の番号', { kind: 'no' }, 10, '1 から順に付けます。', {
      path: null,
      required: true,
      example: 1,
    }),
    column('section', '節の番号', { kind: 'no' }, 10, '柱の行では空けます。', { path: null }),
    column('title', '名称', { kind: 'text' }, 60, '柱または節の名称です。', {
      required: true,
      example: '職員と仕組みを育てる',
    }),
  ],
  entries: ({ pillars: all }) =>
    all.flatMap((pillar, index) => [
      { path: ['pillars', index], item: pillar, outside: { pillar: pillar.no } },
      ...(pillar.sections ?? []).map((section, at) => ({
        path: ['pillars', index, 'sections', at],
        item: section,
        outside: { pillar: pillar.no, section: section.no },
      })),
    ]),
};
