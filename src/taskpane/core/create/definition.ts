import { resolveScale, scaleFaults } from '../../../evaluation';
import { parseProgramme } from '../../../programme';
import { faulty, refused, type DefinitionResult } from './definitionResult';

export type { Definition, DefinitionResult } from './definitionResult';

/** Checks the text of a definition file; every fault says where in the file and what to do. */
export function readDefinition(text: string): DefinitionResult {
  const result = parseProgramme(text);
  if (!result.ok) return faulty(result.faults);
  const { programme } = result;
  const faults = scaleFaults(programme);
  return faults.length > 0
    ? faulty(faults)
    : { ok: true, definition: { programme, scale: resolveScale(programme), text } };
}

/** Definitions are a few hundred kilobytes. */
const LARGEST = 50 * 1024 * 1024;

/** Checks a file that somebody chose: JSON, or a definition workbook, whose reader is loaded when there is one. */
export async function readDefinitionFile(
  name: string,
  bytes: Uint8Array,
): Promise<DefinitionResult> {
  if (bytes.length > LARGEST) {
    return refused({
      message: '大きすぎます（50MBまで）。正しいファイルか確かめてください。',
      english: 'It is too large (at most 50 MB). Check that it is the right file.',
    });
  }
  if (looksLikeWorkbook(name, bytes)) {
    const { readDefinitionBytes } = await definitionWorkbooks();
    return readDefinitionBytes(name, bytes);
  }
  const text = decoded(bytes);
  return text === null
    ? refused({
        message:
          'プログラムの定義のブック（.xlsx）でも、UTF-8のJSONでもありません。ファイルを確かめてください。',
        english:
          'It is neither the workbook of a programme’s definition (.xlsx) nor JSON in UTF-8. Check the file.',
      })
    : readDefinition(text);
}

/** Null for what is no UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reading and planning definition workbooks: loaded when somebody has one or wants one. */
export const definitionWorkbooks = () =>
  import(/* webpackChunkName: "definition" */ './definitionWorkbooks');

/** A zip, an old Excel file, or what calls itself a workbook. */
function looksLikeWorkbook(name: string, bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isZip = first === 0x50 && second === 0x4b;
  const isOld = first === 0xd0 && second === 0xcf;
  return isZip || isOld || /\.(?:xls[xmb]?|ods)$/i.test(name);
}
