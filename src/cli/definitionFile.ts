import { scaleFaults } from '../evaluation';
import type { Programme } from '../programme';
import { faultText, parseProgramme } from '../programme';
import { Failure } from './failure';
import { quickReading } from './files/quickReading';
import { readInput } from './files/readInput';

/** Something to put right in a definition file: in a workbook by sheet and cell, in JSON by path. */
export interface DefinitionFault {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly path: string | null;
  readonly message: string;
}

/** A programme definition that somebody wrote, as JSON or as a definition workbook. */
export type DefinitionFile =
  | {
      readonly ok: true;
      readonly programme: Programme;
      /** The JSON, as workbooks carry it. */
      readonly definition: string;
      readonly warnings: readonly string[];
    }
  | {
      readonly ok: false;
      readonly faults: readonly DefinitionFault[];
      readonly warnings: readonly string[];
    };

/** @throws Failure where the file cannot be read at all */
export async function readDefinitionFile(path: string): Promise<DefinitionFile> {
  const bytes = readInput(path);
  return looksLikeWorkbook(bytes, path) ? readWorkbookOf(bytes, path) : readJsonOf(bytes, path);
}

/** `「指標」H12: …`, `initiatives[0].no: …`, or the sentence alone. */
export function definitionFaultText({ sheet, cell, path, message }: DefinitionFault): string {
  if (sheet !== null) return `「${sheet}」${cell ?? ''}: ${message}`;
  return path === null ? message : faultText({ path, message });
}

/** A zip or an old Excel file by its first bytes, and whatever calls itself a workbook. */
function looksLikeWorkbook(bytes: Uint8Array, path: string): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return head === '504b0304' || head === 'd0cf11e0' || /\.(?:xls[xmb]?|ods)$/i.test(path);
}

async function readWorkbookOf(bytes: Uint8Array, path: string): Promise<DefinitionFile> {
  const [{ readXlsx }, { readDefinitionWorkbook }] = await Promise.all([
    import('../xlsx'),
    import('../definition'),
  ]);
  const file = await readXlsx(bytes, { fileName: path, ...quickReading });
  if (!file.ok) throw new Failure(file.message);
  const reading = readDefinitionWorkbook(file.grid);
  const warnings = [...file.warnings, ...reading.warnings].map(({ message }) => message);
  if (!reading.ok) {
    const faults = reading.findings.map(({ sheet, cell, message }) => ({
      sheet,
      cell,
      path: null,
      message,
    }));
    return { ok: false, faults, warnings };
  }
  const { programme, definition } = reading;
  return { ok: true, programme, definition: JSON.stringify(definition), warnings };
}

function readJsonOf(bytes: Uint8Array, path: string): DefinitionFile {
  const text = decoded(bytes, path);
  const result = parseProgramme(text);
  const faults = result.ok ? scaleFaults(result.programme) : result.faults;
  if (!result.ok || faults.length > 0) {
    return {
      ok: false,
      faults: faults.map(({ path: at, message }) => ({
        sheet: null,
        cell: null,
        path: at === '' ? null : at,
        message,
      })),
      warnings: [],
    };
  }
  const definition = JSON.stringify(JSON.parse(text.replace(/^\ufeff/, '')));
  return { ok: true, programme: result.programme, definition, warnings: [] };
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      `「${path}」はUTF-8のテキストでも、プログラムの定義のブック（.xlsx）でもありません。定義のJSONはUTF-8で保存してください。`,
    );
  }
}
