import type { Programme, Scale, Told } from '../../../programme';

/** A programme definition that can be used: the checked programme and its text, which workbooks carry along. */
export interface Definition {
  readonly programme: Programme;
  readonly scale: Scale;
  readonly text: string;
  /** What of a definition workbook was not read and may have been meant. */
  readonly warnings?: readonly Told[];
}

export type DefinitionResult =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly faults: readonly ShownFault[] };

/** Why a definition cannot be used. */
export interface ShownFault {
  readonly path: string;
  readonly message: string;
  /** null where there is only Japanese: what is wrong within a definition is for who wrote it. */
  readonly english: string | null;
}

/** A file that is no definition at all. */
export function refused({ message, english }: Told): DefinitionResult {
  return { ok: false, faults: [{ path: '', message, english }] };
}

/** A definition with faults in it. */
export function faulty(faults: readonly ShownFault[]): DefinitionResult {
  return { ok: false, faults };
}
