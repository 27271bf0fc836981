import { ExcelFailure } from '../failure';

export interface FileOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** The open workbook as a file, or why there is none. */
export type DocumentFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** This Excel cannot give such a file. */
  | { readonly kind: 'notSupported' }
  /** It gave one without contents: seen in Excel on the web (OfficeDev/office-js issues 5473, 5950). */
  | { readonly kind: 'empty' };

/** The largest slice that Office gives. */
const sliceSize = 4_194_304;

interface FileKind {
  readonly type: () => Office.FileType;
  readonly requirementSet: string;
  /** What such a file begins with. */
  readonly signature: string;
}

export const workbookFile: FileKind = {
  type: () => Office.FileType.Compressed,
  requirementSet: 'CompressedFile',
  signature: 'PK',
};

export const pdfFile: FileKind = {
  type: () => Office.FileType.Pdf,
  requirementSet: 'PdfFile',
  signature: '%PDF',
};

export const isSupported = ({ requirementSet }: FileKind): boolean =>
  Office.context.requirements.isSetSupported(requirementSet);

/**
 * Reads the open workbook slice by slice. Office keeps at most two files open, so this one is closed whatever happens.
 *
 * @param what was under way, as the subject of a sentence
 * @throws ExcelFailure
 * @throws AbortError (the signal's reason) when stopped
 */
export async function readDocument(
  kind: FileKind,
  what: string,
  { onProgress = () => undefined, signal }: FileOptions,
): Promise<DocumentFile> {
  signal?.throwIfAborted();
  if (!isSupported(kind)) return { kind: 'notSupported' };
  const file = await answer<Office.File>(what, (tell) => {
    Office.context.document.getFileAsync(kind.type(), { sliceSize }, tell);
  });
  try {
    const slices: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      signal?.throwIfAborted();
      onProgress(index, file.sliceCount);
      const slice = await answer<Office.Slice>(what, (tell) => file.getSliceAsync(index, tell));
      slices.push(bytesOf(slice.data, what));
    }
    signal?.throwIfAborted();
    onProgress(file.sliceCount, file.sliceCount);
    const bytes = joined(slices);
    const begin = String.fromCharCode(...bytes.subarray(0, kind.signature.length));
    return begin === kind.signature ? { kind: 'file', bytes } : { kind: 'empty' };
  } finally {
    await new Promise<void>((resolve) => {
      file.closeAsync(() => resolve());
    });
  }
}

function answer<T>(
  what: string,
  ask: (tell: (result: Office.AsyncResult<T>) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(unreadable(what, `${String(error.code)} / ${error.message}`));
    });
  });
}

/** The client says only `any` of a slice: an array of numbers, or of bytes. */
function bytesOf(data: unknown, what: string): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (Array.isArray(data)) return Uint8Array.from(data, Number);
  throw unreadable(what, `slice: ${typeof data}`);
}

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(slices.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const slice of slices) {
    whole.set(slice, at);
    at += slice.length;
  }
  return whole;
}

function unreadable(what: string, detail: string): ExcelFailure {
  return new ExcelFailure(
    'FileUnreadable',
    `${what}が完了しませんでした。ブックは元のままです。入力中のセルがあれば確定し、少し待ってから、もう一度実行してください。`,
    `FileUnreadable / ${detail}`,
    'asBefore',
  );
}
