import type { Fault, Programme, Scale } from '../../../programme';

/** A programme definition that can be used: the checked programme and its text, which workbooks carry along. */
export interface Definition {
  readonly programme: Programme;
  readonly scale: Scale;
  readonly text: string;
  /** What of a definition workbook was not read and may have been meant. */
  readonly warnings?: readonly string[];
}

export type DefinitionResult =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A file that is no definition at all. */
export function refused(message: string): DefinitionResult {
  return { ok: false, faults: [{ path: '', message }] };
}
