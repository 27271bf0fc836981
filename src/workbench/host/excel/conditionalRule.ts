import type { ConditionalFormat } from '../engine';
import type { FormatRuleSubject } from './classes';
import { itemNotFound } from './context';
import { mayChange } from './guard';

/** The conditional format that an object stands for. */
export const find = ({ sheet, id }: FormatRuleSubject): ConditionalFormat => {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (found === undefined) throw itemNotFound('the conditional format');
  return found;
};

export const change = (
  { sheet, id }: FormatRuleSubject,
  map: (format: ConditionalFormat) => ConditionalFormat,
): void => {
  mayChange(sheet, null);
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    format.id === id ? map(format) : format,
  );
};
