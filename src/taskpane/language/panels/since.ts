import type { ChangeGroup } from '../../core/since/changes';
import type { Count, Named } from '../words';
import type { NotEarlier } from '../../../workbook';

/** What changed since an earlier round of the year. */
export interface SinceWords {
  readonly title: string;
  readonly since: Named;
  readonly choose: string;
  readonly chooseAnother: string;
  readonly chooseWhat: string;
  readonly reading: string;
  readonly from: Named;
  readonly handedOn: string;
  readonly forget: string;
  readonly misfit: Readonly<Record<NotEarlier, string>>;
  readonly group: Readonly<Record<ChangeGroup, Count>>;
  readonly same: Count;
  readonly nothing: string;
  readonly moved: (before: string, now: string) => string;
  readonly target: Named;
  readonly inPaper: string;
}

const ja: SinceWords = {
  title: '前回の報告回から',
  since: (round) => `前回（${round}）からの変化`,
  choose: '前回の報告のブックを選ぶ…',
  chooseAnother: '別のブックと比べる…',
  chooseWhat: '同じ年度の前の報告回（9月末など）のブックを選ぶと、変わったところを示します。',
  reading: 'ブックを読んでいます…',
  from: (file) => `「${file}」と比べています。`,
  handedOn: 'このブックに引き継がれた前回の値と比べています。',
  forget: '選んだブックを外す',
  misfit: {
    otherProgramme: '選んだブックは、別のプログラムのものです。',
    otherYear: '選んだブックは、対象年度が違います。',
    notEarlier: '選んだブックは、前の報告回のものではありません。',
    otherDivision: '選んだブックは、別の課のものです。',
  },
  group: {
    fell: (count) => `判定が下がった（${count}）`,
    newlyLate: (count) => `新たに未達になった（${count}）`,
    rose: (count) => `判定が上がった（${count}）`,
    lateNoMore: (count) => `未達でなくなった（${count}）`,
    judged: (count) => `新たに判定された（${count}）`,
    unjudged: (count) => `判定がなくなった（${count}）`,
    retargeted: (count) => `目標が改定された（${count}）`,
  },
  same: (count) => `判定が変わらない取組項目は ${count}項目です。`,
  nothing: '判定が変わった取組項目はありません。',
  moved: (before, now) => `${before} → ${now}`,
  target: (target) => `目標 ${target}`,
  inPaper: '会議資料の「前回の報告からの変化」に、次のブックからの変化が載ります。',
};

const en: SinceWords = {
  title: 'Since the last round',
  since: (round) => `Changes since the last round (${round})`,
  choose: 'Choose the workbook of the last round…',
  chooseAnother: 'Compare with another workbook…',
  chooseWhat: 'Choose the workbook of an earlier round of this year to see what has changed.',
  reading: 'Reading the workbook…',
  from: (file) => `Compared with “${file}”.`,
  handedOn: 'Compared with what this workbook was handed on from the last round.',
  forget: 'Leave that workbook',
  misfit: {
    otherProgramme: 'The chosen workbook belongs to another programme.',
    otherYear: 'The chosen workbook is of another year.',
    notEarlier: 'The chosen workbook is not of an earlier round.',
    otherDivision: 'The chosen workbook is another division’s.',
  },
  group: {
    fell: (count) => `Fell (${count})`,
    newlyLate: (count) => `Newly not achieved (${count})`,
    rose: (count) => `Rose (${count})`,
    lateNoMore: (count) => `No longer not achieved (${count})`,
    judged: (count) => `Judged for the first time (${count})`,
    unjudged: (count) => `No longer judged (${count})`,
    retargeted: (count) => `Target revised (${count})`,
  },
  same: (count) => `${count} initiatives have the same status as before.`,
  nothing: 'No initiative has another status than before.',
  moved: (before, now) => `${before} → ${now}`,
  target: (target) => `Target ${target}`,
  inPaper:
    'The council paper tells under “Changes since the last round” what has changed since this one.',
};

export const since = { ja, en };
