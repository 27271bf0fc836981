import type { CellInput, Entries, KpiEntry, ValueKind } from '../evaluation';
import { parseValueKind } from '../evaluation';
import type { FiscalYear, Kpi, Programme, Round } from '../programme';
import { kpiById, sourceKpi } from '../programme';
import type { Field, ValueKey } from './keys';
import { rowKeyText, valueKey, yearField } from './keys';

/** What people typed, by key; a key that is absent is blank. */
export type Values = ReadonlyMap<ValueKey, CellInput>;

const BLANK: CellInput = { kind: 'blank' };

/** Field of the input that is judged for a KPI in a year: 年度末見込 in the reporting year of an interim round. */
export function judgedField(year: FiscalYear, reportingYear: FiscalYear, round: Round): Field {
  const forecast = round.kind === 'interim' && year === reportingYear;
  return yearField(year, forecast ? 'forecast' : 'actual');
}

/** Field of a step's progress word: in an interim round it is the state at the round's date. */
export function progressField(year: FiscalYear, reportingYear: FiscalYear, round: Round): Field {
  const interim = round.kind === 'interim' && year === reportingYear;
  return yearField(year, interim ? 'interim' : 'actual');
}

/** Field of the value of the year before the programme, which 前年度より減少 compares its first year with. */
export const PRECEDING_FIELD: Field = 'baseline';

/** The keys under which the values of a KPI in a year are typed: one, or one for each part. */
export function kpiValueKeys(kpi: Kpi, field: Field): readonly ValueKey[] {
  if (kpi.parts.length === 0) return [valueKey({ kind: 'kpi', id: kpi.id }, field)];
  return kpi.parts.map((part) => valueKey({ kind: 'part', kpi: kpi.id, part: part.id }, field));
}

/** Presents typed values to the evaluation; a KPI that repeats another (再掲) reads its source's. */
export function entriesOf(
  values: Values,
  programme: Programme,
  reportingYear: FiscalYear,
  round: Round,
): Entries {
  const read = (key: ValueKey): CellInput => values.get(key) ?? BLANK;
  const valueKind = (key: ValueKey): ValueKind => parseValueKind(read(key));
  return {
    kpi(id: string, year: FiscalYear): KpiEntry {
      const named = kpiById(programme, id);
      if (named === null) return { values: [BLANK], interim: [], valueKind: { kind: 'unstated' } };
      const kpi = sourceKpi(programme, named);
      const preceding = year === programme.precedingYear;
      const field = preceding ? PRECEDING_FIELD : judgedField(year, reportingYear, round);
      const interim =
        round.kind === 'interim' && year === reportingYear
          ? kpiValueKeys(kpi, yearField(year, 'interim')).map(read)
          : [];
      return {
        values: kpiValueKeys(kpi, field).map(read),
        interim,
        valueKind: valueKind(valueKey({ kind: 'kpi', id: kpi.id }, yearField(year, 'kind'))),
      };
    },
    step(id: string, year: FiscalYear): CellInput {
      return read(
        `${rowKeyText({ kind: 'step', id })}|${progressField(year, reportingYear, round)}`,
      );
    },
  };
}

/** A typed value as a plan writes it; an error value cannot be typed again and is left out. */
export function cellValueOf(input: CellInput | undefined): string | number | boolean | null {
  switch (input?.kind) {
    case 'number':
    case 'boolean':
      return input.value;
    case 'text':
      return input.text;
    case 'error':
    case 'blank':
    case undefined:
      return null;
  }
}
