import type { Book, Sheet, Area } from '../engine';
import { HostError, subjectOf, type ClassDefinition, type HostObject } from '../protocol';
import type { AreasSubject, ExcelClasses, RangeSubject } from './classes';
import type { EventHub } from './events';

/** What the behaviour of the classes works with. */
export interface ExcelContext {
  readonly book: Book;
  readonly events: EventHub;
  readonly settings: ContextSettings;
  /** Ranges that move with inserted and deleted cells: those of this request, and those that the client keeps. */
  readonly liveRanges: Set<RangeSubject>;
  /** The object of the protocol for a thing. */
  make<K extends keyof ExcelClasses>(name: K, subject: ExcelClasses[K]): HostObject;
}

export interface ContextSettings {
  /** Dates typed without a year are of this one's. */
  readonly now: () => Date;
  /**
   * Whether protecting a protected sheet, or unprotecting an unprotected one, fails. Builds of Excel differ
   * (OfficeDev/office-js issue 6784); the stricter one is what an add-in has to survive.
   */
  readonly strictProtection: boolean;
  /** Opens the bytes of an .xlsx as another workbook. */
  readonly openWorkbook: (base64: string | null) => Promise<void>;
}

export type Define<K extends keyof ExcelClasses> = (
  context: ExcelContext,
) => ClassDefinition<ExcelClasses[K]>;

export function makeRange(context: ExcelContext, sheet: Sheet, area: Area): HostObject {
  const subject: RangeSubject = { sheet, area };
  context.liveRanges.add(subject);
  return context.make('Range', subject);
}

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist. (${what})`);

export const accessDenied = (what: string): HostError =>
  new HostError('AccessDenied', `You cannot perform the requested operation. (${what})`);

export const invalidOperation = (what: string): HostError =>
  new HostError('InvalidOperation', `The operation is not possible. (${what})`);

/** The cells of a range; fails where they or their sheet are gone. */
export function areaOf({ sheet, area }: RangeSubject): Area {
  if (sheet.deleted) throw itemNotFound('the worksheet was deleted');
  if (area === null) throw itemNotFound('the cells were deleted');
  return area;
}

/** The ranges that an object of the protocol stands for; none where it is something else. */
export function rangesOf(object: HostObject): readonly RangeSubject[] {
  if (object.className === 'Range') return [subjectOf(object) as RangeSubject];
  if (object.className === 'RangeAreas') return (subjectOf(object) as AreasSubject).ranges;
  return [];
}

/** The areas of one or more ranges. */
export const areasOf = ({ ranges }: AreasSubject): readonly Area[] => ranges.map(areaOf);

/** A single range as what may have several. */
export const onlyRange = (range: RangeSubject): AreasSubject => ({
  sheet: range.sheet,
  ranges: [range],
});

export function alive(sheet: Sheet): Sheet {
  if (sheet.deleted) throw itemNotFound('the worksheet was deleted');
  return sheet;
}
