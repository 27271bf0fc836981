import type { CellInput } from '../../src/evaluation';
import type { ChosenFile } from '../../src/taskpane/core/consolidate/readers';
import { buildWorkbook, type ValueKey, type WorkbookOptions } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { optionsOf } from '../consolidation/office';
import { number, text } from '../workbook/reading/book';

interface Typed {
  readonly values: Readonly<Record<ValueKey, CellInput>>;
  readonly submissionNumber?: number;
  readonly name?: string;
  /** Of another programme than Saitama's. */
  readonly options?: Partial<WorkbookOptions>;
}

/** A division's workbook as it comes by mail: handed out empty, filled in, saved. */
export async function divisionFile(division: string, typed: Typed): Promise<ChosenFile> {
  const values = new Map<ValueKey, CellInput>([
    ...Object.entries(typed.values),
    ['submission:state|value', text('提出')],
    ['submission:number|value', number(typed.submissionNumber ?? 1)],
    ['submission:writer|value', text('記入　太郎')],
  ]);
  const plan = buildWorkbook(
    optionsOf({ division, values, handedOut: new Map(), ...typed.options }),
  );
  return fileOf(typed.name ?? `${division}.xlsx`, await writeXlsx(plan));
}

export function fileOf(name: string, bytes: Uint8Array): ChosenFile {
  return {
    name,
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
  };
}
