import { isMonthDay } from '../calendar';
import { fault } from '../fault';
import { progressWords, specialStatuses } from '../words';
import { oneOf } from './oneOf';
import type { Rule } from './rule';

/** A round closes the year, or several on the same day: 速報 and 確定. */
export const oneRoundEndsTheYear: Rule = {
  id: 'oneRoundEndsTheYear',
  *check({ definition: { rounds } }) {
    if (rounds === undefined) return;
    const closing = rounds.flatMap(({ kind }, r) => (kind === 'yearEnd' ? [r] : []));
    if (closing.length === 0) {
      yield fault(['rounds'], '年度末の報告回がありません。1つを kind: "yearEnd" にしてください。');
    }
    const day = rounds[closing[0] ?? 0]?.asOf;
    for (const r of closing.slice(1)) {
      if (rounds[r]?.asOf === day) continue;
      yield fault(
        ['rounds', r, 'asOf'],
        `年度末の報告回の基準日が2つあります。速報と確定のように分けるときも、基準日は同じ日（${day ?? ''}）にしてください。`,
      );
    }
    for (const [r, { asOf }] of rounds.entries()) {
      if (isMonthDay(asOf)) continue;
      yield fault(
        ['rounds', r, 'asOf'],
        `実在しない月日です（${asOf}）。09-30 のように直してください。`,
      );
    }
  },
};

/** One band is the one at which a target counts as met, and an id is either a band's or a special status's. */
export const bandsAreDistinct: Rule = {
  id: 'bandsAreDistinct',
  *check({ definition: { scale } }) {
    if (typeof scale !== 'object') return;
    const met = scale.bands.flatMap((band, b) => (band.met ? [b] : []));
    if (met.length === 0) {
      yield fault(
        ['scale', 'bands'],
        '達成とみなす段階がありません。1つに "met": true を書いてください。',
      );
    }
    for (const b of met.slice(1)) {
      yield fault(['scale', 'bands', b, 'met'], '"met" は1つの段階にだけ書いてください。');
    }
    if (met[0] !== undefined && met[0] === scale.bands.length - 1) {
      yield fault(
        ['scale', 'bands', met[0], 'met'],
        '最も低い段階は達成にできません。別の段階に "met" を書いてください。',
      );
    }
    for (const [b, { id }] of scale.bands.entries()) {
      if (!specialStatuses.some((special) => special === id)) continue;
      yield fault(
        ['scale', 'bands', b, 'id'],
        `「${id}」は段階の識別子に使えません（段階でない判定の名前です）。別の識別子にしてください。`,
      );
    }
  },
};

/** From the best band to the lowest, which takes whatever is left. */
export const bandsDescend: Rule = {
  id: 'bandsDescend',
  *check({ definition: { scale } }) {
    if (typeof scale !== 'object') return;
    let above = Infinity;
    for (const [b, { lowestRate }] of scale.bands.entries()) {
      const path = ['scale', 'bands', b, 'lowestRate'];
      const last = b === scale.bands.length - 1;
      if (last && lowestRate !== undefined) {
        yield fault(path, '最も低い段階に下限は書けません。この項目を削除してください。');
      } else if (!last && lowestRate === undefined) {
        yield fault(path, '下限がありません。達成率で書いてください（80% なら 0.8）。');
      } else if (lowestRate !== undefined) {
        if (lowestRate >= above) {
          yield fault(
            path,
            `下限（${lowestRate}）が上の段階（${above}）以上です。良い段階から順に、下限を小さくしてください。`,
          );
        }
        above = lowestRate;
      }
    }
  },
};

/** Progress words that the scale places are known, and so are the bands. */
export const progressLeadsToBands: Rule = {
  id: 'progressLeadsToBands',
  *check({ definition: { scale } }) {
    if (typeof scale !== 'object') return;
    const ids = scale.bands.map(({ id }) => id);
    for (const [word, band] of Object.entries(scale.progress ?? {})) {
      const path = ['scale', 'progress', word];
      if (!progressWords.some((known) => known === word)) {
        yield fault(path, `「${word}」は工程の進捗の言葉ではありません。${oneOf(progressWords)}`);
      } else if (!ids.includes(band)) {
        yield fault(path, `判定の段階「${band}」がありません。${oneOf(ids)}`);
      }
    }
  },
};
