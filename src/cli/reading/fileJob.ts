/** What a worker thread is asked to do with one file. */
export interface FileJob {
  readonly file: string;
  /** ISO date. */
  readonly today: string;
}
