import type { CellInput } from '../evaluation';
import { isBlank } from '../evaluation';
import type { LogEntry, ValueKey, Values } from '../workbook';
import { isClosedField, sameValue } from '../workbook';
import type { MasterChanges } from './decide';
import { nextRun } from './decide';
import type { MasterState } from './master';

/** What is taken back: all of the last consolidation, or one file of any. */
export type TakeBackTarget =
  | { readonly kind: 'last' }
  | { readonly kind: 'file'; readonly run: number; readonly fingerprint: string };

export interface TakeBack {
  readonly changes: MasterChanges;
  readonly rest: readonly NotRestored[];
}

/** A value that is not restored. */
export interface NotRestored {
  readonly entry: LogEntry;
  readonly current: CellInput;
  /** `changed`: the cell no longer holds what was written, or something else has written it since. `closed`: its year is. */
  readonly why: 'changed' | 'closed';
}

/** Number of the last consolidation that still stands; null where there is none. */
export function lastRun({ options }: MasterState): number | null {
  return options.accepted?.at(-1)?.run ?? null;
}

/**
 * Takes back what a consolidation wrote: restores just the cells that still hold it and lists the rest. The submissions
 * count as not accepted any more, so that the same files can be consolidated again. Logged like everything else.
 *
 * @returns null where there is nothing to take back
 */
export function takeBack(
  master: MasterState,
  target: TakeBackTarget,
  time: string,
): TakeBack | null {
  const run = target.kind === 'last' ? lastRun(master) : target.run;
  const isMeant = (each: { readonly run: number; readonly fingerprint: string }): boolean =>
    each.run === run && (target.kind === 'last' || each.fingerprint === target.fingerprint);
  const accepted = master.options.accepted ?? [];
  if (run === null || !accepted.some(isMeant)) return null;

  const values = new Map<ValueKey, CellInput>();
  const log: LogEntry[] = [];
  const rest: NotRestored[] = [];
  const number = nextRun(master);
  for (const [key, written] of standingWrites(master.options.log ?? [])) {
    const entry = written.filter(isMeant).at(-1);
    if (entry === undefined) continue;
    const current = master.at(key);
    if (entry !== written.at(-1) || !sameValue(current, entry.new)) {
      rest.push({ entry, current, why: 'changed' });
      continue;
    }
    if (isClosedField(key.slice(key.indexOf('|') + 1), master.options)) {
      rest.push({ entry, current, why: 'closed' });
      continue;
    }
    const { old } = firstOfLast(written, isMeant) ?? entry;
    values.set(key, old);
    log.push({
      ...entry,
      run: number,
      time,
      old: current,
      new: old,
      submitted: null,
      decision: { kind: 'takenBack', run },
    });
  }
  const changes: MasterChanges = {
    run: number,
    time,
    values,
    log,
    accepted: accepted.filter((each) => !isMeant(each)),
    undecided: [],
  };
  return { changes, rest };
}

/** The first of the entries at the end that are meant. */
function firstOfLast(
  entries: readonly LogEntry[],
  isMeant: (entry: LogEntry) => boolean,
): LogEntry | undefined {
  let first: LogEntry | undefined;
  for (const entry of [...entries].reverse()) {
    if (!isMeant(entry)) break;
    first = entry;
  }
  return first;
}

/** By key what has been written and not taken back, oldest first. */
function standingWrites(log: readonly LogEntry[]): ReadonlyMap<ValueKey, readonly LogEntry[]> {
  const writes = new Map<ValueKey, LogEntry[]>();
  for (const entry of log) {
    const { decision, fingerprint, key } = entry;
    if (decision.kind === 'conflictKept') continue;
    const own = writes.get(key) ?? [];
    writes.set(key, own);
    if (decision.kind !== 'takenBack') own.push(entry);
    else {
      while (own.at(-1)?.run === decision.run && own.at(-1)?.fingerprint === fingerprint) own.pop();
    }
  }
  return writes;
}

/** The values after all that the log records, from the values before it. */
export function replay(log: readonly LogEntry[], start: Values): Values {
  const values = new Map<ValueKey, CellInput>(start);
  for (const { key, new: input } of log) {
    if (isBlank(input)) values.delete(key);
    else values.set(key, input);
  }
  return values;
}
