import { asOfDate, divisionName } from '../programme';
import type { Reading } from '../workbook';

/** 「令和6年度 年度末 人事課」 */
export function headingOf({ division, programme, round, year }: Reading): string {
  const asOf = asOfDate(programme, year, round) ?? undefined;
  const who = division === null ? '取りまとめ用' : divisionName(programme, division, asOf);
  return `${programme.yearLabels[year] ?? year}　${round.name}　${who}`;
}
