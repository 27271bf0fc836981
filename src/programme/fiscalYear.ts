import type { FiscalYear, PerYear } from './model';

/** The one place where labels become fiscal years; the rules report labels that the programme does not have. */
export function brandYear(label: string): FiscalYear {
  return label as FiscalYear;
}

/** A record keyed by labels, as one keyed by fiscal years. */
export function perYear<T>(record: Readonly<Record<string, T>> | undefined): PerYear<T> {
  return { ...record };
}

/** Entries for those labels for which a value is known. */
export function perYearFrom<T>(
  labels: readonly string[],
  value: (label: string) => T | null,
): PerYear<T> {
  const record: Record<string, T> = {};
  for (const label of labels) {
    const known = value(label);
    if (known !== null) record[label] = known;
  }
  return record;
}
