import type { Book, Sheet } from '../engine';
import { HostError, invalidArgument } from '../protocol';

/** Refuses what Excel refuses as a sheet's name. */
export function checkSheetName(book: Book, name: string, self: Sheet | null): void {
  const bad =
    name === '' ||
    name.length > 31 ||
    /[\\/?*:[\]：￥／？＊［］]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    /^(?:history|履歴)$/i.test(name);
  if (bad) throw invalidArgument(`${name} cannot be a sheet's name`);
  const other = book.findSheet(name);
  if (other !== undefined && other !== self) {
    throw new HostError('ItemAlreadyExists', `A sheet with the name ${name} exists.`);
  }
}
