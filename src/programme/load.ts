import { build } from './build';
import { programmeDefinition, type ProgrammeDefinition } from './definition';
import { MOST_FAULTS, type Fault } from './fault';
import { readJson } from './jsonText';
import type { Programme } from './model';
import { newerFormatFault } from './newerFormat';
import { jsonNotation, type Notation } from './notation';
import { rules } from './rules/registry';
import { shapeFaults } from './shapeFaults';
import { textFaults } from './textFaults';

/** A checked programme, or everything that is wrong with the file (at most 100 faults). */
export type LoadResult =
  | {
      readonly ok: true;
      readonly programme: Programme;
      /** As it was written, spaces around texts apart. */
      readonly definition: ProgrammeDefinition;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Checks a programme definition that was parsed from JSON. Never throws. Faults of shape (types, names of fields,
 * missing fields) and of texts come first, all together; what refers to something else is looked at once the shape is
 * right, again all together.
 *
 * @param notation how faults speak of what the definition is written in
 */
export function loadProgramme(json: unknown, notation: Notation = jsonNotation): LoadResult {
  const newer = newerFormatFault(json);
  if (newer !== null) return refused([newer]);
  const parsed = programmeDefinition.safeParse(json);
  const inTexts = textFaults(json);
  if (!parsed.success) {
    return refused([...shapeFaults(parsed.error.issues, json, notation), ...inTexts]);
  }
  const definition = parsed.data;
  const programme = build(definition);
  const faults = [
    ...inTexts,
    ...rules.flatMap((rule) => [...rule.check({ definition, programme, notation })]),
  ];
  return faults.length === 0 ? { ok: true, programme, definition } : refused(faults);
}

/** The same for the text of a file, with or without a byte order mark; broken JSON is named by line and column. */
export function parseProgramme(text: string): LoadResult {
  const json = readJson(text);
  return json.ok ? loadProgramme(json.value) : refused(json.faults);
}

function refused(faults: readonly Fault[]): LoadResult {
  return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
}
