import type { EarlierReport } from '../workbookOptions';
import type { CellInput } from '../../evaluation';
import type { Fault, FiscalYear, Programme, Round, Said, Scale, Told } from '../../programme';
import type { LogEntry } from '../history';
import type { Field, RowField, RowKey, SubmissionField, ValueKey } from '../keys';
import type { Metadata } from '../metadata';
import type { Area } from '../plan';
import type { Values } from '../values';

/** Where a cell stands, rows and columns counted from 0. */
export interface Site {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell of people's data as it was found. Text of nothing but spaces arrives as blank. */
export interface FoundCell extends Site {
  readonly input: CellInput;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

/**
 * What is wrong with the workbook itself. None of these stops the reading: what can still be recognised is read, and
 * what would have to be guessed is withheld.
 */
export type StructureProblem =
  | { readonly kind: 'sheetMissing'; readonly sheetKey: string; readonly title: string }
  /** The tab is there, but the hidden marks by which its rows and columns are recognised are not. */
  | {
      readonly kind: 'sheetUnmarked';
      readonly sheetKey: string;
      readonly title: string;
      readonly sheet: string;
    }
  | { readonly kind: 'sheetTwice'; readonly sheetKey: string; readonly sheets: readonly string[] }
  | { readonly kind: 'rowMissing'; readonly rowKey: RowKey }
  | { readonly kind: 'rowTwice'; readonly rowKey: RowKey; readonly sites: readonly Site[] }
  /** Cells of one key that differ: none of them is taken. */
  | {
      readonly kind: 'valueTwice';
      readonly rowKey: RowKey;
      readonly field: Field;
      readonly sites: readonly Site[];
    }
  /** A division's workbook whose 提出 block is gone or has lost its state. */
  | { readonly kind: 'submissionMissing'; readonly sheet: string | null }
  /** `typed`: what stands in the row. */
  | {
      readonly kind: 'unknownKey';
      readonly text: string;
      readonly typed: string;
      readonly site: Site;
    }
  /** The row's key says one item and its visible No. or name another, as after sorting without the hidden column. */
  | {
      readonly kind: 'rowScrambled';
      readonly rowKey: RowKey;
      readonly shown: string;
      readonly site: Site;
    }
  /** A cell that says what its row is about and no longer reads as it was handed out; `expected` null is empty. */
  | {
      readonly kind: 'labelAltered';
      readonly rowKey: RowKey;
      readonly field: RowField;
      readonly found: CellInput;
      readonly expected: string | number | null;
      readonly site: Site;
    }
  /** `rows` rows one below the other, from the site on; `text`: what stands in them. */
  | {
      readonly kind: 'rowInserted';
      readonly text: string;
      readonly rows: number;
      readonly site: Site;
    }
  | { readonly kind: 'fieldMissing'; readonly sheet: string; readonly field: Field }
  | { readonly kind: 'fieldTwice'; readonly field: Field; readonly sites: readonly Site[] }
  /** Cells of one row that have lost their formulas, whatever stands there now; the first field is named. */
  | {
      readonly kind: 'formulaOverwritten';
      readonly rowKey: RowKey;
      readonly field: Field;
      readonly site: Site;
      readonly cells: readonly (FoundCell & { readonly field: Field })[];
    }
  /** A value in a row and a column of ours in whose cell nobody types. */
  | {
      readonly kind: 'typedOutside';
      readonly rowKey: RowKey;
      readonly field: Field;
      readonly cell: FoundCell;
    }
  /**
   * Cells that are in no row and column of ours, and what stands in them: in a column that somebody has inserted or beside
   * the list, beside or below the 提出 block, on a sheet of somebody's own. The site is the first.
   */
  | {
      readonly kind: 'typedElsewhere';
      readonly place: 'column' | 'guide' | 'sheet';
      readonly text: string;
      readonly cells: number;
      readonly site: Site;
    }
  | {
      readonly kind: 'formulaTyped';
      readonly rowKey: RowKey;
      readonly field: Field;
      readonly site: Site;
      /** Whether the file holds a result of the formula. */
      readonly hasResult: boolean;
    }
  | {
      readonly kind: 'cellsMerged';
      readonly rowKey: RowKey;
      readonly field: Field;
      readonly site: Site;
      readonly area: Area;
    }
  /** A line of 取込履歴 that no longer says what was taken from where. */
  | { readonly kind: 'logUnreadable'; readonly site: Site }
  | { readonly kind: 'scaleInvalid'; readonly reason: Said; readonly site: Site | null };

/** A printed header as found above a column of ours, and as the generator prints it. */
export interface FoundHeader extends Site {
  readonly field: Field;
  readonly text: string;
  readonly expected: string;
}

/** A target as it stands in the workbook; the one that counts is the definition's. */
export interface FoundTarget extends FoundCell {
  readonly kpi: string;
  readonly year: FiscalYear;
}

/** A workbook as understood: what it is, what people typed where, and what is wrong with its structure. */
export interface Reading {
  readonly metadata: Metadata;
  /** From the definition inside the workbook. */
  readonly programme: Programme;
  readonly year: FiscalYear;
  readonly round: Round;
  /** Id of the division; null in a master. */
  readonly division: string | null;
  /** From the settings sheet; the programme's own where that one is missing or unusable. */
  readonly scale: Scale;
  /** What the round before said about the reporting year, as it was handed on; null where nothing was. */
  readonly earlier: EarlierReport | null;
  /** Names of the workbook's sheets in their order. */
  readonly sheets: readonly string[];
  /** Names of those that are none of ours and hold something. */
  readonly otherSheets: readonly string[];
  /** Every cell that people may fill, blank ones included, so that a missing value has an address. */
  readonly cells: ReadonlyMap<ValueKey, PeopleCell>;
  /** Keys whose value stands in several cells that differ, or in a scrambled row: neither typed nor blank. */
  readonly withheld: ReadonlySet<ValueKey>;
  readonly submission: ReadonlyMap<SubmissionField, FoundCell>;
  /** The submission table of a master by value key (`d:gyokaku|state`), blank cells included. */
  readonly submissions: ReadonlyMap<ValueKey, FoundCell>;
  /** 取込履歴 of a master. */
  readonly log: readonly LogEntry[];
  readonly targets: readonly FoundTarget[];
  readonly headers: readonly FoundHeader[];
  readonly problems: readonly StructureProblem[];
}

/** A cell that people may fill. */
export interface PeopleCell extends FoundCell {
  readonly rowKey: RowKey;
  readonly field: Field;
  /** This workbook's division types it; in a partner's workbook it is shown and locked. */
  readonly owned: boolean;
}

/** Why a file cannot be read as a workbook of ours. */
export type Refusal =
  | { readonly kind: 'notOurs' }
  /** One in which a programme's definition is written down. */
  | { readonly kind: 'definitionWorkbook' }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | { readonly kind: 'metadataDamaged' }
  | { readonly kind: 'definitionInvalid'; readonly faults: readonly Fault[] };

export type ReadingResult =
  | { readonly ok: true; readonly reading: Reading }
  | (Told & { readonly ok: false; readonly refusal: Refusal });

/** What people typed, without the blanks, as the evaluation and the consolidation take it. */
export function typedValues(reading: Reading): Values {
  const values = new Map<ValueKey, CellInput>();
  for (const [key, cell] of reading.cells) {
    if (cell.input.kind !== 'blank') values.set(key, cell.input);
  }
  return values;
}
