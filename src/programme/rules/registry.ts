import {
  bandsAreDistinct,
  bandsDescend,
  oneRoundEndsTheYear,
  progressLeadsToBands,
} from './judging';
import { partsHaveTargets, repeatsMatch, targetsFit } from './kpis';
import {
  divisionsExist,
  lifeCyclesLeadSomewhere,
  ownersAreInCharge,
  pillarsExist,
  successorsExist,
} from './references';
import { revisionsApply } from './revisions';
import type { Rule } from './rule';
import {
  divisionNamesAreUnique,
  divisionsInChargeAreDistinct,
  idsAreUnique,
  retiredIdsAreNotReused,
} from './uniqueness';
import {
  dueYearsAreDistinct,
  initiativesHaveContent,
  revisionsHaveDates,
  roundsFitTheYear,
  yearLabelsAreUsable,
  yearsAreInOrder,
  yearsAreKnown,
} from './years';

/** Everything that a definition must satisfy beyond its shape, in the order in which faults are listed. */
export const rules: readonly Rule[] = [
  yearLabelsAreUsable,
  idsAreUnique,
  retiredIdsAreNotReused,
  yearsAreInOrder,
  yearsAreKnown,
  roundsFitTheYear,
  oneRoundEndsTheYear,
  bandsAreDistinct,
  bandsDescend,
  progressLeadsToBands,
  divisionNamesAreUnique,
  successorsExist,
  pillarsExist,
  divisionsExist,
  divisionsInChargeAreDistinct,
  ownersAreInCharge,
  initiativesHaveContent,
  lifeCyclesLeadSomewhere,
  dueYearsAreDistinct,
  targetsFit,
  partsHaveTargets,
  repeatsMatch,
  revisionsHaveDates,
  revisionsApply,
];
