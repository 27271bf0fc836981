import type { FoundSheet } from '../reading/inspect';
import { runInExcel, send } from '../session';

type ProtectedSheet = Pick<FoundSheet, 'id' | 'protection'>;

/** Puts protection back on wherever it was, after a failure in between. */
export async function protectAgain(
  context: Excel.RequestContext,
  sheets: readonly ProtectedSheet[],
): Promise<void> {
  const asked = await send(context, () =>
    sheets.flatMap(({ id, protection: options }) => {
      if (options === null) return [];
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.protection.load('protected');
      return [{ sheet, options }];
    }),
  );
  await send(context, () => {
    for (const { sheet, options } of asked) {
      if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(options);
    }
  });
}

/** The same where it is all that can still be done: a failure of it is told by what failed before. */
export async function closeAgain(sheets: readonly ProtectedSheet[]): Promise<void> {
  await runInExcel((context) => protectAgain(context, sheets)).catch(() => undefined);
}
