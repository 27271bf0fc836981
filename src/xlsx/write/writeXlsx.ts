import { writeXlsx as writeFrame } from 'hucre/xlsx';
import type { WorkbookPlan } from '../../workbook';
import { findDirectory, readDirectory } from '../zip/directory';
import { extract, type Inflate } from '../zip/extract';
import { type Deflate, joined, type PackedPart, packPart } from '../zip/pack';
import { sheetData } from './cells';
import { frameOf } from './frame';
import { patchCoreProperties, patchFonts, patchSheet, patchWorkbook } from './patches';
import { refuseFaults } from './planFault';
import { StringTable } from './strings';
import { StyleNumbers } from './styleNumbers';

/** In place of the platform's streams, where there is a quicker way. */
export interface WritingOptions {
  readonly inflate?: Inflate;
  readonly deflate?: Deflate;
}

/**
 * The workbook of a plan as .xlsx bytes; the same plan gives the same bytes. Everything in the plan
 * is in the file. Excel calculates all formulas on opening; until then their cached values show.
 *
 * The library writes the frame (styles, rules, pages, names); the cells, and the few things it
 * cannot write, are put into its parts afterwards.
 *
 * @throws PlanFault where no file can hold what the plan asks for, naming sheet and cell
 */
export async function writeXlsx(
  plan: WorkbookPlan,
  { deflate, inflate }: WritingOptions = {},
): Promise<Uint8Array> {
  refuseFaults(plan);
  const parts = await unpack(await writeFrame(frameOf(plan)), inflate);
  const encoder = new TextEncoder();
  const text = (part: string): string => {
    const content = parts.get(part);
    if (content === undefined) throw new Error(`hucre did not write ${part}.`);
    return new TextDecoder().decode(content);
  };
  const packed = new Map<string, Promise<PackedPart>>();
  const put = (part: string, xml: string): void => {
    const content = encoder.encode(xml);
    parts.set(part, content);
    // At once: where deflating has threads of its own, they work while the next part is written.
    packed.set(part, packPart(part, content, null, deflate));
  };

  const strings = new StringTable();
  const keys = Object.keys(plan.styles);
  const styles = new StyleNumbers(keys, text(sheetPart(0)), text('xl/styles.xml'));
  plan.sheets.forEach((sheet, index) => {
    const selected = sheet.key === plan.activeSheet;
    const data = sheetData(sheet, strings, styles);
    put(sheetPart(index), patchSheet(text(sheetPart(index)), sheet, data, selected));
  });
  put('xl/styles.xml', patchFonts(styles.toXml()));
  put('xl/sharedStrings.xml', strings.toXml());
  put('xl/workbook.xml', patchWorkbook(text('xl/workbook.xml')));
  const core = text('docProps/core.xml');
  put('docProps/core.xml', patchCoreProperties(core, plan.properties.language));
  return joined(
    await Promise.all(
      [...parts].map(
        ([name, content]) => packed.get(name) ?? packPart(name, content, null, deflate),
      ),
    ),
  );
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

/** The parts as the library has just written them; those that it stored are as they are. */
async function unpack(
  bytes: Uint8Array,
  inflate: Inflate | undefined,
): Promise<Map<string, Uint8Array>> {
  const listed = readDirectory(bytes, findDirectory(bytes));
  return new Map(
    await Promise.all(
      listed.map(
        async (part) =>
          [part.name, part.deflated ? await extract(part, inflate) : part.stored] as const,
      ),
    ),
  );
}
