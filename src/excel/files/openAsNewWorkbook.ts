import { failureOf } from '../failure';

/** Characters per call: `String.fromCharCode` takes its arguments on the stack. */
const portion = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let index = 0; index < bytes.length; index += portion) {
    binary += String.fromCharCode(...bytes.subarray(index, index + portion));
  }
  return btoa(binary);
}

/**
 * Opens .xlsx bytes as a new, unsaved workbook in a window of its own (ExcelApi 1.8).
 *
 * @throws ExcelFailure
 */
export async function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch (error) {
    throw failureOf(error, '新しいブックを開く操作', 'asBefore');
  }
}
