import type { CellInput } from '../evaluation';
import type { FiscalYear, Told } from '../programme';
import type { Site } from '../workbook';
import type { Subject } from './subject';

/** error: cannot stand as it is. warning: probably wrong. note: worth knowing, or still to be filled in. */
export type Severity = 'error' | 'warning' | 'note';

/** What the cell should hold instead, proposed and never applied without consent. */
export type Suggestion = Extract<CellInput, { kind: 'number' | 'text' }>;

/** One thing to look at in a workbook: it names the item, says what is wrong and what to do. */
export interface Finding extends Told {
  /** Stable: `actual.notNumber`. All codes are in docs/findings.md. */
  readonly code: string;
  readonly severity: Severity;
  /** Name of the sheet as it is now; null where the workbook as a whole is meant. */
  readonly sheet: string | null;
  /** `T12`; null where no single cell is meant. */
  readonly cell: string | null;
  /** No. of the initiative. */
  readonly initiative: number | null;
  /** Id of the KPI or step. */
  readonly measure: string | null;
  readonly year: FiscalYear | null;
  /** Applying it always removes the finding. */
  readonly suggestion: Suggestion | null;
}

/** A finding before the registry has put its code, severity and address to it. */
export interface Draft extends Told {
  readonly site: Site | null;
  /** Sheet where there is no cell to point at. */
  readonly sheet?: string;
  readonly initiative?: number | null;
  readonly measure?: string | null;
  readonly year?: FiscalYear | null;
  readonly suggestion?: Suggestion | null;
  /** In place of the rule's own, before and after 課長確認, where the item weighs less. */
  readonly severity?: Severity;
}

/** One rule; adding a rule is adding one such object to its topic's list. */
export interface FindingRule {
  readonly code: string;
  readonly severity: Severity;
  /** Severity from 課長確認 on, where it differs: what is merely not there yet becomes an error once it is handed in. */
  readonly onceSubmitted?: Severity;
  readonly title: string;
  /** What is looked at, and when it is not reported. */
  readonly explains: string;
  readonly example: string;
  /** What the person should do. */
  readonly remedy: string;
  check(subject: Subject): Iterable<Draft>;
}
