import type { Field } from './keys';
import type { Metadata } from './metadata';

/**
 * Version of the workbook's layout; a reader refuses a newer one, of which it would read a half.
 *
 * 1. Until R6's values could become final in R7's workbooks.
 * 2. An earlier year that is not final has its 値の区分; the master remembers when a year was closed.
 */
export const WORKBOOK_FORMAT = 2;

/** Headers that stood over a column in workbooks of a format, where they were others than today. Keys have stayed. */
const FORMER_HEADERS: readonly {
  readonly format: number;
  readonly headers: Readonly<Partial<Record<Field, readonly string[]>>>;
}[] = [{ format: 1, headers: { memo: ['引継メモ（印刷しません）'] } }];

/** Whether a workbook was handed out by an earlier version of the product. */
export function isOlderFormat({ format }: Pick<Metadata, 'format'>): boolean {
  return format < WORKBOOK_FORMAT;
}

/** Whether a header is one with which workbooks of this format were handed out, though it is not today's. */
export function isFormerHeader(
  field: Field,
  header: string,
  { format }: Pick<Metadata, 'format'>,
): boolean {
  return FORMER_HEADERS.some(
    (each) => each.format >= format && each.headers[field]?.includes(header) === true,
  );
}
