import type { Finding } from '../check';
import type { CellInput } from '../evaluation';
import type { PeopleCell, Reading, Site, StructureProblem, ValueKey } from '../workbook';
import { OFFICE_REMARK, cellAddress, rowKeyText, shownText, valueKey } from '../workbook';
import { digestOf } from './digest';
import type {
  FileError,
  Rejection,
  Submission,
  SubmissionSource,
  SubmittedValue,
  Unplaced,
} from './received';
import { sameValue, valueText } from './sameValue';

const BLANK: CellInput = { kind: 'blank' };

/**
 * What a division's workbook submits. Pure, and small enough to be sent by a worker.
 *
 * @param findings the full check of the reading: a value with an error is held back
 */
export function submissionOf(
  reading: Reading,
  source: SubmissionSource,
  findings: readonly Finding[],
): Submission {
  const values = valuesOf(reading, faultsByPlace(findings));
  const { number, state, submittedOn } = blockOf(reading);
  return {
    kind: 'submission',
    source,
    programmeId: reading.programme.id,
    programmeTitle: reading.programme.title,
    year: reading.year,
    round: reading.round.id,
    roundName: reading.round.name,
    division: reading.division,
    state,
    number,
    submittedOn,
    values,
    missingRows: reading.problems.flatMap((problem) =>
      problem.kind === 'rowMissing' ? [problem.rowKey] : [],
    ),
    rows: rowsOf(reading),
    unplaced: reading.problems.flatMap(unplacedIn),
    errors: findings.flatMap(errorOf),
    unfilled: findings.filter(isUnfilled).length,
    rejections: rejectionsOf(reading, values, findings),
    digest: digestOf(
      [...values]
        .map(([key, { input, fault }]) => `${key}=${valueText(input)}${fault === null ? '' : '!'}`)
        .sort(),
    ),
  };
}

/** Messages of errors by sheet and cell: `柱1!T12`. */
function faultsByPlace(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const { severity, sheet, cell, message } of findings) {
    if (severity !== 'error' || sheet === null || cell === null) continue;
    const place = `${sheet}!${cell}`;
    if (!faults.has(place)) faults.set(place, message);
  }
  return faults;
}

function valuesOf(
  reading: Reading,
  faults: ReadonlyMap<string, string>,
): ReadonlyMap<ValueKey, SubmittedValue> {
  const { cells, metadata } = reading;
  const values = new Map<ValueKey, SubmittedValue>();
  for (const [key, cell] of cells) {
    // What the office itself wrote into a returned workbook is nothing that the division says.
    if (cell.field === OFFICE_REMARK) continue;
    const handedOut = metadata.handedOut.get(key) ?? BLANK;
    const { input, owned } = cell;
    const says = owned
      ? input.kind !== 'blank' || handedOut.kind !== 'blank'
      : !sameValue(input, handedOut);
    if (!says) continue;
    values.set(key, { input, handedOut, site: siteOf(cell), owned, fault: faultOf(cell, faults) });
  }
  for (const problem of reading.problems) {
    if (problem.kind !== 'valueTwice') continue;
    const key = valueKey(problem.rowKey, problem.field);
    const [site] = problem.sites;
    if (site === undefined) continue;
    values.set(key, {
      input: BLANK,
      handedOut: metadata.handedOut.get(key) ?? BLANK,
      site: siteOf(site),
      owned: true,
      fault: `違う値が${String(problem.sites.length)}つあります（${problem.sites.map(placeText).join('、')}）。正しいほうだけを残してください。`,
    });
  }
  return values;
}

function faultOf(cell: PeopleCell, faults: ReadonlyMap<string, string>): string | null {
  if (cell.input.kind === 'blank') return null;
  const found = faults.get(`${cell.sheet}!${cellAddress(cell.row, cell.column)}`);
  if (found !== undefined) return found;
  return cell.input.kind === 'error'
    ? `エラー値（${cell.input.code}）になっています。入力し直してください。`
    : null;
}

/** `柱1!T12` */
function placeText({ sheet, row, column }: Site): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

function siteOf({ sheet, row, column }: Site): Site {
  return { sheet, row, column };
}

function blockOf({ submission }: Reading): Pick<Submission, 'state' | 'number' | 'submittedOn'> {
  const [number, state, day] = (['number', 'state', 'submittedOn'] as const).map(
    (field) => submission.get(field)?.input ?? BLANK,
  );
  const isOrdinal = number?.kind === 'number' && Number.isInteger(number.value) && number.value > 0;
  return {
    state: state === undefined ? '' : shownText(state).trim(),
    number: isOrdinal ? number.value : null,
    submittedOn: day?.kind === 'number' ? day.value : null,
  };
}

function rowsOf({ cells, withheld }: Reading): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const { rowKey } of cells.values()) rows.add(rowKeyText(rowKey));
  for (const key of withheld) rows.add(key.slice(0, key.indexOf('|')));
  return rows;
}

function unplacedIn(problem: StructureProblem): readonly Unplaced[] {
  switch (problem.kind) {
    case 'unknownKey':
      return [{ kind: 'unknownRow', text: problem.text, site: problem.site }];
    case 'rowInserted':
      return [{ kind: 'insertedRow', text: problem.text, site: problem.site }];
    case 'formulaOverwritten':
      return [
        {
          kind: 'overwrittenFormula',
          text: rowKeyText(problem.rowKey),
          site: siteOf(problem.site),
        },
      ];
    default:
      return [];
  }
}

function errorOf({ severity, sheet, cell, message }: Finding): readonly FileError[] {
  return severity === 'error' ? [{ sheet, cell, message }] : [];
}

const isUnfilled = ({ code }: Finding): boolean =>
  /^(?:actual|progress|report|reason|next|forecast)\.(?:missing|partsMissing)$/.test(code);

/** What makes the whole file doubtful: what is left of it may belong elsewhere. */
function isBreaking(problem: StructureProblem): boolean {
  switch (problem.kind) {
    case 'sheetMissing':
    case 'sheetUnmarked':
      return problem.sheetKey.startsWith('pillar-');
    case 'fieldMissing':
      return problem.field !== 'memo';
    case 'rowScrambled':
      return true;
    default:
      return false;
  }
}

const BREAKING_CODES: ReadonlySet<string> = new Set([
  'structure.sheetMissing',
  'structure.sheetUnmarked',
  'structure.columnMissing',
  'structure.rowScrambled',
]);

function rejectionsOf(
  reading: Reading,
  values: ReadonlyMap<ValueKey, SubmittedValue>,
  findings: readonly Finding[],
): readonly Rejection[] {
  if (reading.division === null) return [{ kind: 'notDivision' }];
  if (reading.problems.some(isBreaking)) {
    const broken = findings.filter(({ code }) => BREAKING_CODES.has(code));
    return [{ kind: 'brokenStructure', messages: broken.map(({ message }) => message) }];
  }
  const isEmpty = [...values.values()].every(
    ({ input, handedOut, owned, fault }) => owned && fault === null && sameValue(input, handedOut),
  );
  return isEmpty && findings.some(isUnfilled) ? [{ kind: 'emptyForm' }] : [];
}
