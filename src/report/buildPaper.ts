import type { Reading, WorkbookPlan } from '../workbook';
import { StyleTable, palette } from '../workbook';
import { makePaper } from './content/makePaper';
import type { Paper } from './content/paper';
import type { PaperOptions, PaperPart } from './options';
import { PAPER_PARTS, PART_TITLES } from './options';
import { PAPER_FONT } from './pages/geometry';
import type { PaperSheet } from './pages/paperSheet';
import { appendixSheet } from './parts/appendix';
import { changesSheet } from './parts/changes';
import { correctionsSheet } from './parts/corrections';
import type { ContentsLine } from './parts/cover';
import { coverSheet } from './parts/cover';
import { formsSheet } from './parts/forms';
import { lateSheet } from './parts/late';
import type { PartLook } from './parts/look';
import { overviewSheet } from './parts/overview';
import { pillarSheets } from './parts/pillars';
import { remarksSheet } from './parts/remarks';

/**
 * The council paper of a workbook as a plan: values, no formulas, one sheet a part, its pages broken. Every writer takes it
 * as it takes a workbook. Static on purpose: what was laid before a council must not change with the workbook, and a sheet
 * that divides long texts over pages cannot do so by formula; the sheet 会議資料 of the master is the one that lives.
 *
 * @param created ISO date and time, so that the same call gives the same plan
 */
export function buildPaper(reading: Reading, options: PaperOptions, created: string): WorkbookPlan {
  return layPaper(makePaper(reading, options), options, created);
}

/** Lays out the content of a paper. */
export function layPaper(paper: Paper, options: PaperOptions, created: string): WorkbookPlan {
  const styles = new StyleTable();
  const parts = INNER_PARTS.filter((part) => options.parts.includes(part)).flatMap((part) =>
    sheetsOf(part, paper, options, styles).map((sheet) => ({ part, sheet })),
  );
  // A workbook needs a sheet, whatever was asked for.
  const hasCover = options.parts.includes('cover') || parts.length === 0;
  const contents = contentsOf(paper, parts, hasCover ? 1 : 0);
  const cover = hasCover ? [coverSheet(paper, lookOf('cover', options, styles), contents)] : [];
  const sheets = [...cover, ...parts.map(({ sheet }) => sheet)].map((sheet) => sheet.plan());
  const [first] = sheets;
  return {
    properties: {
      title: `${paper.programme}　${paper.title}`,
      subject: `${paper.round.name}報告`,
      creator: paper.organisation,
      created,
      language: 'ja-JP',
    },
    defaultFont: { ...PAPER_FONT, colour: palette.ink },
    styles: styles.styles,
    names: [],
    sheets,
    activeSheet: first?.key ?? '',
  };
}

function lookOf(part: PaperPart, options: PaperOptions, styles: StyleTable): PartLook {
  return { orientation: options.orientation[part], lines: options.lines, styles };
}

type InnerPart = Exclude<PaperPart, 'cover'>;

const INNER_PARTS = PAPER_PARTS.filter((part): part is InnerPart => part !== 'cover');

function sheetsOf(
  part: InnerPart,
  paper: Paper,
  options: PaperOptions,
  styles: StyleTable,
): readonly PaperSheet[] {
  const look = lookOf(part, options, styles);
  const some = (sheet: PaperSheet | null): readonly PaperSheet[] => (sheet === null ? [] : [sheet]);
  switch (part) {
    case 'overview':
      return [overviewSheet(paper, look)];
    case 'pillars':
      return pillarSheets(paper, look, options.footnotes);
    case 'late':
      return some(lateSheet(paper, look));
    case 'changes':
      return some(changesSheet(paper, look));
    case 'remarks':
      return some(remarksSheet(paper, look));
    case 'forms':
      return some(formsSheet(paper, look));
    case 'corrections':
      return some(correctionsSheet(paper, look));
    case 'appendix':
      return [appendixSheet(paper, look)];
  }
}

/** Parts with the page on which each begins: pages are broken by us, so their numbers are known. */
function contentsOf(
  paper: Paper,
  parts: readonly { readonly part: PaperPart; readonly sheet: PaperSheet }[],
  before: number,
): readonly ContentsLine[] {
  let page = before + 1;
  let pillar = 0;
  return parts.map(({ part, sheet }) => {
    const line = { title: titleOf(paper, part, pillar), page };
    if (part === 'pillars') pillar += 1;
    page += sheet.pages;
    return line;
  });
}

function titleOf({ pillars }: Paper, part: PaperPart, index: number): string {
  const pillar = part === 'pillars' ? pillars[index] : undefined;
  if (pillar === undefined) return PART_TITLES[part];
  return `柱${String(pillar.no)}　${pillar.title}`;
}
