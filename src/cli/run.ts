import { EXIT } from './failure';
import { explainError } from './explainError';
import { discardAllStagings } from './files/staging';
import { endAllChildren } from './printing/children';
import { createProgram } from './program';
import { processTerminal } from './terminal/terminal';

/** Numbers of the signals that people and systems end programs with; a shell reports 128 + number. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Runs the command that a process was started for, and sees to it that nothing is left half done where it is ended. */
export async function run(args: readonly string[]): Promise<void> {
  watchEndings();
  const terminal = processTerminal();
  try {
    const program = await createProgram(terminal, args[0]);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (args.includes('--debug') && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`);
    process.exitCode = explainError(error, terminal.err);
  }
}

function watchEndings(): void {
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      endAllChildren();
      discardAllStagings();
      process.exit(128 + number);
    });
  }
  // A reader such as head has seen enough: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.ok);
  });
}
