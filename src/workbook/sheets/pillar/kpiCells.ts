import type { FiscalYear, Kpi, Part } from '../../../programme';
import { sourceKpi, targetDecision, yearBefore } from '../../../programme';
import { kpiPositionFormula, positions, progressFormula, rateFormula } from '../../../evaluation';
import { unlessBlank } from '../../address';
import type { WorkbookContext } from '../../context';
import { decisionsOn } from '../../decided';
import { decidingPart } from '../../decidingPart';
import type { Field, RowKey } from '../../keys';
import { valueKey, yearField } from '../../keys';
import { layoutOf } from '../../layout/pillarLayout';
import type { PillarLayout } from '../../layout/pillarLayout';
import type { CellStyle } from '../../plan';
import { isFinal } from '../../settled';
import { sharedField, shownYearFields } from '../../layout/pillarColumns';
import { PRECEDING_FIELD, cellValueOf, judgedField, kpiValueKeys } from '../../values';
import { PROGRESS_FORMAT, RATE_FORMAT, targetFormat, valueFormat } from './formats';
import { asInput, repeated, rightAligned, withFormat, wordStyle } from './look';
import type { RowWriter } from './writer';

/** Whether people type a KPI's value of a year in this workbook. */
export function isOpen(kpi: Kpi, year: FiscalYear, context: WorkbookContext): boolean {
  const { fiscalYears } = context.current;
  if (kpi.repeats !== null || !context.owns(kpi.owner)) return false;
  if (fiscalYears.indexOf(year) > fiscalYears.indexOf(context.reportingYear)) return false;
  const target = context.judgements.kpi(kpi.id, year);
  const due = context.judgements.position(target.status) > positions.discontinued;
  return due && !context.closedYears.includes(year) && !isFinal(kpi, year, context);
}

/** Fields of a year that people fill in: 実績, or 時点実績 and 年度末見込. */
export function inputFields(year: FiscalYear, context: WorkbookContext): readonly Field[] {
  const judged = judgedField(year, context.reportingYear, context.round);
  const interim = context.round.kind === 'interim' && year === context.reportingYear;
  return interim ? [yearField(year, 'interim'), judged] : [judged];
}

/** Whether the values of a year have a 値の区分. */
export function hasKind(year: FiscalYear, context: WorkbookContext): boolean {
  return shownYearFields(year, context).includes('kind');
}

interface ValueCell {
  readonly key: RowKey;
  /** Key of the same value at the source of a 再掲. */
  readonly source: RowKey;
  readonly kpi: Kpi;
}

function partKeys(kpi: Kpi, source: Kpi, part: Part): Pick<ValueCell, 'key' | 'source'> {
  return {
    key: { kind: 'part', kpi: kpi.id, part: part.id },
    source: { kind: 'part', kpi: source.id, part: part.id },
  };
}

/** An input, a locked value, or for a 再掲 the link to where it is typed. */
function writeValue(
  writer: RowWriter,
  layouts: readonly PillarLayout[],
  cell: ValueCell,
  year: FiscalYear,
  field: Field,
  style: CellStyle,
): void {
  const { context } = writer;
  const typed = cellValueOf(context.values.get(valueKey(cell.source, field)));
  if (cell.kpi.repeats !== null) {
    const home = layoutOf(layouts, cell.source);
    if (home === null) writer.value(field, typed, repeated(style));
    else {
      const link = home.lookup(cell.source, sharedField(field));
      writer.formula(field, unlessBlank(link), typed ?? '', repeated(style));
    }
    return;
  }
  if (context.isShown(cell.kpi)) {
    const own = writer.cell(field);
    writer.formula(sharedField(field), unlessBlank(own), typed ?? '', writer.style);
  }
  writer.value(field, typed, isOpen(cell.kpi, year, context) ? asInput(style) : style);
}

/** Where the values of a KPI's parts are typed; null where this workbook does not hold them. */
function partReferences(
  writer: RowWriter,
  layouts: readonly PillarLayout[],
  kpi: Kpi,
  field: Field,
): string | null {
  const source = sourceKpi(writer.context.current, kpi);
  const keys = kpi.parts.map((part) => partKeys(kpi, source, part).source);
  const [first] = keys;
  const home = first === undefined ? null : layoutOf(layouts, first);
  if (home === null) return null;
  return keys.map((key) => home.lookup(key, sharedField(field))).join(',');
}

/** The value cells of a KPI's row: typed, linked, or of parts the one that decides. */
function writeKpiValues(
  writer: RowWriter,
  layouts: readonly PillarLayout[],
  kpi: Kpi,
  year: FiscalYear,
): void {
  const { context } = writer;
  const style = withFormat(writer.style, valueFormat(kpi));
  for (const field of inputFields(year, context)) {
    if (kpi.parts.length === 0) {
      const source = sourceKpi(context.current, kpi);
      const cell = {
        key: { kind: 'kpi', id: kpi.id },
        source: { kind: 'kpi', id: source.id },
        kpi,
      } as const;
      writeValue(writer, layouts, cell, year, field, style);
      continue;
    }
    const parts = partReferences(writer, layouts, kpi, field);
    if (parts === null) continue;
    const pick = kpi.direction === 'atMost' ? 'MAX' : 'MIN';
    const complete = `COUNT(${parts})=${String(kpi.parts.length)}`;
    const source = sourceKpi(context.current, kpi);
    const inputs = kpiValueKeys(source, field).map((key) => context.values.get(key));
    writer.formula(field, `IF(${complete},${pick}(${parts}),"")`, decidingPart(kpi, inputs), style);
  }
}

