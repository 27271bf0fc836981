import type { LoadResult } from './load';
import { parseProgramme } from './load';

/** Definitions parsed last, by their text, the latest at the end. */
const parsed = new Map<string, LoadResult>();

/** One programme, the year before's and a neighbour's; each holds a few megabytes. */
const KEPT = 3;

/**
 * The same as `parseProgramme`. The workbooks of one year all carry the same definition, and checking it takes longer
 * than reading the rest of a division's workbook: whoever reads many gets one and the same programme for all of them.
 */
export function parseProgrammeOnce(text: string): LoadResult {
  const result = parsed.get(text) ?? parseProgramme(text);
  parsed.delete(text);
  parsed.set(text, result);
  const [oldest] = parsed.keys();
  if (parsed.size > KEPT && oldest !== undefined) parsed.delete(oldest);
  return result;
}
