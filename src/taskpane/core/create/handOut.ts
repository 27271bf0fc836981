import {
  divisionOptionsOf,
  divisionsFileName,
  readingOf,
  submissionKey,
  workbookFileName,
  workbookOptionsOf,
  type Reading,
  type WorkbookOptions,
} from '../../../workbook';
import { partOf } from '../paneModel';
import { DivisionFiles, type DivisionFilesTools, type DivisionSource } from './divisionFiles';
import { divisionsWith } from './order';
import { planning } from './planning';

/** What of the 提出 block a division finds filled in again, however its submission stands. */
const carried = ['writer', 'contact', 'number', 'remark'] as const;

/**
 * What a division's workbook is made from with the values that stand in the master: that division's own and no others',
 * and they are what it was handed out with.
 *
 * @param created ISO date and time
 */
export function handOutOptions(
  master: Reading,
  division: string,
  created: string,
): WorkbookOptions {
  const part = readingOf(master, division);
  const options = divisionOptionsOf(workbookOptionsOf(master), division, created);
  const values = new Map(options.values);
  const state = part.submission.get('state')?.input;
  const isReturned = state?.kind === 'text' && state.text === '差戻し';
  const block = isReturned ? ([...carried, 'state', 'explanation'] as const) : carried;
  for (const field of block) {
    const input = part.submission.get(field)?.input;
    if (input !== undefined && input.kind !== 'blank') {
      values.set(`${submissionKey(field)}|value`, input);
    }
  }
  return { ...options, values };
}

/** The workbooks of all divisions of an open master, filled in with what stands in it. */
function sourceOf(master: Reading, now: () => Date): DivisionSource {
  const { programme, year, round, scale, metadata } = master;
  const definition = { programme, scale, text: metadata.definition };
  return {
    divisions: divisionsWith(definition, year, round),
    plan: async (division) =>
      (await planning()).planFrom(handOutOptions(master, division, now().toISOString())),
    fileName: (division) => workbookFileName(programme, year, round, division),
    zipName: divisionsFileName(year, round),
  };
}

/** 担当課用ブック（このブックの値を入れる）: made of what stands in the open master. */
export class HandOut {
  readonly files: DivisionFiles;
  #master: Reading | null = null;

  constructor(private readonly tools: DivisionFilesTools) {
    this.files = new DivisionFiles(tools);
  }

  /** What was made stays as long as nothing else stands in the master. */
  from(master: Reading): void {
    if (master === this.#master) return;
    this.#master = master;
    this.files.use(sourceOf(master, this.tools.now));
  }
}

export const handOut = partOf((pane) => new HandOut(pane.tools));
