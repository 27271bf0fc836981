import { partOf } from '../paneModel';
import { CreateModel } from './createModel';

/** 作成 of a pane: what was made here is what is open then. */
export const createModel = partOf(
  (pane) =>
    new CreateModel({
      ...pane.tools,
      plans: pane.plans,
      madeHere: () => pane.workbook.refresh(),
    }),
);
