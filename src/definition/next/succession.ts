import type { Programme, ProgrammeDefinition } from '../../programme';

/** What the parts of the next programme are drawn from. */
export interface Succession {
  /** As it stands at its end, with everything that was decided. */
  readonly last: Programme;
  readonly written: ProgrammeDefinition;
  readonly years: readonly string[];
  /** Name of a division when the next programme begins, whatever it is called in the last. */
  readonly divisionNow: (written: string) => string;
}
