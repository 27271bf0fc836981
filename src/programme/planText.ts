import type { FiscalYear, Step } from './model';

/** The plan text that holds in a year. */
export interface PlanText {
  readonly text: string;
  /** It was printed for an earlier year and goes on. */
  readonly continued: boolean;
}

// Arrows and the dashes and diamonds that the document draws them with: `→`, `◆—▶`; 〃 and 同上 say the same.
const goesOn = /^(?:[\s\-–—―─━ーｰ－=＝◆◇]*[→⇒➡⇨▶►▷＞>][\s→⇒➡⇨▶►▷＞>]*|〃|同上)?$/u;

/**
 * What a step's plan says for a year: its own text, or in a due year with a blank or an arrow the nearest earlier text.
 * Null where the plan says nothing: a year that is not due and has no text of its own, or no earlier text.
 */
export function planTextInForce(
  step: Pick<Step, 'plan' | 'due'>,
  year: FiscalYear,
  fiscalYears: readonly FiscalYear[],
): PlanText | null {
  const own = ownText(step, year);
  if (own !== null) return { text: own, continued: false };
  if (!step.due.includes(year)) return null;
  const earlier = fiscalYears.slice(0, Math.max(0, fiscalYears.indexOf(year))).reverse();
  for (const before of earlier) {
    const text = ownText(step, before);
    if (text !== null) return { text, continued: true };
  }
  return null;
}

function ownText({ plan }: Pick<Step, 'plan'>, year: FiscalYear): string | null {
  const text = plan[year]?.trim() ?? '';
  return goesOn.test(text) ? null : text;
}
