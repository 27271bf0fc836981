import { partOf } from '../paneModel';
import { PaperModel } from './paperModel';

/** 会議資料 of a pane. */
export const paperModel = partOf((pane) => new PaperModel(pane));
