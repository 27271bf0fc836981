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
