import { startSession, type Session, type SessionOptions } from '../../src/workbench/host/node';

/** An emulated Excel for a whole test file, disposed of at its end. */
export function useSession(options: SessionOptions = {}): { readonly session: () => Session } {
  let started: Session | undefined;
  beforeAll(async () => {
    started = await startSession({ now: () => new Date(2025, 5, 1), ...options });
  });
  afterAll(() => started?.dispose());
  return {
    session: () => {
      if (started === undefined) throw new Error('The session has not started');
      return started;
    },
  };
}

/** The code that a batch fails with. */
export async function codeOf(
  batch: (context: Excel.RequestContext) => Promise<void>,
): Promise<string> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return 'succeeded';
}

/** A fresh sheet for one test. */
export function newSheet(context: Excel.RequestContext, name: string): Excel.Worksheet {
  return context.workbook.worksheets.add(name);
}

/** The open workbook as a file, slice by slice as an add-in reads it. */
export async function fileBytes(type: Office.FileType): Promise<Uint8Array> {
  const file = await new Promise<Office.File>((resolve, reject) =>
    Office.context.document.getFileAsync(type, { sliceSize: 1000 }, ({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded
        ? resolve(value)
        : reject(new Error(error.message)),
    ),
  );
  const bytes: number[] = [];
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await new Promise<Office.Slice>((resolve) =>
      file.getSliceAsync(index, ({ value }) => resolve(value)),
    );
    bytes.push(...(slice.data as number[]));
  }
  await new Promise((resolve) => file.closeAsync(resolve));
  return Uint8Array.from(bytes);
}
