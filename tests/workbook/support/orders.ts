import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveScale, evaluate } from '../../../src/evaluation';
import type { Evaluation } from '../../../src/evaluation';
import type { FiscalYear, Programme, Round, Scale } from '../../../src/programme';
import { fiscalYearOf, loadProgramme, parseProgramme } from '../../../src/programme';
import type { Values, WorkbookOptions, WorkbookPlan } from '../../../src/workbook';
import { buildWorkbook, entriesOf } from '../../../src/workbook';
import { madeUp as madeUpDefinition } from '../../programme/madeUp';
import { variedValues } from './variedValues';

/** A programme with the text of its definition, as a workbook embeds it. */
export interface Defined {
  readonly programme: Programme;
  readonly definition: string;
}

export function defined(definition: unknown): Defined {
  const result = loadProgramme(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1));
  return { programme: result.programme, definition: JSON.stringify(definition) };
}

const file = join(__dirname, '../../../programmes/saitama-r5-r7.json');

function real(): Defined {
  const definition = readFileSync(file, 'utf8');
  const result = parseProgramme(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1));
  return { programme: result.programme, definition };
}

export const saitama: Defined = real();
export const madeUp: Defined = defined(madeUpDefinition);

/** What is ordered; the master of the year with nothing typed unless told otherwise. */
export interface Order {
  readonly of: Defined;
  readonly year: string;
  readonly round: string;
  readonly division?: string | null;
  readonly values?: Values;
  readonly scale?: Scale;
  readonly closedYears?: readonly FiscalYear[];
}

export function yearOf({ programme }: Defined, label: string): FiscalYear {
  const year = fiscalYearOf(programme, label);
  if (year === null) throw new Error(`No year ${label}`);
  return year;
}

export function roundOf({ programme }: Defined, name: string): Round {
  const round = programme.rounds.find((each) => each.name === name);
  if (round === undefined) throw new Error(`No round ${name}`);
  return round;
}

export function optionsOf(order: Order): WorkbookOptions {
  return {
    programme: order.of.programme,
    definition: order.of.definition,
    reportingYear: yearOf(order.of, order.year),
    round: roundOf(order.of, order.round),
    scale: order.scale ?? resolveScale(order.of.programme),
    division: order.division ?? null,
    values: order.values ?? new Map(),
    closedYears: order.closedYears ?? [],
    created: '2025-04-01T09:00:00Z',
  };
}

export function planOf(order: Order): WorkbookPlan {
  return buildWorkbook(optionsOf(order));
}

/** What the library says to an order; an error value cannot be handed out, so its cell is blank. */
export function evaluationOf(order: Order): Evaluation {
  const { programme, reportingYear, round, scale, values } = optionsOf(order);
  return evaluate(
    { programme, reportingYear, round, scale },
    entriesOf(withoutErrors(values), programme, reportingYear, round),
  );
}

function withoutErrors(values: Values): Values {
  return new Map([...values].filter(([, { kind }]) => kind !== 'error'));
}

/** An order with values of every sort typed into it; the same for the same seed. */
export function filled(order: Order, seed: number, untidy?: number): Order {
  const { programme, reportingYear, round } = optionsOf(order);
  return { ...order, values: variedValues(programme, reportingYear, round, seed, untidy) };
}

/** How a test names an order. */
export function orderTitle({ of, year, round, division, values }: Order): string {
  const typed = values === undefined ? '未記入' : '記入あり';
  return `${of.programme.organisation} ${year} ${round} ${division ?? '取りまとめ'} ${typed}`;
}
