/** Styles, and the start of a progress bar: what we ourselves write to a terminal. */
const OURS = String.raw`\u001b\[(?:1|22|3[1-5]|39|90)m|\r\u001b\[K`;
const ON_TERMINAL = new RegExp(String.raw`(${OURS}|\r?\n|\t)|\p{Cc}`, 'gu');
const ELSEWHERE = /(\r?\n|\t)|\p{Cc}/gu;

/**
 * A text for a terminal or a pipe. What people typed is part of it: characters that would clear the screen, move the cursor
 * or ring the bell are shown as �.
 */
export function printable(text: string, isTerminal: boolean): string {
  return text.replace(
    isTerminal ? ON_TERMINAL : ELSEWHERE,
    (_, ours: string | undefined) => ours ?? '\u{fffd}',
  );
}
