import type { Finding } from '../check';
import type { CellInput } from '../evaluation';
import type { Told } from '../programme';
import type {
  Field,
  FoundCell,
  PeopleCell,
  Reading,
  RowKey,
  Site,
  StructureProblem,
  SubmissionField,
  ValueKey,
} from '../workbook';
import { OFFICE_REMARK, cellAddress, sameValue, shownText, valueKey, valueText } from '../workbook';
import { digestOf } from './digest';
import type {
  BlockField,
  FileNote,
  Rejection,
  Submission,
  SubmissionSource,
  SubmittedValue,
  Unplaced,
} from './received';

const BLANK: CellInput = { kind: 'blank' };

/**
 * What a division's workbook submits. Pure, and small enough to be sent by a worker.
 *
 * @param findings the full check of the reading: a value with an error is held back
 * @param told what the file's reader has to say about it
 */
export function submissionOf(
  reading: Reading,
  source: SubmissionSource,
  findings: readonly Finding[],
  told: readonly Told[] = [],
): Submission {
  const values = valuesOf(reading, faultsByPlace(findings));
  const { block, number, state, submittedOn } = blockOf(reading);
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
    block,
    values,
    missingRows: reading.problems.flatMap((problem) =>
      problem.kind === 'rowMissing' ? [problem.rowKey] : [],
    ),
    unplaced: reading.problems.flatMap(unplacedIn),
    errors: findings.filter(isError).map(noteOf),
    oddities: [
      ...told.map(({ english, message }) => ({ sheet: null, cell: null, message, english })),
      ...findings.filter((finding) => isOddity(finding, values)).map(noteOf),
    ],
    unfilled: findings.filter(isUnfilled).length,
    rejections: rejectionsOf(reading, values, findings),
    digest: digestOf(statements(values)),
  };
}

/** What the file says, one text a value, in an order of its own: sorting its rows changes nothing. */
function statements(values: ReadonlyMap<ValueKey, SubmittedValue>): readonly string[] {
  const texts: string[] = [];
  for (const [key, { input, fault }] of values) {
    if (input.kind === 'blank' && fault === null) continue;
    texts.push(`${key}=${valueText(input)}${fault === null ? '' : '!'}`);
  }
  return texts.sort();
}

/** Errors by sheet and cell: `柱1!T12`. */
function faultsByPlace(findings: readonly Finding[]): ReadonlyMap<string, Told> {
  const faults = new Map<string, Told>();
  for (const { severity, sheet, cell, message, english } of findings) {
    if (severity !== 'error' || sheet === null || cell === null) continue;
    const place = `${sheet}!${cell}`;
    if (!faults.has(place)) faults.set(place, { message, english });
  }
  return faults;
}

function valuesOf(
  reading: Reading,
  faults: ReadonlyMap<string, Told>,
): ReadonlyMap<ValueKey, SubmittedValue> {
  const { cells, metadata } = reading;
  const values = new Map<ValueKey, SubmittedValue>();
  for (const [key, cell] of cells) {
    // What the office itself wrote into a returned workbook is nothing that the division says.
    if (cell.field === OFFICE_REMARK) continue;
    const handedOut = metadata.handedOut.get(key) ?? BLANK;
    const { input, owned } = cell;
    if (!owned && sameValue(input, handedOut)) continue;
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
      fault: differing(problem.sites.map(placeText)),
    });
  }
  return values;
}

function differing(places: readonly string[]): Told {
  const count = String(places.length);
  return {
    message: `違う値が${count}つあります（${places.join('、')}）。正しいほうだけを残してください。`,
    english: `There are ${count} different values (${places.map((place) => `“${place}”`).join(', ')}). Keep only the right one.`,
  };
}

const WITHOUT_RESULT: Told = {
  message:
    '数式の計算された値が保存されていません。Excelで開いて保存し直すか、値を直接入力してください。',
  english:
    'The result of the formula is not stored. Open and save the file in Excel, or type the value itself.',
};

function faultOf(cell: PeopleCell, faults: ReadonlyMap<string, Told>): Told | null {
  if (cell.input.kind === 'blank') {
    return cell.formula === null ? null : WITHOUT_RESULT;
  }
  const found = faults.get(`${cell.sheet}!${cellAddress(cell.row, cell.column)}`);
  if (found !== undefined) return found;
  return cell.input.kind === 'error'
    ? {
        message: `エラー値（${cell.input.code}）になっています。入力し直してください。`,
        english: `It is an error value (${cell.input.code}). Enter it again.`,
      }
    : null;
}

