import { asOfDate, divisionInCharge, initiativesOf, programmeInForce } from '../../programme';
import type { RowKey, SubmissionField, ValueKey } from '../keys';
import { SUBMISSION_TABLE_FIELDS, pillarSheetKey, rowKeyText, valueKey } from '../keys';
import { inputOwner, pillarRows, rowKey } from '../sheets/pillar/rows';
import { unsettledYears } from '../settled';
import { peopleFields } from './peopleFields';
import type { FoundCell, PeopleCell, Reading, StructureProblem } from './reading';

/**
 * The part of a master that is a division's, as that division's own workbook would read: its initiatives, what it types
 * there, where its submission stands. For a master that divisions fill in together. What is wrong with the settings, with
 * other rows or with rows that somebody inserted is the office's affair and left out.
 *
 * @param division id of a division of the programme, in charge at the round
 */
export function readingOf(reading: Reading, division: string): Reading {
  const part = partOf(reading, division);
  const sheets = new Set<string>();
  const cells = new Map<ValueKey, PeopleCell>();
  for (const [key, cell] of reading.cells) {
    const owned = part.fields.get(key);
    if (owned === undefined) continue;
    sheets.add(cell.sheet);
    cells.set(key, { ...cell, owned });
  }
  return {
    ...reading,
    division,
    cells,
    withheld: new Set([...reading.withheld].filter((key) => part.fields.has(key))),
    submission: submissionOf(reading, division),
    targets: reading.targets.filter(({ kpi }) =>
      part.rows.has(rowKeyText({ kind: 'kpi', id: kpi })),
    ),
    headers: reading.headers.filter(({ sheet }) => sheets.has(sheet)),
    problems: reading.problems.filter((problem) => concerns(problem, part, sheets)),
  };
}

interface Part {
  readonly rows: ReadonlySet<string>;
  /** Whether the division types it, by value key. */
  readonly fields: ReadonlyMap<ValueKey, boolean>;
  readonly sheetKeys: ReadonlySet<string>;
}

function partOf({ metadata, programme, year, round }: Reading, division: string): Part {
  const asOf = asOfDate(programme, year, round);
  const current = asOf === null ? programme : programmeInForce(programme, asOf);
  const initiatives = initiativesOf(current, division, asOf ?? undefined);
  const inCharge = (id: string): string =>
    asOf === null ? id : divisionInCharge(current, id, asOf);
  const unsettled = unsettledYears(programme, year, metadata.handedOut);
  const context = { programme, reportingYear: year, round, division, unsettled };
  const rows = new Set<string>();
  const fields = new Map<ValueKey, boolean>();
  for (const row of current.pillars.flatMap((pillar) => pillarRows({ initiatives }, pillar))) {
    const key: RowKey = rowKey(row);
    rows.add(rowKeyText(key));
    for (const field of peopleFields(row, context)) {
      const owner = inputOwner(row, field);
      fields.set(valueKey(key, field), owner !== null && inCharge(owner) === division);
    }
  }
  return {
    rows,
    fields,
    sheetKeys: new Set(initiatives.map(({ pillar }) => pillarSheetKey(pillar))),
  };
}

function submissionOf(
  { submissions }: Reading,
  division: string,
): ReadonlyMap<SubmissionField, FoundCell> {
  const block = new Map<SubmissionField, FoundCell>();
  for (const field of SUBMISSION_TABLE_FIELDS) {
    const cell = submissions.get(valueKey({ kind: 'submission', division }, field));
    if (cell !== undefined) block.set(field, cell);
  }
  return block;
}

function concerns(problem: StructureProblem, part: Part, sheets: ReadonlySet<string>): boolean {
  switch (problem.kind) {
    case 'sheetMissing':
    case 'sheetUnmarked':
    case 'sheetTwice':
      return part.sheetKeys.has(problem.sheetKey);
    case 'valueTwice':
    case 'formulaTyped':
    case 'cellsMerged':
      return part.fields.has(valueKey(problem.rowKey, problem.field));
    case 'rowMissing':
    case 'rowTwice':
    case 'rowScrambled':
    case 'labelAltered':
    case 'formulaOverwritten':
      return part.rows.has(rowKeyText(problem.rowKey));
    case 'fieldMissing':
      return sheets.has(problem.sheet);
    case 'fieldTwice':
      return problem.sites.some(({ sheet }) => sheets.has(sheet));
    default:
      return false;
  }
}
