import type { Reading } from '../workbook';
import type { Terminal } from './terminal/terminal';

/** Says that something was passed over, where rows or columns are not as they were handed out. */
export function tellProblems(file: string, { problems }: Reading, terminal: Terminal): void {
  if (problems.length === 0) return;
  terminal.err(
    `「${file}」は行・列などが配られたときと${problems.length}か所で違い、読み取れなかった値があるかもしれません。gyokaku check で確かめてください。\n`,
  );
}
