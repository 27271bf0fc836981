import { setImmediate } from 'node:timers/promises';
import type { ReadOptions } from '../../xlsx';
import { decodeUtf8 } from './decodeUtf8';
import { inflate, inflateTogether } from './inflate';

/** What Node does quicker than the streams and decoders that browsers have too. */
export const quickReading: Pick<ReadOptions, 'inflate' | 'inflateTogether' | 'decodeUtf8'> = {
  inflate,
  inflateTogether,
  decodeUtf8,
};

/** The same, with a look at what else has arrived before each part: for this thread while others wait for its answers. */
export const attentiveReading: typeof quickReading = {
  decodeUtf8,
  async inflate(...part) {
    await setImmediate();
    return inflate(...part);
  },
};
