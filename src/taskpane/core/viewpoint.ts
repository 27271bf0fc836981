import {
  asOfDate,
  divisionInCharge,
  divisionName,
  initiativesOf,
  programmeInForce,
} from '../../programme';
import { readingOf, type Reading } from '../../workbook';
import type { Memory } from '../host';

/** As whom somebody works in the open workbook. It is a choice, no permission: whoever has the workbook may make it. */
export type Viewpoint =
  | { readonly kind: 'office' }
  /** Id of the division. */
  | { readonly kind: 'division'; readonly division: string };

export const OFFICE: Viewpoint = { kind: 'office' };

/** Somebody who opens divisions' workbooks as the office does so with all of them. */
const OFFICE_KEY = 'office';

/**
 * As whom the workbook is seen on this computer: a master as the office unless a division was chosen in it, a division's
 * workbook as the division unless this computer is the office's.
 */
export function viewpointOf(reading: Reading, memory: Memory): Viewpoint {
  if (reading.division !== null) {
    const office = memory.read(OFFICE_KEY) === 'yes';
    return office ? OFFICE : { kind: 'division', division: reading.division };
  }
  const chosen = memory.read(sharedKey(reading)) ?? '';
  const known = chosen !== '' && divisionsOf(reading).some(({ id }) => id === chosen);
  return known ? { kind: 'division', division: chosen } : OFFICE;
}

export function rememberViewpoint(reading: Reading, viewpoint: Viewpoint, memory: Memory): void {
  const office = viewpoint.kind === 'office';
  if (reading.division !== null) memory.write(OFFICE_KEY, office ? 'yes' : '');
  else memory.write(sharedKey(reading), office ? '' : viewpoint.division);
}

/** Which workbook is meant, for what is remembered of it: its file may be renamed, its copies are the same workbook. */
export function workbookIdentity({ metadata }: Reading): string {
  const { programmeId, year, round, created, division } = metadata;
  return [programmeId, year, round, created, ...(division === null ? [] : [division])].join('|');
}

const sharedKey = (reading: Reading): string => `viewpoint.${workbookIdentity(reading)}`;

/** What is seen from there: in a master a division sees its own part, else everybody everything. */
export function seenFrom(viewpoint: Viewpoint, whole: Reading): Reading {
  const shared = whole.division === null && viewpoint.kind === 'division';
  return shared ? readingOf(whole, viewpoint.division) : whole;
}

export interface NamedDivision {
  readonly id: string;
  readonly name: string;
}

/** Divisions in charge of something at the round, in the programme's order. */
export function divisionsOf({ programme, year, round }: Reading): readonly NamedDivision[] {
  const asOf = asOfDate(programme, year, round);
  const current = asOf === null ? programme : programmeInForce(programme, asOf);
  const inCharge = (id: string): string =>
    asOf === null ? id : divisionInCharge(current, id, asOf);
  return current.divisions
    .filter(({ id }) => inCharge(id) === id)
    .filter(({ id }) => initiativesOf(current, id, asOf ?? undefined).length > 0)
    .map(({ id }) => ({ id, name: divisionName(current, id, asOf ?? undefined) }));
}
