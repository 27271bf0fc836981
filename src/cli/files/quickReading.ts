import type { ReadOptions } from '../../xlsx';
import { decodeUtf8 } from './decodeUtf8';
import { inflate } from './inflate';

/** What Node does quicker than the streams and decoders that browsers have too. */
export const quickReading: Pick<ReadOptions, 'inflate' | 'decodeUtf8'> = { inflate, decodeUtf8 };
