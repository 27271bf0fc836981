import { initiativeOfKpi, planTextInForce } from '../../../programme';
import type { DecidedAbout, Kpi, Step } from '../../../programme';
import type { WorkbookContext } from '../../context';
import { decisionsOn } from '../../decided';
import { decidedText } from '../../decidedText';
import type { RowField } from '../../keys';
import { valueKey } from '../../keys';
import type { CellStyle, CellValue } from '../../plan';
import { PRECEDING_FIELD, cellValueOf } from '../../values';
import { decimalsOf, printed, valueFormat } from './formats';
import {
  asInput,
  centred,
  indented,
  leftAligned,
  regular,
  repeated,
  rowStyle,
  strong,
  withFormat,
  withSize,
} from './look';
import type { PillarRow } from './rows';
import { rowType, shownDivisions } from './rows';

/** A cell before it has a place. */
export interface Cell {
  readonly field: RowField;
  readonly value: CellValue;
  readonly style: CellStyle;
}

const DIRECTIONS = {
  atLeast: '以上',
  atMost: '以下',
  belowPreviousYear: '前年度より減少',
} as const;

/** What the row is about, beside its No. and title; '' for an initiative's own row. */
export function printedName(row: PillarRow, context: WorkbookContext): string {
  switch (row.kind) {
    case 'initiative':
      return '';
    case 'report':
      return `${context.nameOf(row.division)}の取組実績`;
    case 'kpi':
      return row.kpi.name;
    case 'part':
      return row.part.name;
    case 'step':
      return row.step.name;
  }
}

/** The step's plan for the reporting year, an arrow resolved to the text that goes on, its milestone in brackets. */
function stepPlan(step: Step, context: WorkbookContext): string {
  const { reportingYear, current } = context;
  const plan = planTextInForce(step, reportingYear, current.fiscalYears);
  const milestone = step.milestones[reportingYear];
  const text = plan === null ? '' : plan.text + (plan.continued ? '（継続）' : '');
  if (milestone === undefined) return text === '' ? '－' : text;
  return text === '' ? milestone : `${text}　［${milestone}］`;
}

/** The value from which the way to the target began: its own columns are not printed. */
function baselineRemark(kpi: Kpi, { current }: WorkbookContext): readonly string[] {
  if (kpi.baseline !== null) {
    const { value, label } = kpi.baseline;
    return [`基準値 ${printed(value, decimalsOf(kpi))}${kpi.unit}（${label}）`];
  }
  if (kpi.direction !== 'belowPreviousYear') return [];
  const before = current.precedingYear;
  return kpi.repeats !== null || before === null
    ? ['前年度より減れば達成']
    : [`前年度より減れば達成（${before}年度末の値は、右の「基準値」の列に入力）`];
}

function kpiRemark(kpi: Kpi, context: WorkbookContext): string {
  const source = kpi.repeats === null ? null : initiativeOfKpi(context.current, kpi.repeats);
  const remarks = [
    ...baselineRemark(kpi, context),
    ...(source === null
      ? []
      : [`No.${String(source.no)} の再掲（実績は No.${String(source.no)} で入力）`]),
    ...(kpi.role === 'reference' ? ['目標の文中の数値（参考。集計には含めません）'] : []),
    ...(kpi.definition === null ? [] : [kpi.definition]),
    ...(kpi.seriesBreak === null
      ? []
      : [`${kpi.seriesBreak.year}年度から値が連続しません（${kpi.seriesBreak.reason}）`]),
  ];
  return remarks.join('。');
}

/** What was planned, and under it what was decided about it since. */
function planOf(row: PillarRow, context: WorkbookContext): string {
  const { no: initiative } = row.initiative;
  const own = { initiative, kpi: null, step: null };
  const decided = (about: DecidedAbout, unit = ''): readonly string[] =>
    decisionsOn(context, about)
      // What a 再掲 takes from its source is told there.
      .filter((decision) => decision.about.kpi === about.kpi)
      .map((decision) => decidedText(decision, unit));
  const lines = (text: string, decisions: readonly string[]): string =>
    [text, ...decisions].filter((line) => line !== '').join('\n');
  switch (row.kind) {
    case 'initiative':
      return lines(row.initiative.goal, decided(own));
    case 'kpi': {
      const { id, unit } = row.kpi;
      return lines(kpiRemark(row.kpi, context), decided({ ...own, kpi: id }, unit));
    }
    case 'step':
      return lines(stepPlan(row.step, context), decided({ ...own, step: row.step.id }));
    case 'report':
    case 'part':
      return '';
  }
}

function baselineCells(row: PillarRow, context: WorkbookContext): readonly Cell[] {
  const style = rowStyle(row);
  const blank: readonly Cell[] = [
    { field: 'baseline', value: null, style },
    { field: 'baselineLabel', value: null, style },
  ];
  if (row.kind !== 'kpi') return blank;
  const { kpi } = row;
  if (kpi.baseline !== null) {
    return [
      { field: 'baseline', value: kpi.baseline.value, style: withFormat(style, valueFormat(kpi)) },
      { field: 'baselineLabel', value: kpi.baseline.label, style: centred(style) },
    ];
  }
  if (kpi.direction !== 'belowPreviousYear' || kpi.repeats !== null) return blank;
  const year = context.current.precedingYear;
  if (year === null) return blank;
  const number = withFormat(style, '#,##0.##');
  return [
    {
      field: 'baseline',
      value: cellValueOf(
        context.values.get(valueKey({ kind: 'kpi', id: kpi.id }, PRECEDING_FIELD)),
      ),
      style: context.owns(kpi.owner) ? asInput(number) : number,
    },
    { field: 'baselineLabel', value: `${year}年度末`, style: centred(style) },
  ];
}

/** The cells of a row that hold no formula and no value of a year. */
export function plainCells(row: PillarRow, context: WorkbookContext): readonly Cell[] {
  const style = rowStyle(row);
  const initiative = row.kind === 'initiative';
  const under = (base: CellStyle): CellStyle => (initiative ? base : repeated(base));
  const name = printedName(row, context);
  const kpi = row.kind === 'kpi' || row.kind === 'part' ? row.kpi : null;
  return [
    { field: 'no', value: row.initiative.no, style: under(centred(style)) },
    {
      field: 'title',
      value: row.initiative.title,
      style: under(leftAligned(style)),
    },
    {
      field: 'type',
      value: rowType(row),
      style: regular(centred(style), 10),
    },
    {
      field: 'name',
      value: name === '' ? null : name,
      style:
        row.kind === 'part'
          ? indented(style, 2)
          : row.kind === 'kpi'
            ? strong(style)
            : indented(style, 1),
    },
    {
      field: 'division',
      value: shownDivisions(row, context).join('\n'),
      style: regular(under(style), initiative ? 10 : 9),
    },
    {
      field: 'plan',
      value: planOf(row, context) || null,
      style: regular(style, 10),
    },
    { field: 'unit', value: kpi === null ? null : kpi.unit || null, style: centred(style) },
    {
      field: 'direction',
      value: kpi === null ? null : DIRECTIONS[kpi.direction],
      style: withSize(centred(style), 9),
    },
    ...baselineCells(row, context),
  ];
}
