import { buildWorkbook, type WorkbookOptions, type WorkbookPlan } from '../../../workbook';
import type { Order } from './order';

/** An empty workbook for the round. */
export function planOf(order: Order, created: string): WorkbookPlan {
  const { definition, year, round, audience } = order;
  return buildWorkbook({
    programme: definition.programme,
    definition: definition.text,
    scale: definition.scale,
    reportingYear: year,
    round,
    division: audience.kind === 'master' ? null : audience.id,
    values: new Map(),
    closedYears: [],
    created,
  });
}

/** A workbook with what stands in another one. */
export function planFrom(options: WorkbookOptions): WorkbookPlan {
  return buildWorkbook(options);
}
