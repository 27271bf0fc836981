import type { ProgrammeDefinition } from '../../programme';
import type { StyleTable } from '../../workbook';
import type { Shape } from '../tables';
import type { Lists } from './lists';
import type { Marks } from './marks';

/** What the sheets of a definition workbook are planned from. */
export interface Draft {
  readonly definition: ProgrammeDefinition;
  readonly shape: Shape;
  readonly marks: Marks;
  readonly lists: Lists;
  readonly styles: StyleTable;
  /** At the foot of printed pages. */
  readonly heading: string;
}
