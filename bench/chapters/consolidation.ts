import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '../../src/cli/files/decodeUtf8';
import { inflate } from '../../src/cli/files/inflate';
import type { HandedIn } from '../handedIn';
import { handIn } from '../handedIn';
import { findPython } from '../peers/python';
import type { Contender, Used } from '../processes';
import { nodeProcess, processesSideBySide, pythonProcess } from '../processes';
import type { Chapter, Goal, Point, Table } from '../report/chapter';
import { ratio } from '../report/chapter';
import { masterOptions, multiplied } from '../subject';
import { unpack } from '../unpack';

type Run = Used & { readonly name: string };

export interface Sizes {
  /** How many files are consolidated into the master of 57 initiatives. */
  readonly files: readonly number[];
  /** How often the programme's initiatives are repeated, with one file of each division. */
  readonly times: readonly number[];
  /** The most files that the peers are given: they take seconds for ten. */
  readonly mostForPeers: number;
}

const OURS = 'gyokaku consolidate';
/** An error in a division's file is no failure of the run. */
const SUCCEEDS = [0, 1];

/** The whole command, its start included, against what an office would write itself. */
export async function consolidation(
  { files, mostForPeers, times }: Sizes,
  exceljsOffice: string,
  folder: string,
): Promise<readonly Chapter[]> {
  const python = findPython();
  const one = masterOptions(new Map());
  const byFiles: [number, readonly Run[]][] = [];
  let floor: Floor | null = null;
  for (const count of files) {
    const given = await handIn(one, count, made(folder, `files-${String(count)}`));
    floor ??= await floorOf(given);
    const out = (who: string): string => join(folder, `${who}-${String(count)}.xlsx`);
    const contenders = [
      ours(given, out('ours')),
      ...(count > mostForPeers
        ? []
        : [
            ...(python.ok
              ? [
                  pythonProcess('openpyxl + pandas', python.python, [
                    'bench/peers/office.py',
                    given.master,
                    given.folder,
                    out('python'),
                  ]),
                ]
              : []),
            nodeProcess('exceljs 4.4.0', [
              exceljsOffice,
              given.master,
              given.folder,
              out('exceljs'),
            ]),
          ]),
    ];
    byFiles.push([
      count,
      await processesSideBySide(contenders, count < 50 ? 5 : count < 500 ? 2 : 1),
    ]);
  }
  const byInitiatives: [number, readonly Run[]][] = [];
  for (const each of times) {
    const options = masterOptions(new Map(), multiplied(each));
    const given = await handIn(
      options,
      options.programme.divisions.length,
      made(folder, `times-${String(each)}`),
    );
    byInitiatives.push([
      options.programme.initiatives.length,
      await processesSideBySide(
        [ours(given, join(folder, `times-${String(each)}.xlsx`))],
        each < 100 ? 2 : 1,
      ),
    ]);
  }
  return [
    {
      title: 'Consolidation: cost against the number of files',
      what: `The divisions' workbooks of the R6 year-end round (57 initiatives, 15 divisions; with more files each division has handed in again under the next number) into the empty master. A process from its start to its end, the new master written. \`${OURS}\` reads every cell, checks every file, compares three ways and writes a log; the other two only read, join by key and write the values (\`bench/peers\`). ${python.ok ? `${python.versions}.` : python.why}`,
      tables: [runTable('files', byFiles)],
      goals: goalsOf(byFiles),
      plots: [
        {
          name: 'consolidation-files',
          title: 'Consolidation: CPU time by files',
          x: 'files',
          y: 'seconds',
          series: seriesOf(byFiles),
          goal: {
            what: 'what two cores have within the goal',
            points: [
              [15, 2],
              [1000, 20],
              [10_000, 200],
            ],
          },
        },
      ],
      limit: `Inflating and decoding the parts of these files and nothing else takes ${floor?.perFile.toFixed(1) ?? '?'} ms of CPU a file in one thread; starting Node ${floor?.start.toFixed(0) ?? '?'} ms. A second thread halves the first and not the second.`,
      next: 'For 15 files: the new master is planned and written by one thread while the other core only deflates; its hidden sheets are read twice. For 1,000: scanning XML is three tenths, recognising rows and columns a fifth, looking for control characters 6 %; データ and 総括 of a division are a third of its XML and are read only to see that nothing was typed there.',
    },
    {
      title: 'Consolidation: cost against the number of initiatives',
      what: `The real programme's initiatives repeated, the same 15 divisions: one file of each, every file with its share of them. Typed values grow alike.`,
      tables: [runTable('initiatives', byInitiatives)],
      goals: growthOf(byInitiatives, 'initiatives'),
      plots: [
        {
          name: 'consolidation-initiatives',
          title: 'Consolidation of 15 files: wall time and CPU by initiatives',
          x: 'initiatives',
          y: 'seconds',
          series: [
            {
              name: 'wall time',
              points: pointsOf(byInitiatives, OURS, ({ milliseconds }) => milliseconds),
            },
            {
              name: 'CPU',
              points: pointsOf(byInitiatives, OURS, ({ cpuMilliseconds }) => cpuMilliseconds),
            },
          ],
          goal: null,
        },
      ],
      limit:
        'The workbook itself: the master of 5,700 initiatives is 170 MB of XML in 17 MB of .xlsx, and its plan, its cells and its XML are in memory together. Excel opens that slowly, and nobody reads a pillar sheet of ten thousand rows.',
      next: 'Above some thousand initiatives a programme belongs into several masters, one a bureau, or into the database that `export` feeds; reading and writing sheet by sheet instead of whole workbooks would bring the memory down first.',
    },
  ];
}

