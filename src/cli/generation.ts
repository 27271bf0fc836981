import { resolveScale } from '../evaluation';
import type { FiscalYear, Round } from '../programme';
import { asOfDate, divisionName } from '../programme';
import type { WorkbookOptions, WorkbookPlan } from '../workbook';
import { buildWorkbook, divisionOptionsOf } from '../workbook';
import { xlsxBytes } from './files/xlsxBytes';
import type { ProgrammeSource } from './programmeSource';
import type { Progress } from './terminal/progress';

/** A workbook to be generated; without a division the master. */
export interface WantedWorkbook {
  readonly division: string | null;
  readonly path: string;
}

export interface Generation {
  readonly source: ProgrammeSource;
  readonly year: FiscalYear;
  readonly round: Round;
  /** ISO date and time. */
  readonly created: string;
  /** What the master is made from where it carries on an earlier one; null for an empty one. */
  readonly carried: WorkbookOptions | null;
}

/** Where finished files go until all of them are there. */
export interface Stage {
  add(path: string, content: Uint8Array): void;
}

/** Files whose compression may run beside the making of the next plan. */
const AT_ONCE = 4;

/** Makes workbooks and stages them; nothing stands under its name before the stage is committed. */
export async function stageWorkbooks(
  generation: Generation,
  wanted: readonly WantedWorkbook[],
  stage: Stage,
  progress: Progress,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const all: Promise<void>[] = [];
  try {
    for (const { division, path } of wanted) {
      const plan = handedOutWorkbook(generation, division);
      const writing = write(plan, path, stage).then(() => {
        running.delete(writing);
        progress.step(audience(generation, division));
      });
      running.add(writing);
      all.push(writing);
      if (running.size >= AT_ONCE) await Promise.race(running);
    }
    await Promise.all(all);
  } finally {
    // Whatever failed, nothing may still be writing when the stage is cleared.
    await Promise.allSettled(all);
    progress.end();
  }
}

async function write(plan: WorkbookPlan, path: string, stage: Stage): Promise<void> {
  stage.add(path, await xlsxBytes(plan));
}

/** The plan of a workbook as it is handed out: empty, or with what is carried on from the report before. */
function handedOutWorkbook(generation: Generation, division: string | null): WorkbookPlan {
  const { carried, created } = generation;
  if (carried === null) return emptyWorkbook(generation, division);
  return buildWorkbook(division === null ? carried : divisionOptionsOf(carried, division, created));
}

/** The plan of a workbook with nothing in it. */
export function emptyWorkbook(
  { source, year, round, created }: Omit<Generation, 'carried'>,
  division: string | null,
): WorkbookPlan {
  return buildWorkbook({
    programme: source.programme,
    definition: source.definition,
    reportingYear: year,
    round,
    scale: resolveScale(source.programme),
    division,
    values: new Map(),
    closedYears: [],
    created,
  });
}

function audience({ source, year, round }: Generation, division: string | null): string {
  const asOf = asOfDate(source.programme, year, round) ?? undefined;
  return division === null ? '取りまとめ用' : divisionName(source.programme, division, asOf);
}

/** Now, to the second. */
export function timestamp(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
