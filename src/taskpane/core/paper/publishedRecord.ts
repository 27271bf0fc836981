import type { Publication } from '../../../report';
import { readPublication } from '../../../report';
import { digest } from './publicFiles';

/** The record of an earlier publication, as far as one was chosen. */
export type PublishedRecord =
  | { readonly state: 'none' }
  | { readonly state: 'refused'; readonly fileName: string; readonly message: string }
  | { readonly state: 'ready'; readonly fileName: string; readonly publication: Publication };

/** Reads a chosen file; refused where it is no record, was changed since, or tells of another programme. */
export async function recordFrom(
  fileName: string,
  text: string,
  programme: string,
): Promise<PublishedRecord> {
  const result = await readPublication(text, digest);
  if (!result.ok) return { state: 'refused', fileName, message: result.message };
  const { publication } = result;
  if (publication.programme !== programme) {
    const message = `「${publication.title}」の記録です。開いているブックのプログラムの記録を選んでください。`;
    return { state: 'refused', fileName, message };
  }
  return { state: 'ready', fileName, publication };
}
