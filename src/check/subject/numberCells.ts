import type { CellInput, ClassifiedInput, KpiJudgement, Limits, ValueKind } from '../../evaluation';
import { classify, parseValueKind } from '../../evaluation';
import type { FiscalYear, Initiative, Kpi, Part, Programme } from '../../programme';
import { yearBefore } from '../../programme';
import type { Field, PeopleCell, Reading, RowKey, ValueKey } from '../../workbook';
import { judgedField, PRECEDING_FIELD, valueKey, yearField } from '../../workbook';
import type { Judged, LimitsInForce } from './judged';

/** A cell for a KPI's number. */
export interface NumberCell {
  readonly cell: PeopleCell;
  readonly key: ValueKey;
  readonly initiative: Initiative;
  readonly kpi: Kpi;
  readonly part: Part | null;
  /** The preceding year for the value before the programme. */
  readonly year: FiscalYear;
  readonly role: 'judged' | 'interim' | 'preceding';
  /** By which the evaluation judges that year. */
  readonly limits: Limits;
  readonly classified: ClassifiedInput;
  /** 値の区分 of the year, as typed or, where the year has no such column any more, as handed out. */
  readonly valueKind: ValueKind;
  /** Of the KPI in the year; null for the preceding one. */
  readonly judgement: KpiJudgement | null;
  /** Last year's valid value of the same KPI or part; null where there is none or the series breaks. */
  readonly previous: number | null;
}

const BLANK: CellInput = { kind: 'blank' };

interface Place {
  readonly year: FiscalYear;
  readonly field: Field;
  readonly role: NumberCell['role'];
}

function places(reading: Reading, programme: Programme): readonly Place[] {
  const { year: reportingYear, round } = reading;
  return [
    ...(programme.precedingYear === null
      ? []
      : [{ year: programme.precedingYear, field: PRECEDING_FIELD, role: 'preceding' } as const]),
    ...programme.fiscalYears.map((year): Place => {
      return { year, field: judgedField(year, reportingYear, round), role: 'judged' };
    }),
    ...(round.kind === 'interim'
      ? [
          {
            year: reportingYear,
            field: yearField(reportingYear, 'interim'),
            role: 'interim',
          } as const,
        ]
      : []),
  ];
}

export function numberCells(
  initiative: Initiative,
  reading: Reading,
  programme: Programme,
  judged: Judged,
  limits: LimitsInForce,
): readonly NumberCell[] {
  const where = places(reading, programme);
  return [...initiative.kpis, ...initiative.references].flatMap((kpi) => {
    if (kpi.repeats !== null) return [];
    const parts: readonly (Part | null)[] = kpi.parts.length === 0 ? [null] : kpi.parts;
    return parts.flatMap((part) =>
      where.flatMap(({ year, field, role }): readonly NumberCell[] => {
        const key = valueKey(rowKeyOf(kpi, part), field);
        const cell = reading.cells.get(key);
        if (cell === undefined) return [];
        return [
          {
            cell,
            key,
            initiative,
            kpi,
            part,
            year,
            role,
            limits: limits.of(kpi, year),
            classified: classify(cell.input, limits.of(kpi, year)),
            valueKind: valueKindOf(kpi, year, reading),
            judgement: role === 'preceding' ? null : (judged.kpi.get(`${kpi.id}|${year}`) ?? null),
            previous:
              role === 'preceding' ? null : previousValue(kpi, part, year, reading, programme),
          },
        ];
      }),
    );
  });
}

function rowKeyOf(kpi: Kpi, part: Part | null): RowKey {
  return part === null ? { kind: 'kpi', id: kpi.id } : { kind: 'part', kpi: kpi.id, part: part.id };
}

function valueKindOf(kpi: Kpi, year: FiscalYear, reading: Reading): ValueKind {
  const key = valueKey({ kind: 'kpi', id: kpi.id }, yearField(year, 'kind'));
  const input = reading.cells.get(key)?.input ?? reading.metadata.handedOut.get(key) ?? BLANK;
  return parseValueKind(input);
}

function previousValue(
  kpi: Kpi,
  part: Part | null,
  year: FiscalYear,
  reading: Reading,
  programme: Programme,
): number | null {
  const before = yearBefore(programme, year);
  if (before === null || kpi.seriesBreak?.year === year) return null;
  const field =
    before === programme.precedingYear
      ? PRECEDING_FIELD
      : judgedField(before, reading.year, reading.round);
  const input = reading.cells.get(valueKey(rowKeyOf(kpi, part), field))?.input ?? BLANK;
  const classified = classify(input, kpi);
  if (classified.kind === 'number') return classified.value;
  const { baseline } = kpi;
  return before === programme.precedingYear && baseline?.comparable === true
    ? baseline.value
    : null;
}
