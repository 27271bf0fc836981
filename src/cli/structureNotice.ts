import type { Reading } from '../workbook';
import { cellAddress } from '../workbook';
import type { Terminal } from './terminal/terminal';

/**
 * Says what is wrong with the scale of the settings sheet, by which everything is judged, and that something was passed
 * over where rows or columns are not as they were handed out. Altered labels lose no value: they are the check's matter.
 */
export function tellProblems(file: string, { problems }: Reading, terminal: Terminal): void {
  for (const problem of problems) {
    if (problem.kind !== 'scaleInvalid') continue;
    const { reason, site } = problem;
    const place = site === null ? '' : `［${site.sheet} ${cellAddress(site.row, site.column)}］`;
    terminal.err(
      `「${file}」の設定シートの判定基準に問題があります: ${place}${reason.ja}。判定が正しくないおそれがあります。設定シートを直してください。\n`,
    );
  }
  const passedOver = problems.filter(
    ({ kind }) => kind !== 'scaleInvalid' && kind !== 'labelAltered',
  );
  if (passedOver.length === 0) return;
  terminal.err(
    `「${file}」は行・列などが配られたときと${passedOver.length}か所で違い、読み取れなかった値があるかもしれません。gyokaku check で確かめてください。\n`,
  );
}
