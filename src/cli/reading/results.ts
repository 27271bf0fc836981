import type { Received } from '../../consolidation';

/** One file as it goes into the consolidation. */
export interface ReceivedFile {
  readonly received: Received;
}

/** A file that nothing could be read from. */
export interface UnreadFile {
  readonly file: string;
  /** Names the file and says what to do. */
  readonly message: string;
  /** Where the program itself failed. */
  readonly fault?: Error;
}
