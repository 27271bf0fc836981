import { positions } from '../codes';
import type { Standing } from '../model';

/** Columns of the sheet on which an initiative's KPI and step rows stand, as absolute ranges of equal height. */
export interface InitiativeRefs {
  /** Column that names each row's initiative. */
  readonly keys: string;
  /** The initiative's own key: a cell of its row, or a quoted text. Nothing that reads as a number, a date or a pattern. */
  readonly key: string;
  /** Column that tells KPI rows from step rows, reference targets and the rest. */
  readonly kinds: string;
  readonly kpiKind: string;
  readonly stepKind: string;
  /** Positions of the year. */
  readonly positions: string;
}

/**
 * Position of an initiative in a year, by the same rules as `judgeInitiative`. Rows are found by key, so that sorting and
 * inserting lose nothing. COUNTIFS passes over text, blanks and errors that stray into the columns, where an array
 * product would fail; the largest position is the first due one and as many more as some row reaches.
 */
export function initiativePositionFormula(standing: Standing, refs: InitiativeRefs): string {
  if (standing === 'future') return String(positions.future);
  const rows = (kind: string) =>
    `${refs.keys},${refs.key},${refs.kinds},"${kind}",${refs.positions}`;
  const count = (kind: string, criterion: string) => `COUNTIFS(${rows(kind)},${criterion})`;
  const due = (kind: string) => `${count(kind, `">${positions.discontinued}"`)}>0`;
  const reached = (kind: string, position: number) => `(${count(kind, `">=${position}"`)}>0)`;
  const worst = (kind: string) =>
    `${positions.firstBand}+${beyondBest.map((position) => reached(kind, position)).join('+')}`;
  const stopped = `${count(refs.kpiKind, String(positions.discontinued))}+${count(refs.stepKind, String(positions.discontinued))}>0`;
  const left =
    standing === 'discontinued'
      ? String(positions.discontinued)
      : `IF(${stopped},${positions.discontinued},${positions.notDue})`;
  return `IF(${due(refs.kpiKind)},${worst(refs.kpiKind)},IF(${due(refs.stepKind)},${worst(refs.stepKind)},${left}))`;
}

/** One by one: an array of criteria makes Univer 0.25.1 go wrong in other cells. */
const beyondBest: readonly number[] = Array.from(
  { length: positions.invalid - positions.firstBand },
  (_, index) => positions.firstBand + 1 + index,
);
