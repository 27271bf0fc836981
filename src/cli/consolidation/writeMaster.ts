import type { MasterChanges } from '../../consolidation';
import { applyTo } from '../../consolidation';
import type { WorkbookOptions } from '../../workbook';
import { buildWorkbook } from '../../workbook';
import { xlsxBytes } from '../files/xlsxBytes';
import { EXIT, Failure } from '../failure';
import { Staging } from '../files/staging';
import { xlsxPath } from '../files/xlsxPath';
import { identity } from './givenFiles';
import type { MasterFile } from './masterFile';
import { refuseChangedSince } from './masterFile';

export interface WritingOrder {
  readonly master: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Where a new master goes; null where nothing is to be written. @throws Failure where that is not possible */
export function outputPath({ dryRun, force, master, out }: WritingOrder): string | null {
  if (dryRun === true) return null;
  if (out === undefined) {
    throw new Failure(
      '--out で、新しい取りまとめ用ブックの名前を指定してください。確かめるだけなら --dry-run を付けてください。',
    );
  }
  if (force !== true && identity(out) === identity(master)) {
    throw new Failure(
      `--out 「${out}」は取りまとめ用ブックそのものです。別の名前にするか、置き換えてよければ --force を付けてください。`,
      EXIT.failed,
    );
  }
  return xlsxPath(out);
}

/**
 * Writes the changed master under its name, whole or not at all; the old one stands until then. Where nothing has
 * changed, the new one is the old one byte by byte.
 */
export async function writeMaster(
  file: MasterFile,
  changes: MasterChanges,
  out: string,
  force: boolean,
): Promise<void> {
  const isChanged = changesAnything(file.master, changes);
  if (!isChanged && identity(out) === identity(file.path)) return;
  await replaceMaster(file, isChanged ? applyTo(file.master, changes) : null, out, force);
}

/**
 * Writes a master that comes of another under its name, whole or not at all.
 *
 * @param options what it is made from; null for the old one byte by byte
 */
export async function replaceMaster(
  file: MasterFile,
  options: WorkbookOptions | null,
  out: string,
  force: boolean,
): Promise<void> {
  const replaces = identity(out) === identity(file.path);
  if (replaces && file.leftBehind.length > 0) {
    throw new Failure(
      `「${file.path}」を置き換えると、次のものがなくなります: ${file.leftBehind.join('、')}。--out で別の名前を指定してください。`,
      EXIT.failed,
    );
  }
  const staging = new Staging(force);
  try {
    const bytes = options === null ? file.bytes : await xlsxBytes(buildWorkbook(options));
    staging.add(out, bytes);
    if (replaces) refuseChangedSince(file);
    staging.commit();
  } finally {
    staging.discard();
  }
}

/** What the new master does not have of the old one; nothing where the new master is the old one, byte by byte. */
export function leftBehindLines(file: MasterFile, changes: MasterChanges): readonly string[] {
  return changesAnything(file.master, changes) ? leftBehindIn(file) : [];
}

/** What a master that is written anew does not have of the old one. */
export function leftBehindIn({ leftBehind: left, path }: MasterFile): readonly string[] {
  if (left.length === 0) return [];
  return [
    `次のものは新しいブックに引き継がれません（「${path}」には残っています）: ${left.join('、')}`,
  ];
}

function changesAnything(
  { options }: MasterFile['master'],
  { accepted, log, values }: MasterChanges,
): boolean {
  return values.size > 0 || log.length > 0 || accepted.length !== (options.accepted ?? []).length;
}