/** `柱1!T12` */
function placeText({ sheet, row, column }: Site): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

function siteOf({ sheet, row, column }: Site): Site {
  return { sheet, row, column };
}

const BLOCK_FIELDS: readonly BlockField[] = [
  'writer',
  'contact',
  'confirmedBy',
  'confirmedOn',
  'explanation',
];

function blockOf({
  submission,
}: Reading): Pick<Submission, 'block' | 'state' | 'number' | 'submittedOn'> {
  const at = (field: SubmissionField): CellInput => submission.get(field)?.input ?? BLANK;
  const [number, day] = [at('number'), at('submittedOn')];
  const isOrdinal = number.kind === 'number' && Number.isInteger(number.value) && number.value > 0;
  return {
    state: shownText(at('state')).trim(),
    number: isOrdinal ? number.value : null,
    submittedOn: day.kind === 'number' ? day.value : null,
    block: new Map(
      BLOCK_FIELDS.map((field) => [field, at(field)] as const).filter(
        ([, { kind }]) => kind !== 'blank' && kind !== 'error',
      ),
    ),
  };
}

function unplacedIn(problem: StructureProblem): readonly Unplaced[] {
  switch (problem.kind) {
    case 'unknownKey':
      return [unplacedText('unknownRow', problem.typed, problem.site, problem.text)];
    case 'rowInserted':
      return [unplacedText('insertedRow', problem.text, problem.site)];
    case 'typedElsewhere': {
      const kind = problem.place === 'sheet' ? 'addedSheet' : 'elsewhere';
      return [unplacedText(kind, problem.text, problem.site)];
    }
    case 'formulaOverwritten':
      return problem.cells.flatMap((cell) =>
        unplacedCell('overwrittenFormula', problem.rowKey, cell.field, cell),
      );
    case 'typedOutside':
      return unplacedCell('outsideInput', problem.rowKey, problem.field, problem.cell);
    default:
      return [];
  }
}

function unplacedCell(
  kind: 'overwrittenFormula' | 'outsideInput',
  rowKey: RowKey,
  field: Field,
  cell: FoundCell,
): readonly Unplaced[] {
  if (cell.input.kind === 'blank') return [];
  return [{ kind, rowKey, field, mark: '', input: cell.input, site: siteOf(cell) }];
}

function unplacedText(
  kind: 'unknownRow' | 'insertedRow' | 'elsewhere' | 'addedSheet',
  text: string,
  site: Site,
  mark = '',
): Unplaced {
  const input: CellInput = text === '' ? BLANK : { kind: 'text', text };
  return { kind, rowKey: null, field: null, mark, input, site: siteOf(site) };
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

function noteOf({ sheet, cell, message, english }: Finding): FileNote {
  return { sheet, cell, message, english };
}

/** Changes of the workbook that keep nothing from being read; what they keep is listed value by value. */
const ODD_CODES: ReadonlySet<string> = new Set([
  'structure.rowTwice',
  'structure.columnTwice',
  'structure.cellsMerged',
  'structure.labelAltered',
  'structure.headerAltered',
  'structure.targetAltered',
  'structure.formulaTyped',
]);

/** A formula without a result is held back and needs no second word. */
function isOddity(
  { code, sheet, cell }: Finding,
  values: ReadonlyMap<ValueKey, SubmittedValue>,
): boolean {
  if (!ODD_CODES.has(code)) return false;
  return ![...values.values()].some(
    ({ fault, site }) =>
      fault !== null && site.sheet === sheet && cellAddress(site.row, site.column) === cell,
  );
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
    return [
      {
        kind: 'brokenStructure',
        findings: broken.map(({ message, english }) => ({ message, english })),
      },
    ];
  }
  const isEmpty = [...values.values()].every(
    ({ input, handedOut, owned, fault }) => owned && fault === null && sameValue(input, handedOut),
  );
  // Who has written elsewhere has written something: it is listed, with what to do about it.
  const isForm = isEmpty && reading.problems.flatMap(unplacedIn).length === 0;
  return isForm && findings.some(isUnfilled) ? [{ kind: 'emptyForm' }] : [];
}
