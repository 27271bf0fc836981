import { createHash } from 'node:crypto';
import type { PaperOptions, Publication, PublicTable } from '../report';
import {
  isPublication,
  layPaper,
  makePaper,
  publicHtml,
  publicJson,
  publicTable,
  readPublication,
} from '../report';
import type { Reading, WorkbookPlan } from '../workbook';
import { csvText } from '../workbook';
import { xlsxBytes } from './files/xlsxBytes';
import { Failure } from './failure';
import { readInput } from './files/readInput';
import type { PaperFormat } from './paperChoices';
import { printPdf } from './printing/printPdf';

/** What a paper can be written as; `plan` and texts are worked out only when asked for. */
export interface PaperSource {
  readonly plan: () => WorkbookPlan;
  readonly html: () => string;
  readonly json: () => string;
  readonly csv: (table: PublicTable) => string;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A paper made from a workbook now. */
export function freshPaper(reading: Reading, options: PaperOptions, created: string): PaperSource {
  const paper = makePaper(reading, options);
  return {
    plan: () => layPaper(paper, options, created),
    html: () => publicHtml(paper),
    json: () => publicJson(paper),
    csv: (table) => csvText(publicTable(paper, table)),
  };
}

/** A paper as it was published. */
export function publishedPaper({ csv, html, json, plan }: Publication): PaperSource {
  return { plan: () => plan, html: () => html, json: () => json, csv: (table) => csv[table] };
}

/** The bytes of a file. @param libreOffice the program that prints; looked for only where one is needed */
export async function paperFile(
  source: PaperSource,
  format: PaperFormat,
  table: PublicTable,
  libreOffice: () => string,
): Promise<Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (format) {
    case 'pdf': {
      const program = libreOffice();
      return printPdf(program, await xlsxBytes(source.plan()));
    }
    case 'xlsx':
      return xlsxBytes(source.plan());
    case 'html':
      return bytes(source.html());
    case 'json':
      return bytes(source.json());
    case 'csv':
      return bytes(source.csv(table));
  }
}

/** The publication in a file; null where the file is none. @throws Failure where it is one that cannot be used */
export async function publicationIn(path: string): Promise<Publication | null> {
  const text = new TextDecoder().decode(readInput(path));
  if (!isPublication(text)) return null;
  const result = await readPublication(text, sha256);
  if (!result.ok) throw new Failure(`「${path}」: ${result.message}`);
  return result.publication;
}
