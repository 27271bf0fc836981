import type { WorkbookContext } from '../context';
import type { RowKey } from '../keys';
import { parseRowKey, rowKeyText } from '../keys';
import type { PillarLayout } from '../layout/pillarLayout';
import { PILLAR_ROWS } from '../layout/pillarLayout';
import { printedName } from '../sheets/pillar/plainCells';
import type { PillarRow } from '../sheets/pillar/rows';
import { rowKey } from '../sheets/pillar/rows';
import { foundCell, isCalculated, textAt } from './cells';
import type { KeyedSheet } from './keyedSheet';
import type { Site, StructureProblem } from './reading';
import { TypedText, typedInRow } from './typedText';

/** One place where a row of ours stands. */
export interface Occurrence {
  readonly sheet: KeyedSheet;
  readonly row: number;
}

export interface FoundRow {
  readonly expected: PillarRow;
  readonly key: RowKey;
  /** None where the row is gone, several where it was copied. */
  readonly occurrences: readonly Occurrence[];
  /** The row shows another item than its key says: what stands in it belongs to nobody knows whom. */
  readonly scrambled: boolean;
}

export interface RowsReading {
  readonly rows: readonly FoundRow[];
  readonly problems: readonly StructureProblem[];
}

/** Finds the rows that this workbook should have, by their keys, on whichever sheet of ours they are now. */
export function readRows(
  sheets: readonly KeyedSheet[],
  layouts: readonly PillarLayout[],
  context: WorkbookContext,
): RowsReading {
  const expected = new Map<string, PillarRow>();
  for (const row of layouts.flatMap((layout) => layout.rows)) {
    expected.set(rowKeyText(rowKey(row)), row);
  }
  const found = new Map<string, Occurrence[]>();
  const problems: StructureProblem[] = [];
  const headings = headingsOf(layouts, context);
  for (const sheet of sheets) {
    for (const { row, text } of sheet.keyedRows) {
      const parsed = parseRowKey(text);
      const key = parsed === null ? text : rowKeyText(parsed);
      const occurrences = found.get(key);
      if (!expected.has(key)) {
        const typed = typedInRow(sheet.sheet, row, new TypedText(), sheet.keyColumn).text;
        problems.push({ kind: 'unknownKey', text, typed, site: keySite(sheet, row) });
      } else if (occurrences === undefined) {
        found.set(key, [{ sheet, row }]);
      } else {
        occurrences.push({ sheet, row });
      }
    }
    problems.push(...insertedRows(sheet, headings));
  }
  const names = namesByInitiative([...expected.values()], context);
  const missingSheets = new Set(
    layouts
      .filter((layout) => !sheets.some((sheet) => sheet.key === pillarKey(layout)))
      .flatMap((layout) => layout.rows),
  );
  const rows = [...expected].map(([text, row]): FoundRow => {
    const key = rowKey(row);
    const occurrences = found.get(text) ?? [];
    if (occurrences.length === 0 && !missingSheets.has(row)) {
      problems.push({ kind: 'rowMissing', rowKey: key });
    }
    if (sheetsTwice(occurrences)) {
      problems.push({
        kind: 'rowTwice',
        rowKey: key,
        sites: occurrences.map(({ sheet, row: at }) => keySite(sheet, at)),
      });
    }
    const wrong = occurrences.flatMap((each) => shownOtherwise(each, row, names, context));
    problems.push(
      ...wrong.map(({ shown, site }): StructureProblem => ({
        kind: 'rowScrambled',
        rowKey: key,
        shown,
        site,
      })),
    );
    return { expected: row, key, occurrences, scrambled: wrong.length > 0 };
  });
  return { rows, problems };
}

const pillarKey = (layout: PillarLayout): string => `pillar-${String(layout.pillar.no)}`;

/** True where a row was copied within a sheet or onto another one; a whole sheet's copy is reported as such. */
function sheetsTwice(occurrences: readonly Occurrence[]): boolean {
  const sheets = new Set(occurrences.map(({ sheet }) => sheet));
  const keys = new Set(occurrences.map(({ sheet }) => sheet.key));
  return sheets.size < occurrences.length || keys.size > 1;
}

function keySite({ sheet, keyColumn }: KeyedSheet, row: number): Site {
  return { sheet: sheet.name, row, column: keyColumn };
}

