import { HostError, invalidArgument, isNil, type HostObject } from '../protocol';
import type { Book, Sheet } from '../engine';
import { flag, optionalText, textValue } from './args';
import { invalidOperation, itemNotFound, type Define, type ExcelContext } from './context';
import { registrations } from './registrations';
import { checkSheetName } from './sheetNames';

export const worksheetCollectionClass: Define<'WorksheetCollection'> = (context) => {
  const make = (sheet: Sheet | undefined): HostObject | null =>
    sheet === undefined ? null : context.make('Worksheet', sheet);
  const among = (book: Book, args: readonly unknown[]): readonly Sheet[] =>
    flag(args, 0) ? book.sheets.filter(({ visibility }) => visibility === 'Visible') : book.sheets;
  return {
    items: (book) => book.sheets.map((sheet) => context.make('Worksheet', sheet)),
    indexer: (book, key) => {
      const found = book.findSheet(textValue(key));
      if (found === undefined) throw itemNotFound(`sheet ${String(key)}`);
      return context.make('Worksheet', found);
    },
    methods: {
      add: (book, args) => {
        structureMayChange(context);
        const name = optionalText(args, 0) ?? freeName(book);
        checkSheetName(book, name, null);
        const sheet = book.addSheet(name);
        context.events.raise('added', sheet, { source: 'Local' });
        return context.make('Worksheet', sheet);
      },
      getActiveWorksheet: (book) => make(book.active),
      getCount: (book, args) => among(book, args).length,
      getFirst: (book, args) => make(among(book, args)[0]),
      getLast: (book, args) => make(among(book, args).at(-1)),
      getItemOrNullObject: (book, args) => make(book.findSheet(textValue(args[0]))),
      ...registrations,
    },
  };
};

/** Sheet1, Sheet2 …, the first that is free. */
function freeName(book: Book): string {
  let number = 1;
  while (book.findSheet(`Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

/** A protected workbook keeps its sheets. */
export function structureMayChange({ book }: ExcelContext): void {
  if (book.structureProtection !== null) {
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
  }
}

/** A workbook shows at least one sheet. */
export function mayVanish(book: Book, sheet: Sheet): void {
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0) throw invalidOperation('a workbook needs a visible sheet');
}

export function positionValue(value: unknown, book: Book): number {
  if (isNil(value) || typeof value !== 'number' || value < 0 || value >= book.sheets.length) {
    throw invalidArgument('the position');
  }
  return Math.trunc(value);
}
