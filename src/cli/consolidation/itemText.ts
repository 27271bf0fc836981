import type { CellInput } from '../../evaluation';
import type { Site, ValueKey } from '../../workbook';
import { cellAddress, dayText, shownText } from '../../workbook';
import { cutTo } from '../terminal/width';

/** Columns of a value in a line; a report of 400 characters is recognised by its beginning. */
const LONGEST = 60;

/** What stands in a cell, on one line and in brackets; a day as a day. */
export function shownValue(input: CellInput, key: ValueKey = ''): string {
  const text = (dayIn(input, key) ?? shownText(input)).replace(/\s+/g, ' ').trim();
  return text === '' ? '（空欄）' : `「${cutTo(text, LONGEST)}」`;
}

/** The day that a cell holds, `2025-04-21`; null where it holds something else, or a value that is no day. */
export function dayIn(input: CellInput, key: ValueKey): string | null {
  return input.kind === 'number' && DAYS.test(key) ? dayText(input.value) : null;
}

/** Fields of the submission table and the 提出 block that hold a day. */
const DAYS = /\|(?:submittedOn|confirmedOn)$/;

/** ［柱1 T12］; nothing for no place. */
export function placeText(site: Site | null): string {
  return site === null ? '' : `［${site.sheet} ${cellAddress(site.row, site.column)}］`;
}