/** Row in which the printed headers stand: the last one before the first row of ours. */
export function headerRow(sheet: KeyedSheet, expected: ReadonlyMap<string, string>): number {
  let best = sheet.keyRow + 4;
  let most = 0;
  for (
    let row = sheet.keyRow + 1;
    row < sheet.sheet.rows.length && row <= sheet.keyRow + 40;
    row += 1
  ) {
    let matches = 0;
    for (const [field, columns] of sheet.columns) {
      const header = expected.get(field);
      if (header !== undefined && columns.some((c) => textAt(sheet.sheet, row, c) === header)) {
        matches += 1;
      }
    }
    if (matches > most) [best, most] = [row, matches];
  }
  return best;
}

/** What the generator prints above the list: whole texts, and beginnings of others. */
interface Headings {
  readonly texts: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

function headingsOf(
  layouts: readonly PillarLayout[],
  { current, heading }: WorkbookContext,
): Headings {
  const years = current.fiscalYears.map((year) => current.yearLabels[year] ?? year);
  return {
    texts: new Set([...years, ...(layouts[0]?.columns.columns ?? []).map(({ header }) => header)]),
    beginnings: [
      heading,
      ...layouts.map(({ pillar }) => `柱${String(pillar.no)}　`),
      ...years.map((year) => `${year}（`),
    ],
  };
}

/** A row that somebody has inserted above the list: nothing of ours stands in it. */
function isAbove({ sheet }: KeyedSheet, row: number, { beginnings, texts }: Headings): boolean {
  return !(sheet.rows[row] ?? []).some((_, column) => {
    const text = textAt(sheet, row, column);
    const isOurs = texts.has(text) || beginnings.some((beginning) => text.startsWith(beginning));
    return (isOurs && text !== '') || isCalculated(sheet, row, column);
  });
}

/**
 * Rows without a key among, below or above ours in which somebody typed something; rows in one piece are one problem.
 *
 * @param headings what is printed above the list
 */
function insertedRows(of: KeyedSheet, headings: Headings): readonly StructureProblem[] {
  const { keyedRows, keyRow, sheet } = of;
  const first = keyedRows[0]?.row;
  if (first === undefined) return [];
  const keyed = new Set(keyedRows.map(({ row }) => row));
  const pieces: { typed: TypedText; rows: number; site: Site }[] = [];
  const hasMore = first - keyRow > PILLAR_ROWS.first - PILLAR_ROWS.keys;
  for (let row = hasMore ? keyRow + 1 : first + 1; row < sheet.rows.length; row += 1) {
    if (keyed.has(row) || (row < first && !isAbove(of, row, headings))) continue;
    const last = pieces.at(-1);
    const follows = last !== undefined && last.site.row + last.rows === row;
    const typed = follows ? last.typed : new TypedText();
    const before = typed.cells;
    typedInRow(sheet, row, typed);
    if (typed.first === null || typed.cells === before) continue;
    if (follows) last.rows += 1;
    else pieces.push({ typed, rows: 1, site: typed.first });
  }
  return pieces.map(({ rows, site, typed: { text } }) => ({
    kind: 'rowInserted',
    text,
    rows,
    site,
  }));
}

/** Printed names of each initiative's rows. */
type Names = ReadonlyMap<number, ReadonlySet<string>>;

function namesByInitiative(rows: readonly PillarRow[], context: WorkbookContext): Names {
  const names = new Map<number, Set<string>>();
  for (const row of rows) {
    const own = names.get(row.initiative.no) ?? new Set<string>();
    names.set(row.initiative.no, own.add(printedName(row, context)));
  }
  return names;
}

/** What the row shows if that is another item than its key says; an edited name alone is not. */
function shownOtherwise(
  { sheet, row }: Occurrence,
  expected: PillarRow,
  names: Names,
  context: WorkbookContext,
): readonly { readonly shown: string; readonly site: Site }[] {
  const at = (field: string): readonly number[] => sheet.columns.get(field) ?? [];
  const { no } = expected.initiative;
  for (const column of at('no')) {
    const { input } = foundCell(sheet.sheet, row, column);
    if (input.kind === 'number' && input.value !== no && names.has(input.value)) {
      return [
        { shown: `No.${String(input.value)}`, site: { sheet: sheet.sheet.name, row, column } },
      ];
    }
  }
  const name = printedName(expected, context);
  for (const column of at('name')) {
    const shown = textAt(sheet.sheet, row, column);
    if (shown !== '' && shown !== name && names.get(no)?.has(shown) === true) {
      return [{ shown, site: { sheet: sheet.sheet.name, row, column } }];
    }
  }
  return [];
}
