import { checkWorkbook } from '../../check';
import { initiativeByNo } from '../../programme';
import type { CheckedFile } from '../checkedFile';
import { Failure } from '../failure';
import { openWorkbook, readInput } from '../files/readInput';
import { headingOf } from '../heading';
import type { FileJob } from './fileJob';

/** Reads and checks one file. What a person can put right is in the result; only a fault of the program is thrown. */
export async function checkFile({ limits, name, path, today }: FileJob): Promise<CheckedFile> {
  try {
    const { reading, warnings } = await openWorkbook(readInput(path), name, limits);
    const findings = checkWorkbook(reading, { today });
    const titles = new Map(
      findings.flatMap(({ initiative }) =>
        initiative === null
          ? []
          : [[initiative, initiativeByNo(reading.programme, initiative)?.title ?? ''] as const],
      ),
    );
    return { file: name, heading: headingOf(reading), findings, titles, warnings };
  } catch (error) {
    if (error instanceof Failure) return { file: name, message: error.message };
    throw error;
  }
}
