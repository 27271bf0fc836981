/** Names of lists that data validation picks from; the names of the scale belong to the evaluation's formulas. */
export const LIST_NAMES = {
  valueKinds: '選択_値の区分',
  progress: '選択_進捗',
  submissionStates: '選択_提出の状態',
  colours: '選択_色',
  bandLabels: '選択_判定の名称',
  met: '選択_達成',
} as const;

/** 提出の状態 in the order in which a submission passes through them. */
export const SUBMISSION_STATES = ['作成中', '課長確認', '提出', '差戻し', '受理', '確定'] as const;

export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** 値の区分. 集計中 names the month in which the value comes. */
export const VALUE_KINDS: readonly string[] = [
  '確定値',
  '速報値',
  ...[4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => `集計中（${String(month)}月）`),
  '取消',
];
