import type { Initiative } from '../../../programme';
import { OFFICE_REMARK, shownText, valueKey, type Reading, type RowKey } from '../../../workbook';

/** 事務局の指摘 about a row; `item` is null for the initiative as a whole. */
export interface Remark {
  readonly item: string | null;
  readonly text: string;
}

/** What the office has remarked about an initiative, its KPIs and its steps. */
export function remarksOf(initiative: Initiative, { cells }: Reading): readonly Remark[] {
  return rowsOf(initiative).flatMap(({ item, key }) => {
    const cell = cells.get(valueKey(key, OFFICE_REMARK));
    const text = cell === undefined ? '' : shownText(cell.input).trim();
    return text === '' ? [] : [{ item, text }];
  });
}

/** 事務局から: what the office wrote about the whole submission, '' for nothing. */
export function generalRemark({ submission }: Reading): string {
  const cell = submission.get('remark');
  return cell === undefined ? '' : shownText(cell.input).trim();
}

interface Row {
  readonly item: string | null;
  readonly key: RowKey;
}

function rowsOf({ no, divisions, kpis, references, steps }: Initiative): readonly Row[] {
  return [
    { item: null, key: { kind: 'initiative', no } },
    ...divisions.map((division): Row => ({ item: null, key: { kind: 'report', no, division } })),
    ...[...kpis, ...references].flatMap(({ id, name, parts }): readonly Row[] => [
      { item: name, key: { kind: 'kpi', id } },
      ...parts.map((part): Row => ({
        item: `${name}（${part.name}）`,
        key: { kind: 'part', kpi: id, part: part.id },
      })),
    ]),
    ...steps.map(({ id, name }): Row => ({ item: name, key: { kind: 'step', id } })),
  ];
}
