import type { CellInput } from '../evaluation';
import { isBlank } from '../evaluation';
import type { Field, RemarkField, ValueKey } from './keys';
import type { Values } from './values';

/**
 * The remarks of the council as the next round's workbook has them: what was said this time becomes 前回, the cells of the
 * next council are empty. What was said before stays where nothing new was said; a remark that nobody has answered is kept
 * above the new one, since it is still open. Everything else in the values is as it was.
 */
export function carriedRemarks(values: Values): Values {
  const carried = new Map(values);
  for (const [key, remark] of values) {
    const row = rowOf(key, 'remark');
    if (row === null) continue;
    const at = (field: RemarkField): ValueKey => `${row}|${field}`;
    const answer = values.get(at('answer'));
    carried.delete(key);
    carried.delete(at('answer'));
    if (isBlank(remark)) continue;
    const open = isOpen(values.get(at('earlierRemark')), values.get(at('earlierAnswer')));
    carried.set(at('earlierRemark'), open === null ? remark : joined(open, remark));
    if (answer === undefined || isBlank(answer)) carried.delete(at('earlierAnswer'));
    else carried.set(at('earlierAnswer'), answer);
  }
  return carried;
}

function rowOf(key: ValueKey, field: Field): string | null {
  const end = `|${field}`;
  return key.startsWith('i:') && key.endsWith(end) ? key.slice(0, -end.length) : null;
}

/** The earlier remark, where it has no answer yet. */
function isOpen(remark: CellInput | undefined, answer: CellInput | undefined): CellInput | null {
  const answered = answer !== undefined && !isBlank(answer);
  return remark === undefined || isBlank(remark) || answered ? null : remark;
}

function joined(first: CellInput, second: CellInput): CellInput {
  const text = (input: CellInput): string => {
    if (input.kind === 'text') return input.text;
    return input.kind === 'number' ? String(input.value) : '';
  };
  return { kind: 'text', text: `${text(first)}\n${text(second)}` };
}
