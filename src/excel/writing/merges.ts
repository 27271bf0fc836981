import type { Area } from '../../workbook';
import { areaAddress } from '../plan/address';
import { callBytes, rangeAt, type Step } from '../session';
import type { SheetSteps } from './sheetSteps';

/** Areas that one step merges: as many as make a request worth its while and still show progress. */
const AT_ONCE = 100;

/** Merges areas, or takes them apart. Merging comes after the contents: a covered cell takes none. */
export function mergeSteps(
  sheet: SheetSteps,
  areas: readonly Area[],
  way: 'merge' | 'unmerge',
): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < areas.length; at += AT_ONCE) {
    const some = areas.slice(at, at + AT_ONCE);
    steps.push(
      sheet.step(callBytes(2, 1) * some.length, (worksheet) => {
        for (const area of some) {
          const range = rangeAt(worksheet, areaAddress(area));
          if (way === 'merge') range.merge(false);
          else range.unmerge();
        }
      }),
    );
  }
  return steps;
}
