import { footerText, palette } from '../../workbook';
import { printedDay } from '../content/words';
import type { Paper } from '../content/paper';
import type { PaperPart } from '../options';
import { PART_TITLES } from '../options';
import type { PaperSheetFrame } from '../pages/paperSheet';
import type { PartLook } from './look';

export const DRAFT = '【未定稿】';

/** Who may have the paper, as its foot says. */
const AUDIENCES: Readonly<Record<Paper['audience'], string>> = {
  public: '',
  council: '会議資料',
  office: '事務局限り',
};

/** What every part of a paper has: its sheet, the running head, the page number and the day. */
export function partFrame(
  paper: Paper,
  part: PaperPart,
  { lines, orientation }: PartLook,
  columns: readonly number[],
  of: { readonly key: string; readonly name: string } = {
    key: part,
    name: PART_TITLES[part],
  },
): PaperSheetFrame {
  const running = footerText(`${paper.programme}　${paper.title}`);
  const day = footerText(`${printedDay(paper.printedOn)}　${AUDIENCES[paper.audience]}`.trim());
  const draft = paper.draft.length === 0 ? '' : `&R&11&B${DRAFT}`;
  return {
    key: `paper-${of.key}`,
    name: of.name,
    orientation,
    columns,
    header: part === 'cover' ? draft : `&L&8${running}${draft}`,
    footer: `&L&8${footerText(paper.organisation)}&C&9&P / &N&R&8${day}`,
    tabColour: palette.reportingYear,
    lines,
  };
}
