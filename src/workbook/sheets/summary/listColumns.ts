import { FORMULA_NAMES, movementBetween, positions } from '../../../evaluation';
import { MOVEMENT_WORDS } from '../../changeWords';
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

const { fell: FELL, none: UNKNOWN, rose: ROSE, same: SAME } = MOVEMENT_WORDS;

/** Stands for the texts of an initiative that the list has shown before. */
const SHOWN_ABOVE = '（上の「遅れている取組」に記載）';

/** The position with which a line compares: that of the round before, or of the year before. */
function comparedIn({ before, since }: Entry, kind: ListedLine['kind']): number | null {
  return kind > LINE.rose || before === null ? (since?.position ?? before) : before;
}

function move(entry: Entry, kind: ListedLine['kind']): string {
  const before = comparedIn(entry, kind);
  const movement = before === null ? 'none' : movementBetween(before, entry.position);
  return movement === 'judged' || movement === 'unjudged' ? UNKNOWN : MOVEMENT_WORDS[movement];
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
  const comparesYear = earlier !== null;
  const comparesRound = context.earlier !== null;
  /** By the kind of the line, where the list compares with both. */
  const compared = (kind: string, of: (field: WorkField) => string): string => {
    if (!comparesRound) return of('before');
    return comparesYear
      ? `IF(${kind}>${String(LINE.rose)},${of('since')},${of('before')})`
      : of('since');
  };
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
  const [beforeHeader, movedHeader] = headersOf(earlier, context);
  const before: readonly ListColumn[] =
    comparesYear || comparesRound
      ? [
          {
            header: beforeHeader,
            span: next(),
            look: 'status',
            formula: (kind, entry) => compared(kind, (field) => displayOf(field, entry)),
            content: (entry, kind) => judgements.displayOf(comparedIn(entry, kind) ?? 0),
          },
        ]
      : [];
  const forecast = round.kind === 'interim' ? '（見込）' : '';
  const now: ListColumn = {
    header: `${reportingYear}\n判定${forecast}`,
    span: next(),
    look: 'status',
    formula: (_, entry) => displayOf('position', entry),
    content: ({ position }) => judgements.displayOf(position),
  };
  const moved: readonly ListColumn[] =
    comparesYear || comparesRound
      ? [
          {
            header: movedHeader,
            span: next(),
            look: 'centred',
            formula: (kind, entry) =>
              compared(kind, (field) =>
                moveFormula(valueOf(field, entry), valueOf('position', entry)),
              ),
            content: move,
          },
        ]
      : [];
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

/** Heads of the two columns that compare; with two comparisons the headings of the parts say which. */
function headersOf(
  earlierYearLabel: string | null,
  { earlier }: WorkbookContext,
): readonly [string, string] {
  if (earlier === null) return [`${earlierYearLabel ?? ''}\n判定`, '前年度から'];
  if (earlierYearLabel === null) return [`${earlier.round.name}\n判定`, '前回から'];
  return ['前の\n判定', '変化'];
}

function moveFormula(before: string, position: string): string {
  const isBand = (cell: string): string =>
    `${cell}>=${String(positions.firstBand)},${cell}<=${String(positions.lastBand)}`;
  const moved = `IF(${position}=${before},"${SAME}",IF(${position}<${before},"${ROSE}","${FELL}"))`;
  return `IF(AND(${isBand(before)},${isBand(position)}),${moved},"${UNKNOWN}")`;
}
