import type { Fault, Programme, Scale, Told } from '../../../programme';

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
export interface ShownFault extends Told {
  /** Where in the file; null where all of it is meant. */
  readonly place: Told | null;
}

/** A file that is no definition at all. */
export function refused({ message, english }: Told): DefinitionResult {
  return { ok: false, faults: [{ place: null, message, english }] };
}

/** A definition in JSON with faults in it. */
export function faulty(faults: readonly Fault[]): DefinitionResult {
  return {
    ok: false,
    faults: faults.map(({ path, message, english }) => ({
      place: path === '' ? null : { message: path, english: path },
      message,
      english,
    })),
  };
}
