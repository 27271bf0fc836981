import type { KpiJudgement, RollUp } from '../evaluation';
import {
  achievementSentence,
  displayedRate,
  isDuePosition,
  isLatePosition,
  positions,
  SPECIAL_STATUSES,
  statusAppearance,
  statusPosition,
} from '../evaluation';
import type { BandColour, Initiative, Kpi, Scale } from '../programme';
import { asOfDate, divisionInCharge, divisionName } from '../programme';
import type { RowKey } from '../workbook';
import { shownText, valueKey } from '../workbook';
import type { JudgedWorkbook } from './evaluation';
import { summarySentence } from './evaluation';
import { headingOf } from './heading';
import { tableLines } from './terminal/table';
import type { Style, Terminal } from './terminal/terminal';
import { cutTo, padEnd, wrap } from './terminal/width';

const SPECIALS = ['notEntered', 'notEvaluable', 'invalid', 'notDue', 'discontinued'] as const;
const TITLE_WIDTH = 34;
const STATUS_WIDTH = 14;
const INDENT = ' '.repeat(2 + STATUS_WIDTH + 1);

/** The judgement for people: the sentence, a table by pillar, what is late and what is missing. */
export function evaluationReport(judged: JudgedWorkbook, terminal: Terminal): string {
  const { reading, rollUps } = judged;
  const { bold } = terminal.style;
  const { kpis } = rollUps.programme;
  const lines = [
    bold(reading.programme.title),
    headingOf(reading),
    '',
    `${bold(summarySentence(rollUps.programme))}。指標は、${achievementSentence(kpis, '指標')}。`,
    '',
    ...summaryTable(judged).map((line) => `  ${line}`),
    ...lateLines(judged, terminal),
    ...undecidedLines(judged, terminal),
  ];
  return `${lines.join('\n')}\n`;
}

/** 取組項目 by pillar and status; statuses that nothing has are left out, bands never. */
export function summaryTable({ current, reading, rollUps }: JudgedWorkbook): readonly string[] {
  const { bands } = reading.scale;
  const total = rollUps.programme.initiatives;
  const columns = [
    ...bands.map(({ id, label, symbol }) => ({ id, header: `${symbol} ${label}` })),
    ...SPECIALS.filter((id) => (total.counts[id] ?? 0) > 0).map((id) => ({
      id,
      header: `${SPECIAL_STATUSES[id].symbol} ${SPECIAL_STATUSES[id].label}`,
    })),
  ];
  const row = (title: string, rollUp: RollUp): readonly string[] => [
    cutTo(title, TITLE_WIDTH),
    String(rollUp.total),
    ...columns.map(({ id }) => String(rollUp.counts[id] ?? 0)),
  ];
  return tableLines(
    [
      { header: '取組項目', align: 'left' },
      { header: '項目数', align: 'right' },
      ...columns.map(({ header }) => ({ header, align: 'right' as const })),
    ],
    [
      ...rollUps.pillars.map(({ pillar, initiatives }) =>
        row(
          `柱${pillar} ${current.pillars.find(({ no }) => no === pillar)?.title ?? ''}`,
          initiatives,
        ),
      ),
      ...(rollUps.pillars.length > 1 ? [row('計', total)] : []),
    ],
  );
}

/** Initiatives below the target, the worst first, with what decided and why. */
export function lateLines(judged: JudgedWorkbook, terminal: Terminal): readonly string[] {
  const { scale } = judged.reading;
  const late = itemsAt(judged, (position) => isLatePosition(position, scale));
  if (late.length === 0) return [];
  return [
    '',
    terminal.style.bold(`達成に届いていない取組項目（${late.length}）`),
    ...late.flatMap(({ initiative, status }) => [
      itemLine(judged, initiative, status, terminal.style),
      ...lateKpis(judged, initiative).map((text) => INDENT + text),
      ...reasonLines(judged, initiative, terminal),
    ]),
  ];
}

function undecidedLines(judged: JudgedWorkbook, terminal: Terminal): readonly string[] {
  const undecided = itemsAt(judged, isUndecided).filter(({ initiative }) =>
    canDecide(judged, initiative),
  );
  if (undecided.length === 0) return [];
  return [
    '',
    terminal.style.bold(`入力や確認が必要な取組項目（${undecided.length}）`),
    ...undecided.map(({ initiative, status }) =>
      itemLine(judged, initiative, status, terminal.style),
    ),
  ];
}

function isUndecided(position: number): boolean {
  return position >= positions.notEntered;
}

