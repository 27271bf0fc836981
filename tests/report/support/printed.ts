import type { PaperOptions } from '../../../src/report';
import { buildPaper, paperOptions } from '../../../src/report';
import type { Reading, WorkbookPlan } from '../../../src/workbook';
import { writeXlsx } from '../../../src/xlsx';
import { printedTexts } from '../../support/libreoffice';

export const PRINTED_ON = '2025-05-20';

/** The paper of a workbook, as made on a fixed day. */
export function paperOf(reading: Reading, given: Partial<PaperOptions> = {}): WorkbookPlan {
  return buildPaper(
    reading,
    paperOptions({ printedOn: PRINTED_ON, ...given }),
    `${PRINTED_ON}T09:00:00Z`,
  );
}

/** Pages that the plan breaks itself into, by sheet. */
export function plannedPages({ sheets }: WorkbookPlan): Readonly<Record<string, number>> {
  return Object.fromEntries(sheets.map(({ key, page }) => [key, page.rowBreaks.length + 1]));
}

/** The pages of some papers as LibreOffice prints them: the text of each. */
export async function printedPages(
  plans: readonly WorkbookPlan[],
): Promise<readonly (readonly string[])[]> {
  const texts = await printedTexts(await Promise.all(plans.map((plan) => writeXlsx(plan))));
  return texts.map((text) => text.split('\f').slice(0, -1));
}

/** A text without the spaces and line breaks that a layout puts into it. */
export function run(text: string): string {
  return text.replace(/\s+/gu, '');
}
