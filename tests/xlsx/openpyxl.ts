import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder } from '../support/libreoffice';

/** What dump.py tells of a sheet; see there for the sense of each field. */
export interface DumpedSheet {
  readonly state: string;
  readonly tabColour: string | null;
  readonly summaryBelow: boolean;
  readonly gridLines: boolean;
  readonly zoom: number;
  readonly selected: boolean;
  readonly freeze: string | null;
  /** Pane, active cell and selected range of each pane that has a cursor. */
  readonly cursor: readonly (readonly [string | null, string, string])[];
  readonly activePane: string | null;
  readonly filter: string | null;
  readonly defaultRowHeight: number;
  readonly outlineLevels: readonly number[];
  readonly columns: readonly (readonly [number, boolean, number])[];
  /** Height, hidden, outline level, and whether the height is one that the application keeps. */
  readonly rows: Readonly<Record<string, readonly [number | null, boolean, number, boolean]>>;
  readonly collapsed: readonly number[];
  readonly cells: Readonly<Record<string, DumpedCell>>;
  readonly merges: readonly string[];
  readonly validations: readonly DumpedValidation[];
  readonly conditional: readonly DumpedConditional[];
  readonly protection: Readonly<Record<string, boolean>> | null;
  readonly password: string | null;
  readonly page: Readonly<Record<string, unknown>>;
}

export interface DumpedCell {
  readonly type: string;
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly style: Readonly<Record<string, unknown>>;
}

export interface DumpedValidation {
  readonly areas: readonly string[];
  readonly type: string;
  readonly operator: string | null;
  readonly formulas: readonly (string | null)[];
  readonly prompt: readonly unknown[];
  readonly error: readonly unknown[];
  readonly allowBlank: boolean;
}

export interface DumpedConditional {
  readonly area: string;
  readonly formula: readonly string[];
  readonly priority: number;
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean;
}

export interface Dump {
  readonly properties: readonly (string | null)[];
  readonly active: string;
  readonly fullCalcOnLoad: boolean;
  readonly names: readonly (readonly [string, string, string | null, boolean])[];
  readonly sheets: Readonly<Record<string, DumpedSheet>>;
}

let found: string | undefined;

/** Debian's openpyxl belongs to Debian's Python, which need not be the first on the path. */
export function pythonWithOpenpyxl(): string {
  found ??= ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl, lxml']).status === 0,
  );
  if (found === undefined) throw new Error('Install python3-openpyxl and python3-lxml.');
  return found;
}

/** Reads a workbook with lxml and openpyxl. */
export function dump(xlsx: Uint8Array): Promise<Dump> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'book.xlsx');
    await writeFile(path, xlsx);
    const script = join(__dirname, 'dump.py');
    const run = spawnSync(pythonWithOpenpyxl(), [script, path], { maxBuffer: 1e9 });
    if (run.status !== 0) throw new Error(run.stderr.toString('utf8'));
    return JSON.parse(run.stdout.toString('utf8')) as Dump;
  });
}

/** The sheet of a dump, which must have it. */
export function sheetOf(book: Dump, name: string): DumpedSheet {
  const sheet = book.sheets[name];
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  return sheet;
}
