import { formatArea, parseArea, quoteSheet } from './address';
import { lastColumn, lastRow, maxColumns, maxRows, type Area } from './area';

/** A cell reference inside a formula. */
export interface Reference {
  /** Unquoted name; null where the formula names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
  /** Which of its four edges carry a dollar. */
  readonly fixed: Fixed;
}

interface Fixed {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

/** What to put in a reference's place: another area, another sheet's name, or `#REF!`. */
export type Replacement = { readonly sheet?: string; readonly area?: Area } | 'broken' | null;

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const reference = [
  String.raw`${cell}(?::${cell})?`,
  String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`,
  String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`,
].join('|');
const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.]*`;
const prefix = String.raw`(?<sheet>'(?:[^']|'')+'|${word})!`;
const token = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?:${prefix})?(?:(?<ref>${reference})(?![\p{L}\p{N}_.(!])|(?<word>${word}|#REF!))`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
  ].join('|'),
  'gu',
);

/** Rewrites the references of a formula; texts, names and functions stay as they are. */
export function mapReferences(
  formula: string,
  replace: (reference: Reference) => Replacement,
  renameSheet: (sheet: string) => { readonly to: string | null } | null = () => null,
): string {
  return formula.replace(token, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { sheet: written, ref, word: name } = groups;
    const sheet = written === undefined ? null : unquote(written);
    const rename = sheet === null ? null : renameSheet(sheet);
    // The sheet is gone.
    if (rename?.to === null) return '#REF!';
    const renamed = rename?.to ?? null;
    const shown = renamed ?? sheet;
    const start = shown === null ? '' : `${quoteSheet(shown)}!`;
    if (ref === undefined)
      return renamed === null || name === undefined ? whole : `${start}${name}`;
    const area = parseArea(ref);
    if (area === null) return whole;
    const fixed = fixedEdges(ref);
    const replacement = replace({ sheet, area, fixed });
    if (replacement === 'broken') return `${start}#REF!`;
    if (replacement === null) return renamed === null ? whole : `${start}${ref}`;
    const onSheet = replacement.sheet === undefined ? start : `${quoteSheet(replacement.sheet)}!`;
    return `${onSheet}${formatReference(replacement.area ?? area, fixed, ref)}`;
  });
}

/** Writes each reference of a formula anew, after its sheet's name; everything else stays as it is. */
export function writeReferences(formula: string, write: (reference: Reference) => string): string {
  return formula.replace(token, (whole: string, ...rest: unknown[]) => {
    const { sheet, ref } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const area = ref === undefined ? null : parseArea(ref);
    if (ref === undefined || area === null) return whole;
    const own = sheet === undefined ? null : unquote(sheet);
    const prefix = whole.slice(0, whole.length - ref.length);
    return prefix + write({ sheet: own, area, fixed: fixedEdges(ref) });
  });
}

const unquote = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

function fixedEdges(text: string): Fixed {
  const [first = '', second = first] = text.split(':');
  const column = (corner: string): boolean => /^\$[A-Za-z]/.test(corner);
  const row = (corner: string): boolean => /\$\d/.test(corner);
  return { top: row(first), left: column(first), bottom: row(second), right: column(second) };
}

function formatReference(area: Area, fixed: Fixed, original: string): string {
  const ends = formatArea(area).split(':');
  const [first = '', second] = ends;
  const dollars = (corner: string, column: boolean, row: boolean): string =>
    corner.replace(
      /^([A-Z]*)(\d*)$/,
      (_, letters: string, digits: string) =>
        (letters === '' ? '' : (column ? '$' : '') + letters) +
        (digits === '' ? '' : (row ? '$' : '') + digits),
    );
  const from = dollars(first, fixed.left, fixed.top);
  if (second !== undefined) return `${from}:${dollars(second, fixed.right, fixed.bottom)}`;
  // `A1:A1` keeps its form.
  return original.includes(':') ? `${from}:${dollars(first, fixed.right, fixed.bottom)}` : from;
}

/** The formula as it reads after being copied `rows` down and `columns` right: dollars hold, the rest moves. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ area, fixed }) => {
    const allRows = area.rows === maxRows;
    const allColumns = area.columns === maxColumns;
    const top = area.row + (fixed.top || allRows ? 0 : rows);
    const bottom = lastRow(area) + (fixed.bottom || allRows ? 0 : rows);
    const left = area.column + (fixed.left || allColumns ? 0 : columns);
    const right = lastColumn(area) + (fixed.right || allColumns ? 0 : columns);
    if (top < 0 || left < 0 || bottom >= maxRows || right >= maxColumns) return 'broken';
    return {
      area: {
        row: Math.min(top, bottom),
        column: Math.min(left, right),
        rows: Math.abs(bottom - top) + 1,
        columns: Math.abs(right - left) + 1,
      },
    };
  });
}
