import type { CellPlan, PagePlan, SheetPlan, WorkbookPlan } from '../../src/workbook';

export const plainPage: PagePlan = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 },
  fitWidth: 1,
  fitHeight: 0,
  area: null,
  titleRows: null,
  rowBreaks: [],
};

/** A sheet with nothing on it but what is given. */
export function sheetPlan(key: string, name: string, given: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key,
    name,
    visibility: 'visible',
    columns: [],
    rows: {},
    defaultRowHeight: 15,
    cells: [],
    freeze: null,
    autoFilter: null,
    validations: [],
    conditionalFormats: [],
    protection: null,
    page: plainPage,
    summaryBelow: false,
    showGridLines: true,
    zoom: 100,
    ...given,
  };
}

/** A workbook of the given sheets in one plain style. */
export function workbookPlan(
  sheets: readonly SheetPlan[],
  given: Partial<WorkbookPlan> = {},
): WorkbookPlan {
  return {
    properties: {
      title: '',
      subject: '',
      creator: '',
      created: '2025-04-01T00:00:00Z',
      language: 'ja-JP',
    },
    defaultFont: { name: 'BIZ UDPGothic', size: 10 },
    styles: { plain: {} },
    names: [],
    sheets,
    activeSheet: sheets[0]?.key ?? '',
    ...given,
  };
}

/** A workbook of one sheet whose column A holds the values, in the plain style. */
export function columnOf(values: readonly CellPlan['value'][]): WorkbookPlan {
  const cells = values.map((value, row) => ({ row, column: 0, style: 'plain', value }));
  return workbookPlan([sheetPlan('only', '値', { cells })]);
}
