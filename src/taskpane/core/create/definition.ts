import { resolveScale } from '../../../evaluation';
import { parseProgramme, type Fault, type Programme, type Scale } from '../../../programme';

/** A programme definition that can be used: the checked programme and its text, which workbooks carry along. */
export interface Definition {
  readonly programme: Programme;
  readonly scale: Scale;
  readonly text: string;
}

export type DefinitionResult =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Checks the text of a definition file; every fault says where in the file and what to do. */
export function readDefinition(text: string): DefinitionResult {
  const result = parseProgramme(text);
  if (!result.ok) return result;
  const { programme } = result;
  try {
    return { ok: true, definition: { programme, scale: resolveScale(programme), text } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, faults: [{ path: 'scale', message: error.message }] };
  }
}
