import { resolveScale, scaleFaults } from '../../evaluation';
import type { Programme } from '../../programme';
import { divisionById, fiscalYearOf, oncePer, parseProgrammeOnce } from '../../programme';
import type { EarlierReport, WorkbookOptions } from '../workbookOptions';
import type { WorkbookContext } from '../context';
import { workbookContext } from '../context';
import type { Grid, GridSheet } from '../grid';
import { DEFINITION_KEY_PREFIX, isPillarSheetKey, pillarSheetKey, SHEET_KEYS } from '../keys';
import { pillarLayouts } from '../layout/pillarLayout';
import type { PillarLayout } from '../layout/pillarLayout';
import type { Metadata } from '../metadata';
import { textAt } from './cells';
import { readColumns } from './columns';
import type { KeyedSheet } from './keyedSheet';
import { keyedSheets } from './keyedSheet';
import { readLabels } from './labels';
import { readLog } from './log';
import { isMetadata, readMetadata } from './metadataSheet';
import { readPeopleCells } from './peopleCells';
import type { ReadingResult, Refusal, StructureProblem } from './reading';
import { readRecords } from './records';
import { readRows } from './rows';
import { readScale } from './scale';
import { readSubmission } from './submission';
import { readSubmissionTable } from './submissionTable';
import { readTargets } from './targets';
import { refusalTold } from './refusalTold';
import { readTypedElsewhere } from './typedElsewhere';
import { readTypedOutside } from './typedOutside';

/**
 * Recognises people's data in a workbook, whoever saved it and whatever was sorted, inserted, hidden or renamed in it.
 * Refused only where nothing can be recognised; everything else that is wrong is in the reading's `problems`.
 */
export function readWorkbook(grid: Grid): ReadingResult {
  const found = readMetadata(grid);
  if (!found.ok) {
    const keys = found.refusal.kind === 'notOurs' ? keyedSheets(grid).map(({ key }) => key) : [];
    if (keys.length === 0) return refused(found.refusal);
    const isDefinition = keys.every((key) => key.startsWith(DEFINITION_KEY_PREFIX));
    return refused({ kind: isDefinition ? 'definitionWorkbook' : 'metadataDamaged' });
  }
  const { metadata } = found;
  const loaded = parseProgrammeOnce(metadata.definition);
  if (!loaded.ok) return refused({ kind: 'definitionInvalid', faults: loaded.faults });
  const unknownScale = scaleFaults(loaded.programme);
  if (unknownScale.length > 0) return refused({ kind: 'definitionInvalid', faults: unknownScale });
  const subject = subjectOf(metadata, loaded.programme);
  if (subject === null) return refused({ kind: 'metadataDamaged' });

  const sheets = keyedSheets(grid);
  const pillars = sheets.filter(({ key }) => isPillarSheetKey(key));
  const settings = sheets.find(({ key }) => key === SHEET_KEYS.settings) ?? null;
  const scale = readScale(settings, resolveScale(loaded.programme));
  const context = contextOf(metadata, { ...subject, scale: scale.scale });
  const layouts = layoutsOf(context);
  const rows = readRows(pillars, layouts, context);
  const cells = readPeopleCells(rows.rows, context);
  const records = readRecords(sheets, context);
  const columns = readColumns(pillars, layouts[0]?.columns ?? null, rows.rows, context, metadata);
  const submission = readSubmission(sheets);
  const log = readLog(sheets);
  const others = otherSheets(grid, sheets);
  return {
    ok: true,
    reading: {
      metadata,
      programme: loaded.programme,
      year: subject.reportingYear,
      round: subject.round,
      division: subject.division,
      scale: scale.scale,
      earlier: subject.earlier,
      sheets: grid.sheets.map(({ name }) => name),
      otherSheets: others,
      cells: new Map([...cells.cells, ...records.cells]),
      withheld: new Set([...cells.withheld, ...records.withheld]),
      submission,
      submissions: readSubmissionTable(sheets),
      log: log.log,
      targets: readTargets(rows.rows, context),
      headers: columns.headers,
      problems: [
        ...sheetProblems(grid, sheets, layouts),
        ...submissionProblems(sheets, submission.has('state') || subject.division === null),
        ...scale.problems,
        ...columns.problems,
        ...rows.problems,
        ...readLabels(rows.rows, context),
        ...cells.problems,
        ...readTypedOutside(rows.rows, context),
        ...readTypedElsewhere(grid, sheets, others, subject.division === null),
        ...records.problems,
        ...log.problems,
      ],
    },
  };
}

/** Contexts by their scale's JSON: the last one only, for it changes while somebody tries a scale. */
const contexts = oncePer<Metadata, Map<string, WorkbookContext>>(() => new Map());

