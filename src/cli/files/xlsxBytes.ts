import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { WorkbookPlan } from '../../workbook';
import { writeXlsx } from '../../xlsx';
import { inflate } from './inflate';

const deflate = promisify<Uint8Array, Uint8Array>(deflateRaw);

/**
 * The workbook of a plan as .xlsx bytes. Node's own deflater gives the same bytes as the streams that browsers need, and
 * a first stream alone takes as long as all the parts of a master.
 *
 * @throws PlanFault where no file can hold what the plan asks for
 */
export function xlsxBytes(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeXlsx(plan, { inflate, deflate });
}
