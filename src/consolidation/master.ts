import type { CellInput } from '../evaluation';
import { inputText } from '../evaluation';
import { asOfDate, divisionInCharge, divisionName, programmeInForce } from '../programme';
import type {
  AcceptedSubmission,
  InputKey,
  ItemNames,
  Reading,
  RowKey,
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
  readonly state: string;
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
  /** Rows in which a division in charge fills something in, by their keys' texts. */
  rowsOf(charge: string): ReadonlyMap<string, RowKey>;
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
  const current = asOf === null ? programme : programmeInForce(programme, asOf);
  const charge = new Map(
    programme.divisions.map(({ id }) => [
      id,
      asOf === null ? id : divisionInCharge(programme, id, asOf),
    ]),
  );
  const inputs = inputKeys(options);
  const order = new Map<string, number>();
  for (const [index, { key, rowKey }] of inputs.entries()) {
    order.set(key, index);
    const row = rowKeyText(rowKey);
    if (!order.has(row)) order.set(row, index);
  }
  const rows = new Map(
    [...grouped(inputs, ({ owner }) => owner)].map(([charged, own]) => [
      charged,
      new Map(own.map(({ rowKey }) => [rowKeyText(rowKey), rowKey])),
    ]),
  );
  const predecessors = grouped(charge.keys(), (id) => charge.get(id) ?? null);
  return {
    options,
    values,
    sites,
    inputs: new Map(inputs.map((input) => [input.key, input])),
    rowsOf: (division) => rows.get(division) ?? new Map(),
    divisions: programme.divisions.map(({ id }) => id).filter((id) => rows.has(id)),
    names: itemNames(current, asOf),
    accepted: lastAccepted(options.accepted ?? []),
    inCharge: (division) => charge.get(division) ?? null,
    divisionName: (division) =>
      divisionName(current, charge.get(division) ?? division, asOf ?? undefined),
    predecessorsOf: (division) => predecessors.get(division) ?? [division],
    stateOf: (division) => {
      const state = values.get(valueKey({ kind: 'submission', division }, 'state'));
      return state === undefined ? '' : inputText(state).trim();
    },
    at: (key) => values.get(key) ?? BLANK,
    orderOf: (key) => order.get(key) ?? Infinity,
  };
}

/** Items by a name, in their order; those without one are left out. */
function grouped<T>(
  items: Iterable<T>,
  nameOf: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === null) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

function lastAccepted(accepted: readonly AcceptedSubmission[]): ReadonlyMap<string, LastAccepted> {
  const last = new Map<string, LastAccepted & { readonly base: Map<ValueKey, CellInput> }>();
  for (const { division, number, state, fingerprint, base } of accepted) {
    const merged = last.get(division)?.base ?? new Map<ValueKey, CellInput>();
    for (const [key, input] of base) merged.set(key, input);
    last.set(division, { number, state, fingerprint, base: merged });
  }
  return last;
}
