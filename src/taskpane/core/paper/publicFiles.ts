import type { Digest, Publication, PublicTable } from '../../../report';
import { PUBLIC_TABLES, publicationText } from '../../../report';
import { sha256 } from '../sha256';

const TABLE_NAMES: Readonly<Record<PublicTable, string>> = {
  initiatives: '取組',
  kpis: '指標',
  steps: '工程',
};

/** Digest of a publication's text, as the command line has it. */
export const digest: Digest = (text) => sha256(new TextEncoder().encode(text));

/**
 * What goes out: the page, the tables for the open-data portal, and the record by which all of it can be made again.
 *
 * @param name what the names of the files begin with
 */
export async function publicFiles(
  publication: Publication,
  name: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const texts: readonly (readonly [string, string])[] = [
    [`${name}.html`, publication.html],
    [`${name}.json`, publication.json],
    ...PUBLIC_TABLES.map(
      (table) => [`${name}_${TABLE_NAMES[table]}.csv`, publication.csv[table]] as const,
    ),
    [`${name}の記録.json`, await publicationText(publication, digest)],
  ];
  const encoder = new TextEncoder();
  return new Map(texts.map(([file, text]) => [file, encoder.encode(text)]));
}