function writeKind(
  writer: RowWriter,
  layouts: readonly PillarLayout[],
  kpi: Kpi,
  year: FiscalYear,
): void {
  const field = yearField(year, 'kind');
  if (!writer.has(field)) return;
  const { context } = writer;
  const style = wordStyle(writer.style);
  const source = sourceKpi(context.current, kpi);
  const key = { kind: 'kpi', id: source.id } as const;
  writeValue(writer, layouts, { key, source: key, kpi }, year, field, style);
}

/** References of the cells that a KPI's judgement looks at; formulas of a year see only their own row and absolute ranges. */
export function judgedCells(
  writer: RowWriter,
  layouts: readonly PillarLayout[],
  kpi: Kpi,
  year: FiscalYear,
): readonly string[] {
  const { context } = writer;
  const preceding = year === context.current.precedingYear;
  const source = { kind: 'kpi', id: sourceKpi(context.current, kpi).id } as const;
  const home = preceding && kpi.repeats !== null ? layoutOf(layouts, source) : null;
  if (home !== null) return [home.lookup(source, PRECEDING_FIELD)];
  const field = preceding
    ? PRECEDING_FIELD
    : judgedField(year, context.reportingYear, context.round);
  if (kpi.parts.length === 0) return [writer.cell(field)];
  return kpi.parts.map((part) => writer.inRow({ kind: 'part', kpi: kpi.id, part: part.id }, field));
}

/** All cells of a KPI's row that belong to a year, for every year of the programme. */
export function writeKpiYears(writer: RowWriter, layouts: readonly PillarLayout[], kpi: Kpi): void {
  const { context } = writer;
  const decisions = decisionsOn(context, {
    initiative: writer.row.initiative.no,
    kpi: kpi.id,
    step: null,
  });
  const isRevised = (year: FiscalYear): boolean => targetDecision(decisions, year) !== null;
  for (const year of context.current.fiscalYears) {
    const judgement = context.judgements.kpi(kpi.id, year);
    writer.value(
      yearField(year, 'target'),
      judgement.target,
      withFormat(writer.style, targetFormat(kpi, isRevised(year) ? judgement.target : null)),
    );
    writeKpiValues(writer, layouts, kpi, year);
    writeKind(writer, layouts, kpi, year);
    const before = yearBefore(context.current, year);
    const facts = context.facts.kpi(kpi.id, year);
    const kind = yearField(year, 'kind');
    const kindBefore = before === null ? null : yearField(before, 'kind');
    const references = {
      actuals: judgedCells(writer, layouts, kpi, year),
      target: writer.cell(yearField(year, 'target')),
      previous:
        kpi.direction === 'belowPreviousYear' && before !== null
          ? judgedCells(writer, layouts, kpi, before)
          : null,
      kind: writer.has(kind) ? writer.cell(kind) : null,
      previousKind: kindBefore !== null && writer.has(kindBefore) ? writer.cell(kindBefore) : null,
    };
    writer.measuredStatus(
      year,
      kpiPositionFormula(facts, references),
      context.judgements.position(judgement.status),
    );
    writer.formula(
      yearField(year, 'rate'),
      rateFormula(facts, {
        actuals: references.actuals,
        target: judgement.target === null ? null : references.target,
        position: writer.cell(yearField(year, 'position')),
      }),
      context.judgements.shownRate(kpi.id, year),
      rightAligned(withFormat(writer.style, RATE_FORMAT)),
    );
  }
  writeProgress(writer, layouts, kpi);
}

/** 終期への進捗 as of the reporting year. */
function writeProgress(writer: RowWriter, layouts: readonly PillarLayout[], kpi: Kpi): void {
  const { context } = writer;
  const style = withFormat(writer.style, PROGRESS_FORMAT);
  const { reportingYear, current } = context;
  const years = current.fiscalYears.slice(0, current.fiscalYears.indexOf(reportingYear) + 1);
  const formula = progressFormula(
    years.map((year) => ({
      facts: context.facts.kpi(kpi.id, year),
      actuals: judgedCells(writer, layouts, kpi, year),
      target: writer.cell(yearField(year, 'target')),
      position: writer.cell(yearField(year, 'position')),
    })),
  );
  const shown = context.judgements.shownProgress(kpi.id, reportingYear);
  if (formula === null) writer.value('progress', null, style);
  else writer.formula('progress', formula, shown, style);
}

/** The row of one part of 各1回: an input in every year that is open, nothing else. */
export function writePartYears(
  writer: RowWriter,
  layouts: readonly PillarLayout[],
  kpi: Kpi,
  part: Part,
): void {
  const { context } = writer;
  const source = sourceKpi(context.current, kpi);
  const style = withFormat(writer.style, valueFormat(kpi));
  for (const year of context.current.fiscalYears) {
    for (const field of inputFields(year, context)) {
      writeValue(writer, layouts, { ...partKeys(kpi, source, part), kpi }, year, field, style);
    }
  }
}
