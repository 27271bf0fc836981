import type { Said } from '../../programme';
import type { Field, RowKey, StructureProblem } from '../../workbook';
import { nameInBoth } from '../../workbook';
import type { Draft, FindingRule } from '../finding';
import type { Subject } from '../subject';

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
    initiative: subject.names.initiativeOf(rowKey)?.no ?? null,
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

/** No.6「延べ受講者数」; No. 6 “延べ受講者数”. */
export function rowName(rowKey: RowKey, { names }: Subject): Said {
  return nameInBoth(names, (each) => each.row(rowKey));
}

/** R6年度の「実績」; R6 “実績” (actual). */
export function fieldName(field: Field, { names }: Subject): Said {
  return nameInBoth(names, (each) => each.field(field));
}
