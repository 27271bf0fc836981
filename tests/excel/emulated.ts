import { startSession, type Session, type SessionOptions } from '../../src/workbench/host/node';

/** An emulated Excel under Microsoft's office.js for a test file; the engine keeps one to a realm. */
export function useExcel(options: SessionOptions = {}): () => Session {
  let started: Session | undefined;
  beforeAll(async () => {
    started = await startSession({
      now: () => new Date(2025, 5, 1),
      flavour: 'minified',
      ...options,
    });
  });
  afterAll(async () => {
    await started?.dispose();
  });
  return () => {
    if (started === undefined) throw new Error('The emulated Excel has not started.');
    return started;
  };
}

/** Requests made by a task, with their sizes. */
export async function trafficOf<T>(
  session: Session,
  task: () => Promise<T>,
): Promise<{ result: T; requests: number; largest: number; bytes: number; largestReply: number }> {
  const { traffic } = session.host;
  traffic.reset();
  const result = await task();
  return {
    result,
    requests: traffic.requests,
    largest: traffic.largestRequest,
    bytes: traffic.requestBytes,
    largestReply: Math.max(0, ...traffic.all.map(({ responseBytes }) => responseBytes)),
  };
}

/** A workbook with one empty sheet of the user, as a new one. */
export async function emptyWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names, protection, application } = context.workbook;
    worksheets.load('items/name,items/visibility');
    names.load('items/name');
    protection.load('protected');
    await context.sync();
    if (protection.protected) protection.unprotect();
    application.calculationMode = 'Automatic';
    for (const name of names.items) name.delete();
    const kept = worksheets.add('まっさら');
    for (const sheet of worksheets.items) {
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    kept.name = 'Sheet1';
    kept.activate();
    await context.sync();
  });
}

/** Waits until something holds: on a busy machine events take their time. */
export async function until(holds: () => boolean): Promise<void> {
  const patience = 60_000;
  const started = Date.now();
  while (!holds()) {
    if (Date.now() - started > patience) throw new Error('It did not come to hold.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
