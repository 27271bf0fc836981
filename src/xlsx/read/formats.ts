import { oncePer } from '../../programme';
import { scanXml } from '../xml/scan';
import type { ScannableXml } from '../xml/scannable';
import { unescapeXstring } from '../xml/text';

/** Formats that every Excel knows by number (ECMA-376 part 1, 18.8.30); 0 is General. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [27, '[$-411]ge.m.d'],
  [28, '[$-411]ggge"年"m"月"d"日"'],
  [29, '[$-411]ggge"年"m"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  [34, 'yyyy"年"m"月"'],
  [35, 'm"月"d"日"'],
  [36, '[$-411]ge.m.d'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, '[$-411]ge.m.d'],
  [51, '[$-411]ggge"年"m"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, '[$-411]ggge"年"m"月"d"日"'],
  [55, 'yyyy"年"m"月"'],
  [56, 'm"月"d"日"'],
  [57, '[$-411]ge.m.d'],
  [58, '[$-411]ggge"年"m"月"d"日"'],
]);

type Formats = readonly (string | null)[];

/**
 * Of the style tables read last, by how their texts are decoded, the latest at the end: who hands in time and again changes
 * values and no styles.
 */
const recent = oncePer<ScannableXml['decode'], Map<string, Formats>>(() => new Map());
const REMEMBERED = 24;
/** Characters of one that is worth its memory: four times as many as a master of ours has. */
const LARGEST_REMEMBERED = 200_000;

/** The number format of each cell style, null for General. */
export function readNumberFormats(source: ScannableXml, part: string): Formats {
  if (source.xml.length > LARGEST_REMEMBERED) return scannedFormats(source, part);
  const known = recent(source.decode);
  const formats = known.get(source.xml) ?? scannedFormats(source, part);
  known.delete(source.xml);
  known.set(source.xml, formats);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return formats;
}

function scannedFormats(source: ScannableXml, part: string): Formats {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  scanXml(source, part, {
    open(element, attributes) {
      if (element === 'cellXfs') inCellStyles = true;
      else if (element === 'numFmt') {
        // A differential style may define a format again: the first definition is the workbook's.
        const id = Number(attributes.get('numFmtId'));
        if (!own.has(id)) own.set(id, unescapeXstring(attributes.get('formatCode') ?? ''));
      } else if (element === 'xf' && inCellStyles)
        ids.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close(element) {
      if (element === 'cellXfs') inCellStyles = false;
    },
    text: () => undefined,
  });
  return ids.map((id) => {
    const format = own.get(id) ?? builtIn.get(id) ?? null;
    return format === null || format.toLowerCase() === 'general' ? null : format;
  });
}
