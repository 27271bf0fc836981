import { parseValueKey } from '../workbook';
import type { MasterChanges } from './decide';

/** How many values change. The table of submissions, which is kept along with them, is not counted: nobody typed it. */
export function changedValues({ values }: Pick<MasterChanges, 'values'>): number {
  return [...values.keys()].filter((key) => parseValueKey(key)?.rowKey.kind !== 'submission')
    .length;
}
