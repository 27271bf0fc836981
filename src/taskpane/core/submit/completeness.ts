import { checkWorkbook, isMissing, type Finding } from '../../../check';
import {
  asOfDate,
  initiativesOf,
  programmeInForce,
  type Initiative,
  type Told,
} from '../../../programme';
import { submissionBlock, type Reading } from '../../../workbook';
import { evaluated } from '../evaluated';
import { remarksOf, type ShownRemark } from '../remarks/remarks';

/** Something to look at before handing in, and where. */
export interface Lead extends Told {
  /** null where no single cell is meant. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

/** How far an initiative is, or (no initiative) the workbook as a whole. */
export interface ItemCompleteness {
  readonly initiative: { readonly no: number; readonly title: string } | null;
  /** false where nothing is asked for this year: 対象外, 中止. */
  readonly isDue: boolean;
  /** Not filled in yet. */
  readonly blanks: readonly Lead[];
  readonly errors: readonly Lead[];
  /** Probably wrong: right only with an explanation. */
  readonly warnings: readonly Lead[];
  readonly remarks: readonly ShownRemark[];
}

export interface Completeness {
  readonly items: readonly ItemCompleteness[];
  /** Leads of all items that keep it from being handed in. */
  readonly blocking: number;
  readonly blanks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notDue: number;
}

/**
 * What is still to do before a division's workbook, or its part of a master, can be handed in: the full check of it as if it
 * were handed in now, by initiative.
 *
 * @param today `2025-04-21`
 */
export function completenessOf(reading: Reading, today: string): Completeness {
  const findings = checkWorkbook(asSubmitted(reading), { today }).filter(({ code }) =>
    counts(code, reading),
  );
  const remarks = remarksOf(reading);
  const due = dueInitiatives(reading);
  const known = initiativesIn(reading);
  const numbers = new Set(known.map(({ no }) => no));
  const general = findings.filter(
    ({ initiative }) => initiative === null || !numbers.has(initiative),
  );
  const itemOf = (
    initiative: Initiative | null,
    own: readonly Finding[],
    isDue: boolean,
  ): ItemCompleteness => ({
    initiative: initiative === null ? null : { no: initiative.no, title: initiative.title },
    isDue,
    blanks: own.filter(isMissing).map(leadOf),
    errors: own.filter((each) => !isMissing(each) && each.severity === 'error').map(leadOf),
    warnings: own.filter((each) => !isMissing(each) && each.severity === 'warning').map(leadOf),
    remarks: remarks.filter((each) => each.initiative === (initiative?.no ?? null)),
  });
  const items = [
    ...(general.length === 0 ? [] : [itemOf(null, general, true)]),
    ...known.map((initiative) =>
      itemOf(
        initiative,
        findings.filter((each) => each.initiative === initiative.no),
        due.has(initiative.no),
      ),
    ),
  ];
  const sum = (of: (item: ItemCompleteness) => number): number =>
    items.reduce((total, item) => total + of(item), 0);
  return {
    items,
    blocking: findings.filter(({ severity }) => severity === 'error').length,
    blanks: sum(({ blanks }) => blanks.length),
    errors: sum(({ errors }) => errors.length),
    warnings: sum(({ warnings }) => warnings.length),
    notDue: items.filter(({ isDue }) => !isDue).length,
  };
}

/** What is merely not there yet is an error once it is handed in, so it is checked as if it were. */
function asSubmitted(reading: Reading): Reading {
  const state = reading.submission.get('state');
  if (state === undefined || submissionBlock(reading).state === null) return reading;
  const submission = new Map(reading.submission);
  submission.set('state', { ...state, input: { kind: 'text', text: '提出' } });
  return { ...reading, submission };
}

/** Who wrote and who confirmed is asked for at 課長確認, not before. */
function counts(code: string, reading: Reading): boolean {
  const asked = /^submission\.(?:writer|confirmation|confirmedOn)Missing$/.test(code);
  if (!asked) return true;
  const { state } = submissionBlock(reading);
  return state !== '作成中' && state !== '差戻し';
}

function leadOf({ message, english, sheet, cell }: Finding): Lead {
  return { message, english, place: sheet === null || cell === null ? null : { sheet, cell } };
}

function initiativesIn({ programme, year, round, division }: Reading): readonly Initiative[] {
  const asOf = asOfDate(programme, year, round);
  const current = asOf === null ? programme : programmeInForce(programme, asOf);
  return division === null
    ? current.initiatives
    : initiativesOf(current, division, asOf ?? undefined);
}

function dueInitiatives(reading: Reading): ReadonlySet<number> {
  return new Set(
    evaluated(reading)
      .initiatives.filter((each) => each.year === reading.year)
      .filter(({ status }) => !['notDue', 'discontinued', 'future'].includes(status))
      .map(({ no }) => no),
  );
}
