import type { KpiChange, KpiState, StepChange } from '../evaluation';
import { displayedRate, statusAppearance } from '../evaluation';
import type { Initiative } from '../programme';
import { MOVEMENT_WORDS, changeSentence, decidedValue, shownKpis } from '../workbook';
import type { ComparedWorkbook } from './comparison';
import { headingOf } from './heading';
import { tableLines } from './terminal/table';
import type { Terminal } from './terminal/terminal';
import { cutTo, wrap } from './terminal/width';

const NAME_WIDTH = 34;

/** What changed since the report before, for people: the counts, the initiatives that moved, and what moved them. */
export function comparisonReport(compared: ComparedWorkbook, terminal: Terminal): string {
  const { changes, earlier, reading } = compared;
  const { bold } = terminal.style;
  const lines = [
    bold(reading.programme.title),
    headingOf(reading),
    '',
    bold(`前回（${earlier.round.name}）からの変化`),
    ...wrap(changeSentence(changes.counts.initiatives), terminal.width),
    ...wrap(`指標は、${changeSentence(changes.counts.kpis, '指標', '件')}`, terminal.width),
    ...section(bold('判定が変わった取組項目'), initiativeTable(compared)),
    ...section(bold('値、目標または判定が変わった指標'), kpiTable(compared)),
    ...section(bold('進捗が変わった工程'), stepTable(compared)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, table: readonly string[]): readonly string[] {
  return table.length === 0 ? [] : ['', title, ...table.map((line) => `  ${line}`)];
}

function statusText({ reading }: ComparedWorkbook, status: string): string {
  const shown = statusAppearance(status, reading.scale);
  return shown === null ? status : `${shown.symbol} ${shown.label}`;
}

const left = (header: string) => ({ header, align: 'left' }) as const;

function initiativeTable(compared: ComparedWorkbook): readonly string[] {
  const rows = compared.changes.initiatives
    .filter(({ before, now }) => before.status !== now.status)
    .map(({ before, initiative, lateness, movement, now }) => {
      const title = compared.initiatives.find(({ no }) => no === initiative)?.title ?? '';
      return [
        cutTo(`No.${initiative} ${title}`, NAME_WIDTH),
        statusText(compared, before.status),
        statusText(compared, now.status),
        MOVEMENT_WORDS[movement],
        lateness === 'newlyLate' ? '新たに遅れ' : lateness === 'lateNoMore' ? '遅れ解消' : '',
      ];
    });
  const heads = ['取組項目', compared.earlier.round.name, compared.reading.round.name, '変化', ''];
  return rows.length === 0 ? [] : tableLines(heads.map(left), rows);
}

function kpiTable(compared: ComparedWorkbook): readonly string[] {
  const kpis = new Map(
    compared.initiatives.flatMap((initiative: Initiative) =>
      shownKpis(initiative).map((kpi) => [kpi.id, kpi] as const),
    ),
  );
  const rows = compared.changes.kpis
    .filter(({ isChanged }) => isChanged)
    .map((change: KpiChange) => {
      const kpi = kpis.get(change.kpi);
      const unit = kpi?.unit ?? '';
      const target = change.isRetargeted
        ? `${decidedValue(change.before.target, unit)} → ${decidedValue(change.now.target, unit)}`
        : decidedValue(change.now.target, unit);
      return [
        cutTo(`No.${change.initiative} ${kpi?.name ?? change.kpi}`, NAME_WIDTH),
        target,
        valueText(compared, change.before, unit),
        valueText(compared, change.now, unit),
        MOVEMENT_WORDS[change.movement],
      ];
    });
  const { earlier, reading } = compared;
  const heads = ['指標', '目標', earlier.round.name, reading.round.name, '変化'];
  return rows.length === 0 ? [] : tableLines(heads.map(left), rows);
}

/** 「480件（見込）96.0% ○ 概ね達成」. */
function valueText(
  compared: ComparedWorkbook,
  { actual, forecast, rate, status }: KpiState,
  unit: string,
): string {
  const value = actual === null ? '' : decidedValue(actual, unit) + (forecast ? '（見込）' : '');
  const shown = rate === null ? '' : displayedRate(rate).text;
  return [value, shown, statusText(compared, status)].filter((text) => text !== '').join(' ');
}

function stepTable(compared: ComparedWorkbook): readonly string[] {
  const names = new Map(
    compared.initiatives.flatMap(({ steps }) => steps.map(({ id, name }) => [id, name] as const)),
  );
  const text = ({ progress, status }: StepChange['now']): string =>
    progress === '' ? statusText(compared, status) : progress;
  const rows = compared.changes.steps
    .filter(({ isChanged }) => isChanged)
    .map((change) => [
      cutTo(`No.${change.initiative} ${names.get(change.step) ?? change.step}`, NAME_WIDTH),
      text(change.before),
      text(change.now),
      MOVEMENT_WORDS[change.movement],
    ]);
  const { earlier, reading } = compared;
  const heads = ['工程', earlier.round.name, reading.round.name, '変化'];
  return rows.length === 0 ? [] : tableLines(heads.map(left), rows);
}
