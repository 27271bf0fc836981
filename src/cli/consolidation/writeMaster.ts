import type { MasterChanges } from '../../consolidation';
import { applyTo } from '../../consolidation';
import type { WorkbookOptions, WorkbookPlan } from '../../workbook';
import { buildWorkbook } from '../../workbook';
import { xlsxBytes } from '../files/xlsxBytes';
import { EXIT, Failure } from '../failure';
import { Staging } from '../files/staging';
import { xlsxPath } from '../files/xlsxPath';
import { identity } from './givenFiles';
import type { MasterFile } from './masterFile';
import { notIn } from './looseTexts';
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
 *
 * @param out null where nothing is to be written
 * @returns what the new one does not have of the old one, or would not have
 */
export async function writeMaster(
  file: MasterFile,
  changes: MasterChanges,
  out: string | null,
  force: boolean,
): Promise<readonly string[]> {
  const isChanged = changesAnything(file.master, changes);
  if (out === null) {
    return isChanged ? leftBehindIn(buildWorkbook(applyTo(file.master, changes)), file) : [];
  }
  if (!isChanged && identity(out) === identity(file.path)) return [];
  return replaceMaster(file, isChanged ? applyTo(file.master, changes) : null, out, force);
}

/**
 * Writes a master that comes of another under its name, whole or not at all.
 *
 * @param options what it is made from; null for the old one byte by byte
 * @returns what it does not have of the old one
 */
export async function replaceMaster(
  file: MasterFile,
  options: WorkbookOptions | null,
  out: string,
  force: boolean,
): Promise<readonly string[]> {
  const replaces = identity(out) === identity(file.path);
  if (replaces) refuseLosing(file.path, file.leftBehind);
  const staging = new Staging(force);
  try {
    const plan = options === null ? null : buildWorkbook(options);
    const left = plan === null ? [] : leftBehindIn(plan, file);
    if (replaces) refuseLosing(file.path, left);
    staging.add(out, plan === null ? file.bytes : await xlsxBytes(plan));
    if (replaces) refuseChangedSince(file);
    staging.commit();
    return left;
  } finally {
    staging.discard();
  }
}

function leftBehindIn(plan: WorkbookPlan, { leftBehind, loose }: MasterFile): readonly string[] {
  return [...leftBehind, ...notIn(plan, loose)];
}

function refuseLosing(path: string, left: readonly string[]): void {
  if (left.length === 0) return;
  throw new Failure(
    `「${path}」を置き換えると、次のものがなくなります: ${left.join('、')}。--out で別の名前を指定してください。`,
    EXIT.failed,
  );
}

/** What a new master does not have of the old one, in a sentence. */
export function leftBehindLines({ path }: MasterFile, left: readonly string[]): readonly string[] {
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
