import type { ValueKey } from '../workbook';
import { sameValue } from '../workbook';
import type { FileReport, ProposalItem } from './proposal';
import { isWriting, NO_COUNTS } from './proposal';
import { REASONS } from './reasons';

/**
 * A value that two files would both write, and on which they differ, is a conflict in both. That happens where a division
 * has taken over another's work and both workbooks come in.
 */
export function withRivals(reports: readonly FileReport[]): readonly FileReport[] {
  const writers = new Map<ValueKey, ProposalItem[]>();
  const contested = new Set<ValueKey>();
  for (const item of reports.filter(isTaken).flatMap(({ items }) => items.filter(isWriting))) {
    const others = writers.get(item.key);
    if (others === undefined) {
      writers.set(item.key, [item]);
      continue;
    }
    if (others.some((other) => !sameValue(other.after, item.after))) contested.add(item.key);
    others.push(item);
  }
  if (contested.size === 0) return reports;
  return reports.map((report) => {
    if (!isTaken(report)) return report;
    const items = report.items.map((item): ProposalItem => {
      if (!contested.has(item.key) || !isWriting(item)) return item;
      const rivals = (writers.get(item.key) ?? []).map(({ file }) => file);
      return {
        ...item,
        verdict: 'conflict',
        reason: REASONS.rivals,
        rivals: rivals.filter((file) => file !== item.file),
      };
    });
    return { ...report, items, counts: countsOf(items, report.counts.unchanged) };
  });
}

function isTaken({ verdict }: FileReport): boolean {
  return verdict.kind === 'accepted' || verdict.kind === 'again';
}

function countsOf(items: readonly ProposalItem[], unchanged: number): FileReport['counts'] {
  const counts = { ...NO_COUNTS, unchanged };
  for (const { verdict } of items) counts[verdict] += 1;
  return counts;
}
