import type { CellPlan, CellStyle, SheetPlan, ValidationPlan, WorkbookPlan } from './plan';

/** What is to be done to one sheet so that it becomes as the next plan has it. */
export interface SheetDifference {
  readonly key: string;
  /** Cells with another value or formula. A formula's cached result does not count: the application calculates. */
  readonly contents: readonly CellPlan[];
  /** Cells with another look. */
  readonly looks: readonly CellPlan[];
  /** Cells that the next plan no longer has. */
  readonly removed: readonly CellPlan[];
  /** Indexes of columns and rows with another size or visibility. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly columnOutline: boolean;
  readonly rowOutline: boolean;
  readonly removedValidations: readonly ValidationPlan[];
  readonly addedValidations: readonly ValidationPlan[];
  readonly conditionalFormats: boolean;
  /** Settings of the sheet that differ. */
  readonly settings: readonly SheetSetting[];
}

export type SheetSetting =
  | 'visibility'
  | 'tabColour'
  | 'showGridLines'
  | 'merges'
  | 'freeze'
  | 'autoFilter'
  | 'page'
  | 'protection';

export interface PlanDifference {
  /** Sheets that both plans have and that differ. */
  readonly changed: readonly SheetDifference[];
  /** Keys of sheets that only the next plan has. */
  readonly added: readonly string[];
  /** Keys of sheets that only the previous plan has. */
  readonly removed: readonly string[];
  /** Names that are new or refer to something else, and names that are gone. */
  readonly names: WorkbookPlan['names'];
  readonly removedNames: readonly string[];
  readonly properties: boolean;
  readonly activeSheet: boolean;
}

const settings: readonly SheetSetting[] = [
  'visibility',
  'tabColour',
  'showGridLines',
  'merges',
  'freeze',
  'autoFilter',
  'page',
  'protection',
];

/** What changes from one plan to the next. Pure: the same plans give the same difference, equal plans an empty one. */
export function planDifference(previous: WorkbookPlan, next: WorkbookPlan): PlanDifference {
  const before = new Map(previous.sheets.map((sheet) => [sheet.key, sheet]));
  const after = new Set(next.sheets.map(({ key }) => key));
  const names = new Map(previous.names.map(({ name, refersTo }) => [name, refersTo]));
  const sameStyle = styleComparison(previous, next);
  return {
    changed: next.sheets.flatMap((sheet) => {
      const old = before.get(sheet.key);
      const difference = old === undefined ? null : sheetDifference(old, sheet, sameStyle);
      return difference === null || isEmpty(difference) ? [] : [difference];
    }),
    added: next.sheets.filter(({ key }) => !before.has(key)).map(({ key }) => key),
    removed: previous.sheets.filter(({ key }) => !after.has(key)).map(({ key }) => key),
    names: next.names.filter(({ name, refersTo }) => names.get(name) !== refersTo),
    removedNames: previous.names
      .filter(({ name }) => !next.names.some((other) => other.name === name))
      .map(({ name }) => name),
    properties: !same(previous.properties, next.properties),
    activeSheet: previous.activeSheet !== next.activeSheet,
  };
}

type SameStyle = (previous: string, next: string) => boolean;

/** Styles are compared by what they are: their keys follow the order of first use. */
function styleComparison(previous: WorkbookPlan, next: WorkbookPlan): SameStyle {
  const identities = ({ styles, defaultFont }: WorkbookPlan): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(styles).map(([key, style]: [string, CellStyle]) => [
        key,
        canonical({ ...style, font: { ...defaultFont, ...style.font } }),
      ]),
    );
  const [before, after] = [identities(previous), identities(next)];
  return (a, b) => before.get(a) === after.get(b);
}

function sheetDifference(
  previous: SheetPlan,
  next: SheetPlan,
  sameStyle: SameStyle,
): SheetDifference {
  const position = ({ row, column }: CellPlan): string => `${row},${column}`;
  const before = new Map(previous.cells.map((cell) => [position(cell), cell]));
  const contents: CellPlan[] = [];
  const looks: CellPlan[] = [];
  for (const cell of next.cells) {
    const old = before.get(position(cell));
    before.delete(position(cell));
    if (old === undefined || !sameContent(old, cell)) contents.push(cell);
    if (old === undefined || !sameStyle(old.style, cell.style)) looks.push(cell);
  }
  const columns = indexesThatDiffer(previous.columns, next.columns, ({ width, hidden }) => [
    width,
    hidden ?? false,
  ]);
  const rows = indexesThatDiffer(previous.rows, next.rows, ({ height, hidden }) => [
    height ?? null,
    hidden ?? false,
  ]);
  const levels = (lines: Readonly<Record<number, { readonly outlineLevel?: number }>>): unknown =>
    Object.entries(lines).flatMap(([index, { outlineLevel }]) =>
      outlineLevel === undefined || outlineLevel === 0 ? [] : [[index, outlineLevel]],
    );
  const rules = (list: readonly ValidationPlan[]): ReadonlySet<string> =>
    new Set(list.map(canonical));
  const [oldRules, newRules] = [rules(previous.validations), rules(next.validations)];
  return {
    key: next.key,
    contents,
    looks,
    removed: [...before.values()],
    columns,
    rows:
      previous.defaultRowHeight === next.defaultRowHeight
        ? [...new Set([...rows, ...newRows(previous, next)])].sort((a, b) => a - b)
        : newRows(null, next),
    columnOutline: !same(levels(previous.columns), levels(next.columns)),
    rowOutline: !same(levels(previous.rows), levels(next.rows)),
    removedValidations: previous.validations.filter((rule) => !newRules.has(canonical(rule))),
    addedValidations: next.validations.filter((rule) => !oldRules.has(canonical(rule))),
    conditionalFormats: !same(previous.conditionalFormats, next.conditionalFormats),
    settings: settings.filter((setting) => !same(previous[setting], next[setting])),
  };
}

function sameContent(a: CellPlan, b: CellPlan): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  // An empty text makes a cell blank.
  return (a.value === '' ? null : a.value) === (b.value === '' ? null : b.value);
}

function indexesThatDiffer<T>(
  previous: Readonly<Record<number, T>>,
  next: Readonly<Record<number, T>>,
  pick: (line: T) => unknown,
): readonly number[] {
  const indexes = new Set([...Object.keys(previous), ...Object.keys(next)].map(Number));
  return [...indexes]
    .filter((index) => {
      const [before, after] = [previous[index], next[index]];
      return !same(before && pick(before), after && pick(after));
    })
    .sort((a, b) => a - b);
}

/** Rows of cells beyond the last row of the previous plan: they have yet to get the sheet's height. */
function newRows(previous: SheetPlan | null, next: SheetPlan): readonly number[] {
  const count = (sheet: SheetPlan | null): number =>
    sheet?.cells.reduce((rows, { row }) => Math.max(rows, row + 1), 0) ?? 0;
  const [from, to] = [count(previous), count(next)];
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function isEmpty(difference: SheetDifference): boolean {
  return Object.entries(difference).every(
    ([name, part]) => name === 'key' || (Array.isArray(part) ? part.length === 0 : part === false),
  );
}

function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** JSON with its keys in order; what is undefined counts as absent. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
