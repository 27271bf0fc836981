import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inTemporaryFolder } from '../../support/libreoffice';
import { runPython } from '../../support/python';
import { commandOf } from './gyokaku';

/** What is typed once texts have appeared on the screen, one after the other; Enter is `\r`, Ctrl-C `\u0003`, Ctrl-D `\u0004`. */
export type Answer = readonly [appear: readonly string[], types: string];

/** How a run on a terminal ended and all that it showed, without colours. */
export interface TerminalRun {
  readonly code: number;
  readonly screen: string;
}

const program = readFileSync(join(__dirname, 'terminal.py'), 'utf8');
const shape = z.strictObject({ code: z.number(), screen: z.string() });

/** Runs the built command line in a folder on a real terminal, with somebody in front of it. */
export function onTerminal(
  folder: string,
  args: readonly string[],
  answers: readonly Answer[],
): Promise<TerminalRun> {
  return inTemporaryFolder((temporary) => {
    const order = join(temporary, 'order.json');
    writeFileSync(order, JSON.stringify({ argv: commandOf(args), cwd: folder, answers }));
    const { code, screen } = shape.parse(JSON.parse(runPython(program, [order])));
    // eslint-disable-next-line no-control-regex -- that is how styles are written to a terminal
    return Promise.resolve({ code, screen: screen.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '') });
  });
}
