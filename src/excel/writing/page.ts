import type { Area, PagePlan } from '../../workbook';
import { areaAddress, rowsAddress } from '../plan/address';
import { jsonBytes } from '../plan/size';
import { callBytes, rangeAt, type Step } from '../session';
import type { SheetSteps } from './sheetSteps';

const pointsPerInch = 72;

interface Sections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** A header in Excel's codes, cut at `&L`, `&C`, `&R`; what stands before the first of them is in the middle. */
export function headerSections(text: string): Sections {
  const sections = { left: '', center: '', right: '' };
  let place: keyof Sections = 'center';
  for (let index = 0; index < text.length; index += 1) {
    const code = text[index] === '&' ? text[index + 1]?.toUpperCase() : undefined;
    if (code === 'L' || code === 'C' || code === 'R') {
      place = code === 'L' ? 'left' : code === 'C' ? 'center' : 'right';
      index += 1;
    } else if (code === '&') {
      sections[place] += '&&';
      index += 1;
    } else sections[place] += text[index] ?? '';
  }
  return sections;
}

/**
 * Paper, margins, scaling, print area, repeated rows, page breaks, headers and footers.
 *
 * @param whole what to print where a former print area has to go, which Office.js cannot take away; null: there is none
 */
export function pageSteps(sheet: SheetSteps, page: PagePlan, whole: Area | null): readonly Step[] {
  return [
    sheet.step(jsonBytes(page) + callBytes(6, 30), (worksheet) => {
      const layout = worksheet.pageLayout;
      const { top, bottom, left, right, header, footer } = page.margins;
      layout.paperSize = page.paper === 'A3' ? 'A3' : 'A4';
      layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      layout.topMargin = top * pointsPerInch;
      layout.bottomMargin = bottom * pointsPerInch;
      layout.leftMargin = left * pointsPerInch;
      layout.rightMargin = right * pointsPerInch;
      layout.headerMargin = header * pointsPerInch;
      layout.footerMargin = footer * pointsPerInch;
      layout.zoom =
        page.scale === undefined
          ? {
              horizontalFitToPages: page.fitWidth,
              ...(page.fitHeight > 0 && { verticalFitToPages: page.fitHeight }),
            }
          : { scale: page.scale };
      layout.blackAndWhite = page.blackAndWhite === true;
      layout.centerHorizontally = page.centreHorizontally === true;
      const texts = layout.headersFooters.defaultForAllPages;
      const above = headerSections(page.header ?? '');
      const below = headerSections(page.footer ?? '');
      texts.leftHeader = above.left;
      texts.centerHeader = above.center;
      texts.rightHeader = above.right;
      texts.leftFooter = below.left;
      texts.centerFooter = below.center;
      texts.rightFooter = below.right;
    }),
    ...areaSteps(sheet, page, whole),
    sheet.step(callBytes(1 + page.rowBreaks.length, 1 + page.rowBreaks.length), (worksheet) => {
      const breaks = worksheet.horizontalPageBreaks;
      breaks.removePageBreaks();
      for (const row of page.rowBreaks) breaks.add(`A${String(row + 1)}`);
    }),
  ];
}

function areaSteps(sheet: SheetSteps, page: PagePlan, whole: Area | null): readonly Step[] {
  const { titleRows } = page;
  const area = page.area ?? whole;
  const steps: Step[] = [];
  if (area !== null) {
    steps.push(
      sheet.step(callBytes(1, 1), (worksheet) => {
        worksheet.pageLayout.setPrintArea(rangeAt(worksheet, areaAddress(area)));
      }),
    );
  }
  if (titleRows !== null) {
    steps.push(
      sheet.step(callBytes(1, 1), (worksheet) => {
        worksheet.pageLayout.setPrintTitleRows(rangeAt(worksheet, rowsAddress(...titleRows)));
      }),
    );
  }
  return steps;
}
