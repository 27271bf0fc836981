import type { EarlierReport, NotEarlier, Reading } from '../workbook';
import { earlierReportIn } from '../workbook';
import { Failure } from './failure';
import { readWorkbookFile } from './files/readInput';
import type { Terminal } from './terminal/terminal';

const REFUSALS: Readonly<Record<NotEarlier, string>> = {
  otherProgramme: '別のプログラムのブックです',
  otherYear: '対象年度の違うブックです',
  notEarlier: '同じか、後の報告回のブックです',
  otherDivision: '別の課のブックです',
};

/**
 * What the round before said: in the file that a person names, else as it was handed on in the workbook itself; null
 * where there is neither.
 *
 * @throws Failure where the file is no earlier report of the same year
 */
export async function earlierReportFor(
  reading: Reading,
  since: string | undefined,
  terminal: Terminal,
  quiet = false,
): Promise<EarlierReport | null> {
  if (since === undefined) return reading.earlier;
  const found = earlierReportIn(await readWorkbookFile(since, terminal, quiet), reading);
  if (found.ok) return found.earlier;
  throw new Failure(
    `--since 「${since}」は${REFUSALS[found.reason]}。同じプログラム、同じ年度（${reading.year}）の、${reading.round.name}より前の報告回のブックを指定してください。`,
  );
}
