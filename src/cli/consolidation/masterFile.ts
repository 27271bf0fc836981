import { checkWorkbook } from '../../check';
import type { MasterState } from '../../consolidation';
import { losesValues, masterOf } from '../../consolidation';
import type { Reading } from '../../workbook';
import { masterLimits } from '../../xlsx';
import { EXIT, Failure } from '../failure';
import { attentiveReading } from '../files/quickReading';
import { attachmentsOf, openWorkbook, readInput } from '../files/readInput';
import { fingerprintOf } from '../reading/readSubmission';
import { leftBehind } from './leftBehind';
import type { LooseText } from './looseTexts';
import { looseTexts } from './looseTexts';

/** A master as it was found in a file. */
export interface MasterFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  readonly master: MasterState;
  readonly warnings: readonly string[];
  /** Japanese: what stands in the file and has no place in a new one. */
  readonly leftBehind: readonly string[];
  /** What its sheets hold beside values: which of it is the office's own shows beside the new one. */
  readonly loose: readonly LooseText[];
}

/** Problems that are named when a file is refused. */
const NAMED = 5;

/** @throws Failure where it cannot be read, is no master, or does not hold all of its values any more */
export async function openMaster(path: string, bytes: Uint8Array): Promise<MasterFile> {
  const opened = await openWorkbook(bytes, path, masterLimits, attentiveReading);
  const { grid, reading, warnings } = opened;
  if (reading.division !== null) {
    throw new Failure(
      `「${path}」は担当課用のブックです。取りまとめ用のブックを指定してください。`,
    );
  }
  refuseDamaged(path, reading);
  const left = leftBehind(reading, await attachmentsOf(bytes, path));
  return {
    path,
    bytes,
    reading,
    master: masterOf(reading),
    warnings,
    leftBehind: left,
    loose: looseTexts(grid, reading),
  };
}

/** Fails where somebody has saved the master since it was read: what they typed would be lost. */
export function refuseChangedSince({ bytes, path }: MasterFile): void {
  if (fingerprintOf(readInput(path)) === fingerprintOf(bytes)) return;
  throw new Failure(
    `「${path}」は、読んでいる間に変更されました。何も書いていません。もう一度実行してください。`,
    EXIT.failed,
  );
}

/** A new master holds what was read of the old one: nothing that could not be read may be lost on the way. */
function refuseDamaged(path: string, reading: Reading): void {
  if (!reading.problems.some(losesValues)) return;
  const messages = checkWorkbook(reading)
    .filter(({ code, severity }) => code.startsWith('structure.') && severity === 'error')
    .map(({ cell, message, sheet }) => `  ${[sheet, cell].filter(Boolean).join(' ')}　${message}`);
  const more = messages.length - NAMED;
  throw new Failure(
    [
      `取りまとめ用ブック「${path}」の行や列が変えられていて、読めない値があります。このままでは値が失われるため、何もしません。次のところを直してください。`,
      ...messages.slice(0, NAMED),
      ...(more > 0 ? [`  ほか${more}件（gyokaku check ですべて見られます）`] : []),
    ].join('\n'),
  );
}
