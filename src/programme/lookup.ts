import type { Division, FiscalYear, Initiative, Kpi, Programme, Step } from './model';
import { programmeIndex } from './programmeIndex';

/** A KPI or reference target by its id; null for an unknown one. */
export function kpiById(programme: Programme, id: string): Kpi | null {
  return programmeIndex(programme).kpis.get(id)?.kpi ?? null;
}

/** The initiative of a KPI or reference target; null for an unknown one. */
export function initiativeOfKpi(programme: Programme, id: string): Initiative | null {
  return programmeIndex(programme).kpis.get(id)?.initiative ?? null;
}

export function initiativeOfStep(programme: Programme, id: string): Initiative | null {
  return programmeIndex(programme).steps.get(id)?.initiative ?? null;
}

/** The KPI whose value is typed: the source of a repeated one (再掲), any other itself. */
export function sourceKpi(programme: Programme, kpi: Kpi): Kpi {
  return kpi.repeats === null ? kpi : (kpiById(programme, kpi.repeats) ?? kpi);
}

export function stepById(programme: Programme, id: string): Step | null {
  return programmeIndex(programme).steps.get(id)?.step ?? null;
}

export function initiativeByNo(programme: Programme, no: number): Initiative | null {
  return programmeIndex(programme).initiatives.get(no) ?? null;
}

export function divisionById(programme: Programme, id: string): Division | null {
  return programmeIndex(programme).divisions.get(id) ?? null;
}

/** Name of a division on a day (`YYYY-MM-DD`), or as of the programme's start; the id itself for an unknown one. */
export function divisionName(programme: Programme, id: string, date?: string): string {
  const division = divisionById(programme, id);
  if (division === null) return id;
  const later = division.renamed.filter(({ from }) => date !== undefined && from <= date);
  return later.at(-1)?.name ?? division.name;
}

/** Id of the division that does a division's work on a day: itself, or whoever took over by then. */
export function divisionInCharge(programme: Programme, id: string, date: string): string {
  const successor = divisionById(programme, id)?.successor ?? null;
  if (successor === null || successor.from > date) return id;
  return divisionInCharge(programme, successor.id, date);
}

/** Initiatives of a division, joint ones included; with a day, those also that it had taken over by then. */
export function initiativesOf(
  programme: Programme,
  division: string,
  date?: string,
): readonly Initiative[] {
  const inCharge = (id: string) =>
    date === undefined ? id : divisionInCharge(programme, id, date);
  return programme.initiatives.filter(({ divisions }) =>
    divisions.some((id) => inCharge(id) === division),
  );
}

/** The programme's fiscal year with this label; null when it has none. The preceding year is not one of them. */
export function fiscalYearOf(programme: Programme, label: string): FiscalYear | null {
  return programme.fiscalYears.find((year) => year === label) ?? null;
}

/** Place of a year in the programme from 0; -1 for the preceding year. */
export function yearIndex(programme: Programme, year: FiscalYear): number {
  return programme.fiscalYears.indexOf(year);
}

/** The programme's years up to and including one. */
export function yearsUpTo(programme: Programme, year: FiscalYear): readonly FiscalYear[] {
  return programme.fiscalYears.slice(0, yearIndex(programme, year) + 1);
}

/** The year before, which for the first is the programme's preceding year; null where there is none. */
export function yearBefore(programme: Programme, year: FiscalYear): FiscalYear | null {
  const index = yearIndex(programme, year);
  if (index === 0) return programme.precedingYear;
  return programme.fiscalYears[index - 1] ?? null;
}
