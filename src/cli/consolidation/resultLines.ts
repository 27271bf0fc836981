import { changedValues, type MasterChanges } from '../../consolidation';
import type { MasterFile } from './masterFile';
import type { ConflictPolicy } from './policy';
import { openQuestions } from './policy';
import type { ConsolidationResult } from './result';
import { rejectedFiles, takenFiles } from './result';
import { leftBehindLines } from './writeMaster';

/** What was done and what is left to do, in a few sentences. @param left what a new master does not have */
export function resultLines(
  result: ConsolidationResult,
  file: MasterFile,
  policy: ConflictPolicy,
  left: readonly string[],
): readonly string[] {
  const { changes, proposal } = result;
  const held = sum(takenFiles(proposal).map(({ counts }) => counts.heldBack));
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
    ...(changes === null ? [] : [...leftBehindLines(file, left), writtenLine(result)]),
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
  const choose =
    '同じ課のファイルが2つ以上あるところは、--on-conflict ask で選ぶか、使わないファイルを外してください。';
  const rule =
    '1件ずつ決めるには --on-conflict ask、取りまとめ用の値を残すには keep、提出された値を使うには take を指定してください。';
  const isChoice = contending.some((files) => files.length > 1);
  const hasRule = conflicts.length > 0 || contending.some((files) => files.length === 1);
  return [
    `${counts.join('、')}あるため、何も書いていません。${hasRule ? rule : ''}${isChoice ? choose : ''}`,
  ];
}

function writtenLine({ changes, written }: ConsolidationResult): string {
  const what = changes === null ? NOTHING : changesText(changes);
  return written === null
    ? `${what}。何も書いていません（--dry-run）。`
    : `${what}。「${written}」を書きました。`;
}

const NOTHING = '変わる値はありません';

function changesText(changes: MasterChanges): string {
  const count = changedValues(changes);
  if (count > 0) return `${count}件の値が変わります`;
  return changes.values.size > 0 ? '変わる値はなく、提出の記録だけが変わります' : NOTHING;
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
