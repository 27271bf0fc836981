import { FORMULA_NAMES, isBandPosition, positions } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import { shownDivisions } from '../pillar/rows';
import type { Entries, Entry } from './entries';
import { earlierYear } from './entries';
import type { Span, SummaryGrid, WorkField } from './grid';
import type { ListedLine } from './listed';
import { LINE } from './listed';

/** A column of the list: its head, and what stands in it for an initiative. */
export interface ListColumn {
  readonly header: string;
  readonly span: Span;
  readonly look: 'text' | 'centred' | 'status';
  /** Over the hidden cells of the line, which say what it is and which initiative it shows. */
  readonly formula: (kind: string, entry: string) => string;
  readonly content: (entry: Entry, kind: ListedLine['kind']) => string | number;
}

const MOVES = { rose: '▲ 上昇', fell: '▼ 低下', same: '＝ 同じ', unknown: '－' } as const;

/** Stands for the texts of an initiative that the list has shown before. */
const SHOWN_ABOVE = '（上の「遅れている取組」に記載）';

function move({ position, before }: Entry): string {
  if (before === null || !isBandPosition(before) || !isBandPosition(position)) return MOVES.unknown;
  if (position === before) return MOVES.same;
  return position < before ? MOVES.rose : MOVES.fell;
}

/** Columns of the list, in those of the tables: the texts lie across several of them. */
export function listColumns(
  context: WorkbookContext,
  grid: SummaryGrid,
  entries: Entries,
): readonly ListColumn[] {
  const { reportingYear, round, judgements } = context;
  const earlier = earlierYear(context);
  const valueOf = (field: WorkField, entry: string): string =>
    `INDEX(${entries.range(field)},${entry})`;
  const displayOf = (field: WorkField, entry: string): string =>
    `INDEX(${FORMULA_NAMES.display},${valueOf(field, entry)})`;
  const shown = grid.statuses.filter(({ spare }) => !spare);
  /** The visible columns of one status after the other, as long as there are any. */
  let taken = 0;
  const next = (): Span => {
    const status = shown[taken];
    taken += 1;
    return grid.span(status?.count ?? grid.label, status?.share ?? grid.label);
  };
  const status = (field: 'position' | 'before', header: string): ListColumn => ({
    header,
    span: next(),
    look: 'status',
    formula: (_, entry) => displayOf(field, entry),
    content: (entry) => judgements.displayOf(entry[field] ?? 0),
  });
  const text = (field: 'reason' | 'next', header: string, span: Span): ListColumn => ({
    header,
    span,
    look: 'text',
    formula: (kind, entry) =>
      `IF(AND(${kind}>${String(LINE.late)},${valueOf('late', entry)}>0),"${field === 'reason' ? SHOWN_ABOVE : ''}",${valueOf(field, entry)})`,
    content: (entry, kind) => {
      if (kind > LINE.late && entry.late > 0) return field === 'reason' ? SHOWN_ABOVE : '';
      return entry[field].text;
    },
  });
  const before = earlier === null ? [] : [status('before', `${earlier}\n判定`)];
  const forecast = round.kind === 'interim' ? '（見込）' : '';
  const now = status('position', `${reportingYear}\n判定${forecast}`);
  const moved: ListColumn[] =
    earlier === null
      ? []
      : [
          {
            header: '前年度から',
            span: next(),
            look: 'centred',
            formula: (_, entry) =>
              moveFormula(valueOf('before', entry), valueOf('position', entry)),
            content: move,
          },
        ];
  const reasonFrom = shown[taken]?.count ?? grid.squares.first;
  return [
    {
      header: 'No.',
      span: grid.span(grid.mark, grid.mark),
      look: 'centred',
      formula: (_, entry) => valueOf('no', entry),
      content: ({ initiative }) => initiative.no,
    },
    {
      header: '取組項目',
      span: grid.span(grid.label, grid.label),
      look: 'text',
      formula: (_, entry) => valueOf('title', entry),
      content: ({ initiative }) => initiative.title,
    },
    {
      header: '担当課',
      span: grid.span(grid.total, grid.metShare),
      look: 'text',
      formula: (_, entry) => valueOf('division', entry),
      content: ({ initiative }) =>
        shownDivisions({ kind: 'initiative', initiative }, context).join('\n'),
    },
    ...before,
    now,
    ...moved,
    text('reason', '未達の理由', grid.span(reasonFrom, grid.squares.first - 1)),
    text('next', '今後の対応', grid.span(grid.squares.first, grid.printed)),
  ];
}

function moveFormula(before: string, position: string): string {
  const isBand = (cell: string): string =>
    `${cell}>=${String(positions.firstBand)},${cell}<=${String(positions.lastBand)}`;
  const moved = `IF(${position}=${before},"${MOVES.same}",IF(${position}<${before},"${MOVES.rose}","${MOVES.fell}"))`;
  return `IF(AND(${isBand(before)},${isBand(position)}),${moved},"${MOVES.unknown}")`;
}
