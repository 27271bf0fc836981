import type { Area, ColumnPlan, SheetPlan, ValidationPlan, WorkbookPlan } from '../../src/workbook';
import { CORRECTION_FIELDS, REMARK_FIELDS, SUBMISSION_TABLE_FIELDS } from '../../src/workbook';
import { tints } from '../../src/workbook/design/palette';
import type { Defined, Order } from './support/orders';
import { defined, filled, madeUp, orderTitle, planOf, saitama } from './support/orders';
import { madeUp as madeUpDefinition } from '../programme/madeUp';
import { namedAreas, parseFormula } from './support/formulaReferences';
import { CellIndex, pillarSheets, printedPoints } from './support/planCells';
import { dataRows } from './support/rowEdits';

/** The made-up programme with its initiatives spread over twelve pillars. */
function manyPillars(): Defined {
  const bare = madeUpDefinition as { initiatives: object[]; revisions: unknown[] };
  const [initiative] = bare.initiatives.slice(-1);
  return defined({
    ...bare,
    revisions: [],
    pillars: Array.from({ length: 12 }, (_, index) => ({
      no: index + 1,
      title: `柱の名称${String(index + 1)}/[行政]*?:「改革」`,
    })),
    initiatives: Array.from({ length: 12 }, (_, index) => ({
      ...initiative,
      no: index + 1,
      pillar: index + 1,
      kpis: [],
      steps: [
        {
          id: `${String(index + 1)}-s1`,
          name: '事業者の公募',
          plan: { H30: '条件の整理', R1: '公募', R2: '契約' },
          due: ['H30', 'R1', 'R2'],
        },
      ],
    })),
  });
}

const orders: readonly Order[] = [
  { of: saitama, year: 'R6', round: '年度末' },
  filled({ of: saitama, year: 'R6', round: '9月末' }, 71),
  { of: saitama, year: 'R7', round: '年度末', division: 'joho' },
  { of: saitama, year: 'R5', round: '9月末', division: 'chiiki' },
  { of: madeUp, year: 'R2', round: '年度末' },
  filled({ of: madeUp, year: 'R4', round: '12月末', division: 'keiei' }, 72),
  { of: madeUp, year: 'R4', round: '年度末', division: 'shimin' },
  { of: manyPillars(), year: 'R2', round: '年度末' },
];

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** Last row and column that hold a cell. */
function usedArea(sheet: SheetPlan): Area {
  const rows = Math.max(...sheet.cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...sheet.cells.map(({ column }) => column)) + 1;
  return { row: 0, column: 0, rows, columns };
}

const within = (inner: Area, outer: Area): boolean =>
  contains(outer, inner.row, inner.column) &&
  contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

const hasJapanese = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

/** Input cells in which anything may be written. */
const FREE = new Set<string>([
  ...['memo', 'officeReason', 'officeRemark', 'symbol', 'label'],
  ...SUBMISSION_TABLE_FIELDS.filter((field) => field !== 'state'),
  ...REMARK_FIELDS,
  ...CORRECTION_FIELDS,
]);

