import { aboutFile, type Told } from '../../../programme';
import { readWorkbook, type Reading } from '../../../workbook';
import { masterLimits, readXlsx } from '../../../xlsx';

export type EarlierFile =
  { readonly ok: true; readonly reading: Reading } | (Told & { readonly ok: false });

/** Reads a workbook of ours that somebody chose, be it a large master. What is wrong with it is told. */
export async function readEarlier(name: string, bytes: Uint8Array): Promise<EarlierFile> {
  const file = await readXlsx(bytes, { fileName: name, limits: masterLimits });
  if (!file.ok) return { ok: false, message: file.message, english: file.english };
  const result = readWorkbook(file.grid);
  if (!result.ok) return { ok: false, ...aboutFile(name, result) };
  return { ok: true, reading: result.reading };
}
