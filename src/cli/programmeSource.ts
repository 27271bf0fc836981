import shipped from '../../programmes/saitama-r5-r7.json';
import type { Programme } from '../programme';
import { loadProgramme } from '../programme';
import type { DefinitionFault } from './definitionFile';
import { definitionFaultText, readDefinitionFile } from './definitionFile';
import { Failure } from './failure';

export interface ProgrammeSource {
  readonly programme: Programme;
  /** The definition's JSON, as workbooks carry it. */
  readonly definition: string;
}

/** Faults that are listed; the rest is counted. */
const SHOWN_FAULTS = 20;

/**
 * The programme of a definition file, JSON or workbook, or the one that ships.
 *
 * @throws Failure with the place of every fault
 */
export async function loadProgrammeFile(path: string | undefined): Promise<ProgrammeSource> {
  if (path === undefined) {
    const result = loadProgramme(shipped);
    if (!result.ok) throw new Error(`${shipped.id} is faulty`);
    return { programme: result.programme, definition: JSON.stringify(shipped) };
  }
  const file = await readDefinitionFile(path);
  if (!file.ok) throw new Failure(refusal(path, file.faults));
  return file;
}

/** Why a file is no definition, with what is to be put right. */
export function refusal(path: string, faults: readonly DefinitionFault[]): string {
  const more = faults.length - SHOWN_FAULTS;
  return [
    `「${path}」はプログラムの定義として読めません。次のところを直してください。`,
    ...faults.slice(0, SHOWN_FAULTS).map((fault) => `  ${definitionFaultText(fault)}`),
    ...(more > 0 ? [`  ほか${more}件`] : []),
  ].join('\n');
}
