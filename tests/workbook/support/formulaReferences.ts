import type { Area, WorkbookPlan } from '../../../src/workbook';

/** An area of a sheet that a formula reads; `fixed` where its rows are absolute. */
export interface Reference extends Area {
  readonly sheet: string;
  readonly fixed: boolean;
}

export interface ParsedFormula {
  readonly references: readonly Reference[];
  /** Names that are no functions, as written. */
  readonly names: readonly string[];
}

const TOKEN =
  /"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:E[+-]?\d+)?|(?:'((?:[^']|'')+)'!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\p{L}\p{N}_.(])|[\p{L}_][\p{L}\p{N}_.]*(\()?/gu;

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Takes a formula apart as far as its references go. `own` is the sheet on which it stands. */
export function parseFormula(formula: string, own: string): ParsedFormula {
  const references: Reference[] = [];
  const names: string[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const [text, quoted, , letters, fixed, digits, lastLetters, lastDigits, call] = match;
    if (/^["\d]/.test(text) || call !== undefined) continue;
    if (letters === undefined || digits === undefined) {
      if (!/^(?:TRUE|FALSE)$/.test(text)) names.push(text);
      continue;
    }
    const [row, column] = [Number(digits) - 1, columnNumber(letters)];
    references.push({
      sheet: quoted === undefined ? own : quoted.replaceAll("''", "'"),
      row,
      column,
      rows: lastDigits === undefined ? 1 : Number(lastDigits) - row,
      columns: lastLetters === undefined ? 1 : columnNumber(lastLetters) - column + 1,
      fixed: fixed === '$',
    });
  }
  return { references, names };
}

/** Rewrites the row numbers of every reference; text and names stay. */
export function mapRows(
  formula: string,
  own: string,
  change: (reference: { sheet: string; row: number; fixed: boolean; end: boolean }) => number,
): string {
  return formula.replace(TOKEN, (...match: unknown[]) => {
    const [text, quoted, dollar, letters, fixed, digits, lastLetters, lastDigits] = match.map(
      (part) => (typeof part === 'string' ? part : undefined),
    );
    if (text === undefined || letters === undefined || digits === undefined) return text ?? '';
    const sheet = quoted === undefined ? own : quoted.replaceAll("''", "'");
    const moved = (row: string, end: boolean): string =>
      String(change({ sheet, row: Number(row) - 1, fixed: fixed === '$', end }) + 1);
    const prefix = quoted === undefined ? '' : `'${quoted}'!`;
    const first = `${prefix}${dollar ?? ''}${letters}${fixed ?? ''}${moved(digits, false)}`;
    if (lastLetters === undefined || lastDigits === undefined) return first;
    return `${first}:${dollar ?? ''}${lastLetters}${fixed ?? ''}${moved(lastDigits, true)}`;
  });
}

/** What the defined names of a plan stand for. */
export function namedAreas(plan: WorkbookPlan): ReadonlyMap<string, readonly Reference[]> {
  return new Map(
    plan.names.map(({ name, refersTo }) => [name, parseFormula(refersTo, '').references]),
  );
}

/**
 * A circle of cells that need one another, as Excel would warn of on opening; null where there is none. A formula needs
 * every cell of a range that it names, whatever it picks out of it.
 */
export function findCircle(plan: WorkbookPlan): readonly string[] | null {
  const names = namedAreas(plan);
  const formulas = new Map<string, { sheet: string; formula: string }>();
  const columns = new Map<string, number[]>();
  for (const sheet of plan.sheets) {
    for (const { row, column, formula } of sheet.cells) {
      if (formula === undefined) continue;
      formulas.set(`${sheet.name}!${String(row)},${String(column)}`, {
        sheet: sheet.name,
        formula,
      });
      const key = `${sheet.name}!${String(column)}`;
      const rows = columns.get(key);
      if (rows === undefined) columns.set(key, [row]);
      else rows.push(row);
    }
  }
  const rangeNodes = new Map<string, Reference>();
  const edges = (node: string): readonly string[] => {
    const range = rangeNodes.get(node);
    if (range !== undefined) {
      const { sheet, row, rows, column } = range;
      return Array.from({ length: range.columns }, (_, offset) => column + offset).flatMap((at) =>
        (columns.get(`${sheet}!${String(at)}`) ?? [])
          .filter((each) => each >= row && each < row + rows)
          .map((each) => `${sheet}!${String(each)},${String(at)}`),
      );
    }
    const cell = formulas.get(node);
    if (cell === undefined) return [];
    const parsed = parseFormula(cell.formula, cell.sheet);
    const references = [
      ...parsed.references,
      ...parsed.names.flatMap((name) => names.get(name) ?? []),
    ];
    return references.map((reference) => {
      const { sheet, row, column, rows, columns: across } = reference;
      if (rows === 1 && across === 1) return `${sheet}!${String(row)},${String(column)}`;
      const key = `range ${sheet}!${[row, column, rows, across].join()}`;
      rangeNodes.set(key, reference);
      return key;
    });
  };

  const done = new Set<string>();
  for (const start of formulas.keys()) {
    const path: { node: string; rest: string[] }[] = [];
    const onPath = new Set<string>();
    const enter = (node: string): void => {
      path.push({ node, rest: [...edges(node)] });
      onPath.add(node);
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        path.pop();
        onPath.delete(top.node);
        done.add(top.node);
      } else if (onPath.has(next)) {
        const nodes = path.map(({ node }) => node);
        return [...nodes.slice(nodes.indexOf(next)), next];
      } else if (!done.has(next)) enter(next);
    }
  }
  return null;
}
