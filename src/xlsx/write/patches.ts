import { cellAddress, type SheetPlan } from '../../workbook';
import { escapeXml } from '../xml/text';
import type { SheetData } from './cells';
import { filterName } from './frame';
import { outlineOf } from './outline';

/**
 * What hucre 1.0.0 cannot write, put into the parts it wrote. Every step fails loudly when the part
 * does not look as expected, so that another version of the library cannot pass unnoticed.
 */

function replaceOnce(xml: string, pattern: RegExp, replacement: string): string {
  if ([...xml.matchAll(new RegExp(pattern, 'g'))].length !== 1) {
    throw new Error(`hucre did not write ${pattern.source} once.`);
  }
  return xml.replace(pattern, () => replacement);
}

/** Cells, used area, default row height, outline bars, selected tab and cell, printing in black and white. */
export function patchSheet(
  xml: string,
  sheet: SheetPlan,
  data: SheetData,
  selected: boolean,
): string {
  const columns = outlineOf(new Map(sheet.columns.entries()), false).deepest;
  const steps: (readonly [RegExp, string])[] = [
    [/<sheetFormatPr [^>]*\/>/, sheetFormat(sheet.defaultRowHeight, data.deepestOutline, columns)],
    [
      /<sheetView /,
      `<sheetView${selected ? ' tabSelected="1"' : ''} zoomScaleNormal="${String(sheet.zoom)}" `,
    ],
    ...(sheet.page.blackAndWhite === true
      ? ([[/<pageSetup /, '<pageSetup blackAndWhite="1" ']] as const)
      : []),
  ];
  const dimension = `<dimension ref="${data.dimension}"/>`;
  const withDimension = /<dimension [^>]*\/>/.test(xml)
    ? replaceOnce(xml, /<dimension [^>]*\/>/, dimension)
    : replaceOnce(xml, /<sheetViews>/, `${dimension}<sheetViews>`);
  const patched = steps.reduce(
    (text, [pattern, by]) => replaceOnce(text, pattern, by),
    withDimension,
  );
  return replaceOnce(
    withSelection(patched, sheet),
    /<sheetData\/>|<sheetData>.*?<\/sheetData>/s,
    data.xml,
  );
}

/** Puts the cursor on the planned cell, in whichever of the frozen panes that lies. */
function withSelection(xml: string, { activeCell, freeze }: SheetPlan): string {
  if (activeCell === undefined) return xml;
  const address = cellAddress(activeCell.row, activeCell.column);
  const cell = `activeCell="${address}" sqref="${address}"`;
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows + columns === 0) {
    const alone = /<sheetView ([^>]*)\/>/;
    const attributes = alone.exec(xml)?.[1] ?? '';
    return replaceOnce(xml, alone, `<sheetView ${attributes}><selection ${cell}/></sheetView>`);
  }
  const below = rows > 0 && activeCell.row >= rows;
  const right = columns > 0 && activeCell.column >= columns;
  const pane = `${below ? 'bottom' : 'top'}${right ? 'Right' : 'Left'}`;
  const active = replaceOnce(xml, /activePane="\w+"/, `activePane="${pane}"`);
  const selection = `<selection pane="${pane}" ${cell}/></sheetView>`;
  return replaceOnce(active, /<\/sheetView>/, selection);
}

function sheetFormat(height: number, rows: number, columns: number): string {
  const level = (name: string, deepest: number): string =>
    deepest === 0 ? '' : ` ${name}="${String(deepest)}"`;
  return (
    `<sheetFormatPr defaultRowHeight="${String(height)}" customHeight="1"` +
    `${level('outlineLevelRow', rows)}${level('outlineLevelCol', columns)}/>`
  );
}

const fontOrder = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
];

/** The parts of a font in the order that Excel's schema has them; the library puts the character set first. */
export function patchFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, content: string) => {
    const parts = content.match(/<[^>]*\/>/g) ?? [];
    const place = (part: string): number => fontOrder.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
    return `<font>${parts.sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });
}

/** The filters' own names are hidden, as Excel has them; shown, they could be deleted in its name manager. */
export function patchWorkbook(xml: string): string {
  return xml.replaceAll(
    `<definedName name="${filterName}"`,
    `<definedName name="${filterName}" hidden="1"`,
  );
}

/** The language of the document, which screen readers go by. */
export function patchCoreProperties(xml: string, language: string): string {
  const element = `<dc:language>${escapeXml(language)}</dc:language>`;
  return replaceOnce(xml, /<\/cp:coreProperties>/, `${element}</cp:coreProperties>`);
}
