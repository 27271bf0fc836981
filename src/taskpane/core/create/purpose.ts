import type { Reading } from '../../../workbook';
import { partOf } from '../paneModel';
import { Store } from '../store';
import type { Viewpoint } from '../viewpoint';

/**
 * What 作成 is for: workbooks of divisions with the open master's values, those of the next report that carry it on, a year
 * of it closed or opened again, the open workbook anew, or a new one.
 */
export const purposes = ['handOut', 'next', 'close', 'renew', 'new'] as const;
export type Purpose = (typeof purposes)[number];

export function isPurpose(text: string): text is Purpose {
  return purposes.some((each) => each === text);
}

/** What can be done with what is open; the first is what one probably wants. */
export function purposesFor(whole: Reading | null, viewpoint: Viewpoint): readonly Purpose[] {
  if (whole === null) return ['new'];
  if (whole.division !== null) return ['renew', 'new'];
  // Who fills in a part of a shared master hands nothing out and does not rebuild it under the others.
  return viewpoint.kind === 'office' ? purposes : ['new'];
}

/** What was chosen; null while nothing was. */
export const chosenPurpose = partOf(() => new Store<Purpose | null>(null));
