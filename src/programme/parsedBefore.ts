import type { LoadResult } from './load';
import { parseProgramme } from './load';
import type { Programme } from './model';

/** The programme of a definition, or what is wrong with it. */
type Parsed =
  | { readonly ok: true; readonly programme: Programme }
  | Extract<LoadResult, { readonly ok: false }>;

/** Definitions parsed last, by their text, the latest at the end. */
const parsed = new Map<string, Parsed>();

/** One programme, the year before's and a neighbour's; each holds a few megabytes. */
const KEPT = 3;

/**
 * The same as `parseProgramme`. The workbooks of one year all carry the same definition, and checking it takes longer
 * than reading the rest of a division's workbook: whoever reads many gets one and the same programme for all of them.
 */
export function parseProgrammeOnce(text: string): Parsed {
  const result = parsed.get(text) ?? parseProgramme(text);
  remember(text, result);
  return result;
}

/** A definition and the programme that another thread has made of it. */
export interface ParsedProgramme {
  readonly definition: string;
  readonly programme: Programme;
}

/** Spares this thread the work for that very text. */
export function rememberParsed({ definition, programme }: ParsedProgramme): void {
  remember(definition, { ok: true, programme });
}

function remember(text: string, result: Parsed): void {
  parsed.delete(text);
  parsed.set(text, result);
  const [oldest] = parsed.keys();
  if (parsed.size > KEPT && oldest !== undefined) parsed.delete(oldest);
}
