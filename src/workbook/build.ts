import type { WorkbookOptions } from './workbookOptions';
import { workbookContext } from './context';
import { StyleTable } from './design/styles';
import { defaultFont } from './design/fonts';
import { SHEET_KEYS } from './keys';
import { pillarLayouts } from './layout/pillarLayout';
import type { WorkbookPlan } from './plan';
import { councilSheet } from './sheets/council';
import { dataSheet } from './sheets/data';
import { guideSheet } from './sheets/guide/guide';
import { logSheet } from './sheets/log';
import { metaSheet } from './sheets/meta';
import { correctionsSheet } from './sheets/records/corrections';
import { hasRemarks, remarksSheet } from './sheets/records/remarks';
import { pillarSheet } from './sheets/pillar/pillar';
import { settingsSheet } from './sheets/settings';
import { summarySheet } from './sheets/summary/summary';

/**
 * The plan of a year's workbook: the master (取りまとめ用ブック) or, with a division, its own workbook of the same layout.
 * Pure: the same options give the same plan. Every formula carries the library's result as its cached value.
 *
 * @throws RangeError where the reporting year is none of the programme's
 */
export function buildWorkbook(options: WorkbookOptions): WorkbookPlan {
  const context = workbookContext(options);
  const styles = new StyleTable();
  const layouts = pillarLayouts(context);
  const pillars = layouts.map((layout) => ({
    layout,
    ...pillarSheet(context, layouts, layout, styles),
  }));
  const missing = new Map(pillars.map(({ layout, missing: rows }) => [layout, rows]));
  const settings = settingsSheet(context, styles);
  const master = context.division === null;
  const sheets = [
    guideSheet(context, layouts, missing, styles),
    summarySheet(context, layouts, styles),
    ...pillars.map(({ sheet }) => sheet),
    ...(master ? [councilSheet(context, layouts, styles)] : []),
    dataSheet(context, layouts, styles),
    settings.sheet,
    ...(hasRemarks(context) ? [remarksSheet(context, styles)] : []),
    ...(master ? [correctionsSheet(context, styles), logSheet(context, styles)] : []),
    metaSheet(context, styles),
  ];
  return {
    properties: {
      title: context.heading,
      subject: context.audience,
      creator: context.current.organisation,
      created: context.created,
      language: 'ja-JP',
    },
    defaultFont,
    styles: styles.styles,
    names: settings.names,
    sheets,
    activeSheet: master ? SHEET_KEYS.summary : SHEET_KEYS.guide,
  };
}
