import { readFileSync, writeFileSync } from 'node:fs';
import type { CellInput } from '../../src/evaluation';
import type { Reading, ValueKey, Values, WorkbookOptions } from '../../src/workbook';
import { buildWorkbook, cellValueOf, readWorkbook, sampleValues } from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { optionsOf } from '../consolidation/office';
import { definition, loaded } from '../workbook/reading/book';

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

/** How a division handed its workbook in. */
export interface HandedIn {
  readonly number?: number;
  readonly state?: string;
  readonly handedOut?: Typed;
}

/** The office and the divisions of a programme with their workbooks of R6 年度末, as files. */
export interface Office {
  readonly workbookBytes: (more?: Partial<WorkbookOptions>) => Promise<Uint8Array>;
  /** The office's master in which these values stand. */
  readonly writeMasterFile: (path: string, typed?: Typed) => Promise<void>;
  /** A division's workbook, filled in and handed in. */
  readonly divisionBytes: (division: string, values: Values, how?: HandedIn) => Promise<Uint8Array>;
  /** Plausible values for all that a division fills in, without the 提出 block. */
  readonly plausible: (division: string, seed?: number) => Values;
}

function officeOf(text: string): Office {
  const programme = loaded(text);
  const { reportingYear, round } = optionsOf({ programme });
  // Tests begin with the same workbooks again and again.
  const made = new Map<string, Promise<Uint8Array>>();
  const once = (more: Partial<WorkbookOptions>): Promise<Uint8Array> => {
    const { division, handedOut = [], values = [] } = more;
    const key = JSON.stringify([division, [...values], [...handedOut]]);
    const bytes = made.get(key) ?? workbookBytes(more);
    made.set(key, bytes);
    return bytes;
  };
  const workbookBytes: Office['workbookBytes'] = (more = {}) =>
    writeXlsx(buildWorkbook(optionsOf({ programme, definition: text, ...more })));
  return {
    workbookBytes,
    async writeMasterFile(path, typed = {}) {
      const values = inputs(typed);
      writeFileSync(path, await once({ values, handedOut: values }));
    },
    divisionBytes(division, values, { number = 1, state = '提出', handedOut = {} } = {}) {
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
      return once({ division, values: all, handedOut: given });
    },
    plausible(division, seed = 7) {
      const values = sampleValues(programme, { year: reportingYear, round, division, seed });
      return new Map([...values].filter(([key]) => !key.startsWith('submission:')));
    },
  };
}

/** Initiatives of five divisions, a KPI or a step of each. */
const FEW: readonly number[] = [21, 37, 51, 53, 54];

/** The whole programme. */
export const { divisionBytes, plausible, workbookBytes, writeMasterFile } = officeOf(definition);

/** A few initiatives of it, where it is all the same how many there are: a third of the time. */
export const few = officeOf(
  JSON.stringify(JSON.parse(definition), (key, value: unknown) =>
    key === 'initiatives' && Array.isArray(value)
      ? value.filter((each: { readonly no: number }) => FEW.includes(each.no))
      : value,
  ),
);

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
export const shownIn = (input: CellInput): number | string | boolean | null =>
  input.kind === 'error' ? input.code : cellValueOf(input);
