import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellInput } from '../../src/evaluation';
import type { SheetPlan, Values, WorkbookPlan } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { madeUp as madeUpDefinition } from '../programme/madeUp';
import { convert, inTemporaryFolder } from '../support/libreoffice';
import { runPython } from '../support/python';
import type { Defined } from './support/orders';
import { defined, planOf, saitama } from './support/orders';
import { CellIndex, sheetOf } from './support/planCells';

/** Japanese as people write it, with numbers and a Latin word now and then. */
function written(characters: number): string {
  const sentence =
    '関係課と連携して説明会を12回開催し、利用者の意見を踏まえて手順を見直した。Web会議の利用は年間3,450件に達し、';
  return sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
}

const text = (characters: number): CellInput => ({ kind: 'text', text: written(characters) });

/** The made-up programme with titles of 60 characters and a division of 30. */
function wordy(): Defined {
  const bare = madeUpDefinition as {
    readonly divisions: readonly { readonly name: string }[];
    readonly initiatives: readonly {
      readonly no: number;
      readonly divisions: readonly string[];
      readonly kpis: readonly object[];
      readonly steps: readonly object[];
    }[];
  };
  const title = (no: number): string => `${written(58)}${String(no).padStart(2, '0')}`;
  const longName = '地域生活文化交流推進室広域行政デジタル基盤整備担当課長付担当課';
  return defined({
    ...(madeUpDefinition as object),
    revisions: [],
    divisions: bare.divisions.map((division) =>
      division.name === '市民課' ? { ...division, name: longName } : division,
    ),
    initiatives: bare.initiatives.map((initiative) => ({
      ...initiative,
      title: title(initiative.no),
      divisions: initiative.divisions.map((name) => (name === '市民課' ? longName : name)),
      kpis: initiative.kpis.map((kpi, index) => ({ ...kpi, name: title(index) })),
      steps: initiative.steps.map((step, index) => ({ ...step, name: title(index) })),
    })),
  });
}

/** Every row has all of its texts as long as they may be. */
const long: Values = new Map(
  ['t:3:shimin', 't:3:ICT', 'i:8', 't:21:ICT', 't:21:keiei', 'i:105'].flatMap((key) =>
    (['report', 'reason', 'next', 'memo'] as const).map((field): readonly [string, CellInput] => [
      `${key}|${field}`,
      // A reason is as long as a report only where somebody overdoes it.
      text(key === 'i:105' ? 1000 : field === 'report' ? 400 : 220),
    ]),
  ),
);

type Heights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What of a plan gives its rows their heights, with names of its own so that several fit into one file. */
function looksOf(plan: WorkbookPlan, number: number): Pick<WorkbookPlan, 'sheets' | 'styles'> {
  const own = (name: string): string => `${String(number)}${name}`;
  const sheets = plan.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .map((sheet): SheetPlan => ({
      ...sheet,
      key: own(sheet.key),
      name: own(sheet.name),
      cells: sheet.cells
        .filter(({ column }) => sheet.columns[column]?.hidden !== true)
        .map(({ row, column, value, style }) => ({ row, column, value, style: own(style) })),
      validations: [],
      conditionalFormats: [],
      autoFilter: null,
      page: { ...sheet.page, area: null, titleRows: null },
    }));
  const styles = Object.entries(plan.styles).map(([key, style]) => [own(key), style] as const);
  return { sheets, styles: Object.fromEntries(styles) };
}

