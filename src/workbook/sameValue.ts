import type { CellInput } from '../evaluation';
import { isBlank } from '../evaluation';

/**
 * Whether two cells say the same. Programs that save a workbook again keep 15 digits of a number and write line breaks
 * in their own way; neither is a change that somebody made.
 */
export function sameValue(a: CellInput, b: CellInput): boolean {
  if (a.kind === 'number' && b.kind === 'number') {
    return a.value === b.value || digits(a.value) === digits(b.value);
  }
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  return a.kind === b.kind && plainText(a) === plainText(b);
}

const digits = (value: number): string => value.toPrecision(15);

/** U+0001 is how LibreOffice saves a tab. */
function plainText(input: CellInput): string {
  switch (input.kind) {
    case 'text':
      // eslint-disable-next-line no-control-regex -- that is what LibreOffice leaves
      return input.text.replace(/\r\n?/g, '\n').replace(/\u0001/g, '\t');
    case 'number':
    case 'boolean':
      return String(input.value);
    case 'error':
      return input.code;
    case 'blank':
      return '';
  }
}

/** A text that is the same for values that say the same, and only for those. */
export function valueText(input: CellInput): string {
  if (isBlank(input)) return '';
  return input.kind === 'number'
    ? `number ${digits(input.value)}`
    : `${input.kind} ${plainText(input)}`;
}
