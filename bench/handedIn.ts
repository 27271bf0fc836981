import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellInput } from '../src/evaluation';
import type { Values, WorkbookOptions } from '../src/workbook';
import { buildWorkbook, sampleValues } from '../src/workbook';
import { deflate } from '../src/cli/files/deflate';
import { inflate } from '../src/cli/files/inflate';
import { xlsxBytes } from '../src/cli/files/xlsxBytes';
import { pack } from '../src/xlsx';
import { unpack } from './unpack';

/** What lies on the office's disk before it consolidates. */
export interface HandedIn {
  /** The master as it was handed out, empty. */
  readonly master: string;
  /** The folder of the divisions' files. */
  readonly folder: string;
}

/** Sets of values, taken in turn: a submission never says the same as the one before it. */
const SETS = 4;

/** Stands in for the submission number; nothing else in a workbook says it. */
const STAND_IN = 987_654_321;

/**
 * The divisions' workbooks, filled in and handed in: one of each division, then a second of each under the next number
 * and with other values, until there are as many as wanted. Each file has its own content.
 */
export async function handIn(
  options: WorkbookOptions,
  files: number,
  into: string,
): Promise<HandedIn> {
  const { divisions } = options.programme;
  const folder = join(into, 'submitted');
  mkdirSync(folder, { recursive: true });
  const master = join(into, 'master.xlsx');
  writeFileSync(master, await xlsxBytes(buildWorkbook(options)));
  const rounds = Math.ceil(files / divisions.length);
  for (const [index, { id }] of divisions.entries()) {
    const numbers = Array.from({ length: rounds }, (_, round) => round + 1).filter(
      (number) => (number - 1) * divisions.length + index < files,
    );
    for (let set = 1; set <= Math.min(SETS, numbers.length); set += 1) {
      const form = await filledIn(options, id, set);
      for (const number of numbers.filter((each) => (each - 1) % SETS === set - 1)) {
        writeFileSync(join(folder, `${id}-${String(number)}.xlsx`), await numbered(form, number));
      }
    }
  }
  return { master, folder };
}

type Parts = ReadonlyMap<string, Uint8Array>;

async function filledIn(options: WorkbookOptions, division: string, seed: number): Promise<Parts> {
  const { programme, reportingYear: year, round } = options;
  const plan = buildWorkbook({
    ...options,
    division,
    values: new Map([...sampleValues(programme, { year, round, division, seed }), ...submitted]),
    handedOut: new Map(),
  });
  return unpack(await xlsxBytes(plan), inflate);
}

async function numbered(parts: Parts, number: number): Promise<Uint8Array> {
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  const said = `<v>${String(STAND_IN)}</v>`;
  const entries = [...parts].map(([name, content]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/')) return [name, content];
    const text = decoder.decode(content);
    return text.includes(said)
      ? [name, encoder.encode(text.replaceAll(said, `<v>${String(number)}</v>`))]
      : [name, content];
  });
  return pack(new Map(entries), null, deflate);
}

/** The 提出 block of a workbook that is handed in. */
const submitted: Values = new Map(
  Object.entries({
    number: STAND_IN,
    state: '提出',
    writer: '山田',
    confirmedBy: '課長',
    confirmedOn: 45767,
    submittedOn: 45768,
  }).map(([field, value]): [string, CellInput] => [
    `submission:${field}|value`,
    typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value },
  ]),
);
