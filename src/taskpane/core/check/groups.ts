import type { Finding, Severity } from '../../../check';
import { initiativeByNo, type Programme, type Told } from '../../../programme';
import { severities, type CheckView } from './checkView';

/** Findings that stand together under one heading. */
export interface FindingGroup {
  /** `i:6`, `i:` for what belongs to no initiative, `error` … */
  readonly id: string;
  readonly heading: GroupHeading;
  readonly findings: readonly Finding[];
}

export type GroupHeading =
  | { readonly kind: 'initiative'; readonly no: number; readonly title: string }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'severity'; readonly severity: Severity };

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/**
 * The findings that somebody wants to see, in their order in the workbook.
 *
 * @param sentence a finding as it is shown, in which words are looked for
 */
export function filtered(
  findings: readonly Finding[],
  { severities: shown, onlyCorrectable, text }: CheckView,
  programme: Programme,
  sentence: (told: Told) => string,
): readonly Finding[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return findings.filter(
    (finding) =>
      shown.includes(finding.severity) &&
      (!onlyCorrectable || finding.suggestion !== null) &&
      words.every((word) => searched(finding, sentence(finding), programme).includes(word)),
  );
}

/** What a search looks at: the sentence, initiative, sheet and cell. */
function searched(
  { initiative, sheet, cell }: Finding,
  sentence: string,
  programme: Programme,
): string {
  const title =
    initiative === null
      ? ''
      : `No.${initiative} ${initiativeByNo(programme, initiative)?.title ?? ''}`;
  return plain([sentence, title, sheet, cell].join(' '));
}

/** Full-width and half-width, large and small letters are the same to who searches. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Findings under their headings, from the worst: by severity, or by initiative. Of initiatives alike the lower No. comes
 * first, and before them what belongs to none.
 */
export function grouped(
  findings: readonly Finding[],
  { grouping }: Pick<CheckView, 'grouping'>,
  programme: Programme,
): readonly FindingGroup[] {
  if (grouping === 'severity') {
    return severities.flatMap((severity) => {
      const own = findings.filter((finding) => finding.severity === severity);
      const heading: GroupHeading = { kind: 'severity', severity };
      return own.length === 0 ? [] : [{ id: severity, heading, findings: own }];
    });
  }
  const byNo = new Map<number | null, Finding[]>();
  for (const finding of findings) {
    const own = byNo.get(finding.initiative) ?? [];
    byNo.set(finding.initiative, own);
    own.push(finding);
  }
  return [...byNo]
    .sort(([a, as], [b, bs]) => worstOf(as) - worstOf(bs) || (a ?? 0) - (b ?? 0))
    .map(([no, own]) => ({
      id: `i:${no ?? ''}`,
      heading:
        no === null
          ? { kind: 'workbook' }
          : { kind: 'initiative', no, title: initiativeByNo(programme, no)?.title ?? '' },
      findings: fromTheWorst(own),
    }));
}

/** Alike ones in their order in the workbook. */
function fromTheWorst(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((each) => each.severity === severity));
}

function worstOf(findings: readonly Finding[]): number {
  return Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));
}

/** Opened by hand or, where nobody has said anything, if that does not bury everything else: what is wrong goes first. */
export function isOpen(
  { id, findings }: FindingGroup,
  { opened }: Pick<CheckView, 'opened'>,
  shown: readonly Finding[],
): boolean {
  const byHand = opened[id];
  if (byHand !== undefined) return byHand;
  if (shown.length <= FEW) return true;
  return findings.some(isWrong) && shown.filter(isWrong).length <= FEW;
}

const isWrong = ({ severity }: Finding): boolean => severity !== 'note';

const FEW = 12;
