import { column } from '../columns/column';
import { presetScale } from '../columns/words';
import type { Form } from './table';

/** 計画: what the programme is called and who runs it. */
export const basics: Form = {
  kind: 'form',
  key: 'definition.basics',
  name: '計画',
  title: '計画の名前と団体',
  explains: '右の欄に入力します。＊は必ず入力する欄です。',
  needed: true,
  path: [],
  item: (definition) => ({
    ...definition,
    scale: typeof definition.scale === 'string' ? definition.scale : undefined,
  }),
  columns: [
    column(
      'id',
      '識別子',
      { kind: 'id' },
      44,
      '半角の英数字と「-」で付けます。後から変えません。例 hoshimi-r8-r10',
      { required: true, example: 'hoshimi-r8-r10' },
    ),
    column('title', '計画の名称', { kind: 'text' }, 44, 'ブックと会議資料の表題になります。', {
      required: true,
      example: '星見市行政経営改善計画（令和8～10年度）',
    }),
    column('organisation', '団体名', { kind: 'text' }, 44, '例 星見市', {
      required: true,
      example: '星見市',
    }),
    column('office', '事務局', { kind: 'text' }, 44, '計画の進捗を取りまとめる課の名前です。', {
      example: '経営企画課',
    }),
    column(
      'precedingYear',
      '最初の年度の前の年度',
      { kind: 'text' },
      44,
      'R8 や 2026 のように付けた年度なら空欄で構いません。「第1年度」のような名前のときに、「前年度より減少」の指標が比べる年度を書きます。',
    ),
    column(
      'scale',
      '判定基準',
      presetScale,
      44,
      '用意された基準から選びます。空欄は標準（4段階）です。独自の基準は「判定基準」と「判定の段階」に書き、ここは空欄にします。',
      { example: '標準（4段階）' },
    ),
    column(
      'source',
      '計画の公表場所',
      { kind: 'text' },
      44,
      '計画を公表したページの番地などです。なくても構いません。',
    ),
  ],
};
