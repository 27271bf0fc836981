import type { WorkbookContext } from '../context';
import { WORKBOOK_FORMAT } from '../formats';
import { hiddenKeyStyle } from '../design/cells';
import type { StyleTable } from '../design/styles';
import { SHEET_KEYS } from '../keys';
import { portraitA4 } from '../layout/page';
import { SheetBuilder } from '../layout/sheetBuilder';
import { metadataRows } from '../metadata';
import type { SheetPlan } from '../plan';

/** Metadata lives in a very hidden sheet: settings of the document do not survive every program that saves it. */
export function metaSheet(context: WorkbookContext, styles: StyleTable): SheetPlan {
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.meta,
      name: 'メタ情報',
      visibility: 'veryHidden',
      columns: [14, 40, 10, 20, 20, 20, 20, 20].map((width) => ({ width })),
      protection: null,
      page: portraitA4(context.heading, context.audience),
    },
    styles,
  );
  metadataRows({
    format: WORKBOOK_FORMAT,
    programmeId: context.programme.id,
    year: context.reportingYear,
    round: context.round.id,
    division: context.division,
    created: context.created,
    definition: context.definition,
    handedOut: context.handedOut ?? context.values,
    closedYears: context.closedYears,
    earlier:
      context.earlier === null
        ? null
        : { round: context.earlier.round.id, values: context.earlier.values },
    yearEvents: context.yearEvents ?? [],
    asClosed: context.asClosed ?? new Map(),
    accepted: context.accepted ?? [],
  }).forEach((values, row) => {
    values.forEach((value, column) => {
      const style = typeof value === 'number' ? { font: { size: 8 } } : hiddenKeyStyle;
      if (value !== null) sheet.value(row, column, value, style);
    });
  });
  return sheet.plan();
}
