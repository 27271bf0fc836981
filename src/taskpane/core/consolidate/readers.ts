import type { Told } from '../../../programme';
import type { Received } from '../../../consolidation';
import type { PickedFile } from './readSubmission';

/** Reads files away from the interface, so that the pane stays quick. */
export interface Reader {
  /** Rejects only with a fault of the program; what is wrong with a file is in the result. */
  read(file: PickedFile): Promise<Received>;
  /** Ends it, also in the middle of a file, whose reading then never settles. */
  close(): void;
}

export type OpenReader = () => Reader;

/** A file as the browser gives it. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface ReadingLimits {
  /** Readers side by side. */
  readonly lanes: number;
  /** For one file. */
  readonly milliseconds: number;
  /** Larger files are not opened. */
  readonly bytes: number;
}

export const USUAL_LIMITS: ReadingLimits = {
  lanes: 2,
  milliseconds: 60_000,
  bytes: 100 * 1024 * 1024,
};

/**
 * Reads many files, a few at a time. One that hangs, breaks its reader or cannot be opened is reported and does not stop
 * the others.
 *
 * @param onRead called as each file ends, in whatever order that is
 * @throws the signal's reason when stopped
 */
export async function readAll(
  files: readonly ChosenFile[],
  today: string,
  open: OpenReader,
  onRead: (received: Received, index: number) => void,
  signal: AbortSignal,
  limits: ReadingLimits = USUAL_LIMITS,
): Promise<void> {
  const queue = files.entries();
  const lane = async (): Promise<void> => {
    let reader: Reader | null = null;
    try {
      for (const [index, file] of queue) {
        signal.throwIfAborted();
        reader ??= open();
        const outcome = await ended(readOne(file, today, reader, limits), limits, signal);
        if (outcome.kind !== 'read') {
          reader.close();
          reader = null;
        }
        onRead(outcome.kind === 'read' ? outcome.received : unread(file, outcome), index);
      }
    } finally {
      reader?.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(limits.lanes, files.length) }, lane));
}

type Outcome =
  | { readonly kind: 'read'; readonly received: Received }
  | { readonly kind: 'tooSlow' }
  | { readonly kind: 'broken'; readonly detail: string };

async function readOne(
  file: ChosenFile,
  today: string,
  reader: Reader,
  { bytes: most }: ReadingLimits,
): Promise<Outcome> {
  const { name, size } = file;
  if (size > most) {
    const megabytes = String(Math.floor(most / 1024 / 1024));
    const told = {
      message: `「${name}」は大きすぎます（${megabytes}MBまで）。正しいファイルか確かめてください。`,
      english: `“${name}” is too large (at most ${megabytes} MB). Check that it is the right file.`,
    };
    return { kind: 'read', received: unreadable(name, size, told) };
  }
  const content = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    // Moved, renamed or changed since it was picked; or still in the cloud.
    () => null,
  );
  if (content === null) {
    const told = {
      message: `「${name}」を開けませんでした。ファイルが移動していないか、ほかの人が使っていないか確かめて、選び直してください。`,
      english: `“${name}” could not be opened. Check that it was not moved and that nobody else uses it, and choose it again.`,
    };
    return { kind: 'read', received: unreadable(name, size, told) };
  }
  return { kind: 'read', received: await reader.read({ name, bytes: content, today }) };
}

function ended(
  reading: Promise<Outcome>,
  { milliseconds }: ReadingLimits,
  signal: AbortSignal,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: 'tooSlow' }), milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    reading
      .catch((error: unknown): Outcome => ({
        kind: 'broken',
        detail: error instanceof Error ? error.message : String(error),
      }))
      .then((outcome) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        resolve(outcome);
      }, reject);
  });
}

function unread({ name, size }: ChosenFile, outcome: Exclude<Outcome, { kind: 'read' }>): Received {
  return unreadable(
    name,
    size,
    outcome.kind === 'tooSlow'
      ? {
          message: `「${name}」は、読み終わらないため、読むのをやめました。Excelで開いて不要な行・列・図を消し、保存し直してください。`,
          english: `“${name}” took too long to read, so it was given up. Open it in Excel, delete rows, columns and pictures that are not needed, and save it.`,
        }
      : {
          message: `「${name}」を読む途中で、プログラムの不具合がありました（${outcome.detail}）。このファイルを事務局のシステム担当に渡してください。`,
          english: `While “${name}” was read, a fault of the program occurred (${outcome.detail}). Give this file to the IT staff of the programme office.`,
        },
  );
}

/** Nothing of it was read, so that its name and size have to tell it from others. */
function unreadable(name: string, size: number, told: Told): Received {
  return {
    kind: 'unreadable',
    source: { fileName: name, fingerprint: `unread:${String(size)}` },
    ...told,
  };
}
