import type { SizeLimits } from '../../xlsx';
import type { ReadableFile } from '../checkedFile';
import type { ReceivedFile } from './results';

/** A file to be read. */
export interface NamedFile {
  readonly path: string;
  /** How messages and the log call it. */
  readonly name: string;
}

/** What comes of a file by what is asked of it. */
export interface Tasks {
  readonly check: ReadableFile;
  readonly submission: ReceivedFile;
}

/** What a worker thread is asked to do with one file. */
export interface FileJob extends NamedFile {
  readonly task: keyof Tasks;
  /** ISO date. */
  readonly today: string;
  readonly limits: SizeLimits;
}
