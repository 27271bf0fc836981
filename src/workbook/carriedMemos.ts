import type { CellInput } from '../evaluation';
import { inputText } from '../evaluation';
import { asOfDate, divisionInCharge, initiativeByNo } from '../programme';
import type { WorkbookOptions } from './workbookOptions';
import type { InputKey } from './inputKeys';
import type { RowKey, ValueKey } from './keys';
import { parseValueKey } from './keys';

/**
 * 引継メモ of rows that the next report does not have, by the key under which they go along: an initiative that has become
 * joint, or whose divisions are others since April, keeps its rows under other keys. A memo goes to whoever is in charge of
 * the division's work now, else to the initiative's first row; of an initiative that is gone it has no place.
 *
 * @param next the next report, of which the inputs are
 */
export function movedMemos(
  master: WorkbookOptions,
  next: WorkbookOptions,
  inputs: readonly InputKey[],
): ReadonlyMap<ValueKey, CellInput> {
  const known = new Set(inputs.map(({ key }) => key));
  const moved = new Map<ValueKey, CellInput>();
  for (const [key, memo] of master.values) {
    if (known.has(key) || !key.endsWith('|memo') || memo.kind === 'blank') continue;
    const home = memoHome(key, master, next, inputs);
    if (home === null) continue;
    const before = moved.get(home) ?? master.values.get(home);
    moved.set(home, before === undefined ? memo : joined(before, memo));
  }
  return moved;
}

/** Key under which the memo of a row that is gone goes along; null where its initiative is gone too. */
export function memoHome(
  key: ValueKey,
  { programme: former }: WorkbookOptions,
  { programme, reportingYear, round }: WorkbookOptions,
  inputs: readonly InputKey[],
): ValueKey | null {
  const rowKey = parseValueKey(key)?.rowKey;
  const no = rowKey === undefined ? null : initiativeOf(rowKey);
  if (rowKey === undefined || no === null) return null;
  const division =
    rowKey.kind === 'report' ? rowKey.division : initiativeByNo(former, no)?.divisions[0];
  const asOf = asOfDate(programme, reportingYear, round);
  const charge =
    division === undefined || asOf === null
      ? division
      : divisionInCharge(programme, division, asOf);
  const places = inputs.filter((each) => each.field === 'memo' && initiativeOf(each.rowKey) === no);
  return (places.find(({ owner }) => owner === charge) ?? places[0])?.key ?? null;
}

function initiativeOf(rowKey: RowKey): number | null {
  return rowKey.kind === 'initiative' || rowKey.kind === 'report' ? rowKey.no : null;
}

function joined(first: CellInput, second: CellInput): CellInput {
  return { kind: 'text', text: `${inputText(first)}\n${inputText(second)}` };
}
