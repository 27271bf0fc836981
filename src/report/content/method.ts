import { progressWords, SPECIAL_STATUSES } from '../../evaluation';
import type { Scale } from '../../programme';
import type { ShownStatus } from './paper';
import { shownStatus, statusText } from './statuses';

/** One line of the table of statuses: what it takes to get it. */
export interface StatusLine {
  readonly status: ShownStatus;
  readonly rate: string;
  readonly words: string;
}

/** The bands of the scale in use, the best first, each with the rates and the words that lead to it. */
export function bandLines(scale: Scale): readonly StatusLine[] {
  const words = progressWords(scale);
  return scale.bands.map((band, index) => {
    const status = shownStatus(band.id, scale);
    const above = scale.bands[index - 1]?.lowestRate ?? null;
    return {
      status,
      rate: rateRange(band.lowestRate, above) + (band.met ? '（達成）' : ''),
      words: words
        .filter(({ position }) => position === status.position)
        .map(({ word }) => word)
        .join('、'),
    };
  });
}

function rateRange(lowest: number | null, above: number | null): string {
  const from = lowest === null ? '' : `${percent(lowest)}以上`;
  const below = above === null ? '' : `${percent(above)}未満`;
  return from + below;
}

/** A threshold as it stands on the settings sheet: 80%, 87.5%. */
function percent(rate: number): string {
  return `${String(Number((rate * 100).toPrecision(12)))}%`;
}

const MEANINGS = {
  notEntered: '実績がまだ報告されていない。値の区分が「集計中」のものを含む。',
  invalid: '値が数でない、下限・上限を超える、または整数でないなど、確認が必要である。',
  notEvaluable: '比べる前年度の値などがなく、判定できない。',
  notDue: 'その年度に目標や計画がない。または、前の年度までに完了・統合した。',
  discontinued: '取りやめた。',
} as const;

/** The statuses that are no bands, with what they mean. */
export function specialLines(): readonly (readonly [string, string])[] {
  return (['notEntered', 'invalid', 'notEvaluable', 'notDue', 'discontinued'] as const).map(
    (id) => {
      const { label, symbol } = SPECIAL_STATUSES[id];
      return [`${symbol} ${label}`, MEANINGS[id]] as const;
    },
  );
}

/** How everything in the paper is worked out, heading and text, true for the scale in use. */
export function methodTexts(scale: Scale): readonly (readonly [string, string])[] {
  const met = scale.bands.find((band) => band.met);
  const lowest = scale.bands.at(-1);
  const metText = met === undefined ? '達成' : statusText(shownStatus(met.id, scale));
  const lowestText = lowest === undefined ? '' : statusText(shownStatus(lowest.id, scale));
  const tolerance = percent(1 - scale.tolerance);
  return [
    [
      '達成率',
      '多いほどよい指標は 実績÷目標、少ないほどよい指標は 目標÷実績（実績が0以下のときは100%）です。単年度値、時点値、累計値のどれも、その年度の目標と比べます。表示は0.1%未満を切り捨てるので、100%に届かないものが100.0%と表示されることはありません。',
    ],
    [
      '達成率のない指標',
      `目標が0以下の指標と、前年度より減らすことが目標の指標には達成率がありません。目標を満たせば「${metText}」、満たさなければ「${lowestText}」とします。前年度と同じ値は満たしたとしません（0が続くときを除く）。`,
    ],
    [
      'おおよその目標',
      `「30か所程度」のような目標は、達成率が${tolerance}以上であれば「${metText}」とします。`,
    ],
    [
      '内訳のある指標',
      '「各1回」のような目標は、内訳ごとの達成率のうち最も低いものをその指標の達成率とします。内訳の一つでも値がなければ「未入力」です。',
    ],
    [
      '工程の判定',
      '工程は、担当課が選んだ進み具合の言葉で判定します。前の年度までに完了した工程は対象外です。',
    ],
    [
      '取組項目の判定',
      'その年度に目標のある指標のうち、最も低い判定です。目標のある指標がないときは、計画のある工程のうち最も低い判定とします。再掲の指標も判定に用い、参考の数値は用いません。',
    ],
    [
      '数え方',
      '項目数から、対象外と中止を除きます。未入力、要確認、判定不能は含めます。複数の課が担当する取組項目は、全体では1項目、課ごとの表ではそれぞれの課で1項目と数えます。再掲の指標は1回だけ数えます。',
    ],
    [
      '終期への進捗',
      '単年度値は、これまでの実績の合計÷これまでの目標の合計です。時点値と累計値は、基準値から最終年度の目標までのうち、どこまで来たかを表します。',
    ],
  ];
}
