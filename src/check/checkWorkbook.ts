import type { Reading } from '../workbook';
import { cellAddress } from '../workbook';
import type { CheckContext } from './checkContext';
import type { Draft, Finding, FindingRule, Severity } from './finding';
import { findingRules } from './registry';
import type { Subject } from './subject';
import { subjectOf } from './subject';

/**
 * The library's full check of a workbook. Pure; nothing is corrected. The same reading gives the same findings in the
 * same order: by sheet as they stand in the workbook, then row, then column, then code.
 */
export function checkWorkbook(reading: Reading, context: CheckContext = {}): readonly Finding[] {
  const steps = checkInSteps(reading, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same check in many small steps, for whoever must not stand still meanwhile: it gives how far it is, from 0 to 1,
 * and returns the findings.
 */
export function* checkInSteps(
  reading: Reading,
  context: CheckContext = {},
): Generator<number, readonly Finding[], undefined> {
  const subject = subjectOf(reading, context);
  const findings: Placed[] = [];
  for (const [index, rule] of findingRules.entries()) {
    yield index / findingRules.length;
    for (const draft of rule.check(subject)) findings.push(placed(rule, draft, subject));
  }
  yield 1;
  return withoutRivals(findings)
    .sort(byPlace)
    .map(({ finding }) => finding);
}

/**
 * Two proposals for one cell cannot both be followed. The later rule of the registry keeps its own: restoring a final
 * value goes before reading 「６５％」 as 65.
 */
function withoutRivals(findings: readonly Placed[]): Placed[] {
  const chosen = new Map<string, Finding>();
  for (const { finding, order } of findings) {
    if (finding.suggestion !== null) chosen.set(order.join(), finding);
  }
  return findings.map((placed) => {
    const { finding, order } = placed;
    if (finding.suggestion === null || chosen.get(order.join()) === finding) return placed;
    return { order, finding: { ...finding, suggestion: null } };
  });
}

interface Placed {
  readonly finding: Finding;
  readonly order: readonly [sheet: number, row: number, column: number];
}

function placed(rule: FindingRule, draft: Draft, subject: Subject): Placed {
  const { site } = draft;
  const sheet = site?.sheet ?? draft.sheet ?? null;
  return {
    finding: {
      code: rule.code,
      severity: draft.severity ?? severityOf(rule, subject),
      sheet,
      cell: site === null ? null : cellAddress(site.row, site.column),
      initiative: draft.initiative ?? null,
      measure: draft.measure ?? null,
      year: draft.year ?? null,
      message: draft.message,
      english: draft.english,
      suggestion: draft.suggestion ?? null,
    },
    order: [
      sheet === null ? -1 : subject.reading.sheets.indexOf(sheet),
      site?.row ?? -1,
      site?.column ?? -1,
    ],
  };
}

function severityOf({ onceSubmitted, severity }: FindingRule, { submitted }: Subject): Severity {
  return submitted ? (onceSubmitted ?? severity) : severity;
}

function byPlace(a: Placed, b: Placed): number {
  for (const level of [0, 1, 2] as const) {
    const difference = a.order[level] - b.order[level];
    if (difference !== 0) return difference;
  }
  return (
    compareTexts(a.finding.code, b.finding.code) ||
    compareTexts(a.finding.message, b.finding.message)
  );
}

/** By code point: the same on every machine, whatever its language. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
