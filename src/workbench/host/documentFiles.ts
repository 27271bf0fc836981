import { TransportError } from './protocol';

/** Types of a file as they come over the wire. */
export type FileKind = 'compressed' | 'pdf';

/** Files that the client reads slice by slice; at most two at a time, as in Excel. */
export class DocumentFiles {
  private readonly opened = new Map<number, Uint8Array>();
  private next = 1;

  constructor(private readonly file: (kind: FileKind) => Promise<Uint8Array>) {}

  async open(type: number): Promise<readonly [handle: number, size: number]> {
    if (this.opened.size >= 2) throw new TransportError(5011);
    if (type !== 5 && type !== 6) throw new TransportError(5007);
    const bytes = await this.file(type === 5 ? 'compressed' : 'pdf');
    const handle = this.next;
    this.next += 1;
    this.opened.set(handle, bytes);
    return [handle, bytes.length];
  }

  slice(handle: number, offset: number, size: number): readonly number[] {
    return [...(this.opened.get(handle) ?? []).slice(offset, offset + size)];
  }

  close(handle: number): void {
    this.opened.delete(handle);
  }
}
