import type { Movement } from '../../evaluation';
import { MOVEMENT_WORDS } from '../../workbook';
import type { ChangedInitiative, ChangedKpi, Paper, PaperChanges } from '../content/paper';
import { statusText } from '../content/statuses';
import type { Piece } from '../pages/item';
import { addItem } from '../pages/item';
import { band, cell, label, number, partTitle, quiet, statusStyle, subTitle } from '../pages/look';
import { PaperSheet } from '../pages/paperSheet';
import type { PaperCell, PaperRow } from '../pages/rows';
import { DETAIL_SPAN, tablePieces, textPiece } from './details';
import { partFrame } from './frame';
import { kpiName } from './kpis';
import type { PartLook } from './look';
import { answeredTexts } from './texts';

/** The grid of the details, with more room for the values of two rounds. */
const COLUMNS = [11, 36, 15, 17, 16, 14] as const;

/** In this order: what calls for an answer comes first. */
const GROUPS: readonly (readonly [readonly Movement[], string])[] = [
  [['fell'], '判定が下がった取組'],
  [['rose'], '判定が上がった取組'],
  [['judged'], '新たに判定された取組'],
  [['unjudged'], '判定がなくなった取組'],
  [['same', 'none'], '取組の判定は変わらず、指標の判定か目標が変わった取組'],
];

/** The changed initiatives in groups, those without any left out. */
export function changeGroups({
  initiatives,
}: PaperChanges): readonly (readonly [string, readonly ChangedInitiative[]])[] {
  return GROUPS.map(
    ([movements, title]) =>
      [title, initiatives.filter(({ movement }) => movements.includes(movement))] as const,
  ).filter(([, items]) => items.length > 0);
}

/** 「▼ 低下・新たに遅れ」. */
export function changeMark({ lateness, movement }: ChangedInitiative): string {
  const late =
    lateness === 'newlyLate' ? '新たに遅れ' : lateness === 'lateNoMore' ? '遅れ解消' : '';
  return [MOVEMENT_WORDS[movement], late].filter((text) => text !== '').join('\n');
}

/** What changed since the round before: counts, then what fell and what rose, with why and what next; null where nothing is known of it. */
export function changesSheet(paper: Paper, look: PartLook): PaperSheet | null {
  const { changes } = paper;
  if (changes === null) return null;
  const sheet = new PaperSheet(partFrame(paper, 'changes', look, COLUMNS), look.styles);
  const line = (value: string): PaperRow => ({
    cells: [{ at: 0, span: DETAIL_SPAN, value, style: { ...quiet, font: { size: 10 } } }],
  });
  sheet.block(
    [
      {
        cells: [{ at: 0, span: DETAIL_SPAN, value: '前回の報告からの変化', style: partTitle }],
        height: 28,
      },
      line(
        `${changes.before}の報告と、今回（${paper.round.name}）の判定を比べたものです。どちらも今回の判定基準により、目標はそれぞれの時点で決まっていたものによります。`,
      ),
      line(changes.sentence),
      line(`指標は、${changes.kpiSentence}`),
    ],
    120,
  );
  for (const [title, items] of changeGroups(changes)) {
    sheet.gap(10);
    sheet.block(
      [
        {
          cells: [
            {
              at: 0,
              span: DETAIL_SPAN,
              value: `${title}（${String(items.length)}）`,
              style: subTitle,
            },
          ],
          height: 22,
        },
      ],
      120,
    );
    for (const item of items) addChanged(sheet, paper, changes, item);
  }
  return sheet;
}

function addChanged(
  sheet: PaperSheet,
  paper: Paper,
  { before }: PaperChanges,
  changed: ChangedInitiative,
): void {
  sheet.gap(6);
  addItem(sheet, {
    heading: [headingRow(changed, before, '')],
    continued: [headingRow(changed, before, '（続き）')],
    pieces: [
      ...kpiPieces(changed, before, paper.round.name),
      ...stepPieces(changed, before, paper.round.name),
      ...(changed.movement === 'fell' || changed.lateness === 'newlyLate' ? answers(changed) : []),
    ],
  });
}

function headingRow(changed: ChangedInitiative, before: string, end: string): PaperRow {
  const { divisions, no, title } = changed.initiative;
  const small = { ...band, font: { size: 8.5 }, horizontal: 'center' } as const;
  return {
    cells: [
      { at: 0, span: 2, value: `No.${String(no)}　${title}${end}`, style: band },
      { at: 2, value: divisions.join('、'), style: { ...band, font: { size: 9 } } },
      { at: 3, value: `${before}\n${statusText(changed.before)}`, style: small },
      { at: 4, value: changeMark(changed), style: small },
      { at: 5, value: statusText(changed.now), style: statusStyle(changed.now, 10) },
    ],
    height: 30,
  };
}

function kpiPieces({ kpis }: ChangedInitiative, before: string, now: string): readonly Piece[] {
  if (kpis.length === 0) return [];
  const cells = ({ before: was, kpi, now: is, target }: ChangedKpi): readonly PaperCell[] => [
    { at: 1, value: kpiName(kpi), style: cell },
    { at: 2, value: target, style: number },
    { at: 3, value: joined(was.value, statusText(was.status)), style: number },
    { at: 4, value: is.value, style: number },
    { at: 5, value: statusText(is.status), style: statusStyle(is.status) },
  ];
  return tablePieces('指標', ['指標', '目標', before, now, '判定'], kpis.map(cells));
}

function stepPieces({ steps }: ChangedInitiative, before: string, now: string): readonly Piece[] {
  if (steps.length === 0) return [];
  const rows: readonly (readonly PaperCell[])[] = steps.map((step) => [
    { at: 1, span: 2, value: step.name, style: cell },
    { at: 3, value: step.before, style: cell },
    { at: 4, value: step.now, style: cell },
    { at: 5, value: statusText(step.status), style: statusStyle(step.status) },
  ]);
  const heads = ['工程', before, now, '判定'] as const;
  const places = [1, 3, 4, 5] as const;
  const head: PaperRow = {
    cells: heads.map((value, index) => ({
      at: places[index] ?? 1,
      span: index === 0 ? 2 : 1,
      value,
      style: label,
    })),
  };
  const all = [head, ...rows.map((cells) => ({ cells }))];
  return [
    {
      kind: 'rows',
      rows: all.map((row, index) => ({
        cells: [
          ...(index === 0 ? [{ at: 0, down: all.length, value: '工程', style: label }] : []),
          ...row.cells,
        ],
      })),
    },
  ];
}

/** Why it fell, and what comes next. */
function answers({ initiative }: ChangedInitiative): readonly Piece[] {
  return answeredTexts(initiative)
    .filter(({ heading }) => heading === '未達の理由' || heading === '今後の対応')
    .map(({ heading, text }) => textPiece(heading, text));
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
