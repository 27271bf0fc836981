import type { PaperDecision } from '../content/paper';
import { printedDay } from '../content/words';
import { TOO_LATE } from '../../workbook';

/** Texts that are too long to stand beside one another. */
const LONG = 30;

/** What a decision changed: the item where it is not the initiative itself, and which of its fields. */
export function decidedWhat({ kind, name, what }: PaperDecision): string {
  return kind === 'initiative' ? what : `「${name}」の${what}`;
}

/** Old and new: beside one another, or one below the other where they are texts. */
export function decidedChange({ now, old }: PaperDecision): string {
  const isLong = [old, now].some((text) => text.length > LONG || text.includes('\n'));
  return isLong ? `改定前　${old}\n改定後　${now}` : `${old} → ${now}`;
}

/** Why, and that the report judges without it where it came too late. */
export function decidedReason({ applies, reason }: PaperDecision): string {
  return applies ? reason : `${reason}\n※${TOO_LATE}（報告の基準日より後の決定）`;
}

/** 「令和6年10月1日」, '' where the definition names no day. */
export function decidedDay({ on }: PaperDecision): string {
  return on === null ? '' : printedDay(on);
}

/** The decisions about an initiative one below another, as its form has them; its own end has a place of its own there. */
export function decisionsText(decisions: readonly PaperDecision[]): string {
  return decisions
    .filter(({ applies, isEnd, kind }) => !(applies && isEnd && kind === 'initiative'))
    .map((decision) =>
      [
        [decidedDay(decision), decidedWhat(decision)].filter(Boolean).join('　'),
        decidedChange(decision),
        `理由：${decidedReason(decision)}`,
      ].join('\n'),
    )
    .join('\n');
}
