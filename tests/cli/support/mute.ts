import type { Terminal } from '../../../src/cli/terminal/terminal';

/** A terminal that shows nothing. */
export const mute: Terminal = {
  out: () => undefined,
  err: () => undefined,
  style: { bold: (text) => text, quiet: (text) => text, colour: (_, text) => text },
  drawsBars: false,
  width: 80,
  startDialogue: null,
};
