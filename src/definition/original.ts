import {
  hiddenKeyStyle,
  portraitA4,
  SHEET_KEY_PREFIX,
  SheetBuilder,
  type GridSheet,
  type SheetPlan,
  type StyleTable,
} from '../workbook';

const KEY = 'definition.original';
/** Excel allows 32,767 characters in a cell. */
const CHUNK = 30_000;

/**
 * The JSON from which a workbook was made, in a very hidden sheet: the order of its fields, its `$schema` and fields that
 * are there without saying anything have no place on the other sheets and come back from here.
 */
export function originalSheet(json: string, styles: StyleTable, heading: string): SheetPlan {
  const sheet = new SheetBuilder(
    {
      key: KEY,
      name: '元の定義',
      visibility: 'veryHidden',
      columns: [{ width: 14 }, { width: 40 }],
      protection: null,
      page: portraitA4(heading, '元の定義'),
    },
    styles,
  );
  sheet.value(0, 0, SHEET_KEY_PREFIX + KEY, hiddenKeyStyle);
  const characters = Array.from(json);
  for (let at = 0; at < characters.length; at += CHUNK / 2) {
    const text = characters.slice(at, at + CHUNK / 2).join('');
    sheet.value(1 + (at * 2) / CHUNK, 1, text, hiddenKeyStyle);
  }
  return sheet.plan();
}

/** The JSON in the hidden sheet; null where there is none or it was damaged. */
export function originalJson(sheets: readonly GridSheet[]): unknown {
  for (const { rows } of sheets) {
    const corner = rows[0]?.[0]?.input;
    if (corner?.kind !== 'text' || corner.text !== SHEET_KEY_PREFIX + KEY) continue;
    const texts = rows.slice(1).map((row) => {
      const input = row?.[1]?.input;
      return input?.kind === 'text' ? input.text : '';
    });
    try {
      return JSON.parse(texts.join(''));
    } catch {
      return null;
    }
  }
  return null;
}

export const ORIGINAL_KEY = KEY;
