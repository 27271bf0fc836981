import {
  loadProgramme,
  told,
  type Fault,
  type Programme,
  type Said,
  type Told,
} from '../../programme';
import { cellAddress, cellPlace, keyedSheets, type Grid, type GridSheet } from '../../workbook';
import { GUIDE_KEY } from '../plan/guideSheet';
import { LISTS_KEY } from '../plan/lists';
import { yearKey } from '../plan/look';
import { ORIGINAL_KEY, originalJson } from '../original';
import { bands, definitionSheets, scaleForm, type DefinitionSheet } from '../tables';
import { YEAR_ROWS, years } from '../tables/years';
import { assemble, type Assembled } from './assemble';
import { findSheet, type FoundSheet } from './found';
import { checked } from './loaded';
import type { DefinitionFinding } from './place';
import type { Spot, Wrong } from './places';
import { readForm, readTable, unreadSheets, type SheetReading } from './readTable';
import type { RowReading } from './readRow';
import { reconcile } from './reconcile';

/** A programme that was typed into a definition workbook, or everything that is to be put right in it. */
export type DefinitionReading =
  | {
      readonly ok: true;
      readonly programme: Programme;
      /** The definition's JSON. */
      readonly definition: unknown;
      /** What was not read and may have been meant. */
      readonly warnings: readonly Told[];
    }
  | {
      readonly ok: false;
      readonly findings: readonly DefinitionFinding[];
      readonly warnings: readonly Told[];
    };

/** As many columns of a kind as anybody may have made. */
const ANY_SHAPE = { years: YEAR_ROWS - 1, divisions: 30 } as const;

/** Reads a definition workbook, whoever filled it in and whatever was moved in it; all that is wrong is said at once. */
export function readDefinitionWorkbook(grid: Grid): DefinitionReading {
  const found = foundSheets(grid);
  if (found.sheets.size === 0) {
    return { ok: false, findings: [whole(notOurs(grid))], warnings: [] };
  }
  const labels = yearLabels(found.sheets.get(years.key) ?? null);
  const readings = [...found.sheets].map(([key, { sheet, wanted }]) => ({
    key,
    reading:
      wanted.kind === 'form' ? readForm(sheet, wanted) : readTable(sheet, wanted, labels.bySlot),
  }));
  const rows = rowsBySheet(readings);
  const wrong = [...rows.values()].flat().flatMap((row) => row.wrong);
  const assembled = assemble(rows, wrong);
  placeLists(assembled, found.sheets);
  const said = [...wrong, ...assembled.wrong, ...withoutColumns(found.sheets, labels)];
  const { result, faults } = checked(assembled.definition, assembled.places);
  const findings = inOrder(grid, [
    ...found.findings,
    ...readings.flatMap(({ reading }) => reading.findings),
    ...said.map(([spot, each]) => at(spot, each)),
    ...faults.flatMap((fault) => fromLoader(fault, assembled, said)),
  ]);
  const warnings = [
    ...readings.flatMap(({ reading }) => reading.warnings),
    ...unreadSheets(grid.sheets, oursIn(grid, found.sheets)),
  ];
  if (findings.length > 0 || !result.ok) return { ok: false, findings, warnings };
  return { ok: true, ...inItsWords(grid, result), warnings };
}

interface Wanted {
  readonly sheet: FoundSheet;
  readonly wanted: DefinitionSheet;
}

function foundSheets(grid: Grid): {
  readonly sheets: ReadonlyMap<string, Wanted>;
  readonly findings: readonly DefinitionFinding[];
} {
  const sheets = new Map<string, Wanted>();
  const findings: DefinitionFinding[] = [];
  for (const wanted of definitionSheets(ANY_SHAPE)) {
    const search = findSheet(grid, wanted);
    if (search.kind === 'found') sheets.set(wanted.key, { sheet: search.found, wanted });
    else if (search.kind === 'twice') {
      const names = search.names.map((name) => `「${name}」`).join('と');
      const namesEn = search.names.map((name) => `“${name}”`).join(' and ');
      findings.push(
        whole({
          ja: `${names}は同じシートの写しです。使わない方を削除するか、ほかのファイルに移してください。`,
          en: `${namesEn} are copies of the same sheet. Delete what is not used, or move it to another file.`,
        }),
      );
    } else if (wanted.needed) {
      findings.push(
        whole({
          ja: `シート「${wanted.name}」がありません。様式のシートを消さずに使ってください。様式は gyokaku programme form で作り直せます。`,
          en: `The sheet “${wanted.name}” is missing. Use the form without deleting its sheets; gyokaku programme form makes it anew.`,
        }),
      );
    }
  }
  return { sheets, findings };
}

function notOurs(grid: Grid): Said {
  return keyedSheets(grid).length > 0
    ? {
        ja: '報告用のブックで、プログラムの定義を書くブックではありません。［作成］か gyokaku programme form で作った様式を選んでください。',
        en: 'This is a workbook of reports, and not one in which a programme is written down. Choose a form that was made in Create or with gyokaku programme form.',
      }
    : {
        ja: 'プログラムの定義を書くブックではありません。［作成］か gyokaku programme form で作った様式を選んでください。',
        en: 'This is not a workbook in which a programme is written down. Choose a form that was made in Create or with gyokaku programme form.',
      };
}

interface YearLabels {
  /** The programme's years by their number in the heads of other sheets. */
  readonly bySlot: ReadonlyMap<number, string>;
  readonly spots: ReadonlyMap<number, Spot>;
}

