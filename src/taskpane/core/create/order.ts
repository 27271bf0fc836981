import {
  asOfDate,
  divisionInCharge,
  divisionName,
  initiativesOf,
  programmeInForce,
  type FiscalYear,
  type Initiative,
  type Programme,
  type Round,
} from '../../../programme';
import type { WorkbookPlan } from '../../../workbook';
import type { Definition } from './definition';

/** Whom a workbook is for: the office, or the division with this id. */
export type Audience =
  { readonly kind: 'master' } | { readonly kind: 'division'; readonly id: string };

/** What workbook is to be made. */
export interface Order {
  readonly definition: Definition;
  readonly year: FiscalYear;
  readonly round: Round;
  readonly audience: Audience;
}

/** What a workbook will hold, shown before it is made. */
export interface Preview {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly initiatives: number;
  readonly kpis: number;
  readonly steps: number;
  /** Cells that people may fill, optional ones included. */
  readonly inputs: number;
}

export function previewOf(order: Order, plan: WorkbookPlan): Preview {
  const { current, initiatives } = initiativesIn(order);
  return {
    sheets: plan.sheets.map(({ name, visibility }) => ({ name, hidden: visibility !== 'visible' })),
    initiatives: initiatives.length,
    kpis: sum(initiatives.map(({ kpis }) => kpis.length)),
    steps: sum(initiatives.map(({ steps }) => steps.length)),
    inputs: sum(
      plan.sheets
        .filter(({ key }) => current.pillars.some(({ no }) => key === `pillar-${String(no)}`))
        .map(({ cells }) => cells.filter(({ style }) => plan.styles[style]?.input === true).length),
    ),
  };
}

export interface DivisionChoice {
  readonly id: string;
  readonly name: string;
  readonly initiatives: number;
}

/** The divisions that have something to report in a round, under the names that they have then. */
export function divisionsWith(
  definition: Definition,
  year: FiscalYear,
  round: Round,
): readonly DivisionChoice[] {
  const { programme } = definition;
  const asOf = asOfDate(programme, year, round) ?? undefined;
  return programme.divisions
    .filter(({ id }) => asOf === undefined || divisionInCharge(programme, id, asOf) === id)
    .map(({ id }) => ({
      id,
      name: divisionName(programme, id, asOf),
      initiatives: initiativesOf(inForce(programme, asOf), id, asOf).length,
    }))
    .filter(({ initiatives }) => initiatives > 0);
}

function initiativesIn({ definition, year, round, audience }: Order): {
  readonly current: Programme;
  readonly initiatives: readonly Initiative[];
} {
  const asOf = asOfDate(definition.programme, year, round) ?? undefined;
  const current = inForce(definition.programme, asOf);
  return {
    current,
    initiatives:
      audience.kind === 'master' ? current.initiatives : initiativesOf(current, audience.id, asOf),
  };
}

function inForce(programme: Programme, asOf: string | undefined): Programme {
  return asOf === undefined ? programme : programmeInForce(programme, asOf);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
