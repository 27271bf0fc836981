import { readFileSync, writeFileSync } from 'node:fs';
import type { CellInput } from '../../src/evaluation';
import type { Reading, ValueKey, Values, WorkbookOptions } from '../../src/workbook';
import { buildWorkbook, readWorkbook, sampleValues } from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { optionsOf } from '../consolidation/office';
import { programme } from '../workbook/reading/book';

/** What was typed, short: a number or a text by key. */
export type Typed = Readonly<Record<ValueKey, number | string>>;

export function inputs(typed: Typed): Values {
  return new Map(
    Object.entries(typed).map(([key, value]): [ValueKey, CellInput] => [
      key,
      typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value },
    ]),
  );
}

export function workbookBytes(more: Partial<WorkbookOptions> = {}): Promise<Uint8Array> {
  return writeXlsx(buildWorkbook(optionsOf(more)));
}

/** Workbooks that were made before, by what is in them: tests begin with the same ones again and again. */
const made = new Map<string, Promise<Uint8Array>>();

function once(what: unknown, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const key = JSON.stringify(what);
  const bytes = made.get(key) ?? make();
  made.set(key, bytes);
  return bytes;
}

/** The office's master in which these values stand. */
export async function writeMasterFile(path: string, typed: Typed = {}): Promise<void> {
  const values = inputs(typed);
  const bytes = once(['master', typed], () => workbookBytes({ values, handedOut: values }));
  writeFileSync(path, await bytes);
}

/** How a division handed its workbook in. */
export interface HandedIn {
  readonly number?: number;
  readonly state?: string;
  readonly handedOut?: Typed;
}

/** A division's workbook, filled in and handed in. */
export function divisionBytes(
  division: string,
  values: Values,
  { number = 1, state = '提出', handedOut = {} }: HandedIn = {},
): Promise<Uint8Array> {
  const block = inputs({
    'submission:number|value': number,
    'submission:state|value': state,
    'submission:writer|value': '山田',
    'submission:confirmedBy|value': '課長',
    'submission:confirmedOn|value': 45767,
    'submission:submittedOn|value': 45768,
  });
  const given = inputs(handedOut);
  const all = new Map([...given, ...values, ...block]);
  return once([division, [...all], handedOut], () =>
    workbookBytes({ division, values: all, handedOut: given }),
  );
}

/** Plausible values for all that a division fills in, without the 提出 block. */
export function plausible(division: string, seed = 7): Values {
  const key = `${division}|${String(seed)}`;
  const known = samples.get(key);
  if (known !== undefined) return known;
  const { reportingYear, round } = optionsOf();
  const values = sampleValues(programme, { year: reportingYear, round, division, seed });
  const typed = new Map([...values].filter(([each]) => !each.startsWith('submission:')));
  samples.set(key, typed);
  return typed;
}

const samples = new Map<string, Values>();

/** A workbook file as our own reader understands it. */
export async function readingOf(path: string): Promise<Reading> {
  const file = await readXlsx(readFileSync(path), { fileName: path });
  if (!file.ok) throw new Error(file.message);
  const result = readWorkbook(file.grid);
  if (!result.ok) throw new Error(result.message);
  return result.reading;
}

/** The value of a cell; null where it is blank or not there. */
export function valueAt(reading: Reading, key: ValueKey): number | string | boolean | null {
  const input = (reading.cells.get(key) ?? reading.submissions.get(key))?.input;
  return input === undefined ? null : shownIn(input);
}

/** A value as the tests write it. */
export function shownIn(input: CellInput): number | string | boolean | null {
  switch (input.kind) {
    case 'number':
    case 'boolean':
      return input.value;
    case 'text':
      return input.text;
    case 'error':
      return input.code;
    case 'blank':
      return null;
  }
}
