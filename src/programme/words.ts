/** Statuses that are not bands of a scale; a band may not be called so. */
export const specialStatuses = [
  'future',
  'notDue',
  'discontinued',
  'notEntered',
  'invalid',
  'notEvaluable',
] as const;

/** Progress of a step that a scale gives a band, from the best. 中止 has no band: it makes a step discontinued. */
export const progressWords = [
  '完了',
  '計画どおり',
  '概ね計画どおり',
  'やや遅れ',
  '遅れ',
  '未着手',
] as const;

/** 継続・完了・中止・統合 as printed. */
export const lifeCycleWords = {
  continuing: '継続',
  completed: '完了',
  discontinued: '中止',
  merged: '統合',
} as const;

/** Fields that a decision in mid-programme may change, as people call them; the rules say which belong to what. */
export const revisableFieldWords = [
  ['targets', '目標値'],
  ['title', '取組項目の名称'],
  ['outline', '取組内容'],
  ['goal', '目標の文章'],
  ['name', '指標・工程の名称'],
  ['unit', '単位'],
  ['minimum', '最小値'],
  ['maximum', '最大値'],
  ['definition', '定義'],
  ['method', '算出方法'],
  ['source', '出典'],
  ['measuredAt', '測定時点'],
  ['plan', '工程の計画'],
  ['milestones', '到達点'],
] as const;
