import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTemporaryFolder, recalculateAll } from '../support/libreoffice';
import { runPython } from '../support/python';

/** One of edit.py's edits with its arguments; see there. */
export type Edit = readonly [name: string, ...args: readonly (string | number | null)[]];

/** What happens to a workbook in other programs before it is sent. */
export interface Treatment {
  /** With openpyxl, one after the other. */
  readonly edits?: readonly Edit[];
  /** Saved by LibreOffice at the end. */
  readonly byLibreOffice?: boolean;
}

interface Treatable extends Treatment {
  readonly bytes: () => Promise<Uint8Array>;
}

/** The files as they are sent. All that need a program are treated in one start of it. */
export async function treated<File extends Treatable>(
  files: readonly File[],
): Promise<readonly (readonly [File, Uint8Array])[]> {
  let made: Made<File>[] = [];
  for (const file of files) made.push([file, await file.bytes()]);
  made = await some(made, ({ edits }) => edits !== undefined, edited);
  made = await some(
    made,
    ({ byLibreOffice }) => byLibreOffice === true,
    (meant) => recalculateAll(meant.map(([, bytes]) => bytes)),
  );
  return made;
}

type Made<File> = readonly [File, Uint8Array];

/** The same files, those that are meant with other bytes. */
async function some<File>(
  made: readonly Made<File>[],
  isMeant: (file: File) => boolean,
  treat: (meant: readonly Made<File>[]) => Promise<readonly Uint8Array[]>,
): Promise<Made<File>[]> {
  const meant = made.filter(([file]) => isMeant(file));
  const bytes = (meant.length === 0 ? [] : await treat(meant)).values();
  return made.map(([file, before]) => [
    file,
    isMeant(file) ? (bytes.next().value ?? before) : before,
  ]);
}

const program = readFileSync(join(__dirname, 'edit.py'), 'utf8');

function edited(files: readonly Made<Treatment>[]): Promise<readonly Uint8Array[]> {
  return inTemporaryFolder((folder) => {
    const at = (side: 'from' | 'to', index: number): string =>
      join(folder, side, `${String(index)}.xlsx`);
    for (const side of ['from', 'to']) mkdirSync(join(folder, side));
    const jobs = files.map(([{ edits }, bytes], index) => {
      writeFileSync(at('from', index), bytes);
      return { from: at('from', index), to: at('to', index), edits };
    });
    writeFileSync(join(folder, 'jobs.json'), JSON.stringify(jobs));
    runPython(program, [join(folder, 'jobs.json')]);
    return Promise.resolve(files.map((_, index) => readFileSync(at('to', index))));
  });
}
