import type { BandColour } from '../../../../programme';
import type { ScaleFault } from '../../../core/judge/scale/draft';
import type { ScalePreview } from '../../../core/judge/scale/preview';
import type { Named } from '../../words';

/** 判定: the scale, its editing, and what another one would do. */
export interface ScaleWords {
  readonly title: string;
  readonly readOnly: string;
  readonly edit: string;
  readonly from: (percent: string) => string;
  readonly lowest: string;
  readonly metHere: string;
  readonly tolerance: (percent: string) => string;
  readonly preset: string;
  readonly presetNone: string;
  readonly approximate: string;
  readonly band: (no: number) => string;
  readonly symbol: string;
  readonly label: string;
  readonly lowestRate: string;
  readonly colour: string;
  readonly colours: Readonly<Record<BandColour, string>>;
  readonly met: string;
  readonly toleranceField: string;
  readonly toleranceHint: string;
  readonly add: string;
  readonly remove: string;
  readonly removeOf: Named;
  readonly faults: Readonly<Record<ScaleFault['kind'], string>>;
  readonly preview: string;
  readonly changes: (preview: ScalePreview) => string;
  readonly noChange: string;
  readonly afterFaults: string;
  readonly count: (before: number, after: number) => string;
  readonly apply: string;
  readonly applying: string;
  readonly cancel: string;
  /** What applying is called where it can be undone. */
  readonly done: string;
}

const ja: ScaleWords = {
  title: '判定基準',
  readOnly: '判定基準は事務局が定めます。このブックでは変えられません。',
  edit: '判定基準を変える…',
  from: (percent) => `${percent}% 以上`,
  lowest: 'それ未満',
  metHere: '達成とみなす',
  tolerance: (percent) => `「程度」の目標は ${percent}% まで下回っても達成とします。`,
  preset: 'ひな型',
  presetNone: 'ひな型から選ぶ…',
  approximate: '（区切りは概数）',
  band: (no) => `段階${no}`,
  symbol: '記号',
  label: '名称',
  lowestRate: '下限の達成率（%）',
  colour: '色',
  colours: {
    green: '緑',
    blue: '青',
    amber: '黄',
    orange: '橙',
    red: '赤',
    purple: '紫',
    grey: '灰',
  },
  met: 'この段階以上を達成とみなす',
  toleranceField: '「程度」の許容（%）',
  toleranceHint: '目標に「程度」とある指標は、この割合まで下回っても達成とします。',
  add: '段階を追加',
  remove: '削除',
  removeOf: (name) => `${name}を削除`,
  faults: {
    labelMissing: '名称を入力してください。',
    labelTwice: '同じ名称の段階があります。別の名称にしてください。',
    labelTaken: '「未入力」「要確認」など、判定できないときの名称は使えません。',
    rateMissing: '率を数字で入力してください（例：80）。',
    rateTooHigh: '上の段階より小さい率にしてください。',
    rateOutside: '率は 1000% までにしてください。',
    tolerance: '0 から 100 までの数字を入力してください（例：10）。',
  },
  preview: 'この基準にすると',
  changes: ({ initiatives, kpis, steps }) =>
    `判定が変わるもの: 取組項目 ${initiatives}、指標 ${kpis}、工程 ${steps}`,
  noChange: '変わる判定はありません。',
  afterFaults: '上の入力を直すと、判定がどう変わるかを表示します。',
  count: (before, after) => `${before} → ${after}`,
  apply: 'この基準にする',
  applying: '［設定］に書き込んでいます…',
  cancel: 'やめる',
  done: '判定基準を変えました',
};

const en: ScaleWords = {
  title: 'Scale',
  readOnly: 'The programme office sets the scale. It cannot be changed in this workbook.',
  edit: 'Change the scale…',
  from: (percent) => `${percent}% or more`,
  lowest: 'below that',
  metHere: 'counts as achieved',
  tolerance: (percent) => `An approximate target may be missed by ${percent}%.`,
  preset: 'Template',
  presetNone: 'Choose a template…',
  approximate: ' (thresholds approximate)',
  band: (no) => `Band ${no}`,
  symbol: 'Symbol',
  label: 'Name',
  lowestRate: 'Lowest rate (%)',
  colour: 'Colour',
  colours: {
    green: 'Green',
    blue: 'Blue',
    amber: 'Yellow',
    orange: 'Orange',
    red: 'Red',
    purple: 'Purple',
    grey: 'Grey',
  },
  met: 'This band and those above count as achieved',
  toleranceField: 'Tolerance of approximate targets (%)',
  toleranceHint: 'An approximate target counts as achieved when it is missed by no more than this.',
  add: 'Add a band',
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  faults: {
    labelMissing: 'Enter a name.',
    labelTwice: 'Another band has this name. Choose a different one.',
    labelTaken: 'This name is kept for what cannot be judged. Choose a different one.',
    rateMissing: 'Enter the rate as a number, such as 80.',
    rateTooHigh: 'The rate must be lower than that of the band above.',
    rateOutside: 'The rate can be 1000% at most.',
    tolerance: 'Enter a number from 0 to 100, such as 10.',
  },
  preview: 'With this scale',
  changes: ({ initiatives, kpis, steps }) =>
    `Statuses that change: ${initiatives} initiatives, ${kpis} KPIs, ${steps} steps`,
  noChange: 'No status changes.',
  afterFaults: 'Correct what is marked above to see how the statuses would change.',
  count: (before, after) => `${before} → ${after}`,
  apply: 'Use this scale',
  applying: 'Writing the settings…',
  cancel: 'Cancel',
  done: 'Scale changed',
};

export const scale = { ja, en };
