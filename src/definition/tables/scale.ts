import { progressWords } from '../../programme';
import { column } from '../columns/column';
import { bandColour } from '../columns/words';
import type { Form, Table } from './table';

/** 判定基準: a scale of one's own, its name and what belongs to all of it. */
export const scale: Form = {
  kind: 'form',
  key: 'definition.scale',
  name: '判定基準',
  title: '独自の判定基準',
  explains:
    '用意された基準を使うときは、このシートと「判定の段階」を空けたままにします。独自の基準にするときは、両方に書きます。',
  needed: false,
  path: ['scale'],
  item: ({ scale: own }) => (typeof own === 'object' ? own : null),
  columns: [
    column('id', '識別子', { kind: 'id' }, 40, '半角の英数字で付けます。例 hoshimi', {
      required: true,
    }),
    column('title', '名称', { kind: 'text' }, 40, '例 星見市の三段階評価', { required: true }),
    column(
      'tolerance',
      '「程度」の許容',
      { kind: 'rate' },
      40,
      '「程度」の目標は、達成率が100%からこの割合を引いた率以上で達成とします。空欄は10%です。',
    ),
    column('source', '出典', { kind: 'text' }, 40, '基準を定めた文書などです。'),
    ...progressWords.map((word) =>
      column(
        `progress.${word}`,
        `進捗「${word}」`,
        { kind: 'id' },
        40,
        '工程の進捗をどの段階に数えるかを、段階の識別子で書きます。空欄なら標準の段階です。',
      ),
    ),
  ],
};

/** 判定の段階: the bands of a scale of one's own, from the best. */
export const bands: Table = {
  kind: 'table',
  key: 'definition.bands',
  name: '判定の段階',
  title: '独自の判定の段階',
  explains: '良い段階から順に書きます。最も低い段階には下限を書きません。',
  needed: false,
  frozen: 2,
  room: 8,
  columns: [
    column('id', '識別子', { kind: 'id' }, 12, '半角で、例えば A。', {
      required: true,
      example: 'A',
    }),
    column('label', '名称', { kind: 'text' }, 24, '例 達成', { required: true, example: '達成' }),
    column('symbol', '記号', { kind: 'text' }, 8, '1文字か2文字です。例 ◎', {
      required: true,
      example: '◎',
    }),
    column('colour', '色', bandColour, 8, '一覧から選びます。', {
      required: true,
      example: '緑',
    }),
    column('lowestRate', '下限の達成率', { kind: 'rate' }, 14, 'この率以上でこの段階です。例 80%', {
      example: 1,
    }),
    column('met', '達成', { kind: 'mark' }, 8, '達成とみなす最も低い段階に○を付けます。', {
      example: '○',
    }),
  ],
  entries: ({ scale: own }) =>
    typeof own === 'object'
      ? own.bands.map((item, index) => ({ path: ['scale', 'bands', index], item }))
      : [],
};
