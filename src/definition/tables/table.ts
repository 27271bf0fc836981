import type { Path, ProgrammeDefinition } from '../../programme';
import type { Column } from '../columns/column';

/** What of the definition a workbook has room for. */
export interface Shape {
  readonly years: number;
  /** Columns for the divisions in charge of an initiative. */
  readonly divisions: number;
}

/** What people need to know about a sheet. */
export interface SheetWords {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly explains: string;
  /** Every programme fills it in; other sheets are for whoever needs them. */
  readonly needed: boolean;
}

/** A sheet with one thing below the other. */
export interface Form extends SheetWords {
  readonly kind: 'form';
  readonly columns: readonly Column[];
  /** Null where the definition has nothing for it. */
  item(definition: ProgrammeDefinition): unknown;
  /** Where the item stands in the definition. */
  readonly path: Path;
}

/** A sheet with a row for each item. */
export interface Table extends SheetWords {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Columns from the left that stay in view. */
  readonly frozen: number;
  /** Rows prepared for typing in an empty form. */
  readonly room: number;
  /** The rows are all there are: none is inserted or deleted, and the sheet is protected. */
  readonly fixed?: true;
  entries(definition: ProgrammeDefinition): readonly Entry[];
}

/** One row of a table. */
export interface Entry {
  /** Where its item stands in the definition. */
  readonly path: Path;
  readonly item: unknown;
  /** Values of the columns that say which item the row belongs to. */
  readonly outside?: Readonly<Record<string, string | number>>;
}

export type DefinitionSheet = Form | Table;
