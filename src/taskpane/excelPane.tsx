import type { ReactNode } from 'react';
import { CreateModel } from './core/createModel';
import { WorkbookModel } from './core/workbookModel';
import { excelHost } from './office/excelHost';
import { programmeShelf } from './office/programmeShelf';
import { jobs, type PaneJob } from './view/jobs';
import { Pane } from './view/Pane';

const workbook = new WorkbookModel(excelHost);
const create = new CreateModel({
  host: excelHost,
  shelf: programmeShelf,
  // Only who makes a new workbook pays for the .xlsx writer.
  writeXlsx: async (plan) =>
    (await import(/* webpackChunkName: "xlsx" */ '../xlsx')).writeXlsx(plan),
  now: () => new Date(),
});

/** The pane inside Excel: loaded apart, so that the page shows something before all the rules are there. */
export default function ExcelPane(): ReactNode {
  return (
    <Pane
      workbook={workbook}
      create={create}
      job={askedJob()}
      selectCell={({ sheet, cell }) => excelHost.selectCell(sheet, cell)}
    />
  );
}

/** The ribbon's buttons open the pane with `?job=…`. */
function askedJob(): PaneJob | null {
  const asked = new URLSearchParams(location.search).get('job');
  return jobs.find((job) => job === asked) ?? null;
}
