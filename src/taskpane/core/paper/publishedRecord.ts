import { aboutFile, type Told } from '../../../programme';
import type { Publication } from '../../../report';
import { readPublication } from '../../../report';
import { digest } from './publicFiles';

/** The record of an earlier publication, as far as one was chosen. */
export type PublishedRecord =
  | { readonly state: 'none' }
  | (Told & { readonly state: 'refused' })
  | { readonly state: 'ready'; readonly fileName: string; readonly publication: Publication };

/** Reads a chosen file; refused where it is no record, was changed since, or tells of another programme. */
export async function recordFrom(
  fileName: string,
  text: string,
  programme: string,
): Promise<PublishedRecord> {
  const result = await readPublication(text, digest);
  if (!result.ok) return { state: 'refused', ...aboutFile(fileName, result) };
  const { publication } = result;
  if (publication.programme !== programme) {
    const { title } = publication;
    const told = {
      message: `「${title}」の記録です。開いているブックのプログラムの記録を選んでください。`,
      english: `It is a record of “${title}”. Choose one of the programme of the open workbook.`,
    };
    return { state: 'refused', ...aboutFile(fileName, told) };
  }
  return { state: 'ready', fileName, publication };
}
