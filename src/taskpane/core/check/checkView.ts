import type { Severity } from '../../../check';

/** How somebody wants to see the findings; remembered from one opening of the pane to the next. */
export interface CheckView {
  readonly grouping: Grouping;
  /** Severities that are shown. */
  readonly severities: readonly Severity[];
  /** Only what the pane can correct. */
  readonly onlyCorrectable: boolean;
  /** Words to look for; '' for everything. */
  readonly text: string;
  /** Groups that were opened or closed by hand, by id. */
  readonly opened: Readonly<Record<string, boolean>>;
}

export type Grouping = 'initiative' | 'severity';

/** From the worst. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

export const everything: CheckView = {
  grouping: 'initiative',
  severities,
  onlyCorrectable: false,
  text: '',
  opened: {},
};

/** Groups more than this are not worth remembering. */
const MOST_GROUPS = 200;

export function viewText(view: CheckView): string {
  const opened = Object.fromEntries(Object.entries(view.opened).slice(-MOST_GROUPS));
  return JSON.stringify({ ...view, opened });
}

/** What was remembered, whoever has written it: what makes no sense is left out. */
export function viewOf(text: string | null): CheckView {
  const kept = parsed(text);
  const { opened } = kept;
  const shown = severities.filter(
    (severity) => Array.isArray(kept.severities) && kept.severities.includes(severity),
  );
  return {
    grouping: kept.grouping === 'severity' ? 'severity' : 'initiative',
    severities: shown.length === 0 ? severities : shown,
    onlyCorrectable: kept.onlyCorrectable === true,
    text: typeof kept.text === 'string' ? kept.text : '',
    opened:
      typeof opened === 'object' && opened !== null
        ? Object.fromEntries(
            Object.entries(opened).filter(
              (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
            ),
          )
        : {},
  };
}

type Kept = Readonly<Partial<Record<keyof CheckView, unknown>>>;

function parsed(text: string | null): Kept {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
