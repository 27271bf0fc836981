import { asOfDate, divisionName, type Told } from '../../programme';
import type { Reading, ReadingResult } from '../../workbook';
import { OFFICE, type Viewpoint } from './viewpoint';

/** What kind of work the open workbook is for, and whose: a master that a division fills in with others is the division's. */
export type Situation =
  | { readonly kind: 'none' }
  /** One of ours that cannot be used: why, and what to do. */
  | (Told & { readonly kind: 'unusable' })
  | (Subject & { readonly kind: 'master' })
  | (Subject & {
      readonly kind: 'division';
      readonly division: string;
      /** The division's part of a master, and no workbook of its own. */
      readonly shared: boolean;
    });

interface Subject {
  readonly title: string;
  readonly organisation: string;
  readonly year: string;
  readonly round: string;
}

export function situationOf(result: ReadingResult, viewpoint: Viewpoint = OFFICE): Situation {
  if (result.ok) return subjectOf(result.reading, viewpoint);
  return result.refusal.kind === 'notOurs'
    ? { kind: 'none' }
    : { kind: 'unusable', message: result.message, english: result.english };
}

function subjectOf(whole: Reading, viewpoint: Viewpoint): Situation {
  const { programme, year, round } = whole;
  const shared = whole.division === null && viewpoint.kind === 'division';
  const division = shared ? viewpoint.division : whole.division;
  const subject = {
    title: programme.title,
    organisation: programme.organisation,
    year: programme.yearLabels[year] ?? year,
    round: round.name,
  };
  if (division === null) return { ...subject, kind: 'master' };
  const date = asOfDate(programme, year, round) ?? undefined;
  const name = divisionName(programme, division, date);
  return { ...subject, kind: 'division', division: name, shared };
}
