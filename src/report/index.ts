/**
 * The council paper: what a workbook says, laid out for those who read it. `buildPaper` makes the plan that the writers
 * take; everything is judged afresh from what was typed, and what the readers may not see is withheld throughout.
 */
export { buildPaper, layPaper } from './buildPaper';
export { makePaper, unknownCorrections } from './content/makePaper';
export type * from './content/paper';
export { paperOptions, PAPER_PARTS, PART_TITLES, USUAL_ORIENTATION } from './options';
export type { Audience, Orientation, PaperOptions, PaperPart, Selection } from './options';
export { publicHtml } from './publishing/html';
export { maskedTable } from './publishing/maskedTable';
export type { MaskedTable } from './publishing/maskedTable';
export { freeze, isPublication, publicationText, readPublication } from './publishing/publication';
export type { Digest, Publication, PublicationResult } from './publishing/publication';
export { publicJson, publicTable, PUBLIC_TABLES } from './publishing/tables';
export type { PublicTable } from './publishing/tables';
