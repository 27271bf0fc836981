import type { ChangeCounts, Lateness, Movement } from '../evaluation';

/** How a status moved between two reports, as it stands beside it. */
export const MOVEMENT_WORDS: Readonly<Record<Movement, string>> = {
  rose: '▲ 上昇',
  fell: '▼ 低下',
  same: '＝ 同じ',
  judged: '＋ 新たに判定',
  unjudged: '－ 判定なし',
  none: '－',
};

/** What people call those of which this holds, in the order in which they are told. */
export const TOLD_MOVEMENTS: readonly (readonly [Exclude<Movement, 'none'>, string])[] = [
  ['rose', '上がった'],
  ['fell', '下がった'],
  ['judged', '新たに判定された'],
  ['unjudged', '判定がなくなった'],
  ['same', '変わらない'],
];
export const TOLD_LATENESS: readonly (readonly [
  Exclude<Lateness, 'notLate' | 'stillLate'>,
  string,
])[] = [
  ['newlyLate', '新たに遅れた'],
  ['lateNoMore', '遅れがなくなった'],
];

/** 「判定が上がった取組3項目、下がった取組2項目、…。新たに遅れた取組1項目、遅れがなくなった取組2項目。」 */
export function changeSentence(
  { lateness, movements }: ChangeCounts,
  what = '取組',
  unit = '項目',
): string {
  const counted = (word: string, count: number): string => `${word}${what}${count}${unit}`;
  const moved = TOLD_MOVEMENTS.map(([id, word]) => counted(word, movements[id]));
  const late = TOLD_LATENESS.map(([id, word]) => counted(word, lateness[id]));
  return `判定が${moved.join('、')}。${late.join('、')}。`;
}
