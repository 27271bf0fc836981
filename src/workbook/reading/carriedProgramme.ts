import type { ParsedProgramme } from '../../programme';
import { parseProgrammeOnce } from '../../programme';
import type { Grid } from '../grid';
import { readMetadata } from './metadataSheet';

/**
 * The programme that a workbook carries, without a look at the rest of it: its metadata sheet is enough. null where there
 * is none that can be read; `readWorkbook` says why.
 */
export function carriedProgramme(grid: Grid): ParsedProgramme | null {
  const found = readMetadata(grid);
  if (!found.ok) return null;
  const { definition } = found.metadata;
  const loaded = parseProgrammeOnce(definition);
  return loaded.ok ? { definition, programme: loaded.programme } : null;
}
