import type { Field, RowKey, StructureProblem } from '../../workbook';
import type { Draft, FindingRule } from '../finding';
import type { Subject } from '../subject';
import { yearName } from '../wording';

type Problem<K extends StructureProblem['kind']> = Extract<StructureProblem, { kind: K }>;

interface ProblemWords<K extends StructureProblem['kind']> extends Omit<FindingRule, 'check'> {
  readonly say: (problem: Problem<K>, subject: Subject) => Draft;
}

/** A rule about one kind of problem that the reader reports. */
export function problemRule<K extends StructureProblem['kind']>(
  kind: K,
  { say, ...words }: ProblemWords<K>,
): FindingRule {
  const isMine = (problem: StructureProblem): problem is Problem<K> => problem.kind === kind;
  return {
    ...words,
    *check(subject) {
      for (const problem of subject.reading.problems) {
        if (isMine(problem)) yield say(problem, subject);
      }
    },
  };
}

export function about(rowKey: RowKey, subject: Subject): Pick<Draft, 'initiative' | 'measure'> {
  return {
    initiative: subject.initiativeOf(rowKey)?.no ?? null,
    measure:
      rowKey.kind === 'kpi' || rowKey.kind === 'step'
        ? rowKey.id
        : rowKey.kind === 'part'
          ? rowKey.kpi
          : null,
  };
}

export function yearOf(field: Field, { programme }: Subject): Pick<Draft, 'year'> {
  const label = field.includes('.') ? field.slice(0, field.lastIndexOf('.')) : '';
  return { year: programme.fiscalYears.find((year) => year === label) ?? null };
}

/** No.6「延べ受講者数」 */
export function rowName(rowKey: RowKey, subject: Subject): string {
  const initiative = subject.initiativeOf(rowKey);
  if (initiative === null) return '';
  const { no, title, kpis, references, steps } = initiative;
  const kpi = (id: string) => [...kpis, ...references].find((each) => each.id === id);
  const name = (): string => {
    switch (rowKey.kind) {
      case 'kpi':
        return kpi(rowKey.id)?.name ?? rowKey.id;
      case 'part': {
        const whole = kpi(rowKey.kpi);
        const part = whole?.parts.find(({ id }) => id === rowKey.part);
        return `${whole?.name ?? rowKey.kpi}（${part?.name ?? rowKey.part}）`;
      }
      case 'step':
        return steps.find(({ id }) => id === rowKey.id)?.name ?? rowKey.id;
      case 'initiative':
      case 'report':
      case 'submission':
      case 'correction':
        return title;
    }
  };
  return `No.${no}「${name()}」`;
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  no: 'No.',
  title: '取組項目',
  name: '指標・工程',
  division: '担当課',
  unit: '単位',
  direction: '向き',
  baseline: '基準値',
  baselineLabel: '基準時点',
  target: '目標',
  actual: '実績',
  interim: '時点実績・進捗',
  forecast: '年度末見込',
  kind: '値の区分',
  rate: '達成率',
  status: '判定',
  position: '判定（計算用）',
  colour: '判定の色（計算用）',
  report: '取組実績',
  reason: '未達の理由',
  next: '今後の対応',
  memo: '引継メモ',
  officeRemark: '事務局の指摘',
  officeStatus: '事務局判定',
  officeReason: '事務局判定の理由',
  earlierRemark: '前回の指摘事項',
  earlierAnswer: '前回の指摘への対応',
  remark: '今回の指摘事項',
  answer: '今回の指摘への対応',
};

export function fieldName(field: Field, subject: Subject): string {
  const { year } = yearOf(field, subject);
  const own = field.slice(field.lastIndexOf('.') + 1);
  const name = `「${FIELD_NAMES[own] ?? own}」`;
  return year === null || year === undefined ? name : `${yearName(year)}の${name}`;
}
