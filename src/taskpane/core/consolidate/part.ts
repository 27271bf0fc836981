import { partOf } from '../paneModel';
import { ConsolidateModel } from './consolidateModel';

/** 取りまとめ of a pane. */
export const consolidateModel = partOf((pane) => new ConsolidateModel(pane, pane.tools.openReader));
