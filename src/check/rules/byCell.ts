import type { Told } from '../../programme';
import type { Draft, FindingRule } from '../finding';
import type { NumberCell, ReportLine, StepCell, Subject } from '../subject';

type Words = Omit<FindingRule, 'check'>;
type Saying = Told & Pick<Draft, 'severity' | 'suggestion'>;

/** A rule about the cell of one number. */
export function numberRule(
  rule: Words & { readonly find: (cell: NumberCell, subject: Subject) => Saying | null },
): FindingRule {
  const { find, ...words } = rule;
  return {
    ...words,
    *check(subject) {
      for (const number of subject.numbers) {
        const said = find(number, subject);
        if (said !== null) yield { ...aboutNumber(number), ...said };
      }
    },
  };
}

export function aboutNumber({ cell, initiative, kpi, year }: NumberCell): Omit<Draft, keyof Told> {
  return { site: cell, initiative: initiative.no, measure: kpi.id, year };
}

/** A rule about the progress word of one step. */
export function stepRule(
  rule: Words & { readonly find: (cell: StepCell, subject: Subject) => Saying | null },
): FindingRule {
  const { find, ...words } = rule;
  return {
    ...words,
    *check(subject) {
      for (const each of subject.steps) {
        const said = find(each, subject);
        if (said === null) continue;
        const { cell, initiative, step, year } = each;
        yield { site: cell, initiative: initiative.no, measure: step.id, year, ...said };
      }
    },
  };
}

/** A rule about one text of a report. */
export function reportRule(
  rule: Words & {
    readonly field: 'report' | 'reason' | 'next';
    readonly find: (line: ReportLine, subject: Subject) => Saying | null;
  },
): FindingRule {
  const { find, field, ...words } = rule;
  return {
    ...words,
    *check(subject) {
      for (const line of subject.lines) {
        const site = line[field];
        const said = site === null ? null : find(line, subject);
        if (said === null) continue;
        yield { site, initiative: line.initiative.no, year: subject.reading.year, ...said };
      }
    },
  };
}
