import {
  readingOf,
  rowKeyText,
  submissionBlock,
  submissionKey,
  type CellValue,
  type PeopleCell,
  type Reading,
  type SubmissionActor,
  type SubmissionBlock,
  type SubmissionField,
} from '../../../workbook';
import type { CellWriting, KeyedPlace } from '../../host';
import { workbookIdentity, type Viewpoint } from '../viewpoint';

/** Whose submission is worked on, by whom and where it stands. */
export interface SubmitSubject {
  readonly actor: SubmissionActor;
  /** Id of the division whose submission it is. */
  readonly division: string;
  /** The division's workbook, or its part of a master. */
  readonly reading: Reading;
  readonly block: SubmissionBlock;
  /** The division's own workbook: its inputs close with the submission. In a master others go on typing. */
  readonly closes: boolean;
  /** Which workbook and division are meant, for what is remembered. */
  readonly identity: string;
}

/** @param chosen the division whose line of a master the office looks at */
export function submitSubject(
  whole: Reading,
  viewpoint: Viewpoint,
  chosen: string | null,
): SubmitSubject | null {
  const closes = whole.division !== null;
  const division = whole.division ?? (viewpoint.kind === 'division' ? viewpoint.division : chosen);
  if (division === null) return null;
  const reading = closes ? whole : readingOf(whole, division);
  return {
    actor: viewpoint.kind,
    division,
    reading,
    block: submissionBlock(reading),
    closes,
    identity: closes ? workbookIdentity(whole) : `${workbookIdentity(whole)}|${division}`,
  };
}

/** Writings into the 提出 block, or into the division's line of a master. A line that the workbook lacks is left out. */
export function blockWritings(
  { reading, division, closes }: SubmitSubject,
  values: ReadonlyMap<SubmissionField, CellValue>,
): readonly CellWriting[] {
  return [...values].flatMap(([line, value]): readonly CellWriting[] => {
    const cell = reading.submission.get(line);
    if (cell === undefined) return [];
    const { sheet, row, column } = cell;
    const keys = closes
      ? { rowKey: submissionKey(line), field: 'value' }
      : { rowKey: rowKeyText({ kind: 'submission', division }), field: line };
    return [{ sheet, row, column, ...keys, value }];
  });
}

export function placeOf({ sheet, row, column, rowKey, field }: PeopleCell): KeyedPlace {
  return { sheet, row, column, rowKey: rowKeyText(rowKey), field };
}
