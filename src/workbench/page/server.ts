/** `building` passes by itself. */
export type PaneState = 'building' | 'ready' | 'missing' | 'failed';

/** What the workbench's own server can do; nothing else is asked for anything. */
export interface Abilities {
  readonly pane: PaneState;
  /** LibreOffice is installed. */
  readonly print: boolean;
}

export async function abilities(): Promise<Abilities> {
  const response = await fetch('/api/abilities');
  const said: unknown = response.ok ? await response.json() : null;
  if (typeof said !== 'object' || said === null || !('pane' in said) || !('print' in said)) {
    throw new Error('/api/abilities');
  }
  const states: readonly PaneState[] = ['building', 'ready', 'missing', 'failed'];
  return {
    pane: states.find((state) => state === said.pane) ?? 'missing',
    print: said.print === true,
  };
}

/** A workbook that the server makes: the generated one, or the same with made-up results. */
export async function workbook(which: 'generated' | 'sample'): Promise<Uint8Array> {
  return bytesOf(await fetch(`/api/workbook/${which}`));
}

/** Prints .xlsx bytes as LibreOffice prints them. */
export async function printPdf(xlsx: Uint8Array): Promise<Uint8Array> {
  const body = new Blob([new Uint8Array(xlsx)]);
  return bytesOf(await fetch('/api/print', { method: 'POST', body }));
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  if (!response.ok) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
}
