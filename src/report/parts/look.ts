import type { StyleTable } from '../../workbook';
import type { Lines, Orientation } from '../options';

/** How a part is to be set. */
export interface PartLook {
  readonly orientation: Orientation;
  readonly lines: Lines;
  readonly styles: StyleTable;
}
