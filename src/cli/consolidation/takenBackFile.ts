import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { MasterState, TakeBackTarget } from '../../consolidation';
import type { AcceptedSubmission } from '../../workbook';
import { Failure } from '../failure';
import { readInput } from '../files/readInput';
import { fingerprintOf } from '../reading/readSubmission';

/** Files that are named where nothing fits. */
const NAMED = 20;

/**
 * The consolidated file that somebody means: the file itself where it is there, else by the name that it had. Of several
 * of one division the one that was consolidated last.
 *
 * @throws Failure with the names of those that were consolidated, or of those of several divisions that had the name
 */
export function takenBackFile(named: string, master: MasterState): TakeBackTarget {
  const latestFirst = [...(master.options.accepted ?? [])].reverse();
  const fingerprint = existsSync(named) ? fingerprintOf(readInput(named)) : null;
  const itself = latestFirst.find((each) => each.fingerprint === fingerprint);
  if (itself !== undefined) return target(itself);
  const wanted = plain(named);
  const called = latestFirst.filter(({ file }) => plain(file) === wanted);
  const meant =
    called.length > 0
      ? called
      : latestFirst.filter(({ file }) => basename(plain(file)) === basename(wanted));
  const [last] = meant;
  if (last !== undefined && meant.every(({ division }) => division === last.division)) {
    return target(last);
  }
  const lines = (meant.length > 0 ? meant : latestFirst)
    .slice(0, NAMED)
    .map(
      ({ division, file, run, time }) =>
        `  第${run}回（${time.replace('T', ' ')}）　${file}　${master.divisionName(division)}`,
    );
  if (lines.length === 0) {
    throw new Failure('この取りまとめ用ブックには、取り込んだファイルがありません。');
  }
  const why =
    meant.length > 0
      ? `「${named}」という名前のファイルを、2つ以上の課から取り込んでいます。取り込んだファイルそのものか、フォルダーまで付けた名前を指定してください。`
      : `「${named}」は取り込まれていません。取り込んだファイルは次のとおりです。`;
  throw new Failure([why, ...lines].join('\n'));
}

function target({ fingerprint, run }: AcceptedSubmission): TakeBackTarget {
  return { kind: 'file', run, fingerprint };
}

/** macOS writes が in names as か and ゛. */
function plain(name: string): string {
  return name.normalize('NFC');
}
