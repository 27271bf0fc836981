import { scalePresets } from '../../evaluation';
import type { BandColour } from '../../programme';
import { lifeCycleWords, revisableFieldWords } from '../../programme';
import { tints } from '../../workbook';
import type { Kind, Word } from './kind';

function choice(words: readonly Word[]): Kind {
  return { kind: 'choice', words };
}

export const direction = choice([
  ['atLeast', '以上'],
  ['atMost', '以下'],
  ['belowPreviousYear', '前年度より減少'],
]);

export const accumulation = choice([
  ['perYear', '単年度値'],
  ['level', '時点値'],
  ['cumulative', '累計値'],
]);

export const disclosure = choice([
  ['public', '公表'],
  ['council', '会議まで'],
  ['office', '事務局のみ'],
]);

export const lifeCycleState = choice([
  ['completed', lifeCycleWords.completed],
  ['discontinued', lifeCycleWords.discontinued],
  ['merged', lifeCycleWords.merged],
]);

export const roundKind = choice([
  ['interim', '途中'],
  ['yearEnd', '年度末'],
]);

/** Counted, or only read from the text of the goal. */
export const kpiRole = choice([
  ['counted', '指標'],
  ['reference', '参考'],
]);

export const yearRole = choice([
  ['programme', '対象年度'],
  ['preceding', '前の年度'],
]);

const colours: readonly BandColour[] = [
  'green',
  'blue',
  'amber',
  'orange',
  'red',
  'grey',
  'purple',
];
export const bandColour = choice(colours.map((colour) => [colour, tints[colour].word]));

/** The scales that ship; the loader leaves it to the evaluation to say that one does not exist. */
export const presetScale: Kind = {
  kind: 'choice',
  words: scalePresets.map(({ id, title }) => [id, title]),
  open: true,
};

/** Fields that a revision may change; the rules say which belong to what. */
export const revisedField: Kind = {
  kind: 'choice',
  words: revisableFieldWords,
  open: true,
};

export const retiredKind = choice([
  ['initiative', '取組項目'],
  ['kpi', '指標'],
  ['step', '工程'],
]);
