import type { Decisions, MasterState, Submission } from '../../src/consolidation';
import {
  applyTo,
  decide,
  isWriting,
  lastRun,
  masterState,
  planConsolidation,
  replay,
  takeBack,
} from '../../src/consolidation';
import type { CellInput } from '../../src/evaluation';
import { isBlank } from '../../src/evaluation';
import type { LogEntry, ValueKey } from '../../src/workbook';
import { fc } from '../support/property';
import { number } from '../workbook/reading/book';
import type { Typing } from './generated';
import { corrections, filesOf, typings } from './generated';
import { TIME, consolidate, masterWith } from './office';

const RUNS = { numRuns: 40 };
const rule = fc.constantFrom<Decisions['conflicts']>('leave', 'keep', 'take');

function same(a: CellInput | undefined, b: CellInput | undefined): boolean {
  const [x, y] = [a ?? { kind: 'blank' as const }, b ?? { kind: 'blank' as const }];
  return (isBlank(x) && isBlank(y)) || JSON.stringify(x) === JSON.stringify(y);
}

/** The office corrects some of the values that the files name, in the master itself. */
function corrected(
  master: MasterState,
  files: readonly Submission[],
  by: readonly (readonly [number, number])[],
): MasterState {
  const keys = files
    .flatMap(({ values }) => [...values.keys()])
    .filter((key) => key.includes('.actual'));
  const values = new Map(master.values);
  for (const [at, value] of by) {
    const key = keys[at % Math.max(1, keys.length)];
    if (key !== undefined) values.set(key, number(value));
  }
  return masterState({ ...master.options, values });
}

/** Two consolidations after one another, the office correcting the master before and between them. */
const history = fc.record({
  first: typings,
  second: typings,
  before: corrections,
  between: corrections,
  rule,
});

interface History {
  readonly first: readonly Typing[];
  readonly second: readonly Typing[];
  readonly before: readonly (readonly [number, number])[];
  readonly between: readonly (readonly [number, number])[];
  readonly rule: Decisions['conflicts'];
}

interface Made {
  /** The master when the second files come in. */
  readonly master: MasterState;
  readonly files: readonly Submission[];
  readonly decisions: Decisions;
}

/** Most properties are tried with the same histories: each is made once. */
const makings = new Map<string, Made>();

function made(history: History): Made {
  const key = JSON.stringify(history);
  const making = makings.get(key) ?? freshlyMade(history);
  makings.set(key, making);
  return making;
}

function freshlyMade({ first, second, before, between, rule: conflicts }: History): Made {
  const earlier = filesOf('a', first);
  const files = filesOf('b', second);
  const start = corrected(masterWith(), earlier, before);
  const { master } = consolidate(start, earlier, choosing(start, earlier, conflicts));
  const middle = corrected(master, files, between);
  return { master: middle, files, decisions: choosing(middle, files, conflicts) };
}

/** Chooses the first by name of files that contend. */
function choosing(
  master: MasterState,
  files: readonly Submission[],
  conflicts: Decisions['conflicts'],
): Decisions {
  const { files: reports } = planConsolidation(master, files);
  const chosen = new Map<string, 'take'>();
  const divisions = new Set<string | null>();
  for (const { id, division, verdict } of reports) {
    if (verdict.kind !== 'duplicate' || divisions.has(division)) continue;
    divisions.add(division);
    chosen.set(id, 'take');
  }
  return { conflicts, files: chosen };
}

test('the generated cases reach every verdict that typing can bring about', () => {
  const items = new Set<string>();
  const reports = new Set<string>();
  for (const each of fc.sample(history, { numRuns: 60, seed: 5 })) {
    const { master, files } = made(each);
    for (const report of planConsolidation(master, files).files) {
      reports.add(report.verdict.kind);
      for (const { verdict } of report.items) items.add(verdict);
    }
  }
  const verdicts = ['blanked', 'changed', 'conflict', 'heldBack', 'new', 'notOwned', 'withdrawn'];
  expect([...items].sort()).toEqual(verdicts);
  expect([...reports].sort()).toEqual(['accepted', 'again', 'duplicate', 'older', 'rejected']);
});