function ours({ folder, master }: HandedIn, out: string): Contender {
  const args = ['consolidate', '--quiet', '--force', '--into', master, '--out', out, folder];
  return nodeProcess(OURS, ['scripts/gyokaku.mjs', ...args], SUCCEEDS);
}

function made(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

function runTable(unit: string, measured: readonly (readonly [number, readonly Run[]])[]): Table {
  return {
    columns: [
      unit,
      'by',
      'wall',
      'CPU',
      'memory',
      'wall, ours = 1',
      'CPU, ours = 1',
      `CPU a ${unit.slice(0, -1)}`,
    ],
    rows: measured.flatMap(([count, runs]) =>
      runs.map((run) => [
        count.toLocaleString('en'),
        run.name,
        seconds(run.milliseconds),
        seconds(run.cpuMilliseconds),
        `${run.megabytes.toFixed(0)} MB`,
        ratio(run.milliseconds, runs[0]?.milliseconds ?? Number.NaN),
        ratio(run.cpuMilliseconds, runs[0]?.cpuMilliseconds ?? Number.NaN),
        `${(run.cpuMilliseconds / count).toFixed(1)} ms`,
      ]),
    ),
  };
}

function goalsOf(measured: readonly (readonly [number, readonly Run[]])[]): readonly Goal[] {
  const of = (files: number): Run | undefined =>
    measured.find(([count]) => count === files)?.[1].find(({ name }) => name === OURS);
  const [few, thousand] = [of(15), of(1000)];
  return [
    ...(few === undefined
      ? []
      : [{ what: '15 files', measured: few.milliseconds / 1000, limit: 1, unit: 's' }]),
    ...(thousand === undefined
      ? []
      : [
          { what: '1,000 files', measured: thousand.milliseconds / 1000, limit: 10, unit: 's' },
          { what: '1,000 files, memory', measured: thousand.megabytes, limit: 500, unit: 'MB' },
        ]),
    ...growthOf(measured, 'files'),
  ];
}

/** From one size to the next ten times larger ones: what grows with more than the size costs more than ten times as much. */
function growthOf(
  measured: readonly (readonly [number, readonly Run[]])[],
  unit: string,
): readonly Goal[] {
  const cpuOf = (runs: readonly Run[]): number =>
    runs.find(({ name }) => name === OURS)?.cpuMilliseconds ?? Number.NaN;
  return measured.flatMap(([count, runs], index) => {
    const [before, earlier] = measured[index - 1] ?? [count, runs];
    const times = count / before;
    if (times < 9) return [];
    const [more, fewer] = [count, before].map((each) => each.toLocaleString('en'));
    return [
      {
        what: `${more ?? ''} ${unit} against ${fewer ?? ''} (${times.toFixed(0)} = linear; a tenth for noise)`,
        measured: cpuOf(runs) / cpuOf(earlier),
        limit: times * 1.1,
        unit: 'times',
      },
    ];
  });
}

function seriesOf(
  measured: readonly (readonly [number, readonly Run[]])[],
): readonly { readonly name: string; readonly points: readonly Point[] }[] {
  const names = new Set(measured.flatMap(([, runs]) => runs.map(({ name }) => name)));
  return [...names].map((name) => ({
    name,
    points: pointsOf(measured, name, ({ cpuMilliseconds }) => cpuMilliseconds),
  }));
}

function pointsOf(
  measured: readonly (readonly [number, readonly Run[]])[],
  name: string,
  of: (run: Run) => number,
): readonly Point[] {
  return measured.flatMap(([count, runs]) =>
    runs.filter((run) => run.name === name).map((run): Point => [count, of(run) / 1000]),
  );
}

interface Floor {
  /** Milliseconds of CPU. */
  readonly perFile: number;
  readonly start: number;
}

/** What nobody can do without: starting, and getting at the bytes of every part. */
async function floorOf({ folder }: HandedIn): Promise<Floor> {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const rounds = 5;
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const file of files) {
      for (const content of (await unpack(readFileSync(file), inflate)).values()) {
        decodeUtf8(content);
      }
    }
  }
  const { system, user } = process.cpuUsage(before);
  const [node] = await processesSideBySide([nodeProcess('Node', ['-e', '0'])], 5);
  return {
    perFile: (user + system) / 1000 / rounds / files.length,
    start: node?.cpuMilliseconds ?? Number.NaN,
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
