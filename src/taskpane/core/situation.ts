import { asOfDate, divisionName } from '../../programme';
import type { Reading, ReadingResult } from '../../workbook';

/** What kind of workbook is open, and for whom. */
export type Situation =
  | { readonly kind: 'none' }
  /** One of ours that cannot be used; the message says why and what to do. */
  | { readonly kind: 'unusable'; readonly message: string }
  | (Subject & { readonly kind: 'master' })
  | (Subject & { readonly kind: 'division'; readonly division: string });

interface Subject {
  readonly title: string;
  readonly organisation: string;
  readonly year: string;
  readonly round: string;
}

export function situationOf(result: ReadingResult): Situation {
  if (result.ok) return subjectOf(result.reading);
  return result.refusal.kind === 'notOurs'
    ? { kind: 'none' }
    : { kind: 'unusable', message: result.message };
}

function subjectOf({ programme, year, round, division }: Reading): Situation {
  const subject = {
    title: programme.title,
    organisation: programme.organisation,
    year: programme.yearLabels[year] ?? year,
    round: round.name,
  };
  if (division === null) return { ...subject, kind: 'master' };
  const date = asOfDate(programme, year, round) ?? undefined;
  return { ...subject, kind: 'division', division: divisionName(programme, division, date) };
}
