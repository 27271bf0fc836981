import { readDocument, workbookFile, type DocumentFile, type FileOptions } from './documentFile';

/**
 * The open workbook as .xlsx bytes, as it is now, saved or not.
 *
 * @throws ExcelFailure
 * @throws AbortError (the signal's reason) when stopped
 */
export function readFile(options: FileOptions = {}): Promise<DocumentFile> {
  return readDocument(workbookFile, 'ブックの読み取り', options);
}
