import type { ReactNode } from 'react';
import { isJob, type PaneJob } from './core/jobs';
import { PaneModel } from './core/paneModel';
import { browserMemory } from './office/browserMemory';
import { excelHost } from './office/excelHost';
import { programmeShelf } from './office/programmeShelf';
import { workerReader } from './office/workerReader';
import { Pane } from './view/shell/Pane';

const pane = new PaneModel(
  {
    host: excelHost,
    shelf: programmeShelf,
    memory: browserMemory,
    // Only who makes a new workbook pays for the .xlsx writer.
    writeXlsx: async (plan) =>
      (await import(/* webpackChunkName: "xlsx" */ '../xlsx')).writeXlsx(plan),
    zip: async (files, modified) =>
      (await import(/* webpackChunkName: "xlsx" */ '../xlsx')).pack(files, modified),
    openReader: workerReader,
    now: () => new Date(),
  },
  askedJob(),
);

/** The pane inside Excel: loaded apart, so that the page shows something before all the rules are there. */
export default function ExcelPane(): ReactNode {
  return <Pane pane={pane} />;
}

/** The ribbon's buttons open the pane with `?job=…`. */
function askedJob(): PaneJob | null {
  const asked = new URLSearchParams(location.search).get('job');
  return isJob(asked) ? asked : null;
}