describe('a consolidation, whatever the files hold', () => {
  test('does not depend on the order in which the files come', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 100 }), (each, seed) => {
        const { master, files } = made(each);
        const given = planConsolidation(master, files);
        const shuffled = files
          .map((file, index) => ({ file, at: ((index + 1) * seed) % 101 }))
          .sort((a, b) => a.at - b.at)
          .map(({ file }) => file);
        expect(planConsolidation(master, shuffled)).toEqual(given);
        expect(planConsolidation(master, [...files].reverse())).toEqual(given);
      }),
      RUNS,
    );
  });

  test('changes nothing when the same files come a second time', () => {
    fc.assert(
      fc.property(history, (each) => {
        const { master, files, decisions } = made(each);
        const once = consolidate(master, files, decisions).master;
        const twice = consolidate(once, files, decisions).master;
        expect(twice.options).toEqual(once.options);
      }),
      RUNS,
    );
  });

  test('loses nothing: every typed value is in the result, was stated before, or is listed with its reason', () => {
    fc.assert(
      fc.property(history, (each) => {
        const { master: before, files, decisions } = made(each);
        const { master, proposal } = consolidate(before, files, decisions);
        const reports = new Map(proposal.files.map((report) => [report.source, report]));
        for (const { source, values } of files) {
          const report = reports.get(source);
          if (report === undefined) throw new Error(`${source.fileName} is not listed`);
          const isTaken =
            ['accepted', 'again'].includes(report.verdict.kind) ||
            decisions.files?.get(report.id) === 'take';
          // Of a file that is not taken the verdict speaks for all of its values.
          if (!isTaken) continue;
          const items = new Map(report.items.map((item) => [item.key, item]));
          const base = before.accepted.get(report.division ?? '')?.base;
          const lost = [...values].filter(([key, { input, handedOut }]) => {
            if (isBlank(input) || same(master.at(key), input)) return false;
            if (same(base?.get(key) ?? handedOut, input)) return false;
            return (items.get(key)?.reason ?? null) === null;
          });
          expect(lost).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('is what its log says: replayed from the values before, it gives the values after', () => {
    fc.assert(
      fc.property(history, (each) => {
        const { master: before, files, decisions } = made(each);
        const { master } = consolidate(before, files, decisions);
        expect(sorted(replay(newLines(before, master), before.values))).toEqual(
          sorted(master.values),
        );
      }),
      RUNS,
    );
  });

  test('erases nothing for a blank: only a 取消, or a value that ends a 集計中 or 取消, does', () => {
    fc.assert(
      fc.property(history, (each) => {
        const { master: before, files, decisions } = made(each);
        const { master } = consolidate(before, files, decisions);
        const kinds = new Set(
          files.flatMap(({ values }) =>
            [...values].filter(([, { input }]) => textOf(input) === '取消').map(([key]) => key),
          ),
        );
        for (const [key, value] of before.values) {
          if (!isBlank(master.at(key))) continue;
          const isWithdrawn = kinds.has(kindKey(key));
          const isEnded = key.endsWith('.kind') && /^(?:集計中|取消)/.test(textOf(value));
          expect({ key, isErasedRightly: isWithdrawn || isEnded }).toEqual({
            key,
            isErasedRightly: true,
          });
        }
      }),
      RUNS,
    );
  });

  test('writes only what is proposed; a conflict that nobody decides stays as the master has it', () => {
    fc.assert(
      fc.property(history, (each) => {
        const { master, files } = made(each);
        const proposal = planConsolidation(master, files);
        const changes = decide(master, proposal, { conflicts: 'leave' }, TIME);
        const proposed = new Set(
          proposal.files
            .filter(({ verdict }) => ['accepted', 'again'].includes(verdict.kind))
            .flatMap(({ items }) => items.filter(isWriting).map(({ key }) => key)),
        );
        const values = [...changes.values.keys()].filter((key) => !key.startsWith('d:'));
        expect(values.filter((key) => !proposed.has(key))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('taking a consolidation back', () => {
  test('restores the master, and the same files are proposed as before', () => {
    fc.assert(
      fc.property(history, (each) => {
        const { master: before, files, decisions } = made(each);
        const { master } = consolidate(before, files, decisions);
        if (lastRun(master) === lastRun(before)) return;
        const back = takeBack(master, { kind: 'last' }, TIME);
        expect(back?.rest).toEqual([]);
        if (back === null) return;
        const restored = masterState(applyTo(master, back.changes));
        expect(sorted(restored.values)).toEqual(sorted(before.values));
        expect(restored.options.accepted).toEqual(before.options.accepted ?? []);
        expect(planConsolidation(restored, files)).toEqual(planConsolidation(before, files));
        expect(sorted(replay(newLines(before, restored), before.values))).toEqual(
          sorted(restored.values),
        );
      }),
      RUNS,
    );
  });

  test('leaves what was changed since, and lists it', () => {
    fc.assert(
      fc.property(history, corrections, (each, after) => {
        const { master: before, files, decisions } = made(each);
        const { master } = consolidate(before, files, decisions);
        if (lastRun(master) === lastRun(before)) return;
        const edited = corrected(master, files, after);
        const back = takeBack(edited, { kind: 'last' }, TIME);
        if (back === null) throw new Error('Nothing to take back');
        const restored = masterState(applyTo(edited, back.changes));
        const rest = new Set(back.rest.map(({ entry }) => entry.key));
        for (const { key, decision } of newLines(before, master)) {
          if (decision.kind === 'conflictKept') continue;
          const isEdited = !same(edited.at(key), master.at(key));
          expect(rest.has(key)).toBe(isEdited);
          expect(restored.at(key)).toEqual(isEdited ? edited.at(key) : before.at(key));
        }
      }),
      RUNS,
    );
  });
});

function newLines(before: MasterState, after: MasterState): readonly LogEntry[] {
  return (after.options.log ?? []).slice(before.options.log?.length ?? 0);
}

const textOf = (input: CellInput): string => (input.kind === 'text' ? input.text : '');

/** The 値の区分 beside a value of R6: `p:32-1:a|R6.actual` → `k:32-1|R6.kind`. */
const kindKey = (key: ValueKey): ValueKey =>
  key.replace(/^p:([^:]+):[^|]*/, 'k:$1').replace('.actual', '.kind');

function sorted(values: ReadonlyMap<ValueKey, CellInput>): readonly unknown[] {
  return [...values].filter(([, input]) => !isBlank(input)).sort(([a], [b]) => (a < b ? -1 : 1));
}
