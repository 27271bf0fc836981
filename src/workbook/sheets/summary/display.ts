import { FORMULA_NAMES } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import type { LinkedText } from '../linkedText';

/** The same as a head: the symbol above the word. */
export function headOf(context: WorkbookContext, position: number): LinkedText {
  const { formula, text } = displayOf(context, position);
  return { formula: `SUBSTITUTE(${formula}," ",CHAR(10),1)`, text: text.replace(' ', '\n') };
}

/** `◎ 達成`, or whatever the office has made of it on 設定. */
export function displayOf(context: WorkbookContext, position: number): LinkedText {
  return {
    formula: `INDEX(${FORMULA_NAMES.display},${String(position)})`,
    text: context.judgements.displayOf(position),
  };
}