function yearLabels(wanted: Wanted | null): YearLabels {
  const bySlot = new Map<number, string>();
  const spots = new Map<number, Spot>();
  if (wanted === null) return { bySlot, spots };
  const { sheet } = wanted;
  const slots = new Map(
    Array.from({ length: YEAR_ROWS }, (_, index) => [
      sheet.rows.get(yearKey(index + 1)),
      index + 1,
    ]),
  );
  readTable(sheet, years, new Map()).rows.forEach((row: RowReading, index) => {
    const spot = row.spot('year');
    const slot = slots.get(spot.place.row) ?? index + 1;
    const { year, role } = row.item;
    if (role === 'preceding' || typeof year !== 'string') return;
    bySlot.set(slot, year);
    spots.set(slot, spot);
  });
  return { bySlot, spots };
}

const LISTS = ['fiscalYears', 'divisions', 'pillars', 'initiatives', 'rounds'] as const;

/** Lists in which nothing was typed: their sheets are where that is said. */
function placeLists({ places }: Assembled, sheets: ReadonlyMap<string, Wanted>): void {
  for (const list of LISTS) {
    const found = sheets.get(list === 'fiscalYears' ? years.key : `definition.${list}`)?.sheet;
    if (found === undefined || places.at(list) !== null) continue;
    const column = Math.min(...found.columns.values());
    const place = { sheet: found.sheet.name, row: found.heads + 1, column };
    places.set([list], { place, column: null });
  }
}

/** Years for which other sheets have no column. */
function withoutColumns(
  sheets: ReadonlyMap<string, Wanted>,
  { bySlot, spots }: YearLabels,
): readonly Wrong[] {
  const kpis = sheets.get('definition.kpis')?.sheet;
  if (kpis === undefined) return [];
  return [...spots].flatMap(([slot, spot]) => {
    if (kpis.columns.has(`targets.year${String(slot)}`)) return [];
    const label = bySlot.get(slot) ?? '';
    const missing = {
      ja: `「${label}」の欄が「指標」にありません。gyokaku programme form --years に全部の年度を並べて様式を作り直し、書いたものを値で貼り付けてください。`,
      en: `There is no column for “${label}” in “指標” (KPIs). Make the form anew with gyokaku programme form --years and all of the years, and paste what was written into it as values.`,
    };
    return [[spot, told(missing)] as const];
  });
}

/** Without the form of a scale of one's own where nothing is said about one: it has to be filled in only then. */
function rowsBySheet(
  readings: readonly { readonly key: string; readonly reading: SheetReading }[],
): ReadonlyMap<string, readonly RowReading[]> {
  const rows = new Map(readings.map(({ key, reading }) => [key, reading.rows]));
  const isBlank = rows.get(scaleForm.key)?.every((row) => row.isBlank) ?? true;
  if (isBlank && (rows.get(bands.key)?.length ?? 0) === 0) rows.set(scaleForm.key, []);
  return rows;
}

function fromLoader(
  { path, message, english }: Fault,
  { places }: Assembled,
  said: readonly Wrong[],
): readonly DefinitionFinding[] {
  const spot = places.nearest(path);
  if (spot === null) return [{ sheet: null, cell: null, message, english }];
  // A better word was said about the cell already, or about a part of the group that is meant.
  const isSaid = said.some(
    ([other]) =>
      samePlace(other, spot) ||
      (other.place.sheet === spot.place.sheet &&
        other.place.row === spot.place.row &&
        places.at(path) === null &&
        !path.endsWith(']')),
  );
  return isSaid ? [] : [at(spot, { message, english })];
}

function samePlace({ place: a }: Spot, { place: b }: Spot): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function at({ place }: Spot, said: Told): DefinitionFinding {
  return { sheet: place.sheet, cell: cellAddress(place.row, place.column), ...said };
}

function whole(said: Said): DefinitionFinding {
  return { sheet: null, cell: null, ...told(said) };
}

/** Sheet by sheet, each from its top, every sentence once. */
function inOrder(grid: Grid, findings: readonly DefinitionFinding[]): readonly DefinitionFinding[] {
  const order = new Map(grid.sheets.map(({ name }, index) => [name, index]));
  const rank = ({ sheet, cell }: DefinitionFinding): readonly number[] => {
    const place = cellPlace(cell ?? '') ?? { row: -1, column: -1 };
    return [sheet === null ? -1 : (order.get(sheet) ?? 0), place.row, place.column];
  };
  const compared = (a: readonly number[], b: readonly number[]): number =>
    a.map((each, index) => each - (b[index] ?? 0)).find((by) => by !== 0) ?? 0;
  const seen = new Set<string>();
  return [...findings]
    .sort((a, b) => compared(rank(a), rank(b)))
    .filter((finding) => {
      const key = JSON.stringify(finding);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

function oursIn(grid: Grid, sheets: ReadonlyMap<string, Wanted>): ReadonlySet<GridSheet> {
  const beside: readonly string[] = [GUIDE_KEY, LISTS_KEY, ORIGINAL_KEY];
  return new Set([
    ...[...sheets.values()].map(({ sheet }) => sheet.sheet),
    ...keyedSheets(grid)
      .filter(({ key }) => beside.includes(key))
      .map(({ sheet }) => sheet),
  ]);
}

/** The definition in the words of the JSON that the workbook was made from, where those still hold. */
function inItsWords(
  grid: Grid,
  read: { readonly programme: Programme; readonly definition: unknown },
): { readonly programme: Programme; readonly definition: unknown } {
  const original = originalJson(grid.sheets);
  if (original === null) return read;
  const definition = reconcile(original, read.definition);
  const loaded = loadProgramme(definition);
  return loaded.ok ? { programme: loaded.programme, definition } : read;
}
