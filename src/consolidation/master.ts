import type { CellInput } from '../evaluation';
import { inputText } from '../evaluation';
import { asOfDate, programmeInForce } from '../programme';
import type { Programme } from '../programme';
import type {
  AcceptedSubmission,
  InputKey,
  ItemNames,
  Reading,
  Site,
  ValueKey,
  Values,
  WorkbookOptions,
} from '../workbook';
import { inputKeys, itemNames, rowKeyText, valueKey, workbookOptionsOf } from '../workbook';

const BLANK: CellInput = { kind: 'blank' };

/** What a master knows of a division's last accepted submission. */
export interface LastAccepted {
  readonly number: number | null;
  readonly fingerprint: string;
  /** Values that the division has stated since its workbook was handed out; a blank one says that it is blank now. */
  readonly base: ReadonlyMap<ValueKey, CellInput>;
}

/** A master (取りまとめ用ブック) as the consolidation works on it. */
export interface MasterState {
  readonly options: WorkbookOptions;
  readonly values: Values;
  /** Where a value stands in the open master; empty where the master was never read. */
  readonly sites: ReadonlyMap<ValueKey, Site>;
  /** Every value that divisions and office fill in, by key. */
  readonly inputs: ReadonlyMap<ValueKey, InputKey>;
  /** The same by division in charge. */
  inputsOf(division: string): readonly InputKey[];
  /** Divisions in charge that have something to report, in the programme's order. */
  readonly divisions: readonly string[];
  readonly names: ItemNames;
  readonly accepted: ReadonlyMap<string, LastAccepted>;
  /** The division that does a division's work at the round; null for an id that the programme does not know. */
  inCharge(division: string): string | null;
  divisionName(division: string): string;
  /** The divisions whose work a division does, itself included. */
  predecessorsOf(charge: string): readonly string[];
  /** 提出の状態 of a division in charge as the master's table has it; '' for none. */
  stateOf(charge: string): string;
  at(key: ValueKey): CellInput;
  /** Place of a value, or of a row's first, in the order of the sheets; Infinity for what the master does not have. */
  orderOf(key: ValueKey): number;
}

/** The master that was read. @throws RangeError for a division's workbook: a programmer's mistake */
export function masterOf(reading: Reading): MasterState {
  const sites = new Map<ValueKey, Site>();
  for (const [key, { sheet, row, column }] of [...reading.cells, ...reading.submissions]) {
    sites.set(key, { sheet, row, column });
  }
  return masterState(workbookOptionsOf(reading), sites);
}

/** The master that would be built from options. @throws RangeError for a division's workbook */
export function masterState(
  options: WorkbookOptions,
  sites: ReadonlyMap<ValueKey, Site> = new Map(),
): MasterState {
  if (options.division !== null) throw new RangeError('Not a master');
  const { programme, reportingYear, round, values } = options;
  const asOf = asOfDate(programme, reportingYear, round);
  const charge = chargeOf(programme, asOf);
  const names = namesAt(programme, asOf);
  const predecessors = new Map<string, string[]>();
  for (const [id, inCharge] of charge) {
    const own = predecessors.get(inCharge);
    if (own === undefined) predecessors.set(inCharge, [id]);
    else own.push(id);
  }
  const current = asOf === null ? programme : programmeInForce(programme, asOf);
  const divisionName = (division: string): string =>
    names.get(charge.get(division) ?? division) ?? division;
  const inputs = inputKeys(options);
  const byDivision = new Map<string, InputKey[]>();
  const order = new Map<string, number>();
  for (const [index, input] of inputs.entries()) {
    order.set(input.key, index);
    const row = rowKeyText(input.rowKey);
    if (!order.has(row)) order.set(row, index);
    if (input.owner === null) continue;
    const own = byDivision.get(input.owner);
    if (own === undefined) byDivision.set(input.owner, [input]);
    else own.push(input);
  }
  return {
    options,
    values,
    sites,
    inputs: new Map(inputs.map((input) => [input.key, input])),
    inputsOf: (division) => byDivision.get(division) ?? [],
    divisions: programme.divisions.map(({ id }) => id).filter((id) => byDivision.has(id)),
    names: itemNames(current, asOf),
    accepted: lastAccepted(options.accepted ?? []),
    inCharge: (division) => charge.get(division) ?? null,
    divisionName,
    predecessorsOf: (division) => predecessors.get(division) ?? [division],
    stateOf: (division) => {
      const state = values.get(valueKey({ kind: 'submission', division }, 'state'));
      return state === undefined ? '' : inputText(state).trim();
    },
    at: (key) => values.get(key) ?? BLANK,
    orderOf: (key) => order.get(key) ?? Infinity,
  };
}

/** Whoever does each division's work on a day, worked out once: programmes may have thousands of divisions. */
function chargeOf({ divisions }: Programme, asOf: string | null): ReadonlyMap<string, string> {
  const successors = new Map(divisions.map(({ id, successor }) => [id, successor]));
  const follow = (id: string): string => {
    const next = successors.get(id) ?? null;
    return next === null || asOf === null || next.from > asOf ? id : follow(next.id);
  };
  return new Map(divisions.map(({ id }) => [id, follow(id)]));
}

function namesAt({ divisions }: Programme, asOf: string | null): ReadonlyMap<string, string> {
  return new Map(
    divisions.map(({ id, name, renamed }) => {
      const later = renamed.filter(({ from }) => asOf !== null && from <= asOf);
      return [id, later.at(-1)?.name ?? name];
    }),
  );
}

function lastAccepted(accepted: readonly AcceptedSubmission[]): ReadonlyMap<string, LastAccepted> {
  const last = new Map<string, LastAccepted & { readonly base: Map<ValueKey, CellInput> }>();
  for (const { division, number, fingerprint, base } of accepted) {
    const merged = last.get(division)?.base ?? new Map<ValueKey, CellInput>();
    for (const [key, input] of base) merged.set(key, input);
    last.set(division, { number, fingerprint, base: merged });
  }
  return last;
}
