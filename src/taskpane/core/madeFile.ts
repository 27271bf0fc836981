/** A file that was made in the pane, to be saved by whoever asked for it. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type:
    | 'application/zip'
    | 'application/pdf'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}
