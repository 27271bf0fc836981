import { EXIT } from './failure';
import { explainError } from './explainError';
import { discardAllStagings } from './files/staging';
import { endAllChildren } from './printing/children';
import { createProgram } from './program';
import { READING_THREAD } from './reading/readingThread';
import { startAhead } from './reading/workerThread';
import { processTerminal } from './terminal/terminal';

/** Numbers of the signals that people and systems end programs with; a shell reports 128 + number. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Commands that read files in threads. */
const READERS: ReadonlySet<string | undefined> = new Set(['check', 'consolidate']);

async function main(args: readonly string[]): Promise<void> {
  const terminal = processTerminal();
  if (READERS.has(args[0]) && !args.includes('--help')) startAhead(READING_THREAD);
  try {
    const program = await createProgram(terminal, args[0]);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (args.includes('--debug') && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`);
    process.exitCode = explainError(error, terminal.err);
  }
}

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

void main(process.argv.slice(2));
