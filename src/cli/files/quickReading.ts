import { setImmediate } from 'node:timers/promises';
import type { QuickWays } from '../../xlsx';
import { byteScanning } from './byteScanning';
import { decodeUtf8 } from './decodeUtf8';
import { inflate, inflateTogether } from './inflate';

/** What Node does quicker than the streams and decoders that browsers have too. */
export const quickReading: QuickWays = { inflate, inflateTogether, decodeUtf8, byteScanning };

/** The same, with a look at what else has arrived before each part: for this thread while others wait for its answers. */
export const attentiveReading: QuickWays = {
  decodeUtf8,
  byteScanning,
  async inflate(...part) {
    await setImmediate();
    return inflate(...part);
  },
};