describe.each(orders.map((order) => [orderTitle(order), planOf(order)] as const))(
  'A workbook keeps what it promises: %s',
  (_, plan) => {
    const visible = plan.sheets.filter(({ visibility }) => visibility === 'visible');
    const cellsOf = (sheet: SheetPlan): Area => usedArea(sheet);
    // A text in a cell for numbers is what somebody typed there; only cells for texts say so.
    const isTextCell = (style: string): boolean =>
      !/[0#]/.test(plan.styles[style]?.numberFormat ?? '');
    const listNames = new Set(plan.names.map(({ name }) => name));

    it('names its sheets and names so that Excel takes them', () => {
      const names = plan.sheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).toMatch(/^[^[\]:*?/\\']+$/);
      }
      expect(listNames.size).toBe(plan.names.length);
    });

    it('shows the year over its columns, also while some of them are folded away', () => {
      for (const sheet of pillarSheets(plan)) {
        const years = new Map<
          string,
          { readonly texts: ColumnPlan[]; readonly all: ColumnPlan[] }
        >();
        const index = new CellIndex(sheet);
        for (const { row, column, style } of sheet.cells) {
          if (plan.styles[style]?.horizontal !== 'centerContinuous') continue;
          const [year = ''] = String(index.at(0, column)?.value).split('.');
          const lines = years.get(year) ?? { texts: [], all: [] };
          years.set(year, lines);
          const line = sheet.columns[column] ?? { width: 0 };
          lines.all.push(line);
          if (typeof index.at(row, column)?.value === 'string') lines.texts.push(line);
        }
        expect(years.size).toBeGreaterThan(1);
        for (const { all, texts } of years.values()) {
          expect(texts).toHaveLength(1);
          const isFolded = all.every(({ hidden }) => hidden === true);
          if (isFolded) expect(texts[0]?.outlineLevel).toBeGreaterThan(0);
          else expect(texts[0]?.hidden).not.toBe(true);
        }
      }
    });

    it('has no number that is a text where people see it: Excel would mark it as a mistake', () => {
      for (const sheet of visible) {
        const marked = sheet.cells.filter(
          ({ column, formula, row, value }) =>
            formula === undefined &&
            sheet.columns[column]?.hidden !== true &&
            sheet.rows[row]?.hidden !== true &&
            typeof value === 'string' &&
            /^[-+]?[\d,]+(?:\.\d+)?%?$/.test(value.trim()),
        );
        expect(marked.map(({ column, row }) => [sheet.name, row, column])).toEqual([]);
      }
    });

    it('has every input cell checked, with a Japanese message that fits', () => {
      for (const sheet of visible) {
        const index = new CellIndex(sheet);
        const fields = new Map(index.fields.map((field) => [index.columnOf(field), field]));
        const keys = new Map(index.rowKeys.map((key) => [index.rowOf(key), key]));
        const unchecked = sheet.cells
          .filter(({ style }) => plan.styles[style]?.input === true)
          .filter(
            ({ row, column }) =>
              !sheet.validations.some(({ areas }) =>
                areas.some((area) => contains(area, row, column)),
              ),
          )
          .map(({ row, column }) => [keys.get(row) ?? '', fields.get(column) ?? ''] as const);
        const unexpected = unchecked.filter(
          ([key, field]) =>
            !FREE.has(field) && !/^submission:(writer|contact|confirmedBy|explanation)$/.test(key),
        );
        expect(unexpected).toEqual([]);
      }
    });

    it('checks input cells only, each by one rule', () => {
      for (const sheet of visible) {
        const index = new CellIndex(sheet);
        const seen = new Set<string>();
        for (const area of sheet.validations.flatMap(({ areas }) => areas)) {
          for (let row = area.row; row < area.row + area.rows; row += 1) {
            for (let column = area.column; column < area.column + area.columns; column += 1) {
              const place = `${sheet.name} ${String(row)} ${String(column)}`;
              const style = index.at(row, column)?.style ?? '';
              expect([place, plan.styles[style]?.input, seen.has(place)]).toEqual([
                place,
                true,
                false,
              ]);
              seen.add(place);
            }
          }
        }
      }
    });

    it('says in Japanese, within the limits of Excel, what is expected and what was wrong', () => {
      const messages = ({ prompt, error }: ValidationPlan) =>
        prompt === undefined ? [error] : [prompt, error];
      for (const { title, text } of visible.flatMap((sheet) =>
        sheet.validations.flatMap(messages),
      )) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(text.length).toBeLessThanOrEqual(255);
        expect([title, hasJapanese(title)]).toEqual([title, true]);
        expect([text, hasJapanese(text)]).toEqual([text, true]);
      }
    });

    it('picks from lists that exist, and names only cells that exist', () => {
      for (const { rule } of visible.flatMap(({ validations }) => validations)) {
        if (rule.kind === 'list') expect(listNames).toContain(rule.source);
      }
      for (const [name, areas] of namedAreas(plan)) {
        expect([name, areas.length]).toEqual([name, 1]);
        for (const area of areas) {
          const sheet = plan.sheets.find((each) => each.name === area.sheet);
          expect([name, sheet !== undefined && within(area, cellsOf(sheet))]).toEqual([name, true]);
        }
      }
    });

    it('has formulas that refer to sheets, cells and names that exist', () => {
      const areas = new Map(plan.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
      for (const sheet of plan.sheets) {
        for (const { formula } of sheet.cells) {
          if (formula === undefined) continue;
          const { references, names } = parseFormula(formula, sheet.name);
          for (const name of names) expect(listNames).toContain(name);
          for (const reference of references) {
            const area = areas.get(reference.sheet);
            if (area === undefined || !within(reference, area)) {
              throw new Error(`${sheet.name}: ${formula} refers to no cell`);
            }
          }
        }
      }
    });

    it('protects every visible sheet and lets people filter and change widths', () => {
      for (const { protection } of visible) {
        expect(protection).toMatchObject({ allowAutoFilter: true, allowFormatColumns: true });
        expect(Object.keys(protection ?? {})).not.toContain('password');
      }
      expect(
        plan.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ key }) => key),
      ).toEqual(['meta']);
    });

    it('hides the keys, freezes the headers and filters the whole list', () => {
      for (const sheet of visible) {
        expect([sheet.name, sheet.columns[0]?.hidden, sheet.rows[0]?.hidden]).toEqual([
          sheet.name,
          true,
          true,
        ]);
        expect(new CellIndex(sheet).at(0, 0)?.value).toBe(`gyokaku:${sheet.key}`);
      }
      for (const sheet of pillarSheets(plan)) {
        const { first, last } = dataRows(sheet);
        const index = new CellIndex(sheet);
        expect(sheet.freeze?.rows).toBe(first);
        expect(index.rowKeys.map((key) => index.rowOf(key))).toEqual(
          Array.from({ length: last - first + 1 }, (__, offset) => first + offset),
        );
        // The hidden keys are part of it: they have to go along when people sort by its arrows.
        expect([sheet.autoFilter?.column, sheet.autoFilter?.columns]).toEqual([
          0,
          index.fields.length + 1,
        ]);
        expect(sheet.summaryBelow).toBe(false);
      }
    });

    it('opens every sheet with the cursor on a cell that people see', () => {
      for (const sheet of visible) {
        const { row, column } = sheet.activeCell ?? { row: 0, column: 0 };
        const hidden = sheet.rows[row]?.hidden === true || sheet.columns[column]?.hidden === true;
        expect([sheet.name, hidden]).toEqual([sheet.name, false]);
      }
    });

    it('starts a pillar sheet where something is to be typed, if anything is', () => {
      for (const sheet of pillarSheets(plan)) {
        const year = pillarYear(plan);
        const index = new CellIndex(sheet);
        const asked = sheet.cells.some(
          ({ column, style }) =>
            plan.styles[style]?.input === true &&
            index.fields.some(
              (field) => field.startsWith(`${year}.`) && index.columnOf(field) === column,
            ),
        );
        const { row, column } = sheet.activeCell ?? { row: 0, column: 0 };
        const style = index.at(row, column)?.style ?? '';
        expect([sheet.name, plan.styles[style]?.input === true]).toEqual([sheet.name, asked]);
      }
    });

    it('prints what is used, with the headers on every page', () => {
      for (const { name, page, ...sheet } of visible) {
        // The log grows: all of it is printed.
        if (sheet.key === 'log') continue;
        if (page.area === null) throw new Error(`${name} has no print area`);
        expect([name, within(page.area, cellsOf({ name, page, ...sheet }))]).toEqual([name, true]);
        expect(page.area.row).toBeGreaterThan(0);
        expect(page.area.column).toBeGreaterThan(0);
        expect(page.fitWidth).toBe(1);
        if (page.titleRows !== null) {
          expect([name, contains(page.area, page.titleRows[0], page.area.column)]).toEqual([
            name,
            true,
          ]);
        }
      }
      for (const sheet of pillarSheets(plan)) {
        const index = new CellIndex(sheet);
        const { area, titleRows } = sheet.page;
        if (area === null) throw new Error('No print area');
        expect(titleRows).toEqual([dataRows(sheet).first - 2, dataRows(sheet).first - 1]);
        expect(area.row + area.rows - 1).toBe(dataRows(sheet).last);
        // What is for work at the screen is not printed: details, the office's columns, 引継メモ, helper columns.
        const printed = index.fields.filter(
          (field) => index.columnOf(field) < area.column + area.columns,
        );
        for (const field of ['baseline', 'officeStatus', 'memo', 'officeRemark', 'measure']) {
          expect(printed).not.toContain(field);
        }
        expect(printed).toEqual(
          expect.arrayContaining(['no', 'title', 'report', 'reason', 'next']),
        );
      }
    });

    it('holds no text that a writer could take for a formula in a cell that is not one', () => {
      for (const sheet of plan.sheets) {
        for (const { value, formula, style } of sheet.cells) {
          if (formula !== undefined) expect(formula).not.toMatch(/^=/);
          else if (typeof value === 'string' && /^[=+@-]/.test(value) && isTextCell(style)) {
            expect([value, plan.styles[style]?.numberFormat]).toEqual([value, '@']);
          }
        }
      }
    });

    it('has no heights beyond those of Excel', () => {
      for (const sheet of plan.sheets) {
        for (const { height } of Object.values(sheet.rows)) {
          expect(height ?? 1).toBeLessThanOrEqual(409);
        }
      }
    });

    it('prints pillar sheets one A3 page wide at 7.5 points or more', () => {
      for (const sheet of pillarSheets(plan)) {
        expect(printedPoints(sheet)).toBeGreaterThanOrEqual(7.5);
      }
    });

    it('speaks Japanese wherever people look', () => {
      const own = definedTexts(plan);
      for (const sheet of visible) {
        for (const { row, column, value } of sheet.cells) {
          if (sheet.rows[row]?.hidden === true || sheet.columns[column]?.hidden === true) continue;
          if (typeof value !== 'string') continue;
          // `gyokaku report --publish` is typed as it stands.
          const words =
            value.replace(/gyokaku [a-z]+(?: --[a-z]+)?/g, '').match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
          const foreign = words.filter(
            (word) => !ALLOWED.has(word) && !/^[HR]\d+$/.test(word) && !own.includes(word),
          );
          expect([value, foreign]).toEqual([value, []]);
        }
      }
    });
  },
);

