import {
  initiativePositionFormula,
  kpiPositionFormula,
  stepPositionFormula,
} from '../../../evaluation';
import type { Kpi, Part, Step } from '../../../programme';
import { sourceKpi, yearBefore } from '../../../programme';
import type { WorkbookContext } from '../../context';
import { decidingPart } from '../../decidingPart';
import type { Field, YearField } from '../../keys';
import { valueKey, yearField } from '../../keys';
import type { PillarLayout } from '../../layout/pillarLayout';
import { cellValueOf, judgedField, kpiValueKeys, progressField } from '../../values';
import { valueFormat } from './formats';
import { countedRows } from './initiativeCells';
import { judgedCells } from './kpiCells';
import { withFormat, wordStyle } from './look';
import type { RowWriter } from './writer';

/*
 * 前回の報告回: what the round before said of the reporting year stands in folded, locked cells and is judged there by the
 * scale of now, as the reporting year is. 総括 compares the two. Rows of workbooks to which nothing was handed on have none.
 */

type Handed = Pick<WorkbookContext, 'reportingYear'> & {
  readonly earlier: NonNullable<WorkbookContext['earlier']>;
  readonly judged: NonNullable<WorkbookContext['earlierJudged']>;
};

function handedOn({ earlier, earlierJudged, reportingYear }: WorkbookContext): Handed | null {
  return earlier === null || earlierJudged === null
    ? null
    : { earlier, judged: earlierJudged, reportingYear };
}

/** Field of the round before's value that is judged, among what it handed on. */
function judgedBefore({ earlier, reportingYear }: Handed): Field {
  return judgedField(reportingYear, reportingYear, earlier.round);
}

export function writeKpiEarlier(
  writer: RowWriter,
  layouts: readonly PillarLayout[],
  kpi: Kpi,
): void {
  const { context } = writer;
  const handed = handedOn(context);
  if (handed === null) return;
  const { earlier, judged, reportingYear } = handed;
  const at = (field: YearField): Field => yearField(reportingYear, field);
  const source = sourceKpi(context.current, kpi);
  const inputs = kpiValueKeys(source, judgedBefore(handed)).map((key) => earlier.values.get(key));
  const part = decidingPart(kpi, inputs);
  const decided = part === '' ? null : part;
  const shown = kpi.parts.length > 0 ? decided : cellValueOf(inputs[0]);
  writer.value(at('earlierValue'), shown, withFormat(writer.style, valueFormat(kpi)));
  const kind = valueKey({ kind: 'kpi', id: source.id }, yearField(reportingYear, 'kind'));
  writer.value(at('earlierKind'), cellValueOf(earlier.values.get(kind)), writer.style);
  const judgement = judged.judgements.kpi(kpi.id, reportingYear);
  writer.value(at('earlierTarget'), judgement.target, writer.style);
  const before = yearBefore(context.current, reportingYear);
  const kindBefore = before === null ? null : yearField(before, 'kind');
  const formula = kpiPositionFormula(judged.facts.kpi(kpi.id, reportingYear), {
    actuals:
      kpi.parts.length === 0
        ? [writer.cell(at('earlierValue'))]
        : kpi.parts.map(({ id }) =>
            writer.inRow({ kind: 'part', kpi: kpi.id, part: id }, at('earlierValue')),
          ),
    target: writer.cell(at('earlierTarget')),
    previous:
      kpi.direction === 'belowPreviousYear' && before !== null
        ? judgedCells(writer, layouts, kpi, before)
        : null,
    kind: writer.cell(at('earlierKind')),
    previousKind: kindBefore !== null && writer.has(kindBefore) ? writer.cell(kindBefore) : null,
  });
  writer.measuredEarlier(formula, judged.judgements.position(judgement.status));
}

export function writePartEarlier(writer: RowWriter, kpi: Kpi, part: Part): void {
  const { context } = writer;
  const handed = handedOn(context);
  if (handed === null) return;
  const key = { kind: 'part', kpi: sourceKpi(context.current, kpi).id, part: part.id } as const;
  const typed = handed.earlier.values.get(valueKey(key, judgedBefore(handed)));
  writer.value(
    yearField(handed.reportingYear, 'earlierValue'),
    cellValueOf(typed),
    withFormat(writer.style, valueFormat(kpi)),
  );
}

export function writeStepEarlier(writer: RowWriter, step: Step): void {
  const { context } = writer;
  const handed = handedOn(context);
  if (handed === null) return;
  const { earlier, judged, reportingYear } = handed;
  const value = yearField(reportingYear, 'earlierValue');
  const progress = progressField(reportingYear, reportingYear, earlier.round);
  const typed = earlier.values.get(valueKey({ kind: 'step', id: step.id }, progress));
  writer.value(value, cellValueOf(typed), wordStyle(writer.style));
  const { fiscalYears } = context.current;
  const formula = stepPositionFormula(judged.facts.step(step.id, reportingYear), {
    progress: writer.cell(value),
    earlier: fiscalYears
      .slice(0, fiscalYears.indexOf(reportingYear))
      .map((year) => writer.cell(progressField(year, reportingYear, context.round))),
  });
  const { status } = judged.judgements.step(step.id, reportingYear);
  writer.measuredEarlier(formula, judged.judgements.position(status));
}

export function writeInitiativeEarlier(writer: RowWriter, no: number): void {
  const { context } = writer;
  const handed = handedOn(context);
  if (handed === null) return;
  const { judged, reportingYear } = handed;
  const formula = initiativePositionFormula(
    judged.facts.initiative(no, reportingYear),
    countedRows(writer, yearField(reportingYear, 'earlierMeasured')),
  );
  const { status } = judged.judgements.initiative(no, reportingYear);
  writer.earlierStatus(formula, judged.judgements.position(status));
}
