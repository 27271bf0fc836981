import { nodeProcess, processesSideBySide } from '../processes';
import type { Chapter } from '../report/chapter';
import { ratio } from '../report/chapter';

/** How long the command line takes before it does anything. */
export async function startUp(): Promise<Chapter> {
  const runs = await processesSideBySide(
    [
      nodeProcess('gyokaku --version', ['scripts/gyokaku.mjs', '--version']),
      nodeProcess('node that loads exceljs 4.4.0', ['-e', "require('exceljs')"]),
      nodeProcess('limit: node that does nothing', ['-e', '0']),
    ],
    7,
  );
  const first = runs[0]?.cpuMilliseconds ?? Number.NaN;
  return {
    title: 'Start-up',
    what: 'A process from its start to its end. `scripts/gyokaku.mjs` looks whether the bundle is newer than what it was made of, takes V8’s code for it from beside it, and runs only the command that is meant.',
    tables: [
      {
        columns: ['', 'wall', 'CPU', 'memory', 'CPU, first = 1'],
        rows: runs.map(({ cpuMilliseconds, megabytes, milliseconds, name }) => [
          name,
          `${milliseconds.toFixed(0)} ms`,
          `${cpuMilliseconds.toFixed(0)} ms`,
          `${megabytes.toFixed(0)} MB`,
          ratio(cpuMilliseconds, first),
        ]),
      },
    ],
    goals: [],
    plots: [],
    limit: 'Node itself (last line).',
    next: 'V8’s code for all commands (3 MB) is taken in at every start; a bundle of its own for each command would halve that. A single executable with a start-up snapshot would spare it.',
  };
}
