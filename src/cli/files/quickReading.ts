import { setImmediate } from 'node:timers/promises';
import type { ReadOptions } from '../../xlsx';
import { decodeUtf8 } from './decodeUtf8';
import { inflate } from './inflate';

/** What Node does quicker than the streams and decoders that browsers have too. */
export const quickReading: Pick<ReadOptions, 'inflate' | 'decodeUtf8'> = { inflate, decodeUtf8 };

/** The same, with a look at what else has arrived before each part: for this thread while others wait for its answers. */
export const attentiveReading: typeof quickReading = {
  ...quickReading,
  async inflate(...part) {
    await setImmediate();
    return inflate(...part);
  },
};
