import type { FiscalYear, Programme, Round } from '../programme';
import { asOfDate, divisionName } from '../programme';

/** Longest name in bytes, with room for the temporary name and for file systems that count otherwise. */
const LONGEST_BYTES = 180;

/** Name of a generated workbook: `R6_年度末_01_人事課.xlsx`; the number keeps names of divisions unique and in order. */
export function workbookFileName(
  programme: Programme,
  year: FiscalYear,
  round: Round,
  division: string | null,
): string {
  const { divisions } = programme;
  const number = division === null ? 0 : divisions.findIndex(({ id }) => id === division) + 1;
  const padded = String(number).padStart(Math.max(2, String(divisions.length).length), '0');
  const asOf = asOfDate(programme, year, round) ?? undefined;
  const who = division === null ? '取りまとめ用' : divisionName(programme, division, asOf);
  return `${shortened(safe(`${year}_${round.name}_${padded}_${who}`))}.xlsx`;
}

/** Name of a zip of the workbooks of all divisions: `R6_年度末_担当課用.zip`. */
export function divisionsFileName(year: FiscalYear, round: Round): string {
  return `${shortened(safe(`${year}_${round.name}_担当課用`))}.zip`;
}

/** Name of a zip of all workbooks of a report, the master among them: `R6_年度末.zip`. */
export function reportFileName(year: FiscalYear, round: Round): string {
  return `${shortened(safe(`${year}_${round.name}`))}.zip`;
}

/** Name of what is published of a report, without an ending: `R6_年度末_公表`. */
export function publicFileName(year: FiscalYear, round: Round): string {
  return shortened(safe(`${year}_${round.name}_公表`));
}

/** Characters that Windows or a shell cannot have in a name become `_`. */
function safe(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_')
    .replaceAll(/^[.\s~-]+|[.\s]+$/g, '');
}

function shortened(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += utf8Bytes(character);
    if (bytes > LONGEST_BYTES) break;
    kept += character;
  }
  return kept;
}

function utf8Bytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
