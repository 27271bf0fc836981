import type { WorkbookPlan } from '../../workbook';
import { writeXlsx } from '../../xlsx';
import { deflate } from './deflate';
import { inflate } from './inflate';

/** The workbook of a plan as .xlsx bytes. @throws PlanFault where no file can hold what the plan asks for */
export function xlsxBytes(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeXlsx(plan, { inflate, deflate });
}
