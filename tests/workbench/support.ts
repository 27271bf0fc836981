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
