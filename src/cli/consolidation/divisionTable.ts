import type { OverviewRow, Standing } from '../../consolidation';
import { tableLines } from '../terminal/table';
import type { Style } from '../terminal/terminal';
import { wrap } from '../terminal/width';

export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  notSubmitted: '未提出',
  draft: '作成中',
  submitted: '提出',
  returned: '差戻し',
  accepted: '受理',
  final: '確定',
};

/** Who has handed in what: a line a division, and what is missing in words. */
export function divisionLines(
  rows: readonly OverviewRow[],
  style: Style,
  width: number,
): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const deadline = first.deadline === null ? '' : `（締切 ${first.deadline}）`;
  const table = tableLines(
    [
      { header: '担当課', align: 'left' },
      { header: '状態', align: 'left' },
      { header: '番号', align: 'right' },
      { header: '提出日', align: 'left' },
      { header: '', align: 'left' },
      ...['エラー', '競合', '保留', '未入力'].map((header) => ({
        header,
        align: 'right' as const,
      })),
    ],
    rows.map((row) => [
      row.name,
      STANDING_NAMES[row.standing],
      row.number === null ? '' : String(row.number),
      row.submittedOn ?? '',
      row.late ? '期限後' : '',
      ...[row.errors.length, row.conflicts, row.heldBack, row.unfilled].map((count) =>
        count === 0 ? '' : String(count),
      ),
    ]),
  );
  return [
    style.bold(`担当課の状況${deadline}`),
    ...table.map((line) => `  ${line}`),
    ...summary(rows).flatMap((line) => wrap(line, width - 2).map((each) => `  ${each}`)),
  ];
}

/** 「提出 13課（全15課）」, then by name who is missing, returned or late. */
function summary(rows: readonly OverviewRow[]): readonly string[] {
  const names = (wanted: (row: OverviewRow) => boolean): string =>
    rows
      .filter(wanted)
      .map(({ name }) => name)
      .join('、');
  const standing =
    (...wanted: readonly Standing[]) =>
    (row: OverviewRow): boolean =>
      wanted.includes(row.standing);
  const withErrors = names(({ errors }) => errors.length > 0);
  const handedIn = rows.filter(standing('submitted', 'accepted', 'final')).length;
  const lists: readonly (readonly [string, string])[] = [
    ['未提出', names(standing('notSubmitted'))],
    ['作成中', names(standing('draft'))],
    ['差戻し', names(standing('returned'))],
    ['期限後', names(({ late }) => late)],
    ['エラーあり', withErrors === '' ? '' : `${withErrors}（内容は gyokaku check で見られます）`],
  ];
  return [
    `提出 ${handedIn}課（全${rows.length}課）`,
    ...lists.flatMap(([title, list]) => (list === '' ? [] : [`${title}: ${list}`])),
  ];
}
