import {
  PAPER_PARTS,
  paperOptions,
  USUAL_ORIENTATION,
  type Audience,
  type Orientation,
  type PaperOptions,
  type PaperPart,
  type Selection,
} from '../../../report';
import type { Reading } from '../../../workbook';

export const AUDIENCES: readonly Audience[] = ['council', 'public', 'office'];
export const SELECTIONS: readonly Selection[] = ['all', 'late', 'changed'];

/** What is to be in the paper, as it is chosen in the pane and remembered there. */
export interface PaperChoice {
  readonly parts: readonly PaperPart[];
  readonly orientation: Readonly<Record<PaperPart, Orientation>>;
  readonly audience: Audience;
  readonly only: Selection;
  readonly footnotes: boolean;
  /** Numbers of the pillars that are left out. */
  readonly withoutPillars: readonly number[];
  /** Ids of the divisions; none for all. */
  readonly divisions: readonly string[];
}

export const USUAL_CHOICE: PaperChoice = {
  parts: PAPER_PARTS.filter((part) => part !== 'forms'),
  orientation: USUAL_ORIENTATION,
  audience: 'council',
  only: 'all',
  footnotes: true,
  withoutPillars: [],
  divisions: [],
};

/** As the report takes it. What is chosen and not in this programme plays no part. */
export function optionsFrom(
  choice: PaperChoice,
  { programme }: Reading,
  printedOn: string,
  published: PaperOptions['published'] = null,
  since: PaperOptions['since'] = null,
): PaperOptions {
  const { parts, orientation, audience, only, footnotes, withoutPillars, divisions } = choice;
  const pillars = programme.pillars.map(({ no }) => no);
  const chosen = pillars.filter((no) => !withoutPillars.includes(no));
  const known = programme.divisions.map(({ id }) => id).filter((id) => divisions.includes(id));
  return paperOptions({
    printedOn,
    parts,
    orientation,
    audience,
    only,
    footnotes,
    pillars: chosen.length === pillars.length ? null : chosen,
    divisions: known.length === 0 ? null : known,
    published,
    since,
  });
}

/** What was remembered, as far as it still means something; the usual choice for the rest. */
export function rememberedChoice(text: string | null): PaperChoice {
  const found = text === null ? null : parsed(text);
  if (typeof found !== 'object' || found === null) return USUAL_CHOICE;
  const at = (name: keyof PaperChoice): unknown => Reflect.get(found, name);
  const [parts, orientation, without, divisions] = [
    at('parts'),
    at('orientation'),
    at('withoutPillars'),
    at('divisions'),
  ];
  return {
    parts: Array.isArray(parts)
      ? PAPER_PARTS.filter((part) => parts.includes(part))
      : USUAL_CHOICE.parts,
    orientation: orientationFrom(orientation),
    audience: AUDIENCES.find((each) => each === at('audience')) ?? USUAL_CHOICE.audience,
    only: SELECTIONS.find((each) => each === at('only')) ?? USUAL_CHOICE.only,
    footnotes: at('footnotes') !== false,
    withoutPillars: Array.isArray(without)
      ? without.filter((no): no is number => typeof no === 'number')
      : [],
    divisions: Array.isArray(divisions)
      ? divisions.filter((id): id is string => typeof id === 'string')
      : [],
  };
}

function orientationFrom(found: unknown): PaperChoice['orientation'] {
  if (typeof found !== 'object' || found === null) return USUAL_ORIENTATION;
  const chosen = { ...USUAL_ORIENTATION };
  for (const part of PAPER_PARTS) {
    const value: unknown = Reflect.get(found, part);
    if (value === 'portrait' || value === 'landscape') chosen[part] = value;
  }
  return chosen;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
