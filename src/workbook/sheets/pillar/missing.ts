import { positions } from '../../../evaluation';
import type { RowField } from '../../keys';
import { yearField } from '../../keys';
import { inputFields, isOpen } from './kpiCells';
import { markStyle } from './look';
import { isStepOpen } from './stepCells';
import { textMissing } from './textCells';
import { MISSING_MARK, blankFormula, isTyped } from './textRules';
import { rowKey } from './rows';
import type { RowWriter } from './writer';

interface MissingCell {
  readonly formula: string;
  readonly missing: boolean;
}

const asMark = (condition: string): string =>
  `IFERROR(IF(${condition},"${MISSING_MARK}",""),"${MISSING_MARK}")`;

function wrongOrBlank(position: string): string {
  return `OR(${position}=${String(positions.notEntered)},${position}=${String(positions.invalid)})`;
}

/** The same for a KPI, which also misses something where last year's value, with which it is compared, does. */
function unjudged(position: string): string {
  return `AND(${position}>=${String(positions.notEntered)},${position}<=${String(positions.invalid)})`;
}

/** A KPI is done when its value can be judged; one that is 集計中 is not chased. */
function kpiMissing(writer: RowWriter): MissingCell | null {
  const { context, row } = writer;
  const year = context.reportingYear;
  if (row.kind !== 'kpi' || row.kpi.parts.length > 0 || !isOpen(row.kpi, year, context))
    return null;
  const key = rowKey(row);
  const { status } = context.judgements.kpi(row.kpi.id, year);
  const wrong = ['notEntered', 'notEvaluable', 'invalid'].includes(status);
  const kind = yearField(year, 'kind');
  const position = writer.cell(yearField(year, 'position'));
  if (writer.has(kind)) {
    const pending = context.judgements.isPending(row.kpi, year);
    return {
      formula: asMark(`AND(${unjudged(position)},LEFT(${writer.cell(kind)},3)<>"集計中")`),
      missing: wrong && !pending,
    };
  }
  const interim = inputFields(year, context)[0] ?? '';
  return {
    formula: asMark(`OR(${unjudged(position)},${blankFormula(writer.cell(interim))})`),
    missing: wrong || !isTyped(key, interim, context),
  };
}

function partMissing(writer: RowWriter): MissingCell | null {
  const { context, row } = writer;
  const year = context.reportingYear;
  if (row.kind !== 'part' || !isOpen(row.kpi, year, context)) return null;
  const fields = inputFields(year, context);
  const key = rowKey(row);
  return {
    formula: asMark(`OR(${fields.map((field) => blankFormula(writer.cell(field))).join(',')})`),
    missing: fields.some((field) => !isTyped(key, field, context)),
  };
}

function stepMissing(writer: RowWriter): MissingCell | null {
  const { context, row } = writer;
  const year = context.reportingYear;
  if (row.kind !== 'step' || !isStepOpen(row.step, year, context)) return null;
  const { status } = context.judgements.step(row.step.id, year);
  return {
    formula: asMark(wrongOrBlank(writer.cell(yearField(year, 'position')))),
    missing: status === 'notEntered' || status === 'invalid',
  };
}

/** 残: ● in a row that still misses something from whoever fills this workbook in. Returns whether it does now. */
export function writeMissing(writer: RowWriter): boolean {
  const style = markStyle(writer.style);
  const found =
    kpiMissing(writer) ?? partMissing(writer) ?? stepMissing(writer) ?? textMissing(writer);
  const field = 'missing' satisfies RowField;
  if (found === null) {
    writer.value(field, null, style);
    return false;
  }
  writer.formula(field, found.formula, found.missing ? MISSING_MARK : '', style);
  return found.missing;
}
