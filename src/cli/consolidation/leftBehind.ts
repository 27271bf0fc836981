import type { Reading, StructureProblem } from '../../workbook';
import type { Attachments, SheetAttachments } from '../../xlsx';

/** Of a kind of problem in one sheet, what a new master leaves out. */
const LEFT_BEHIND: Readonly<Partial<Record<StructureProblem['kind'], string>>> = {
  rowInserted: '挿入された行',
  unknownKey: 'このプログラムにない行',
  typedOutside: '入力欄でないところの値',
  typedElsewhere: '挿入された列や表の外の値',
  formulaOverwritten: '計算式の欄に入力された値（計算式に戻ります）',
  formulaTyped: '入力欄の計算式（計算結果の値になります）',
};

/** Japanese: what stands in a master and has no place in one that is written anew. */
export function leftBehind(
  { cells, otherSheets, problems }: Reading,
  { hasMacros, sheets }: Attachments,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const what = LEFT_BEHIND[problem.kind];
    if (what !== undefined) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  // Not even a formula can be made of an error value alone.
  const errors = [...cells.values()].filter(({ input }) => input.kind === 'error').length;
  // A sheet that goes as a whole takes along what lies on it.
  const ours = sheets.filter(({ sheet }) => !otherSheets.includes(sheet));
  return [
    ...otherSheets.map((name) => `シート「${name}」`),
    ...[...counts].map(([what, count]) => `${what} ${count}か所`),
    ...(errors > 0 ? [`入力欄のエラー値（空欄になります） ${errors}か所`] : []),
    ...ours.filter(({ comments }) => comments > 0).map(commentsText),
    ...attached(
      '図やグラフ',
      ours.filter(({ hasDrawings }) => hasDrawings),
    ),
    ...attached(
      'ピボットテーブル',
      ours.filter(({ hasPivotTables }) => hasPivotTables),
    ),
    ...(hasMacros ? ['マクロ'] : []),
  ];
}

function commentsText({ comments, sheet }: SheetAttachments): string {
  return `シート「${sheet}」のコメント ${comments}件`;
}

function attached(what: string, sheets: readonly SheetAttachments[]): readonly string[] {
  return sheets.map(({ sheet }) => `シート「${sheet}」の${what}`);
}