const layoutsOf = oncePer(pillarLayouts);

function contextOf(metadata: Metadata, options: WorkbookOptions): WorkbookContext {
  const known = contexts(metadata);
  const scale = JSON.stringify(options.scale);
  const context = known.get(scale) ?? workbookContext(options);
  known.clear();
  known.set(scale, context);
  return context;
}

function otherSheets(grid: Grid, ours: readonly KeyedSheet[]): readonly string[] {
  return grid.sheets
    .filter((each) => !ours.some(({ sheet }) => sheet === each) && !isMetadata(each))
    .filter(({ rows }) => rows.some((row) => row?.some((cell) => cell !== undefined)))
    .map(({ name }) => name);
}

type Subject = Omit<WorkbookOptions, 'scale' | 'earlier'> & {
  readonly earlier: EarlierReport | null;
};

/** What the workbook says it is for; null where that is not in its own programme. */
function subjectOf(metadata: Metadata, programme: Programme): Subject | null {
  const reportingYear = fiscalYearOf(programme, metadata.year);
  const round = programme.rounds.find(({ id }) => id === metadata.round);
  const { division, definition, created, handedOut } = metadata;
  if (reportingYear === null || round === undefined) return null;
  if (metadata.programmeId !== programme.id) return null;
  if (division !== null && divisionById(programme, division) === null) return null;
  return {
    programme,
    definition,
    reportingYear,
    round,
    division,
    created,
    values: new Map(),
    handedOut,
    closedYears: metadata.closedYears.flatMap((label) => fiscalYearOf(programme, label) ?? []),
    earlier: earlierOf(metadata, programme),
  };
}

/** null too where the programme no longer has that round. */
function earlierOf({ earlier }: Metadata, { rounds }: Programme): EarlierReport | null {
  const round = rounds.find(({ id }) => id === earlier?.round);
  return earlier === null || round === undefined ? null : { round, values: earlier.values };
}

function submissionProblems(
  sheets: readonly KeyedSheet[],
  isComplete: boolean,
): readonly StructureProblem[] {
  const guide = sheets.find(({ key }) => key === SHEET_KEYS.guide);
  // Without its sheet the block is gone too; that is said once.
  if (isComplete || guide === undefined) return [];
  return [{ kind: 'submissionMissing', sheet: guide.sheet.name }];
}

function sheetProblems(
  grid: Grid,
  sheets: readonly KeyedSheet[],
  layouts: readonly PillarLayout[],
): readonly StructureProblem[] {
  const expected: readonly ExpectedSheet[] = [
    { sheetKey: SHEET_KEYS.guide, title: '使い方', heading: null },
    { sheetKey: SHEET_KEYS.settings, title: '設定', heading: null },
    ...layouts.map(({ pillar, sheetName }) => ({
      sheetKey: pillarSheetKey(pillar.no),
      title: sheetName,
      heading: `柱${String(pillar.no)}　${pillar.title}`,
    })),
  ];
  const unmarked = grid.sheets.filter((each) => !sheets.some(({ sheet }) => sheet === each));
  return expected.flatMap((each): readonly StructureProblem[] => {
    const { sheetKey, title } = each;
    const names = sheets.filter(({ key }) => key === sheetKey).map(({ sheet }) => sheet.name);
    if (names.length > 1) return [{ kind: 'sheetTwice', sheetKey, sheets: names }];
    if (names.length === 1) return [];
    const stripped = unmarked.find((sheet) => looksLike(sheet, each));
    return stripped === undefined
      ? [{ kind: 'sheetMissing', sheetKey, title }]
      : [{ kind: 'sheetUnmarked', sheetKey, title, sheet: stripped.name }];
  });
}

interface ExpectedSheet {
  readonly sheetKey: string;
  /** Name of its tab as handed out. */
  readonly title: string;
  /** Printed at its top; null where the name alone tells. */
  readonly heading: string | null;
}

/** Where the heading stands, with a few rows or columns inserted or deleted before it. */
const HEADING_ROWS = 6;
const HEADING_COLUMNS = 4;

/** Whether a sheet without marks is an expected one: by the name of its tab, or renamed by what is printed at its top. */
function looksLike(sheet: GridSheet, { heading, title }: ExpectedSheet): boolean {
  if (sheet.name.trim() === title) return true;
  if (heading === null) return false;
  for (let row = 0; row < HEADING_ROWS; row += 1) {
    for (let column = 0; column < HEADING_COLUMNS; column += 1) {
      if (textAt(sheet, row, column) === heading) return true;
    }
  }
  return false;
}

function refused(refusal: Refusal): ReadingResult {
  return { ok: false, refusal, ...refusalTold(refusal) };
}
