import type { CellInput } from '../evaluation';
import type { AcceptedSubmission, YearEvent } from './history';
import type { CellValue } from './plan';
import type { ValueKey } from './keys';
import type { Values } from './values';

/** What the very hidden sheet says about a workbook. */
export interface Metadata {
  readonly format: number;
  readonly programmeId: string;
  readonly year: string;
  readonly round: string;
  /** Id of the division; null in a master. */
  readonly division: string | null;
  /** ISO date and time of generation. */
  readonly created: string;
  /** The whole programme definition as JSON text, so that a workbook can be checked with nothing beside it. */
  readonly definition: string;
  /** The values as handed out: the base of the three-way comparison at consolidation. */
  readonly handedOut: Values;
  /** Labels of the years that the office has closed. */
  readonly closedYears: readonly string[];
  /** What the round before said about the reporting year, by the keys of its workbooks; null where nothing was handed on. */
  readonly earlier: { readonly round: string; readonly values: Values } | null;
  /** Of a master: when which year was closed or opened again, oldest first. */
  readonly yearEvents: readonly YearEvent[];
  /** Of a master: the values of a closed year when it was closed, blanks included. */
  readonly asClosed: Values;
  /** Of a master: the submissions that it has accepted, in their order. */
  readonly accepted: readonly AcceptedSubmission[];
}

/** Excel allows 32,767 characters in a cell; LibreOffice counts the same. */
const CHUNK = 30_000;

function chunks(text: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = at + CHUNK;
    const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    parts.push(text.slice(at, splitsPair ? end - 1 : end));
    at = splitsPair ? end - 1 : end;
  }
  return parts;
}

function encodeInput(input: CellInput): readonly [string, CellValue] {
  switch (input.kind) {
    case 'blank':
      return ['blank', null];
    case 'number':
      return ['number', input.value];
    case 'text':
      return ['text', input.text];
    case 'boolean':
      return ['boolean', input.value];
    case 'error':
      return ['error', input.code];
  }
}

/** Rows of the metadata sheet: name and value, then one row per value handed out or accepted. */
export function metadataRows(metadata: Metadata): readonly (readonly CellValue[])[] {
  return [
    ['gyokaku', metadata.format],
    ['programme', metadata.programmeId],
    ['year', metadata.year],
    ['round', metadata.round],
    ['division', metadata.division ?? ''],
    ['created', metadata.created],
    ...chunks(metadata.definition).map((chunk) => ['definition', chunk]),
    ...metadata.closedYears.map((year) => ['closed', year]),
    ...metadata.yearEvents.map(({ by, kind, reason, time, year }) => [
      'yearEvent',
      year,
      kind,
      by,
      time,
      reason,
    ]),
    ...[...metadata.asClosed].map(([key, input]) => ['asClosed', key, ...encodeInput(input)]),
    ...[...metadata.handedOut].map(([key, input]) => ['value', key, ...encodeInput(input)]),
    ...(metadata.earlier === null
      ? []
      : [
          ['earlier', metadata.earlier.round],
          ...[...metadata.earlier.values].map(([key, input]) => [
            'before',
            key,
            ...encodeInput(input),
          ]),
        ]),
    ...metadata.accepted.flatMap(acceptedRows),
  ];
}

/** One row for the submission, then one for each value that it changed. */
function acceptedRows(accepted: AcceptedSubmission): readonly (readonly CellValue[])[] {
  const { division, run, number, fingerprint, time, file, state } = accepted;
  return [
    ['accepted', division, run, number, fingerprint, time, file, state],
    ...[...accepted.base].map(([key, input]) => ['base', key, ...encodeInput(input)]),
  ];
}

function decodeInput(type: CellInput, value: CellInput): CellInput | null {
  if (type.kind !== 'text') return null;
  if (type.text === 'blank') return { kind: 'blank' };
  if (type.text === 'number' && value.kind === 'number') return value;
  if (type.text === 'text') {
    return value.kind === 'text'
      ? value
      : value.kind === 'blank'
        ? { kind: 'text', text: '' }
        : null;
  }
  if (type.text === 'boolean' && value.kind === 'boolean') return value;
  if (type.text === 'error' && value.kind === 'text') return { kind: 'error', code: value.text };
  return null;
}

