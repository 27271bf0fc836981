import { isMonthDay } from '../calendar';
import { fault } from '../fault';
import { progressWords, specialStatuses } from '../words';
import { oneOf } from './oneOf';
import type { Rule } from './rule';

/** A round closes the year, or several on the same day: 速報 and 確定. */
export const oneRoundEndsTheYear: Rule = {
  id: 'oneRoundEndsTheYear',
  *check({ definition: { rounds }, notation: { advice } }) {
    if (rounds === undefined) return;
    const closing = rounds.flatMap(({ kind }, r) => (kind === 'yearEnd' ? [r] : []));
    if (closing.length === 0) {
      const none = {
        ja: '年度末の報告回がありません。',
        en: 'There is no round for the end of the year.',
      };
      yield fault(['rounds'], none, advice.markYearEnd);
    }
    const day = rounds[closing[0] ?? 0]?.asOf;
    for (const r of closing.slice(1)) {
      if (rounds[r]?.asOf === day) continue;
      yield fault(
        ['rounds', r, 'asOf'],
        {
          ja: '年度末の報告回の基準日が2つあります。',
          en: 'The rounds for the end of the year are as of two days.',
        },
        {
          ja: `速報と確定のように分けるときも、基準日は同じ日（${day ?? ''}）にしてください。`,
          en: `Even where they are split, as into preliminary and final, give them the same day (${day ?? ''}).`,
        },
      );
    }
    for (const [r, { asOf }] of rounds.entries()) {
      if (isMonthDay(asOf)) continue;
      yield fault(['rounds', r, 'asOf'], {
        ja: `実在しない月日です（${asOf}）。09-30 のように直してください。`,
        en: `There is no such day (${asOf}). Correct it as in 09-30.`,
      });
    }
  },
};

/** One band is the one at which a target counts as met, and an id is either a band's or a special status's. */
export const bandsAreDistinct: Rule = {
  id: 'bandsAreDistinct',
  *check({ definition: { scale }, notation: { advice } }) {
    if (typeof scale !== 'object') return;
    const met = scale.bands.flatMap((band, b) => (band.met ? [b] : []));
    if (met.length === 0) {
      const none = { ja: '達成とみなす段階がありません。', en: 'No band counts as met.' };
      yield fault(['scale', 'bands'], none, advice.markMet);
    }
    for (const b of met.slice(1)) {
      yield fault(['scale', 'bands', b, 'met'], advice.markMetOnce);
    }
    if (met[0] !== undefined && met[0] === scale.bands.length - 1) {
      yield fault(
        ['scale', 'bands', met[0], 'met'],
        { ja: '最も低い段階は達成にできません。', en: 'The lowest band cannot count as met.' },
        advice.markMetElsewhere,
      );
    }
    for (const [b, { id }] of scale.bands.entries()) {
      if (!specialStatuses.some((special) => special === id)) continue;
      yield fault(['scale', 'bands', b, 'id'], {
        ja: `「${id}」は段階の識別子に使えません（段階でない判定の名前です）。別の識別子にしてください。`,
        en: `“${id}” cannot be the id of a band: it is the name of a status that is no band. Choose another.`,
      });
    }
  },
};

/** From the best band to the lowest, which takes whatever is left. */
export const bandsDescend: Rule = {
  id: 'bandsDescend',
  *check({ definition: { scale }, notation: { advice } }) {
    if (typeof scale !== 'object') return;
    let above = Infinity;
    for (const [b, { lowestRate }] of scale.bands.entries()) {
      const path = ['scale', 'bands', b, 'lowestRate'];
      const last = b === scale.bands.length - 1;
      if (last && lowestRate !== undefined) {
        const lowest = {
          ja: '最も低い段階に下限は書けません。',
          en: 'The lowest band must not have a lowest rate.',
        };
        yield fault(path, lowest, advice.remove);
      } else if (!last && lowestRate === undefined) {
        const none = { ja: '下限がありません。', en: 'The lowest rate is missing.' };
        yield fault(path, none, advice.stateLowestRate);
      } else if (lowestRate !== undefined) {
        if (lowestRate >= above) {
          yield fault(path, {
            ja: `下限（${lowestRate}）が上の段階（${above}）以上です。良い段階から順に、下限を小さくしてください。`,
            en: `The lowest rate (${lowestRate}) is not below that of the band above (${above}). Put the best band first, and give each one below it a lower rate.`,
          });
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
        const unknown = {
          ja: `「${word}」は工程の進捗の言葉ではありません。`,
          en: `“${word}” is no word for the progress of a step.`,
        };
        yield fault(path, unknown, oneOf(progressWords));
      } else if (!ids.includes(band)) {
        const unknown = {
          ja: `判定の段階「${band}」がありません。`,
          en: `There is no band “${band}”.`,
        };
        yield fault(path, unknown, oneOf(ids));
      }
    }
  },
};