/** Words that are no English to a Japanese reader, and what people type into the product from outside. */
const ALLOWED = new Set([...['No', 'KPI', 'ID', 'R', 'H', 'Power', 'Query', 'Excel', 'PDF']]);

/** The reporting year: the only one with a column for 値の区分, or for a forecast. */
function pillarYear(plan: WorkbookPlan): string {
  const fields = pillarSheets(plan).flatMap((sheet) => new CellIndex(sheet).fields);
  return (
    /^(.+)\.(?:kind|forecast)$/.exec(
      fields.find((field) => /\.(?:kind|forecast)$/.test(field)) ?? '',
    )?.[1] ?? ''
  );
}

/** The programme's own texts, its ids and the identifiers of statuses: whatever stands in them may be shown. */
function definedTexts(plan: WorkbookPlan): string {
  const meta = plan.sheets.find(({ key }) => key === 'meta');
  const texts = meta?.cells.map(({ value }) => String(value ?? '')) ?? [];
  const identifiers = plan.sheets
    .find(({ key }) => key === 'settings')
    ?.cells.filter(({ column }) => column === 8)
    .map(({ value }) => String(value ?? ''));
  return [...texts, ...(identifiers ?? [])].join('\n');
}

describe('The colours of a column', () => {
  const plan = planOf({ of: saitama, year: 'R6', round: '年度末' });
  const rules = pillarSheets(plan).flatMap(({ conditionalFormats }) => conditionalFormats);

  it('of a status exclude one another: each asks for another word', () => {
    const [sheet] = pillarSheets(plan);
    if (sheet === undefined) throw new Error('No pillar');
    const column = new CellIndex(sheet).columnOf('R6.status');
    const formulas = sheet.conditionalFormats
      .filter(({ area }) => contains(area, area.row, column))
      .map(({ formula }) => formula);
    expect(formulas).toHaveLength(Object.keys(tints).length);
    const parts = formulas.map((formula) => /^(\$[A-Z]+\d+)="(.+)"$/.exec(formula));
    expect(new Set(parts.map((part) => part?.[1])).size).toBe(1);
    expect(new Set(parts.map((part) => part?.[2])).size).toBe(formulas.length);
    expect(new Set(Object.values(tints).map(({ word }) => word)).size).toBe(formulas.length);
  });

  it('look at their own row only and cover one contiguous range each', () => {
    for (const { area, formula } of rules) {
      expect(area.columns).toBe(1);
      for (const reference of parseFormula(formula, '').references) {
        if (reference.fixed) continue;
        expect([formula, reference.row, reference.rows]).toEqual([formula, area.row, 1]);
      }
    }
  });
});
