import { lateInitiatives } from './late';
import type { Paper } from './paper';

/** What the overview says below its first sentence: the KPIs, the year before, and what is late. */
export function overviewSentences(paper: Paper): readonly string[] {
  const { overview } = paper;
  const late = lateInitiatives(paper)
    .map(({ no }) => no)
    .sort((a, b) => a - b);
  const before = overview.total.before;
  return [
    `指標は、${overview.kpiSentence}。`,
    ...(before === null || paper.before === null || before.total === 0
      ? []
      : [
          `前の年度（${paper.before}）は、${String(before.total)}項目のうち${String(before.met)}項目が達成。判定が上がった取組は${String(overview.rose.length)}項目、下がった取組は${String(overview.fell.length)}項目です。`,
        ]),
    ...(paper.changes === null
      ? []
      : [`前回（${paper.changes.before}）からは、${paper.changes.sentence}`]),
    ...(late.length === 0
      ? []
      : [`達成に届いていない取組は${String(late.length)}項目です（No.${late.join('、')}）。`]),
  ];
}
