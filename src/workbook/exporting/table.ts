/** What stands in one place of a table: the empty place is null. */
export type Datum = string | number | null;

export interface TableColumn {
  /** Stable name, for machines. */
  readonly field: string;
  /** Japanese, for people. */
  readonly header: string;
}

/** Tidy data: one row an observation, one datum a place. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Datum[])[];
}
