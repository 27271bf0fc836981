import type { Said } from '../../../programme';
import {
  divisionOptionsOf,
  isLater,
  itemNames,
  leftOut,
  nameInBoth,
  nextReportOptions,
  reportFileName,
  workbookFileName,
  workbookOptionsOf,
  type Reading,
  type Report,
  type WorkbookOptions,
} from '../../../workbook';
import { partOf } from '../paneModel';
import { Store, type Readable } from '../store';
import { DivisionFiles, type DivisionFilesTools, type DivisionSource } from './divisionFiles';
import { divisionsWith } from './order';
import { planning } from './planning';

/** Stands for the office among the divisions whose workbooks are made. */
const MASTER = '';

export interface NextReportState {
  /** Reports after the open master's, the nearest first. */
  readonly reports: readonly Report[];
  readonly chosen: number;
  /** What of the master does not go along, as a person calls it. */
  readonly leftOut: readonly Said[];
}

/** Reports of the master's programme that come after its own, in their order. */
export function laterReports({ programme, round, year }: Reading): readonly Report[] {
  return programme.fiscalYears
    .flatMap((each) => programme.rounds.map((other): Report => ({ year: each, round: other })))
    .filter((report) => isLater(programme, report, { year, round }))
    .sort((a, b) => (isLater(programme, a, b) ? 1 : -1));
}

/** What the workbooks of a later report are made from; null stands for the office. */
export function carriedOptions(
  master: Reading,
  report: Report,
  division: string | null,
  created: string,
): WorkbookOptions {
  const { metadata, programme } = master;
  const next = nextReportOptions(workbookOptionsOf(master), {
    ...report,
    ...{ programme, definition: metadata.definition, created },
  });
  return division === null ? next : divisionOptionsOf(next, division, created);
}

function sourceOf(
  master: Reading,
  report: Report,
  office: string,
  now: () => Date,
): DivisionSource {
  const { metadata, programme, scale } = master;
  const { round, year } = report;
  const divisions = divisionsWith({ programme, scale, text: metadata.definition }, year, round);
  const initiatives = programme.initiatives.length;
  const idOf = (id: string): string | null => (id === MASTER ? null : id);
  return {
    divisions: [{ id: MASTER, name: office, initiatives }, ...divisions],
    plan: async (id) =>
      (await planning()).planFrom(carriedOptions(master, report, idOf(id), now().toISOString())),
    fileName: (id) => workbookFileName(programme, year, round, idOf(id)),
    zipName: reportFileName(year, round),
  };
}

/** What stands in the master and does not go along into a later report, though it is more than words about this one. */
function leftOutOf(master: Reading, report: Report): readonly Said[] {
  const options = workbookOptionsOf(master);
  const { provisional, withoutPlace } = leftOut(options, carriedOptions(master, report, null, ''));
  const names = itemNames(master.programme);
  return [...provisional, ...withoutPlace].map((key) =>
    nameInBoth(names, (each) => each.value(key)),
  );
}

/** 次の報告回のブック: all workbooks of a later report, carrying on what stands in the open master. */
export class NextReports {
  readonly files: DivisionFiles;
  readonly #state = new Store<NextReportState>({
    reports: [],
    chosen: 0,
    leftOut: [],
  });
  #master: Reading | null = null;
  #office = '';

  constructor(private readonly tools: DivisionFilesTools) {
    this.files = new DivisionFiles(tools);
  }

  get state(): Readable<NextReportState> {
    return this.#state;
  }

  /** @param office how the master is called in the list */
  from(master: Reading, office: string): void {
    if (master === this.#master && office === this.#office) return;
    this.#master = master;
    this.#office = office;
    this.#state.set({ reports: laterReports(master), chosen: 0, leftOut: [] });
    this.choose(0);
  }

  choose(index: number): void {
    const report = this.#state.get().reports[index];
    if (report === undefined || this.#master === null) return;
    this.#state.patch({ chosen: index, leftOut: leftOutOf(this.#master, report) });
    this.files.use(sourceOf(this.#master, report, this.#office, this.tools.now));
  }
}

export const nextReports = partOf((pane) => new NextReports(pane.tools));
