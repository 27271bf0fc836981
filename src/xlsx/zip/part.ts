/** One part of a container as its directory describes it; `stored` are its bytes as they lie in the file. */
export interface ZipPart {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  /** Declared, in bytes after inflating. */
  readonly size: number;
  readonly stored: Uint8Array;
}
