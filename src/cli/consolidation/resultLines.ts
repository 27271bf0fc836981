import type { MasterFile } from './masterFile';
import type { ConflictPolicy } from './policy';
import { openQuestions } from './policy';
import type { ConsolidationResult } from './result';
import { rejectedFiles } from './result';
import { leftBehindLines } from './writeMaster';

/** What was done and what is left to do, in a few sentences. */
export function resultLines(
  result: ConsolidationResult,
  file: MasterFile,
  policy: ConflictPolicy,
): readonly string[] {
  const { changes, proposal } = result;
  const held = sum(proposal.files.map(({ counts }) => counts.heldBack));
  const rejected = rejectedFiles(result).length;
  return [
    ...(changes === null ? stoppedLines(result, policy) : []),
    ...(changes !== null && changes.undecided.length > 0
      ? [`決まっていない値が${changes.undecided.length}件あります。取りまとめ用の値のままです。`]
      : []),
    ...(held > 0
      ? [`エラーのある値を${held}件、取り込まずに保留しました。担当課に直してもらってください。`]
      : []),
    ...(rejected > 0 ? [`取り込めないファイルが${rejected}個あります。`] : []),
    ...(changes === null ? [] : [...leftBehindLines(file, changes), writtenLine(result)]),
  ];
}

function stoppedLines(
  { proposal }: ConsolidationResult,
  policy: ConflictPolicy,
): readonly string[] {
  if (policy === 'ask') return ['中止しました。何も書いていません。'];
  const { conflicts, contending } = openQuestions(proposal);
  const counts = [
    ...(conflicts.length > 0 ? [`競合する値が${conflicts.length}件`] : []),
    ...(contending.length > 0
      ? [`どのファイルが正しいか決まらない課が${contending.length}課`]
      : []),
  ];
  return [
    `${counts.join('、')}あるため、何も書いていません。1件ずつ決めるには --on-conflict ask、取りまとめ用の値を残すには keep、提出された値を使うには take を指定してください。`,
  ];
}

function writtenLine({ changes, written }: ConsolidationResult): string {
  const count = changes?.values.size ?? 0;
  const what = count === 0 ? '変わる値はありません' : `${count}件の値が変わります`;
  return written === null
    ? `${what}。何も書いていません（--dry-run）。`
    : `${what}。「${written}」を書きました。`;
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
