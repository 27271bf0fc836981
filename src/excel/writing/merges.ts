import type { Area } from '../../workbook';
import { areaAddress } from '../plan/address';
import { callBytes, rangeAt, type Step } from '../session';
import type { SheetSteps } from './sheetSteps';

/** Areas that one step merges: as many as make a request worth its while and still show progress. */
const AT_ONCE = 100;

interface Block {
  readonly area: Area;
  /** Each row of the area is a merged cell of its own. */
  readonly across: boolean;
}

/** Merges areas, or takes them apart. Merging comes after the contents: a covered cell takes none. */
export function mergeSteps(
  sheet: SheetSteps,
  areas: readonly Area[],
  way: 'merge' | 'unmerge',
): readonly Step[] {
  const steps: Step[] = [];
  const blocks = blocksOf(areas);
  for (let at = 0; at < blocks.length; at += AT_ONCE) {
    const some = blocks.slice(at, at + AT_ONCE);
    steps.push(
      sheet.step(callBytes(2, 1) * some.length, (worksheet) => {
        for (const { area, across } of some) {
          const range = rangeAt(worksheet, areaAddress(area));
          if (way === 'merge') range.merge(across);
          else range.unmerge();
        }
      }),
    );
  }
  return steps;
}

/** Areas of one row each that stand under one another are merged by one call: a list has hundreds of them. */
function blocksOf(areas: readonly Area[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const area of [...areas].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const across = area.rows === 1;
    const above = blocks.at(-1);
    const grows =
      across &&
      above?.across === true &&
      above.area.column === area.column &&
      above.area.columns === area.columns &&
      above.area.row + above.area.rows === area.row;
    if (grows) {
      blocks.splice(-1, 1, { ...above, area: { ...above.area, rows: above.area.rows + 1 } });
    } else blocks.push({ area, across });
  }
  return blocks;
}
