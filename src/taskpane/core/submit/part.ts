import { partOf } from '../paneModel';
import { SubmitModel } from './submitModel';

/** The pane's 提出. */
export const submitModel = partOf((pane) => new SubmitModel(pane));
