import { readWorkbook, type Reading } from '../../../workbook';
import { masterLimits, readXlsx } from '../../../xlsx';

export type EarlierFile =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly message: string };

/** Reads a workbook of ours that somebody chose, be it a large master. What is wrong with it is said in Japanese. */
export async function readEarlier(name: string, bytes: Uint8Array): Promise<EarlierFile> {
  const file = await readXlsx(bytes, { fileName: name, limits: masterLimits });
  if (!file.ok) return { ok: false, message: file.message };
  const result = readWorkbook(file.grid);
  if (!result.ok) return { ok: false, message: `「${name}」: ${result.message}` };
  return { ok: true, reading: result.reading };
}