const asText = (input: CellInput | undefined): string | null =>
  input?.kind === 'text' ? input.text : input === undefined || input.kind === 'blank' ? '' : null;

/**
 * Reads the metadata sheet back. Rows of unknown names are passed over, so that a later version may add some.
 * null where the sheet is not ours or has been damaged.
 */
export function decodeMetadata(rows: readonly (readonly CellInput[])[]): Metadata | null {
  const fields = new Map<string, CellInput>();
  const definition: string[] = [];
  const handedOut = new Map<ValueKey, CellInput>();
  const before = new Map<ValueKey, CellInput>();
  const closedYears: string[] = [];
  const yearEvents: YearEvent[] = [];
  const asClosed = new Map<ValueKey, CellInput>();
  const accepted: (AcceptedSubmission & { readonly base: Map<ValueKey, CellInput> })[] = [];
  for (const row of rows) {
    const name = asText(row[0]);
    if (name === null || name === '') continue;
    if (name === 'definition') {
      const chunk = asText(row[1]);
      if (chunk === null) return null;
      definition.push(chunk);
    } else if (name === 'closed') {
      const year = asText(row[1]);
      if (!year) return null;
      closedYears.push(year);
    } else if (name === 'yearEvent') {
      const event = decodeYearEvent(row);
      if (event === null) return null;
      yearEvents.push(event);
    } else if (name === 'accepted') {
      const submission = decodeAccepted(row);
      if (submission === null) return null;
      accepted.push(submission);
    } else if (name === 'value' || name === 'base' || name === 'before' || name === 'asClosed') {
      const places = { value: handedOut, base: accepted.at(-1)?.base, before, asClosed };
      const values = places[name];
      const found = decodeValue(row);
      if (found === null || values === undefined) return null;
      values.set(...found);
    } else if (row[1] !== undefined) {
      fields.set(name, row[1]);
    }
  }
  const format = fields.get('gyokaku');
  const programmeId = asText(fields.get('programme'));
  const year = asText(fields.get('year'));
  const round = asText(fields.get('round'));
  const division = asText(fields.get('division'));
  const created = asText(fields.get('created'));
  const earlier = asText(fields.get('earlier'));
  if (format?.kind !== 'number' || !Number.isInteger(format.value) || format.value < 1) return null;
  if (!programmeId || !year || !round || division === null || created === null) return null;
  return {
    format: format.value,
    programmeId,
    year,
    round,
    division: division === '' ? null : division,
    created,
    definition: definition.join(''),
    handedOut,
    closedYears,
    earlier: earlier ? { round: earlier, values: before } : null,
    yearEvents,
    asClosed,
    accepted,
  };
}

function decodeValue(row: readonly CellInput[]): [ValueKey, CellInput] | null {
  const key = asText(row[1]);
  const [type, value] = [row[2], row[3] ?? { kind: 'blank' as const }];
  const input = type === undefined ? null : decodeInput(type, value);
  return key === null || key === '' || input === null ? null : [key, input];
}

function decodeYearEvent(row: readonly CellInput[]): YearEvent | null {
  const [year, kind, by, time, reason] = [1, 2, 3, 4, 5].map((column) => asText(row[column]));
  if (kind !== 'closed' && kind !== 'reopened') return null;
  if (!year || !isGiven(by) || !isGiven(time) || !isGiven(reason)) return null;
  return { kind, year, by, time, reason };
}

function decodeAccepted(
  row: readonly CellInput[],
): (AcceptedSubmission & { readonly base: Map<ValueKey, CellInput> }) | null {
  const [, , run, number] = row;
  const division = asText(row[1]);
  const [fingerprint, time, file, state] = [4, 5, 6, 7].map((column) => asText(row[column]));
  if (!division || run?.kind !== 'number') return null;
  if (!isGiven(fingerprint) || !isGiven(time) || !isGiven(file) || !isGiven(state)) return null;
  return {
    division,
    run: run.value,
    time,
    file,
    fingerprint,
    number: number?.kind === 'number' ? number.value : null,
    state,
    base: new Map(),
  };
}

const isGiven = (text: string | null | undefined): text is string => typeof text === 'string';
