import type { Audience } from '../../../src/report';
import {
  freeze,
  makePaper,
  maskedTable,
  paperOptions,
  publicHtml,
  publicJson,
  publicTable,
  publicationText,
  PUBLIC_TABLES,
} from '../../../src/report';
import type { Reading } from '../../../src/workbook';
import { csvText, exportTable } from '../../../src/workbook';
import { PRINTED_ON, paperOf } from './printed';

/** Everything that leaves the house for some readers: paper, page, tables, publication. */
export async function outputs(reading: Reading, audience: Audience): Promise<readonly string[]> {
  const options = paperOptions({ printedOn: PRINTED_ON, audience });
  const paper = makePaper(reading, options);
  return [
    JSON.stringify(paperOf(reading, { audience }).sheets),
    publicHtml(paper),
    publicJson(paper),
    ...PUBLIC_TABLES.map((which) => csvText(publicTable(paper, which))),
    ...(['kpis', 'steps'] as const).map((items) =>
      csvText(maskedTable(reading, exportTable(reading, items), audience).table),
    ),
    await publicationText(freeze(reading, options, `${PRINTED_ON}T09:00:00Z`), () => 'x'),
  ];
}
