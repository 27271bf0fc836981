import type { Received } from '../../src/consolidation';
import { readSubmission } from '../../src/taskpane/core/consolidate/readSubmission';
import {
  readAll,
  USUAL_LIMITS,
  type ChosenFile,
  type OpenReader,
} from '../../src/taskpane/core/consolidate/readers';
import { withMacros } from '../consolidation-files/forgeries';
import { englishFaults } from '../support/english';
import { number } from '../workbook/reading/book';
import { directReader } from './directReader';
import { divisionFile, fileOf } from './divisionFile';

const today = '2025-04-21';
const quick = { ...USUAL_LIMITS, milliseconds: 5_000 };
const never = new AbortController().signal;

/** A reader that never answers for one file and keeps count of how often one was opened. */
function stuckOn(name: string): { open: OpenReader; opened: () => number } {
  let opened = 0;
  return {
    open: () => {
      opened += 1;
      return {
        read: (file) => (file.name === name ? new Promise(() => undefined) : readSubmission(file)),
        close: () => undefined,
      };
    },
    opened: () => opened,
  };
}

async function read(
  files: readonly ChosenFile[],
  open: OpenReader,
  limits = quick,
): Promise<readonly Received[]> {
  const received: Received[] = [];
  await readAll(files, today, open, (each, index) => (received[index] = each), never, limits);
  return received;
}

/** In the English of a file that could not be read. */
const faultsIn = (received: Received | undefined): readonly string[] =>
  received?.kind === 'unreadable' && received.english !== null
    ? englishFaults({ message: received.message, english: received.english })
    : ['no English'];

const good = () => divisionFile('zeimu', { values: { 'k:54-1|R6.actual': number(98) } });

describe('reading many files', () => {
  it('gives up one that hangs, with a new reader for the others', async () => {
    const { open, opened } = stuckOn('止まる.xlsx');
    const [stuck, other] = await read(
      [fileOf('止まる.xlsx', Buffer.from('x')), await good()],
      open,
      { ...quick, lanes: 1, milliseconds: 3_000 },
    );
    expect(stuck).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('「止まる.xlsx」') as string,
    });
    expect(faultsIn(stuck)).toEqual([]);
    expect(other).toMatchObject({ kind: 'submission', division: 'zeimu' });
    expect(opened()).toBe(2);
  });

  it('hands on what the reader has to say about a file', async () => {
    const file = await good();
    const bytes = await withMacros(new Uint8Array(await file.arrayBuffer()));
    const [received] = await read([fileOf('マクロ.xlsm', Buffer.from(bytes))], directReader);
    expect(received?.kind === 'submission' ? received.oddities : []).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('マクロは読みも実行もしません') as string,
      }),
    ]);
  });

  it('reports a file that has gone meanwhile', async () => {
    const gone: ChosenFile = {
      name: '移動した.xlsx',
      size: 10,
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    };
    const [first, second] = await read([gone, await good()], directReader);
    expect(first).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('開けませんでした') as string,
    });
    expect(faultsIn(first)).toEqual([]);
    expect(second?.kind).toBe('submission');
  });

  it('does not open what is too large to be a workbook of ours', async () => {
    let asked = false;
    const large: ChosenFile = {
      name: '動画.xlsx',
      size: 200 * 1024 * 1024,
      arrayBuffer: () => {
        asked = true;
        return Promise.resolve(new ArrayBuffer(0));
      },
    };
    const [only] = await read([large], directReader);
    expect(only).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('大きすぎます') as string,
    });
    expect(faultsIn(only)).toEqual([]);
    expect(asked).toBe(false);
  });

  it('tells the same bytes under two names by one fingerprint', async () => {
    const file = await good();
    const [a, b] = await read([file, { ...file, name: '写し.xlsx' }], directReader);
    expect(a?.source.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(b?.source.fingerprint).toBe(a?.source.fingerprint);
  });

  it('stops when asked to', async () => {
    const stop = new AbortController();
    const { open } = stuckOn('止まる.xlsx');
    const reading = readAll(
      [fileOf('止まる.xlsx', Buffer.from('x'))],
      today,
      open,
      () => undefined,
      stop.signal,
      quick,
    );
    stop.abort();
    await expect(reading).rejects.toThrow(/abort/i);
  });
});
