import { fiscalYearOf, type Said } from '../../../programme';
import {
  buildWorkbook,
  cellAddress,
  inputKeys,
  itemNames,
  lostFormulas,
  nameInBoth,
  parseRowKey,
  planDifference,
  standingCells,
  workbookOptionsOf,
  type CellPlan,
  type Grid,
  type Reading,
  type WorkbookOptions,
  type WorkbookPlan,
  type Site,
} from '../../../workbook';
import type { Definition } from './definition';

/** A cell that would hold something else. */
export interface ChangedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What renewing the open workbook would do. */
export interface RenewalPreview {
  /** Sheets in which something changes, with how many cells; those that are written as a whole are marked. */
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: number;
  }[];
  /** Words and numbers that change, the first of them. */
  readonly changes: readonly ChangedCell[];
  /** How many there are in all. */
  readonly changed: number;
  /** Formulas that were overwritten and come back. */
  readonly formulas: number;
  /** Typed values that are kept. */
  readonly kept: number;
  /** What would be lost: values that the definition has no place for any more, and rows that somebody inserted. */
  readonly lost: readonly Said[];
}

export interface Renewal {
  readonly plan: WorkbookPlan;
  /** What stands there was planned by; null where everything is written anew. */
  readonly previous: WorkbookPlan | null;
  readonly preview: RenewalPreview;
}

/** Why a definition does not fit the open workbook. */
export type Misfit = 'otherProgramme' | 'yearMissing' | 'roundMissing' | 'divisionMissing';

const SHOWN_CHANGES = 30;

/**
 * What the open workbook becomes with another definition of the same programme, every typed value kept; without one, as it
 * was handed out: looks, formulas and validations as they were.
 */
export function renewalOf(
  reading: Reading,
  grid: Grid,
  definition: Definition | null,
): Renewal | Misfit {
  const options = workbookOptionsOf(reading);
  const next = definition === null ? options : optionsWith(options, definition);
  if (typeof next === 'string') return next;
  const previous = buildWorkbook(options);
  const plan = definition === null ? previous : buildWorkbook(next);
  const standing = standingCells(previous, grid);
  const lost = [...insertedRows(reading), ...withoutPlace(options, next)];
  return {
    plan,
    previous: definition === null ? null : previous,
    preview: {
      ...changesBetween(previous, plan),
      formulas: lostFormulas(standing, reading.metadata).length,
      kept: options.values.size,
      lost,
    },
  };
}

function optionsWith(
  options: WorkbookOptions,
  { programme, text }: Definition,
): WorkbookOptions | Misfit {
  if (programme.id !== options.programme.id) return 'otherProgramme';
  const reportingYear = fiscalYearOf(programme, options.reportingYear);
  if (reportingYear === null) return 'yearMissing';
  const round = programme.rounds.find(({ id }) => id === options.round.id);
  if (round === undefined) return 'roundMissing';
  const { division } = options;
  if (division !== null && !programme.divisions.some(({ id }) => id === division)) {
    return 'divisionMissing';
  }
  const closedYears = options.closedYears.flatMap((year) => fiscalYearOf(programme, year) ?? []);
  return { ...options, programme, definition: text, reportingYear, round, closedYears };
}

function insertedRows({ problems }: Reading): readonly Said[] {
  return problems.flatMap((problem) =>
    problem.kind === 'rowInserted' && problem.text !== ''
      ? [rowText(problem.site, problem.text)]
      : [],
  );
}

function rowText({ sheet, row }: Site, text: string): Said {
  const no = String(row + 1);
  return { ja: `${sheet} ${no}行目「${text}」`, en: `${sheet}, row ${no}: “${text}”` };
}

/** Typed values for which the next workbook has no cell, as a person calls them. */
function withoutPlace(options: WorkbookOptions, next: WorkbookOptions): readonly Said[] {
  const had = new Set(inputKeys(options).map(({ key }) => key));
  const has = new Set(inputKeys(next).map(({ key }) => key));
  const names = itemNames(options.programme);
  return [...options.values.keys()]
    .filter((key) => had.has(key) && !has.has(key))
    .map((key) => nameInBoth(names, (each) => each.value(key)));
}

function changesBetween(
  previous: WorkbookPlan,
  plan: WorkbookPlan,
): Pick<RenewalPreview, 'sheets' | 'changes' | 'changed'> {
  const difference = planDifference(previous, plan);
  const names = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  const changes: ChangedCell[] = [];
  const sheets = difference.changed.flatMap(({ key, contents, removed }) => {
    const name = names.get(key) ?? key;
    const before = new Map(
      previous.sheets.find((sheet) => sheet.key === key)?.cells.map((cell) => [at(cell), cell]),
    );
    // What is hidden serves the product, not the reader.
    if (plan.sheets.find((sheet) => sheet.key === key)?.visibility === 'visible') {
      for (const cell of [...contents, ...removed.map((cell) => ({ ...cell, value: null }))]) {
        const [old, now] = [shownIn(before.get(at(cell))), shownIn(cell)];
        if (old === now) continue;
        changes.push({ sheet: name, cell: at(cell), before: old, after: now });
      }
    }
    const cells = contents.length + removed.length;
    return [{ name, cells }];
  });
  const added = difference.added.map((key) => ({ name: names.get(key) ?? key, cells: 0 }));
  return {
    sheets: [...sheets, ...added],
    changes: changes.slice(0, SHOWN_CHANGES),
    changed: changes.length,
  };
}

const at = ({ row, column }: CellPlan): string => cellAddress(row, column);

/** What people read: neither results of formulas nor the keys of rows. */
function shownIn(cell: CellPlan | undefined): string {
  if (cell === undefined || cell.formula !== undefined || cell.value === null) return '';
  const text = String(cell.value);
  return cell.column === 0 && parseRowKey(text) !== null ? '' : text;
}
