import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ParsedProgramme, Told } from '../../programme';
import type { Grid, Reading } from '../../workbook';
import { carriedProgramme, readWorkbook } from '../../workbook';
import type { Attachments, SizeLimits } from '../../xlsx';
import { masterLimits, readAttachments, readXlsx, submissionLimits } from '../../xlsx';
import { Failure } from '../failure';
import type { Terminal } from '../terminal/terminal';
import { fileFailure } from './fileFailure';
import { quickReading } from './quickReading';

/** Larger than any workbook of ours by far; what is inside is limited by the reader. */
const LARGEST = 100 * 1024 * 1024;

/** The bytes of a file that a person named. @throws Failure naming the file and what to do */
export function readInput(path: string): Uint8Array {
  try {
    const found = statSync(path);
    if (found.isDirectory()) {
      throw new Failure(`「${path}」はフォルダーです。ファイルの名前まで指定してください。`);
    }
    if (!found.isFile()) throw new Failure(`「${path}」は通常のファイルではありません。`);
    if (found.size > LARGEST) {
      throw new Failure(
        `「${path}」は大きすぎます（100MBまで）。正しいファイルか確かめてください。`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    throw fileFailure(error, path, 'read');
  }
}

/** A workbook of ours as it was found in a file. */
export interface OpenedWorkbook {
  readonly grid: Grid;
  readonly reading: Reading;
  /** What the file's reader says about it. */
  readonly told: readonly Told[];
  /** The same, each with the file's name in front. */
  readonly warnings: readonly string[];
}

/**
 * @param name how messages call the file
 * @param limits by default what anybody may send
 * @throws Failure where it cannot be read, naming the file and what to do
 */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  limits: SizeLimits = submissionLimits,
  ways = quickReading,
): Promise<OpenedWorkbook> {
  const file = await readXlsx(bytes, { fileName: name, limits, ...ways });
  if (!file.ok) throw new Failure(file.message);
  const result = readWorkbook(file.grid);
  if (!result.ok) throw new Failure(`「${name}」: ${result.message}`);
  const warnings = file.warnings.map(({ message }) => `${basename(name)}: ${message}`);
  return { grid: file.grid, reading: result.reading, told: file.warnings, warnings };
}

/** The programme that a master carries; null where that cannot be said without opening the whole of it. */
export async function programmeIn(
  bytes: Uint8Array,
  name: string,
): Promise<ParsedProgramme | null> {
  const file = await readXlsx(bytes, {
    fileName: name,
    limits: masterLimits,
    ...quickReading,
    only: ({ visibility }) => visibility !== 'visible',
    withFormats: false,
  });
  return file.ok ? carriedProgramme(file.grid) : null;
}

/** What a master holds beside its cells. @throws Failure where it cannot be read */
export async function attachmentsOf(bytes: Uint8Array, name: string): Promise<Attachments> {
  const found = await readAttachments(bytes, {
    fileName: name,
    limits: masterLimits,
    ...quickReading,
  });
  if (!found.ok) throw new Failure(found.message);
  return found;
}

/**
 * A workbook of ours that a person works with, be it a large master. What its reader warns of goes to stderr, unless `quiet`.
 *
 * @throws Failure where it cannot be read, naming the file and what to do
 */
export async function readWorkbookFile(
  path: string,
  terminal: Terminal,
  quiet = false,
): Promise<Reading> {
  const { reading, warnings } = await openWorkbook(readInput(path), path, masterLimits);
  if (!quiet) for (const warning of warnings) terminal.err(`${warning}\n`);
  return reading;
}
