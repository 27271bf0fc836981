import { OFFICE_REMARK, type ValueKey } from '../keys';
import { shownText, type PeopleCell, type Reading } from '../reading';

/** What the office has said about one row (事務局の指摘), where it stands. */
export interface OfficeRemark {
  readonly key: ValueKey;
  readonly cell: PeopleCell;
  readonly text: string;
}

/** The office's remarks in the order of the rows. */
export function officeRemarks({ cells }: Pick<Reading, 'cells'>): readonly OfficeRemark[] {
  return [...cells]
    .filter(([, { field, input }]) => field === OFFICE_REMARK && input.kind !== 'blank')
    .map(([key, cell]) => ({ key, cell, text: shownText(cell.input) }));
}
