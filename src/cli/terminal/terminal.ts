import { createInterface } from 'node:readline/promises';
import type { BandColour } from '../../programme';
import { printable } from './printable';

/** Results go to `out`, everything else to `err`; whoever pipes the one never meets the other. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Styles of results; plain text where `out` is no terminal. */
  readonly style: Style;
  /** Whether a bar may be drawn on `err`. */
  readonly drawsBars: boolean;
  /** Columns of the terminal, 80 where there is none. */
  readonly width: number;
  /** Starts asking the person at the terminal; null where nobody could answer. */
  readonly startDialogue: (() => Dialogue) | null;
}

export interface Dialogue {
  /** One line of answer, without spaces around it; null where the person ends the input (Ctrl-D). */
  ask(question: string): Promise<string | null>;
  end(): void;
}

export interface Style {
  readonly bold: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly colour: (colour: BandColour, text: string) => string;
}

const CODES: Readonly<Record<BandColour, string>> = {
  green: '32',
  blue: '34',
  amber: '33',
  orange: '33',
  red: '31',
  grey: '90',
  purple: '35',
};

const plain: Style = { bold: (text) => text, quiet: (text) => text, colour: (_, text) => text };

const coloured: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  quiet: (text) => `\u001b[90m${text}\u001b[39m`,
  colour: (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[39m`,
};

/** The terminal of this process. Colours only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function processTerminal(): Terminal {
  const { env, stdin, stdout, stderr } = process;
  const isColoured = stdout.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  return {
    out: (text) => void stdout.write(printable(text, isColoured)),
    err: (text) => void stderr.write(printable(text, stderr.isTTY)),
    style: isColoured ? coloured : plain,
    drawsBars: stderr.isTTY && env.TERM !== 'dumb',
    // A terminal that does not know its size says 0.
    width: stdout.isTTY && stdout.columns > 0 ? stdout.columns : 80,
    startDialogue: stdin.isTTY && stderr.isTTY ? startDialogue : null,
  };
}

/** On stderr: what goes to a pipe stays free of questions. */
function startDialogue(): Dialogue {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // While a line is being typed the terminal gives Ctrl-C to whoever reads it.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  let isEnded = false;
  const ended = new Promise<null>((settle) => {
    lines.on('close', () => {
      isEnded = true;
      settle(null);
    });
  });
  return {
    async ask(question) {
      if (isEnded) return null;
      const answer = await Promise.race([lines.question(printable(question, true)), ended]);
      return answer === null ? null : answer.trim();
    },
    end: () => lines.close(),
  };
}
