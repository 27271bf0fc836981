import { onArea, overlaps, type ConditionalFormat, type Sheet } from '../engine';
import type { AreasSubject, FormatRuleSubject } from './classes';
import { areasOf, itemNotFound } from './context';
import { mayChange } from './guard';

/** The areas of the conditional format that an object stands for, the first in front: its formulas are the format's. */
export function piecesOf({
  sheet,
  id,
}: FormatRuleSubject): readonly [ConditionalFormat, ...ConditionalFormat[]] {
  const [first, ...more] = sheet.conditionalFormats.filter((format) => format.id === id);
  if (first === undefined) throw itemNotFound('the conditional format');
  return [first, ...more];
}

export const find = (subject: FormatRuleSubject): ConditionalFormat => piecesOf(subject)[0];

/** Ids of a sheet's conditional formats in order of priority; those that touch the given cells. */
export function idsOf(sheet: Sheet, among?: AreasSubject): readonly string[] {
  const areas = among === undefined ? null : areasOf(among);
  const formats = sheet.conditionalFormats.filter(
    (format) => areas === null || areas.some((area) => overlaps(format.area, area)),
  );
  return [...new Set(formats.map(({ id }) => id))];
}

/** Changes a format on all of its areas; what is written for its first cell is moved to the others. */
export function change(
  subject: FormatRuleSubject,
  map: (format: ConditionalFormat) => ConditionalFormat,
): void {
  const { sheet, id } = subject;
  mayChange(sheet, null);
  const changed = map(find(subject));
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    format.id === id ? onArea(changed, format.area) : format,
  );
}
