import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { MasterState, TakeBackTarget } from '../../consolidation';
import { Failure } from '../failure';
import { readInput } from '../files/readInput';
import { fingerprintOf } from '../reading/readSubmission';

/** Files that are named where nothing fits. */
const NAMED = 20;

/**
 * The consolidated file that somebody means: the file itself where it is there, else by the name that it had. Of several
 * the one that was consolidated last.
 *
 * @throws Failure with the names of those that were consolidated
 */
export function takenBackFile(named: string, master: MasterState): TakeBackTarget {
  const latestFirst = [...(master.options.accepted ?? [])].reverse();
  const fingerprint = existsSync(named) ? fingerprintOf(readInput(named)) : null;
  const found =
    latestFirst.find((each) => each.fingerprint === fingerprint) ??
    latestFirst.find(({ file }) => file === named) ??
    latestFirst.find(({ file }) => basename(file) === basename(named));
  if (found !== undefined) {
    return { kind: 'file', run: found.run, fingerprint: found.fingerprint };
  }
  const lines = latestFirst
    .slice(0, NAMED)
    .map(({ file, run, time }) => `  第${run}回（${time.replace('T', ' ')}）　${file}`);
  throw new Failure(
    lines.length === 0
      ? 'この取りまとめ用ブックには、取り込んだファイルがありません。'
      : [`「${named}」は取り込まれていません。取り込んだファイルは次のとおりです。`, ...lines].join(
          '\n',
        ),
  );
}
