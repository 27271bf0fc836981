import { planTextInForce, type ProgrammeDefinition, type Step } from '../../programme';
import type { Mark } from '../plan/marks';
import type { Succession } from './succession';

type StepDefinition = ProgrammeDefinition['initiatives'][number]['steps'][number];

/** A step that goes on: due in every year for a start, its plan open. */
export function nextStep(
  { last, years, divisionNow }: Succession,
  written: StepDefinition,
  now: Step,
): { readonly step: StepDefinition; readonly mark: Omit<Mark, 'path'> } {
  const { id, owner, note } = written;
  const before = last.fiscalYears.flatMap((year) => {
    const plan = planTextInForce(now, year, last.fiscalYears);
    return plan === null || plan.continued ? [] : [`${year} ${plan.text.replaceAll('\n', ' ')}`];
  });
  const was = before.length === 0 ? '' : `（前の計画 ${before.join('、')}）`;
  return {
    step: {
      id,
      name: now.name,
      plan: {},
      due: [...years],
      ...(owner === undefined ? {} : { owner: divisionNow(owner) }),
      ...(note === undefined ? {} : { note }),
    },
    mark: { fields: ['due', 'plan'], note: `実施する年度と計画を決める${was}` },
  };
}