/** Whether something undecided of an initiative is typed in this workbook, and not only in a partner division's. */
function canDecide(
  { current, evaluation, reading }: JudgedWorkbook,
  { kpis, no, steps }: Initiative,
): boolean {
  const { division, programme, round, scale, year } = reading;
  if (division === null) return true;
  const asOf = asOfDate(programme, year, round);
  const owns = (owner: string): boolean =>
    (asOf === null ? owner : divisionInCharge(current, owner, asOf)) === division;
  const own = new Set([...kpis, ...steps].filter(({ owner }) => owns(owner)).map(({ id }) => id));
  const lacks = (id: string, status: string): boolean =>
    own.has(id) && isUndecided(statusPosition(status, scale));
  return (
    evaluation.kpis.some(
      (each) => each.initiative === no && each.year === year && lacks(each.kpi, each.status),
    ) ||
    evaluation.steps.some(
      (each) => each.initiative === no && each.year === year && lacks(each.step, each.status),
    )
  );
}

interface Item {
  readonly initiative: Initiative;
  readonly status: string;
}

function itemsAt(
  { current, evaluation, reading }: JudgedWorkbook,
  wanted: (position: number) => boolean,
): readonly Item[] {
  const position = (status: string): number => statusPosition(status, reading.scale);
  const byNo = new Map(current.initiatives.map((each) => [each.no, each]));
  return evaluation.initiatives
    .flatMap(({ no, status, year }): readonly Item[] => {
      const initiative = byNo.get(no);
      const isMeant = year === reading.year && wanted(position(status));
      return initiative !== undefined && isMeant ? [{ initiative, status }] : [];
    })
    .sort((a, b) => position(b.status) - position(a.status));
}

function itemLine(
  { current, reading }: JudgedWorkbook,
  { divisions, no, title }: Initiative,
  status: string,
  style: Style,
): string {
  const asOf = asOfDate(reading.programme, reading.year, reading.round) ?? undefined;
  const names = divisions.map((id) => divisionName(current, id, asOf)).join('、');
  const label = padEnd(statusText(status, reading.scale), STATUS_WIDTH);
  const colour = colourOf(status, reading.scale);
  return `  ${style.colour(colour, label)} No.${no} ${title}　${style.quiet(names)}`;
}

function statusText(status: string, scale: Scale): string {
  const shown = statusAppearance(status, scale);
  return shown === null ? status : `${shown.symbol} ${shown.label}`;
}

function colourOf(status: string, scale: Scale): BandColour {
  return statusAppearance(status, scale)?.colour ?? 'grey';
}

/** 「延べ受講者数 2,700人／目標 3,300人（81.8%）」, or the steps where they decided. */
function lateKpis(
  { evaluation, reading }: JudgedWorkbook,
  initiative: Initiative,
): readonly string[] {
  const { scale, year } = reading;
  const isLate = (status: string): boolean => isLatePosition(statusPosition(status, scale), scale);
  const ofYear = evaluation.kpis.filter(
    (each) => each.initiative === initiative.no && each.year === year,
  );
  const judged = initiative.kpis.flatMap((kpi) => {
    const judgement = ofYear.find((each) => each.kpi === kpi.id);
    return judgement === undefined ? [] : [{ kpi, judgement }];
  });
  const late = judged.filter(({ judgement }) => isLate(judgement.status));
  if (judged.some(({ judgement }) => isDuePosition(statusPosition(judgement.status, scale)))) {
    return late.map(({ kpi, judgement }) => kpiText(kpi, judgement));
  }
  return evaluation.steps
    .filter(
      (each) => each.initiative === initiative.no && each.year === year && isLate(each.status),
    )
    .map((each) => {
      const name = initiative.steps.find(({ id }) => id === each.step)?.name ?? each.step;
      return `${name}　${each.progress}`;
    });
}

function kpiText({ name, unit }: Kpi, { actual, rate, target }: KpiJudgement): string {
  const value = actual === null ? '' : grouped(actual) + unit;
  const aim = target === null ? '' : `／目標 ${grouped(target)}${unit}`;
  const shown = rate === null ? '' : `（${displayedRate(rate).text}）`;
  return `${name}　${value}${aim}${shown}`;
}

function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function reasonLines(
  { reading }: JudgedWorkbook,
  { divisions, no }: Initiative,
  terminal: Terminal,
): readonly string[] {
  const rows: readonly RowKey[] =
    divisions.length > 1
      ? divisions.map((division) => ({ kind: 'report', no, division }))
      : [{ kind: 'initiative', no }];
  return rows.flatMap((row) => {
    const cell = reading.cells.get(valueKey(row, 'reason'));
    const text = cell === undefined ? '' : shownText(cell.input);
    if (text === '') return [];
    return wrap(`理由: ${text}`, terminal.width - INDENT.length).map(
      (line) => INDENT + terminal.style.quiet(line),
    );
  });
}
