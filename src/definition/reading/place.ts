import type { Told } from '../../programme';

/** A cell, rows and columns counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Something that a person has to put right: where, and what to do. */
export interface DefinitionFinding extends Told {
  /** Null where the whole workbook is meant. */
  readonly sheet: string | null;
  /** `H12`; null where the whole sheet is meant. */
  readonly cell: string | null;
}