/** Heights in points that LibreOffice gives the rows of each plan's sheets when it may choose. */
async function optimalHeights(plans: readonly WorkbookPlan[]): Promise<readonly Heights[]> {
  const [first] = plans;
  if (first === undefined) throw new Error('No plan');
  const looks = plans.map(looksOf);
  const together: WorkbookPlan = {
    ...first,
    names: [],
    sheets: looks.flatMap(({ sheets }) => sheets),
    styles: Object.assign({}, ...looks.map(({ styles }) => styles)) as WorkbookPlan['styles'],
    activeSheet: looks[0]?.sheets[0]?.key ?? '',
  };
  const heights = await inTemporaryFolder(async (folder) => {
    const [input, out, free] = ['fixed.xlsx', 'out', 'free.fods'].map((name) => join(folder, name));
    if (input === undefined || out === undefined || free === undefined)
      throw new Error('No folder');
    await mkdir(out);
    await writeFile(input, await writeXlsx(together));
    // Only in its own format can LibreOffice be told to choose the heights anew.
    const fixed = await readFile(await convert(input, 'fods', out), 'utf8');
    await writeFile(
      free,
      fixed
        .replace(/style:row-height="[^"]*"/g, '')
        .replace(/(style:use-optimal-row-height)="false"/g, '$1="true"'),
    );
    return JSON.parse(runPython(READ_HEIGHTS, [await convert(free, 'xlsx', out)])) as Heights;
  });
  return plans.map((plan, number) =>
    Object.fromEntries(
      plan.sheets.map(({ name }) => [name, heights[`${String(number)}${name}`] ?? {}]),
    ),
  );
}

const READ_HEIGHTS = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: {str(row - 1): size.height for row, size in sheet.row_dimensions.items()
    if size.height is not None and not size.hidden} for sheet in book}))
`;

/** Rows of a plan that are lower than LibreOffice would make them, and by how much. */
function cutRows(plan: WorkbookPlan, keys: readonly string[], optimal: Heights): readonly string[] {
  return plan.sheets
    .filter(({ key }) => keys.some((each) => key.startsWith(each)))
    .flatMap((sheet) =>
      Object.entries(optimal[sheet.name] ?? {}).flatMap(([row, height]) => {
        const planned = sheet.rows[Number(row)]?.height ?? sheet.defaultRowHeight;
        return planned < height - 0.5
          ? [
              `${sheet.name} row ${String(Number(row) + 1)}: ${String(planned)} of ${String(height)}`,
            ]
          : [];
      }),
    );
}

describe('Long texts', () => {
  const plans = [
    planOf({ of: wordy(), year: 'R2', round: '年度末', values: long }),
    planOf({ of: saitama, year: 'R6', round: '年度末' }),
    planOf({ of: saitama, year: 'R6', round: '9月末', division: 'chiiki' }),
  ];
  let optimal: readonly Heights[];

  beforeAll(async () => {
    optimal = await optimalHeights(plans);
  });

  it('make LibreOffice choose heights of its own, or this test would prove nothing', () => {
    const heights = Object.values(optimal[0]?.['柱1'] ?? {});
    expect(Math.max(...heights)).toBeGreaterThan(100);
    expect(new Set(heights).size).toBeGreaterThan(4);
  });

  it.each([
    ['titles of 60 characters, a division of 30, reports of 400, texts of 1,000', 0],
    ['the real programme', 1],
    ['a division of the real programme', 2],
  ])('are shown whole in every row of every sheet: %s', (_, number) => {
    const [plan, heights] = [plans[number], optimal[number]];
    if (plan === undefined || heights === undefined) throw new Error('No such plan');
    const sheets = ['pillar-', 'guide', 'summary', 'council', 'data', 'settings', 'log'];
    expect(cutRows(plan, sheets, heights)).toEqual([]);
  });

  it('are found out where a row is too low', () => {
    const [plan, heights] = [plans[0], optimal[0]];
    if (plan === undefined || heights === undefined) throw new Error('No such plan');
    const sheet = sheetOf(plan, 'pillar-1');
    const row = new CellIndex(sheet).rowOf('t:3:ICT');
    const lower = { ...sheet, rows: { ...sheet.rows, [row]: { height: 80 } } };
    const cut = { ...plan, sheets: plan.sheets.map((each) => (each === sheet ? lower : each)) };
    expect(cutRows(cut, ['pillar-'], heights)).toHaveLength(1);
  });
});
